import assert from 'node:assert/strict'
import type { CalendarEvent } from '#src/calendar/events/event.ts'
import { readEvents } from '#src/calendar/events/event-read.store.ts'
import type { MemberRole } from '#src/platform/actor.ts'
import { anEvent, chitalishte, chitalishteHall, words } from './calendar.ts'
import { aFront, type Front } from './front.ts'
import { attribute, type Element, find, findAll, readHtml, wordsOf } from './html.ts'
import { faultsOf } from './page-faults.ts'
import { type SignedInPerson, signedIn } from './signed-in.ts'

/** Where the chitalishte keeps its events. */
export const desk = '/bg/desk/calendar/prosveta'
/** The chitalishte keeps its house. */
export const keepsItsHouse = ({ house }: Pick<Front, 'house'>): Promise<unknown> =>
  house.database.write(({ query }) =>
    query
      .withTables<{ places_venue: { id: string; owner_id: string } }>()
      .updateTable('places_venue')
      .set({ owner_id: chitalishte })
      .where('id', '=', chitalishteHall)
      .execute(),
  )
/** The six fields of an event. */
export const reading = {
  title: 'Вечер на разказа',
  day: '2026-12-04',
  hour: '18:00',
  place: 'Читалище „Просвета“, Николово',
  sphere: 'culture',
  lead: 'Четем на глас и говорим.',
}

/** The desk of the small network's chitalishte with somebody at it. */
export interface Desk extends Front {
  readonly who: SignedInPerson
  /** What a form answers: where it leads, or the page that comes back. */
  send(path: string, fields: Record<string, string> | string): Promise<{ status: number; to: string; main: Element }>
  see(path: string, status?: number): Promise<Element>
}

export async function aDesk(
  context: Parameters<typeof aFront>[0],
  {
    role = 'editor',
    events = [],
    delivers = false,
  }: { role?: MemberRole; events?: readonly CalendarEvent[]; delivers?: boolean } = {},
): Promise<Desk> {
  const front = await aFront(context, events, { delivers })
  const who = await signedIn(front.house, { member: { organisation: chitalishte, role } })
  const send = async (path: string, fields: Record<string, string> | string) => {
    const response = await front.request(path, who.sends(fields))
    const to = response.headers.get('location') ?? ''
    const root = readHtml(response.status === 303 ? '<main></main>' : await response.text())
    if (response.status !== 303) assert.deepEqual(faultsOf(root), [], path)
    return { status: response.status, to, main: find(root, 'main') }
  }
  const see = async (path: string, status = 200) => {
    const response = await front.request(path, who.as)
    assert.equal(response.status, status, path)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [], path)
    return find(root, 'main')
  }
  return { ...front, who, send, see }
}

const fieldNamed = (main: Element, name: string): Element =>
  [...findAll(main, 'input'), ...findAll(main, 'textarea'), ...findAll(main, 'select')].find(
    (field) => attribute(field, 'name') === name,
  ) ?? assert.fail(`no field ${name}`)

/** What stands in a field of a page. */
export const heldBy = (main: Element, name: string): string => {
  const field = fieldNamed(main, name)
  if (field.tag === 'textarea') return wordsOf(field)
  if (field.tag === 'select')
    return attribute(findAll(field, 'option').find((option) => option.attributes.has('selected')) ?? field, 'value')
  return attribute(field, 'value')
}

/** The event that an answer leads to. */
export const idOf = (to: string): string => /\/events\/([^?/]+)/.exec(to)?.[1] ?? assert.fail(to)

export const kept = async ({ house }: Desk, id: string): Promise<CalendarEvent> => {
  const [event] = await readEvents(house.database.read, [id])
  return event ?? assert.fail(id)
}

/** Six Fridays, two of them past. */
export const series = (more: Partial<CalendarEvent> = {}) =>
  anEvent({
    id: 'series',
    organisationId: chitalishte,
    venueId: chitalishteHall,
    starts: '2026-11-13T18:00:00',
    ends: '2026-11-13T19:30:00',
    rule: 'FREQ=WEEKLY;COUNT=6',
    texts: { bg: words('Клуб по четене', { lead: 'Всеки петък.' }) },
    ...more,
  })
