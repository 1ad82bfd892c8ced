import { saveEvent } from '#src/calendar/events/event.store.ts'
import { type CalendarEvent, type Change, type EventText, typeOf } from '#src/calendar/events/event.ts'
import { noDetails } from '#src/calendar/events/event-details.ts'
import { addOrganisation } from '#src/network/index.ts'
import { addSettlement, addVenue } from '#src/places/index.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { testNow } from './databases.ts'

/** Ids of the small network that `aNetwork` makes. */
export const ruse = 'settlement-ruse'
export const nikolovo = 'settlement-nikolovo'
export const libraryHall = 'venue-library'
export const chitalishteHall = 'venue-chitalishte'
export const library = 'organisation-library'
export const chitalishte = 'organisation-chitalishte'
export const testZone = 'Europe/Sofia'
export const saving = { now: Temporal.Instant.from(testNow), networkZone: testZone }

/** Two settlements, a house in each, two organisations: a library with English words, a chitalishte without. */
export async function aNetwork(tx: Tx): Promise<void> {
  const empty = { ekatte: null, latitude: null, longitude: null, municipality: 'Русе', oblast: 'Русе' }
  await addSettlement(tx, { ...empty, id: ruse, slug: 'ruse', kind: 'гр.', name: 'Русе' })
  await addSettlement(tx, { ...empty, id: nikolovo, slug: 'nikolovo', kind: 'с.', name: 'Николово' })
  await addVenue(tx, {
    id: libraryHall,
    slug: 'library',
    settlementId: ruse,
    latitude: 43.85,
    longitude: 25.95,
    texts: {
      bg: { name: 'Регионална библиотека', address: 'ул. „Дондуков-Корсаков“ 1' },
      en: { name: 'Regional Library' },
    },
  })
  await addVenue(tx, {
    id: chitalishteHall,
    slug: 'chitalishte',
    settlementId: nikolovo,
    texts: { bg: { name: 'Читалище „Просвета“' } },
  })
  await addOrganisation(tx, {
    id: library,
    slug: 'biblioteka',
    type: 'library',
    settlementId: ruse,
    phone: '082 123 456',
    texts: { bg: { name: 'Библиотека „Любен Каравелов“', shortName: 'Библиотеката' }, en: { name: 'Ruse Library' } },
  })
  await addOrganisation(tx, {
    id: chitalishte,
    slug: 'prosveta',
    type: 'chitalishte',
    settlementId: nikolovo,
    texts: { bg: { name: 'Читалище „Просвета“' } },
  })
}

/** Words with a title alone. */
export const words = (title: string, more: Partial<EventText> = {}): EventText => ({
  title,
  lead: null,
  body: null,
  audience: null,
  place: null,
  reason: null,
  ...more,
})

/** A reading in the library on Friday 27 November 2026 at 18:00, with what differs from it. */
export const anEvent = (different: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'event-1',
  slug: different.id ?? 'event-1',
  organisationId: library,
  type: typeOf({ rule: different.rule ?? null, changes: different.changes ?? [] }),
  state: 'published',
  sphere: 'culture',
  kind: 'book',
  venueId: null,
  onlineUrl: null,
  zone: testZone,
  starts: '2026-11-27T18:00:00',
  ends: '2026-11-27T20:00:00',
  rule: null,
  status: 'confirmed',
  sequence: 0,
  price: null,
  texts: { bg: words('Вечер на книгата') },
  changes: [],
  details: noDetails,
  ...different,
})

/** One date of a series that differs. */
export const aChange = (recurrenceId: string, different: Partial<Change> = {}): Change => ({
  recurrenceId,
  kind: 'changed',
  starts: null,
  ends: null,
  status: null,
  venueId: null,
  roomId: null,
  texts: {},
  ...different,
})

/** Puts the small network and these events into a database. */
export const fill = (database: Database, events: readonly CalendarEvent[] = []): Promise<void> =>
  database.write(async (tx) => {
    await aNetwork(tx)
    for (const event of events) await saveEvent(tx, event, saving)
  })
