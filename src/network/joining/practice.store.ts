import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { setMembership } from '../members/members.store.ts'
import { eraseOrganisation } from '../organisations/erase-organisation.ts'
import { addOrganisation } from '../organisations/organisations.store.ts'
import { joiningTables } from './joining.tables.ts'
import { joiningMessages } from './messages.ts'

/** After so many days an abandoned practice is erased. */
const keptDays = 30

export const readPractice = (query: Reader, person: string) =>
  joiningTables(query)
    .selectFrom('network_organisation')
    .select(['id', 'slug'])
    .where('practice_for', '=', person)
    .executeTakeFirst()

interface NewPractice {
  readonly id: string
  readonly person: string
}

/** Where one works, else the first that there is. */
async function readSettlement(query: Reader, person: string): Promise<string | undefined> {
  const own = await joiningTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .select('organisation.settlement_id as id')
    .where('membership.person_id', '=', person)
    .orderBy('membership.since')
    .limit(1)
    .executeTakeFirst()
  const some = joiningTables(query).selectFrom('places_settlement').select('id').orderBy('slug').limit(1)
  return (own ?? (await some.executeTakeFirst()))?.id
}

/** An invented organisation of one person. False where no settlement is known to put it in. */
export async function startPractice(tx: Tx, { id, person }: NewPractice, now: Temporal.Instant): Promise<boolean> {
  if (await readPractice(tx.query, person)) return true
  const settlementId = await readSettlement(tx.query, person)
  if (settlementId === undefined) return false
  const texts = {
    bg: { name: joiningMessages.bg.practiceName, about: joiningMessages.bg.practiceAbout },
    en: { name: joiningMessages.en.practiceName, about: joiningMessages.en.practiceAbout },
  }
  const slug = `uprazhnenie-${id.slice(-12)}`
  const invented = { id, slug, type: 'chitalishte', settlementId, status: 'draft', texts } as const
  await addOrganisation(tx, invented)
  await joiningTables(tx.query)
    .updateTable('network_organisation')
    .set({ practice_for: person })
    .where('id', '=', id)
    .execute()
  await setMembership(tx, { person, organisation: id, role: 'manager' }, { now, actor: person })
  await tx.record({ name: 'network.practice.started', ids: { organisation: id }, actor: person })
  return true
}

export async function endPractice(tx: Tx, person: string): Promise<void> {
  const practice = await readPractice(tx.query, person)
  if (!practice) return
  await eraseOrganisation(tx, practice.id)
  await tx.record({ name: 'network.practice.ended', ids: { organisation: practice.id }, actor: person })
}

/** Erases what nobody came back to. */
export async function sweepPractices(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: 24 * keptDays }))
  const all = await joiningTables(tx.query)
    .selectFrom('network_organisation as organisation')
    .select('organisation.practice_for as person')
    .select((is) =>
      is
        .selectFrom('network_membership as membership')
        .select(({ fn }) => fn.min('membership.since').as('since'))
        .whereRef('membership.organisation_id', '=', 'organisation.id')
        .as('since'),
    )
    .where('organisation.practice_for', 'is not', null)
    .execute()
  for (const { person, since } of all) if (person && (since ?? '') < before) await endPractice(tx, person)
}
