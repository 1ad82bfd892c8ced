import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { removeEvents, type Saving, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { reservedSlugs } from '../events/slugs.ts'
import { addWaiting } from './duplicates.store.ts'
import { joinEvents } from './join-events.ts'

interface DemoDuplicate {
  readonly key: string
  /** Key of the event that it repeats. */
  readonly of: string
  readonly organiser: string
  readonly title: string
  readonly lead: string
  /** Where, in words; left out where it names the same house. */
  readonly place?: string
  readonly audience?: string
  readonly score: number
  readonly joined?: true
  readonly price?: CalendarEvent['price']
  readonly sourceUrl: string | null
}

/** What two of the network's organisations announce, each in its own words. */
const demoDuplicates: readonly DemoDuplicate[] = [
  {
    key: 'repeated-pletenitsa',
    of: 'folklorna-pletenitsa',
    organiser: 'rb-ruse',
    title: 'Седем състава на сцената: „Фолклорна плетеница“',
    lead: 'Библиотеката помага с изложба на стари носии във фоайето.',
    score: 0.77,
    sourceUrl: null,
  },
  {
    key: 'repeated-kino',
    of: 'kino-za-rekata',
    organiser: 'rb-ruse',
    title: '„Последният лодкар“ – прожекция в Ряхово',
    lead: 'Пътуващо кино с библиобуса; автобусът тръгва от площада в Русе в 17:30 ч.',
    place: 'читалището в Ряхово',
    score: 0.71,
    sourceUrl: 'https://example.org/bibliobus/posledniyat-lodkar',
  },
  {
    key: 'repeated-moruna',
    of: 'film-moruna',
    organiser: 'university',
    title: 'Филмът „Моруната се връща“ в Екомузея',
    lead: 'След прожекцията говори ихтиолог от университета.',
    score: 0.93,
    joined: true,
    audience: 'за ученици от 5. клас нагоре и за възрастни',
    price: { from: 0, to: null, currency: 'EUR' },
    sourceUrl: 'https://example.org/universitet/film-moruna',
  },
]

const idOf = (key: string) => demoId('event', key)

/** Two pairs wait for a decision, one is joined. `events` are those of the demonstration by id. */
export async function loadDemoDuplicates(
  tx: Tx,
  events: ReadonlyMap<string, CalendarEvent>,
  saving: Saving,
): Promise<void> {
  for (const duplicate of demoDuplicates) {
    const original = events.get(idOf(duplicate.of))
    if (!original) continue
    const event = asDuplicate(duplicate, original)
    await saveEvent(tx, event, saving)
    if (duplicate.joined) await joinEvents(tx, { canonical: original.id, member: event.id, by: null }, saving)
    else await addWaiting(tx, original.id, event.id, duplicate.score, saving.now)
  }
}

const asDuplicate = (said: DemoDuplicate, original: CalendarEvent): CalendarEvent => ({
  ...original,
  id: idOf(said.key),
  slug: slugOf(said.title, { prefix: 'event', reserved: reservedSlugs }),
  organisationId: demoId('organisation', said.organiser),
  venueId: said.place === undefined ? original.venueId : null,
  onlineUrl: null,
  price: said.price ?? null,
  texts: {
    bg: {
      title: said.title,
      lead: said.lead,
      body: null,
      audience: said.audience ?? null,
      place: said.place ?? null,
      reason: null,
    },
  },
  changes: [],
  details: { ...noDetails, source: said.sourceUrl === null ? 'desk' : 'import', sourceUrl: said.sourceUrl },
})

export const removeDemoDuplicates = (tx: Tx, now: Temporal.Instant): Promise<void> =>
  removeEvents(
    tx,
    demoDuplicates.map(({ key }) => idOf(key)),
    now,
  )
