import { demoId } from '#src/platform/demo-id.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { expandRule } from '#src/platform/icalendar/recur.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { type CalendarEvent, type Change, type EventText, typeOf } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'
import { asICalTime } from '../events/occurrence.ts'
import { reservedSlugs } from '../events/slugs.ts'
import { detailsOf } from './demo-details.ts'
import type { DemoEvent, DemoWhen, DemoWords } from './demo-event.ts'

export const demoEventId = (key: string) => demoId('event', key)

/** An event of the demonstration as the calendar keeps it, counted from `today`; no two have one of the `taken` addresses. */
export function asEvent(event: DemoEvent, today: Temporal.PlainDate, zone: string, taken: Set<string>): CalendarEvent {
  const when = runningOf(event.when, today, zone)
  const rule = when.rrule ?? null
  const starts = firstStart(when, today, zone)
  const changes = rule ? changesOf(when, starts, rule, zone) : []
  return {
    id: demoEventId(event.key),
    slug: freeSlug(event.title.bg, event.key, taken),
    organisationId: demoId('organisation', event.organiser),
    type: lastingOf(event) ?? typeOf({ rule, changes }),
    state: 'published',
    sphere: event.sphere,
    kind: event.kind,
    venueId: event.venue === null ? null : demoId('venue', event.venue),
    onlineUrl: event.online ? `https://example.org/${event.key}` : null,
    zone,
    starts,
    ends: lastingOf(event) === 'permanent' ? null : endOf(starts, when),
    rule,
    status: statusOf(event),
    sequence: 0,
    price: priceOf(event),
    texts: textsOf(event),
    changes,
    details: { ...noDetails, ...detailsOf(event), ...event.details },
    ...(event.planned === 'month' ? { starts: `${starts.slice(0, 7)}-01`, ends: null } : {}),
  }
}

const lastingOf = ({ open, when }: DemoEvent): 'period' | 'permanent' | undefined =>
  open === undefined ? undefined : (when.days ?? 1) > 1 ? 'period' : 'permanent'

const statusOf = ({ cancelled, postponed, planned }: DemoEvent): CalendarEvent['status'] =>
  cancelled ? 'cancelled' : postponed ? 'postponed' : planned ? 'planned' : 'confirmed'

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

function textsOf({ title, lead, body, audience, cancelled, postponed }: DemoEvent): CalendarEvent['texts'] {
  const text = (lang: Lang): EventText => ({
    title: title[lang] ?? title.bg,
    lead: lead[lang] ?? null,
    body: body?.[lang] ?? null,
    audience: audience?.[lang] ?? null,
    place: null,
    reason: (cancelled ?? postponed)?.[lang] ?? null,
  })
  return title.en ? { bg: text('bg'), en: text('en') } : { bg: text('bg') }
}

/** What has been held for half a year already begins earlier; its exceptions stay on the dates that they are meant for. */
function runningOf(when: DemoWhen, today: Temporal.PlainDate, zone: string): DemoWhen {
  const { weeksBefore, rrule, except, moved } = when
  if (weeksBefore === undefined || rrule === undefined) return when
  const first = firstStart(when, today, zone).slice(0, 10)
  const day = Temporal.PlainDate.from(first).subtract({ weeks: weeksBefore })
  const count = Number(/COUNT=(\d+)/.exec(rrule)?.[1] ?? 1)
  const longer = rrule.replace(/COUNT=\d+/, `COUNT=${count + weeksBefore}`)
  const earlier = datesOf(day.toString(), longer, zone).findIndex((date) => date.slice(0, 10) >= first)
  const { date: _date, weekday: _weekday, day: _day, ...rest } = when
  return {
    ...rest,
    day: today.until(day, { largestUnit: 'days' }).days,
    rrule: rrule.replace(/COUNT=\d+/, `COUNT=${count + earlier}`),
    ...(except ? { except: except.map((index) => index + earlier) } : {}),
    ...(moved ? { moved: { ...moved, index: moved.index + earlier } } : {}),
  }
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
  const day = today.add({ days: when.day ?? 0 })
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
): Omit<Change, 'roomId' | 'status'> {
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
    venueId: move.venue === undefined ? null : demoId('venue', move.venue),
    texts,
  }
}
