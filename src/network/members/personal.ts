import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'
import { isOnlyCoordinator } from './appointments.store.ts'
import { readLastManaged } from './member-list.store.ts'
import { memberTables } from './members.tables.ts'
import { roleWords } from './messages.ts'

const words = phrases({
  memberships: { bg: 'За кои организации работите', en: 'Organisations that you work for' },
  appointments: { bg: 'Какво сте за мрежата', en: 'What you are for the network' },
  made: { bg: 'Покани, които сте изпратили', en: 'Invitations that you have made' },
  accepted: { bg: 'Покани, които сте приели', en: 'Invitations that you have accepted' },
  lastManager: {
    bg: (name: string) =>
      `Този профил е единственият отговорник на ${name}. Първо предайте организацията на друг човек от „Хора и роли“.`,
    en: (name: string) =>
      `You are the only manager of ${name}. First hand it over to somebody else under “People and roles”.`,
  },
  lastCoordinator: {
    bg: 'Този профил е последният координатор на мрежата. Първо назначете друг от „Назначения“.',
    en: 'You are the last coordinator of the network. First appoint another under “Appointments”.',
  },
})

/** Memberships, appointments and invitations: what the network keeps of those who work in it. */
export const membersPersonal: Personal = {
  keeps: [
    {
      bg: 'За коя организация работите, с каква роля и откога: за да знаем какво можете. До края на участието.',
      en: 'Which organisation you work for, in which role and since when, to know what you may do. Until you leave.',
    },
    {
      bg: 'Покани: име, имейл, кой кани и до кога важи. Една година след срока на поканата.',
      en: 'Invitations: name, e-mail, who invites and until when. A year after the invitation has run out.',
    },
  ],
  export: async (query, person, lang) => ({
    [words[lang].memberships]: await exportMemberships(query, person, lang),
    [words[lang].appointments]: await exportAppointments(query, person, lang),
    [words[lang].made]: await exportInvitations(query, { column: 'invited_by', person }, lang),
    [words[lang].accepted]: await exportInvitations(query, { column: 'accepted_by', person }, lang),
  }),
  blocked: async (query, person, lang) => {
    const texts = await readLastManaged(query, person)
    const named = [...Map.groupBy(texts, ({ id }) => id).values()].map(
      (some) => (some.find((text) => text.lang === lang) ?? some[0])?.name ?? '',
    )
    const last = (await isOnlyCoordinator(query, person)) ? [words[lang].lastCoordinator] : []
    return [...named.map((name) => words[lang].lastManager(name)), ...last]
  },
  erase,
}

const exportMemberships = async (query: Reader, person: string, lang: Lang) => {
  const rows = await memberTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['membership.role', 'membership.since'])
    .select(({ fn }) => fn.coalesce('own.name', 'other.name', 'organisation.slug').as('name'))
    .where('membership.person_id', '=', person)
    .orderBy('organisation.slug')
    .execute()
  return rows.map(({ name, role, since }) => ({ organisation: name, role: roleWords[lang][role], since }))
}

const exportAppointments = async (query: Reader, person: string, lang: Lang) => {
  const rows = await memberTables(query)
    .selectFrom('network_appointment')
    .select(['role', 'scope', 'since'])
    .where('person_id', '=', person)
    .orderBy('since')
    .execute()
  return rows.map(({ role, ...rest }) => ({ role: roleWords[lang][role], ...rest }))
}

/** Of invitations that she made to others, only what she did: their names and addresses are theirs. */
const exportInvitations = async (
  query: Reader,
  { column, person }: { column: 'invited_by' | 'accepted_by'; person: string },
  lang: Lang,
) => {
  const rows = await memberTables(query)
    .selectFrom('network_invitation')
    .select(['name', 'email', 'role', 'created_at', 'accepted_at'])
    .where(column, '=', person)
    .orderBy('created_at')
    .execute()
  return rows.map(({ name, email, role, ...days }) => ({
    ...(column === 'accepted_by' ? { name, email } : {}),
    role: roleWords[lang][role],
    ...days,
  }))
}

async function erase({ query }: Tx, person: string, now: Temporal.Instant): Promise<void> {
  const tables = memberTables(query)
  await tables.deleteFrom('network_membership').where('person_id', '=', person).execute()
  await tables.deleteFrom('network_appointment').where('person_id', '=', person).execute()
  await tables.deleteFrom('network_invitation').where('accepted_by', '=', person).execute()
  await tables.updateTable('network_invitation').set({ invited_by: null }).where('invited_by', '=', person).execute()
  await tables
    .updateTable('network_invitation')
    .set({ follows: null, withdrawn_at: instantText(now) })
    .where('follows', '=', person)
    .execute()
}
