import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import type { House } from '#src/platform/module.ts'
import { loadDemoReadings, removeDemoReadings } from '#src/sources/index.ts'
import { removeEvents, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent, EventKind } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { demoEventId } from './as-event.ts'

const sourceId = demoId('source', 'canetti')
const site = 'https://druzhestvo-kaneti.example'

/** What the site calls all of it, and the network has no word for. */
const category = 'Срещи в къщата'

interface FeedEvent {
  readonly key: string
  readonly title: string
  readonly lead: string
  /** Days from today, and the hour. */
  readonly day: number
  readonly hour: string
  readonly kind: EventKind
  /** The latest reading lacks it. */
  readonly missing?: true
}

/** What a partner’s own site brings. Invented. */
const feed: readonly FeedEvent[] = [
  {
    key: 'kaneti-reading-circle',
    title: 'Кръжок по четене: „Спасеният език“',
    lead: 'Четем на глас и спираме там, където някой попита.',
    day: 8,
    hour: '17:30:00',
    kind: 'book',
  },
  {
    key: 'kaneti-translators-table',
    title: 'Масата на преводачите',
    lead: 'Четирима преводачи, едно изречение и четири верни отговора.',
    day: 15,
    hour: '18:00:00',
    kind: 'lecture',
  },
  {
    key: 'kaneti-danube-walk',
    title: 'Пеш до пристанището с разкази за търговския Русчук',
    lead: 'Разходката тръгва от къщата и свършва при старите складове.',
    day: 22,
    hour: '10:30:00',
    kind: 'walk',
    missing: true,
  },
]

const startOf = ({ day, hour }: FeedEvent, today: Temporal.PlainDate): string => `${today.add({ days: day })}T${hour}`

function eventOf(event: FeedEvent, today: Temporal.PlainDate, zone: string): CalendarEvent {
  const { key, title, lead, kind } = event
  return {
    ...{ id: demoEventId(key), slug: slugOf(title, { prefix: 'event', reserved: new Set() }) },
    ...{ organisationId: demoId('organisation', 'canetti'), venueId: demoId('venue', 'canetti-house') },
    ...{ type: 'single', state: 'published', sphere: 'culture', kind, zone, rule: null, onlineUrl: null },
    ...{ starts: startOf(event, today), ends: null, status: 'confirmed', sequence: 0, price: null, changes: [] },
    texts: { bg: { title, lead, body: null, audience: null, place: null, reason: null } },
    details: { ...noDetails, source: 'import', sourceUrl: `${site}/${key}` },
  }
}

/** The latest reading, as the partner’s site would say it. */
const textOf = (today: Temporal.PlainDate, zone: string): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//demonstration//BG'],
    ...feed
      .filter(({ missing }) => !missing)
      .flatMap((event) => [
        ...['BEGIN:VEVENT', `UID:${event.key}`, `SUMMARY:${event.title}`, `DESCRIPTION:${event.lead}`],
        `DTSTART;TZID=${zone}:${startOf(event, today).replaceAll(/[-:]/g, '')}`,
        `CATEGORIES:${category}`,
        ...['LOCATION:Къща Канети\\, Русе', `URL:${site}/${event.key}`, 'END:VEVENT'],
      ]),
    ...['END:VCALENDAR', ''],
  ].join('\r\n')

/** A partner whose calendar comes by itself, and whose latest reading waits for somebody. */
export async function loadDemoSource(tx: Tx, house: House): Promise<void> {
  const { clock, settings } = house
  const now = clock.now()
  const today = now.toZonedDateTimeISO(settings.ZONE).toPlainDate()
  for (const event of feed)
    await saveEvent(tx, eventOf(event, today, settings.ZONE), { now, networkZone: settings.ZONE })
  const items = feed.map((event) => ({
    ...{ uid: event.key, target: demoEventId(event.key), hash: '', alias: '', title: event.title },
    ...{ starts: startOf(event, today), sequence: 0, modified: null },
  }))
  await loadDemoReadings(tx, house, {
    source: {
      ...{ id: sourceId, organisation: demoId('organisation', 'canetti'), name: 'Сайтът на дружество „Елиас Канети“' },
      ...{ intake: 'calendar.events', reader: 'icalendar', address: `${site}/programa.ics` },
      ...{ choices: { sphere: 'culture' }, everyHours: 168 },
    },
    items,
    text: textOf(today, settings.ZONE),
    words: [{ kind: 'topic', words: category, count: feed.length }],
    missing: feed.flatMap((event) => (event.missing ? [{ title: event.title, starts: startOf(event, today) }] : [])),
  })
}

export async function removeDemoSource({ database, clock }: House): Promise<void> {
  await database.write(async (tx) => {
    await removeDemoReadings(tx, sourceId)
    await removeEvents(
      tx,
      feed.map(({ key }) => demoEventId(key)),
      clock.now(),
    )
  })
}
