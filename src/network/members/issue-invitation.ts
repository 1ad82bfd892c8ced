import { issueTicket } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { invitationPath } from '../addresses.ts'
import { invitationLetter } from './invitation.mail.ts'
import { type InvitedRole, invitationHours, isMemberRole, type NewInvitation, terminalHours } from './invitation.ts'
import {
  addInvitation,
  findSame,
  invitationPurpose,
  prolongInvitation,
  withdrawTerminalInvitations,
} from './invitations.store.ts'
import { memberMessages, roleMeanings, roleWords } from './messages.ts'
import { readMunicipality } from './municipalities.store.ts'
import { readOrganisationLine } from './organisation-line.store.ts'

type Parts = Pick<House, 'ids' | 'settings'>

/** `letter` posts it to the invited; `code` gives digits to be read out and sends nothing. */
export type Way = 'letter' | 'code'

interface Issue {
  readonly lang: Lang
  readonly now: Temporal.Instant
  readonly way: Way
  /** Who asks for it, by name. */
  readonly inviter: string
  /** A member of the organisation itself: questions are answered at its own telephone. */
  readonly ofTheHouse: boolean
}

/**
 * Invites somebody, or sends the same invitation again with new days. The code is given out here and kept nowhere.
 * A mistyped address is withdrawn and invited anew; an invitation is never changed.
 */
export async function invite(
  tx: Tx,
  house: Parts,
  invitation: NewInvitation & { readonly email: string },
  issue: Issue,
): Promise<{ invitation: string; code: string }> {
  const same = await findSame(tx.query, invitation)
  if (same === undefined) await addInvitation(tx, invitation, { now: issue.now, hours: invitationHours })
  return sendInvitation(tx, house, { ...invitation, id: same ?? invitation.id }, issue)
}

type Sent = Pick<NewInvitation, 'id' | 'name' | 'organisation' | 'role' | 'scope' | 'by'> & { readonly email: string }

/** A new link and a new code for an invitation that stands, good for another 14 days. */
export async function sendInvitation(
  tx: Tx,
  house: Parts,
  invitation: Sent,
  issue: Issue,
): Promise<{ invitation: string; code: string }> {
  const { id, email, by } = invitation
  const { now, way } = issue
  await prolongInvitation(tx, id, { now, hours: invitationHours, actor: by })
  const ticket = { id: house.ids(), purpose: invitationPurpose, subject: id, email, hours: invitationHours }
  const { token, code } = await issueTicket(tx, ticket, randomSecrets, now)
  if (way === 'letter') await post(tx, house, invitation, { ...issue, token })
  return { invitation: id, code }
}

async function post(tx: Tx, { ids, settings }: Parts, invitation: Sent, issue: Issue & { token: string }) {
  const { lang, now, inviter, token, ofTheHouse } = issue
  const organisation =
    invitation.organisation === null ? undefined : await readOrganisationLine(tx.query, invitation.organisation, lang)
  const { scope } = invitation
  const municipality = scope === null ? undefined : await readMunicipality(tx.query, scope, lang)
  const door = `${settings.publicUrl}${invitationPath(lang)}`
  const until = now.add({ hours: invitationHours }).toZonedDateTimeISO(settings.ZONE).toPlainDate()
  const { subject, text } = invitationLetter(lang, {
    name: invitation.name,
    inviter,
    what: whatWords(lang, invitation.role, { organisation: organisation?.name, municipality }),
    meaning: roleMeanings[lang][invitation.role],
    link: `${door}/${token}`,
    codePage: door,
    until: dateWords(until, lang),
    phone: (ofTheHouse ? organisation?.phone : undefined) ?? settings.CONTACT_PHONE,
  })
  await postLetter(tx, { id: ids(), kind: invitationPurpose, to: invitation.email, lang, subject, text }, now)
}

/** „редактор на Библиотеката“, „координатор на мрежата“. */
export const whatWords = (
  lang: Lang,
  role: InvitedRole,
  { organisation = '', municipality = '' }: { organisation?: string | undefined; municipality?: string | undefined },
): string =>
  isMemberRole(role)
    ? memberMessages[lang].roleAt(roleWords[lang][role], organisation)
    : memberMessages[lang].roleIn(roleWords[lang][role], municipality)

/** The path of a one-time link for whoever sits before the terminal: it makes a coordinator. Those printed before end. */
export async function issueCoordinatorLink(
  tx: Tx,
  { ids }: Pick<House, 'ids'>,
  now: Temporal.Instant,
): Promise<string> {
  await withdrawTerminalInvitations(tx, now)
  const [id, nobody] = [ids(), { email: null, organisation: null, scope: null, by: null, follows: null }]
  await addInvitation(tx, { id, name: '', role: 'coordinator', ...nobody }, { now, hours: terminalHours })
  const ticket = { id: ids(), purpose: invitationPurpose, subject: id, hours: terminalHours }
  const { token } = await issueTicket(tx, ticket, randomSecrets, now)
  return `${invitationPath('bg')}/${token}`
}
