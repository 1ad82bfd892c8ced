import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { expandRule } from '#src/platform/icalendar/recur.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import type { House } from '#src/platform/module.ts'
import { loadDemoAttendance, removeDemoAttendance } from '../attendance/load-demo-attendance.ts'
import { demoAbout } from '../demo/demo-about.ts'
import type { DemoEvent, DemoWhen, DemoWords } from '../demo/demo-event.ts'
import { demoEvents } from '../demo/demo-events.ts'
import { loadDemoDrafts, removeDemoDrafts } from '../desk/load-demo-drafts.ts'
import { removeEvents, saveEvent } from './event.store.ts'
import { type CalendarEvent, type Change, type EventText, typeOf } from './event.ts'
import { noDetails } from './event-details.ts'
import { asICalTime } from './occurrence.ts'
import { reservedSlugs } from './slugs.ts'

const eventId = (key: string) => demoId('event', key)

/** The demonstration's programme, counted from today. */
export async function loadDemo(tx: Tx, { clock, settings }: House): Promise<void> {
  const saving = { now: clock.now(), networkZone: settings.ZONE }
  const today = saving.now.toZonedDateTimeISO(settings.ZONE).toPlainDate()
  const taken = new Set<string>()
  const events = demoEvents.map((event) => asEvent(event, today, settings.ZONE, taken))
  for (const event of events) await saveEvent(tx, event, saving)
  const ids = events.map(({ id }) => id)
  await loadDemoAttendance(tx, ids, saving.now)
  await loadDemoDrafts(tx, saving.now, settings.ZONE)
}

/** Nothing of anybody's hangs on an event yet, so none has to stay. */
export async function removeDemo({ database, clock }: House): Promise<number> {
  const ids = demoEvents.map(({ key }) => eventId(key))
  await database.write(async (tx) => {
    await removeDemoAttendance(tx, ids, clock.now())
    await removeEvents(tx, ids, clock.now())
    await removeDemoDrafts(tx)
  })
  return 0
}

function asEvent(event: DemoEvent, today: Temporal.PlainDate, zone: string, taken: Set<string>): CalendarEvent {
  const rule = event.when.rrule ?? null
  const starts = firstStart(event.when, today, zone)
  const ends = endOf(starts, event.when)
  const changes = rule ? changesOf(event.when, starts, rule, zone) : []
  return {
    id: eventId(event.key),
    slug: freeSlug(event.title.bg, event.key, taken),
    organisationId: demoId('organisation', event.organiser),
    type: typeOf({ rule, changes }),
    state: 'published',
    sphere: event.sphere,
    kind: event.kind,
    venueId: event.venue === null ? null : demoId('venue', event.venue),
    onlineUrl: event.online ? `https://example.org/${event.key}` : null,
    zone,
    starts,
    ends,
    rule,
    status: event.cancelled ? 'cancelled' : 'confirmed',
    sequence: 0,
    price: priceOf(event),
    texts: textsOf(event),
    changes,
    details: { ...noDetails, ...demoAbout[event.key], ...event.details },
  }
}

const priceOf = ({ price }: DemoEvent): CalendarEvent['price'] => {
  if (price === undefined) return null
  return price === 'free'
    ? { from: 0, to: null, currency: 'EUR' }
    : { from: price.from, to: price.to ?? null, currency: 'EUR' }
}

function freeSlug(title: string, key: string, taken: Set<string>): string {
  const slug = slugOf(title, { prefix: 'event', reserved: reservedSlugs })
  const free = taken.has(slug) ? slugOf(`${title} ${key}`, { prefix: 'event', reserved: reservedSlugs }) : slug
  taken.add(free)
  return free
}

function textsOf({ title, lead, body, audience, cancelled }: DemoEvent): CalendarEvent['texts'] {
  const text = (lang: Lang): EventText => ({
    title: title[lang] ?? title.bg,
    lead: lead[lang] ?? null,
    body: body?.[lang] ?? null,
    audience: audience?.[lang] ?? null,
    place: null,
    reason: cancelled?.[lang] ?? null,
  })
  return title.en ? { bg: text('bg'), en: text('en') } : { bg: text('bg') }
}

/** A rule with BYDAY may begin later than the first day that is named. */
function firstStart(when: DemoWhen, today: Temporal.PlainDate, zone: string): string {
  const day = firstDay(when, today)
  const start = when.start ? `${day}T${when.start}:00` : day.toString()
  if (!when.rrule) return start
  const [first] = datesOf(start, when.rrule, zone)
  return first ?? start
}

const datesOf = (start: string, rrule: string, zone: string): string[] =>
  expandRule({ start: asICalTime(start, zone), rrule, ruleOnly: true, limit: 200 }).starts.map((time) =>
    time.kind === 'date' ? time.date : time.local,
  )

function firstDay(when: DemoWhen, today: Temporal.PlainDate): Temporal.PlainDate {
  if (when.date !== undefined) {
    const thisYear = Temporal.PlainDate.from(`${today.year}-${when.date}`)
    return Temporal.PlainDate.compare(thisYear, today) < 0 ? thisYear.add({ years: 1 }) : thisYear
  }
  const day = today.add({ days: when.day })
  return when.weekday === undefined ? day : day.add({ days: (when.weekday - day.dayOfWeek + 7) % 7 })
}

/** An end before the start lies on the next day. */
function endOf(starts: string, when: Pick<DemoWhen, 'start' | 'end' | 'days'>): string | null {
  const day = Temporal.PlainDate.from(starts.slice(0, 10))
  if (when.start === undefined) return day.add({ days: when.days ?? 1 }).toString()
  if (when.end === undefined) return null
  const after = day.add({ days: (when.days ?? 1) - 1 + (when.end < when.start ? 1 : 0) })
  return `${after}T${when.end}:00`
}

function changesOf(when: DemoWhen, starts: string, rule: string, zone: string): Change[] {
  const dates = datesOf(starts, rule, zone)
  const none = { starts: null, ends: null, venueId: null, roomId: null, status: null, texts: {} }
  const cancelled = (when.except ?? []).flatMap((index) => {
    const recurrenceId = dates[index - 1]
    return recurrenceId ? [{ ...none, recurrenceId, kind: 'changed' as const, status: 'cancelled' as const }] : []
  })
  const original = when.moved ? dates[when.moved.index - 1] : undefined
  return when.moved && original ? [...cancelled, { ...none, ...moved(when, when.moved, original) }] : cancelled
}

function moved(
  when: DemoWhen,
  move: NonNullable<DemoWhen['moved']>,
  recurrenceId: string,
): Pick<Change, 'recurrenceId' | 'kind' | 'starts' | 'ends' | 'texts'> {
  const day = Temporal.PlainDate.from(recurrenceId.slice(0, 10)).add({ days: move.day })
  const start = move.start ?? when.start
  const starts = start ? `${day}T${start}:00` : day.toString()
  const said = (note: DemoWords, lang: Lang) => ({
    title: null,
    lead: null,
    body: null,
    place: null,
    reason: note[lang] ?? note.bg,
  })
  const texts = move.note.en ? { bg: said(move.note, 'bg'), en: said(move.note, 'en') } : { bg: said(move.note, 'bg') }
  return {
    recurrenceId,
    kind: 'changed',
    starts,
    ends: endOf(starts, { ...when, start, end: move.end ?? when.end } as DemoWhen),
    texts,
  }
}
