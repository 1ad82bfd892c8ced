import { linkSecret } from '#src/calendar/attendance/link-secret.store.ts'
import { type Errand, signLink } from '#src/calendar/attendance/signed-link.ts'
import { calendarTables } from '#src/calendar/events/event.store.ts'
import { appoint, setMembership } from '#src/network/index.ts'
import { addPerson } from '#src/people/index.ts'
import { readSettlements } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

const ownCalendar = '/bg/desk/calendar/probuda-1901-nikolovo'
const email = 'walker@example.org'
const password = 'три сини лодки'

const sent = (fields: Record<string, string>, cookie = ''): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
})

/**
 * Somebody who may do everything signs in by each door: answers how he asks from now on, the pages that only a letter
 * leads to, and where his desk begins.
 */
export async function walkDoors(house: House, ask: Ask): Promise<{ signed: Ask; seeds: string[] }> {
  const [person, now] = [house.ids(), house.clock.now()]
  const by = { now, actor: null }
  await house.database.write(async (tx) => {
    await addPerson(tx, { id: person, email, name: 'Walker', language: 'bg' }, now)
    await setMembership(tx, { person, organisation: demoId('organisation', 'rb-ruse'), role: 'manager' }, by)
    await appoint(tx, { id: house.ids(), person, role: 'coordinator', scope: null }, by)
  })
  const [door, account] = ['/bg/people/sign-in', '/bg/desk/people/account']
  await ask(door, sent({ email, way: 'link' }))
  const { link, code } = await latest(house, person)
  await ask(link)
  const byCode = cookiesOf(await ask(`${door}/code`, sent({ email, code, own: '1' })))
  await ask(`${account}/password`, sent({ password }, byCode))
  const cookie = cookiesOf(await ask(door, sent({ email, password, own: '1' }, byCode)))
  const others = await Promise.all([ask(door, sent({ email, password })), ask(door, sent({ email, password }))])
  const device = /devices\/([\w-]+)\/removal/.exec(await (await ask(account, { headers: { cookie } })).text())?.[1]
  await ask(`${account}/devices/${device}/removal`, sent({}, cookie))
  await ask(`${account}/devices/removal`, sent({}, cookie))
  await ask('/bg/people/sign-out', sent({}, cookiesOf(others[0])))
  await ask(account, sent({ name: 'Walker', language: 'bg' }, cookie))
  await ask(`${account}/mail`, sent({ email: `new-${email}`, passwordForMail: password }, cookie))
  await ask('/bg/people/recovery', sent({ email }))
  await ask(door, sent({ email, way: 'link' }))
  const signed: Ask = (path) => ask(path, { headers: { cookie } })
  const own = '/bg/desk/network/biblioteka-lyuben-karavelov-ruse'
  await ask(
    `${own}/people/invitations`,
    sent({ name: 'Guest', email: 'guest@example.org', role: 'author', way: 'letter' }, cookie),
  )
  const seeds = [
    '/bg/desk',
    account,
    `${own}/people/takeover`,
    '/bg/desk/sources/mezhdunarodno-druzhestvo-elias-kaneti',
    `${ownCalendar}/programme`,
    ...(await mailedPaths(house, person)),
    ...(await signedPaths(house, person)),
  ]
  return { signed, seeds: [...seeds, ...(await pathsFromOutside(house, ask))] }
}

/** Pages behind the signed links of the letters about dates. */
async function signedPaths({ database, clock }: House, person: string): Promise<string[]> {
  const [secret, now] = [await linkSecret(database, randomSecrets), clock.now()]
  const dates = calendarTables(database.read)
    .selectFrom('calendar_occurrence')
    .select(['event_id', 'recurrence_id'])
    .where('listed', '=', 1)
    .limit(1)
  const past = await dates.where('ends_at', '<', instantText(now)).executeTakeFirstOrThrow()
  const ahead = await dates.where('starts_at', '>', instantText(now)).executeTakeFirstOrThrow()
  const token = (act: Errand['act'], about: Errand['about']) => signLink(secret, { act, about }, now)
  return [
    `/bg/calendar/attendance/${token('count', [past.event_id, past.recurrence_id])}`,
    `/bg/calendar/confirmation/${token('confirm', [ahead.event_id, ahead.recurrence_id])}`,
    `/bg/calendar/letters/${token('stop', [person, 'week'])}`,
  ]
}

/** What a stranger sends and what he is sent; two houses that may be one. */
async function pathsFromOutside(house: House, ask: Ask): Promise<string[]> {
  const [settlement] = await readSettlements(house.database.read)
  const place = { settlement: settlement?.name ?? '', 'settlement-choice': settlement?.id ?? '' }
  const contact = {
    contactName: 'G',
    contactRole: 'G',
    phone: '082 123 456',
    email: 'guest@example.org',
    consent: 'yes',
  }
  await ask('/bg/network/application', sent({ name: 'Guests', type: 'ngo', ...place, ...contact }))
  const day = house.clock.now().toZonedDateTimeISO(house.settings.ZONE).toPlainDate().add({ days: 9 }).toString()
  const event = { title: 'X', day, starts: '18:00', place: 'X', lead: 'X' }
  for (const organisation of ['', 'Регионална библиотека „Любен Каравелов“'])
    await ask('/bg/calendar/proposal', sent({ ...event, ...contact, organisation }))
  const drafts = await house.database.read
    .withTables<{ calendar_draft: { id: string; updated_at: string } }>()
    .selectFrom('calendar_draft')
    .select('id')
    .where('updated_at', '>', '2000')
    .execute()
  const mailed = await mailTables(house.database.read)
    .selectFrom('platform_mail')
    .select('body')
    .where('created_at', '>', instantText(house.clock.now().subtract({ hours: 1 })))
    .where('kind', 'in', ['network.invitation', 'network.application-new', 'calendar.proposal-new'])
    .execute()
  return [
    '/bg/network/application/received',
    '/bg/calendar/proposal/received',
    '/media/no-picture/480.webp',
    '/media/documents/no-document/file.pdf',
    '/bg/desk/media/biblioteka-lyuben-karavelov-ruse/documents/no-document/file.pdf',
    ...drafts.map(({ id }) => `${ownCalendar}/drafts/${id}/preview`),
    '/bg/desk/places/duplicates/pair?one=rb-ruse&other=probuda-nikolovo',
    ...mailed.flatMap(({ body }) => linksIn(body)),
  ]
}

const cookiesOf = (response: Response | undefined): string =>
  (response?.headers.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ')

const linksIn = (body: string | null): string[] =>
  [...(body ?? '').matchAll(/^https?:\/\/[^/\s]+(\/\S+)$/gm)].map(([, path = '']) => path)

/** Letters to this person, the latest last. */
const letters = (house: House, person: string) =>
  mailTables(house.database.read)
    .selectFrom('platform_mail')
    .select(['body'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

async function latest(house: House, person: string): Promise<{ link: string; code: string }> {
  const body = (await letters(house, person)).at(-1)?.body ?? ''
  return { link: linksIn(body)[0] ?? '', code: /\d{4} \d{4}/.exec(body)?.[0] ?? '' }
}

const mailedPaths = async (house: House, person: string): Promise<string[]> =>
  (await letters(house, person)).flatMap(({ body }) => linksIn(body))
