import {
  addPerson,
  findTicket,
  findTicketByCode,
  readNewPerson,
  signInAs,
  type Ticket,
  useTicket,
} from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { mail } from '#src/platform/form/fields.ts'
import { type FieldProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { deskPathOf, invitationAddress, invitationPath } from '../addresses.ts'
import { AcceptView, CodeFormView, type Invited, type Newcomer, StaleView } from './accept.view.tsx'
import { acceptInvitation } from './accept-invitation.ts'
import { readCode } from './invitation.form.ts'
import { invitationPurpose, readInvitation } from './invitations.store.ts'
import { whatWords } from './issue-invitation.ts'
import { readPersonLine } from './members.store.ts'
import { memberMessages } from './messages.ts'
import { readMunicipality } from './municipalities.store.ts'
import { type OrganisationLine, readOrganisationLine } from './organisation-line.store.ts'

const accept = 'network.invitation.accept'

export const acceptActions = { [accept]: ['visitor'] } as const

const base = `/:lang{(?:bg|en)}${invitationAddress}`

/** The way in for whoever has a link or a code. */
export const acceptRoutes = (house: House): Route[] => [
  { method: 'GET', path: base, action: accept, handle: async (visit) => codeForm(visit) },
  { method: 'POST', path: base, action: accept, handle: (visit) => openByCode(house, visit) },
  { method: 'POST', path: `${base}/acceptance`, action: accept, handle: (visit) => acceptByCode(house, visit) },
  { method: 'GET', path: `${base}/:token`, action: accept, handle: (visit) => openByLink(house, visit) },
  { method: 'POST', path: `${base}/:token`, action: accept, handle: (visit) => acceptByLink(house, visit) },
]

type Stale = 'unknown' | 'used' | 'expired'
/** What a link or a code has opened. */
interface Door extends Invited {
  readonly ticket: Ticket
  readonly organisation: OrganisationLine | undefined
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
}
type Opening = { readonly ok: true; readonly door: Door } | { readonly ok: false; readonly problem: Stale }

const page = (address: string, parts: Pick<PageAnswer, 'main' | 'title'>, status = 200): PageAnswer => ({
  kind: 'page',
  status,
  description: parts.title,
  address,
  noindex: true,
  ...parts,
})

const codeForm = (visit: Visit, problems?: FieldProblems): PageAnswer =>
  page(
    invitationAddress,
    { title: memberMessages[visit.lang].codePageTitle, main: <CodeFormView visit={visit} problems={problems} /> },
    problems ? 422 : 200,
  )

function acceptPage(visit: Visit, { action, hidden, ...door }: Door, problems?: FieldProblems): PageAnswer {
  const main = <AcceptView visit={visit} {...door} action={action} hidden={hidden} problems={problems} />
  const { token } = visit.params
  return page(
    token ? `${invitationAddress}/${token}` : invitationAddress,
    { title: memberMessages[visit.lang].acceptTitle, main },
    problems ? 422 : 200,
  )
}

function stalePage({ settings }: House, visit: Visit, problem: Stale): PageAnswer {
  const words = memberMessages[visit.lang]
  const why = { unknown: words.staleUnknown, used: words.staleUsed, expired: words.staleExpired }[problem]
  const main = <StaleView visit={visit} why={why} phone={settings.CONTACT_PHONE} />
  return page(invitationAddress, { title: words.staleTitle, main }, problem === 'unknown' ? 404 : 410)
}

async function openByLink(house: House, visit: Visit): Promise<PageAnswer> {
  const opening = await openLink(house, visit)
  return opening.ok ? acceptPage(visit, opening.door) : stalePage(house, visit, opening.problem)
}

async function acceptByLink(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const opening = await openLink(house, visit)
  return opening.ok ? acceptOf(house, visit, opening.door) : stalePage(house, visit, opening.problem)
}

async function openLink(house: House, visit: Visit): Promise<Opening> {
  const token = visit.params.token ?? ''
  const finding = await findTicket(house.database.read, invitationPurpose, token, visit.now)
  if (!finding.ok) return finding
  return doorOf(house, visit, finding.ticket, { action: `${invitationPath(visit.lang)}/${token}`, hidden: {} })
}

async function openByCode(house: House, visit: Visit): Promise<PageAnswer> {
  const opening = await openCode(house, visit)
  if ('problems' in opening) return codeForm(visit, opening.problems)
  return acceptPage(visit, opening.door)
}

async function acceptByCode(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const opening = await openCode(house, visit)
  if ('problems' in opening) return codeForm(visit, opening.problems)
  return acceptOf(house, visit, opening.door)
}

/** The code is asked for again with the acceptance: nothing of it is kept between the two pages. */
async function openCode(
  house: House,
  visit: Visit,
): Promise<{ readonly door: Door } | { readonly problems: FieldProblems }> {
  const { form, lang, now } = visit
  const reading = readCode(form, lang)
  if (!reading.ok) return { problems: reading.problems }
  const wanted = { purpose: invitationPurpose, ...reading.value }
  const finding = await house.database.write((tx) => findTicketByCode(tx, wanted, now))
  const action = `${invitationPath(lang)}/acceptance`
  const opening = finding.ok ? await doorOf(house, visit, finding.ticket, { action, hidden: reading.value }) : finding
  if (opening.ok) return { door: opening.door }
  return { problems: problemAt('code', memberMessages[lang].codeWrong).problems }
}

async function doorOf(
  { database }: House,
  { lang, now }: Visit,
  ticket: Ticket,
  way: Pick<Door, 'action' | 'hidden'>,
): Promise<Opening> {
  const invitation = await readInvitation(database.read, ticket.subject, now)
  if (!invitation) return { ok: false, problem: 'used' }
  const { organisation, scope, follows } = invitation
  const line = organisation === null ? undefined : await readOrganisationLine(database.read, organisation, lang)
  const municipality = scope === null ? undefined : await readMunicipality(database.read, scope, lang)
  const predecessor = follows === null ? undefined : (await readPersonLine(database.read, follows))?.name
  const what = whatWords(lang, invitation.role, { organisation: line?.name, municipality })
  return { ok: true, door: { ticket, invitation, organisation: line, what, predecessor, ...way } }
}

async function acceptOf(house: House, visit: Visit, door: Door): Promise<PageAnswer | RedirectAnswer> {
  const { actor, form } = visit
  const to = landing(visit, door)
  if (actor) {
    const accepted = await house.database.write((tx) => settle(tx, house, visit, { door, person: actor.person }))
    return accepted ? seeOther(to) : stalePage(house, visit, 'used')
  }
  const reading = await readNewcomer(house, visit, door)
  if (!reading.ok) return acceptPage(visit, door, reading.problems)
  const person = await enter(house, visit, door, reading.value)
  return person === undefined ? stalePage(house, visit, 'used') : signInAs(house, visit, person, form.has('own'), to)
}

/** Uses the ticket and gives what it promised; false when somebody was faster. */
async function settle(
  tx: Tx,
  house: House,
  { now }: Visit,
  { door, person }: { door: Door; person: string },
): Promise<boolean> {
  if (!(await useTicket(tx, door.ticket.id, now))) return false
  return acceptInvitation(tx, house, { invitation: door.invitation, person }, now)
}

/** Makes the new person together with what she is; undefined, and nobody made, when somebody was faster. */
async function enter(house: House, visit: Visit, door: Door, newcomer: Newcomer): Promise<string | undefined> {
  const person = house.ids()
  try {
    await house.database.write(async (tx) => {
      await addPerson(tx, { id: person, language: visit.lang, ...newcomer }, visit.now)
      if (!(await settle(tx, house, visit, { door, person }))) throw new TooLate()
    })
    return person
  } catch (error) {
    if (error instanceof TooLate) return undefined
    throw error
  }
}

/** Takes the new person back with the whole write. */
class TooLate extends Error {}

/** Name and password, and the mail address where the invitation has none: whoever sits before the terminal types it. */
async function readNewcomer(house: House, visit: Visit, { invitation }: Door) {
  if (invitation.email !== null) return withMail(house, visit, invitation.email)
  const reading = readFields(visit.form, visit.lang, { email: mail })
  if (reading.ok) return withMail(house, visit, reading.value.email)
  const rest = await readNewPerson(house, visit, '')
  return { ok: false, problems: new Map([...reading.problems, ...(rest.ok ? [] : rest.problems)]) } as const
}

async function withMail(house: House, visit: Visit, email: string) {
  const reading = await readNewPerson(house, visit, email)
  return reading.ok ? ({ ok: true, value: { ...reading.value, email } satisfies Newcomer } as const) : reading
}

/** Whoever takes over sees what she takes over; everybody else begins at „Днес за мен“. */
const landing = ({ lang }: Visit, { invitation, organisation }: Door): string =>
  organisation && invitation.follows ? deskPathOf(lang, organisation.slug, 'people/takeover') : `/${lang}/desk`
