/** Wall times `09:00`; a span that closes at or before its opening goes on after midnight. */
export interface Span {
  readonly opens: string
  readonly closes: string
}

/** Days that differ from the week, ends included; without spans it is closed. */
export interface OpeningException {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly spans: readonly Span[]
  readonly reason: string | null
}

export interface Opening {
  /** Spans by weekday, Monday is 1; a day without any is closed. */
  readonly week: ReadonlyMap<number, readonly Span[]>
  readonly byAppointment: boolean
  readonly exceptions: readonly OpeningException[]
}

export type OpeningState =
  /** Without hours: nothing is known, or one has to call. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'appointment' }
  /** `until` is missing where it never closes. */
  | { readonly kind: 'open'; readonly until: Temporal.ZonedDateTime | undefined }
  | { readonly kind: 'closed'; readonly opens: Temporal.ZonedDateTime | undefined }

/** As far as anybody plans a visit: beyond it „затворено“ stands without „отваря“. */
const daysAhead = 60

/** The exception that counts on a day: the one of fewest days, so that a day inside the summer leave may differ from it. */
export function exceptionOn({ exceptions }: Opening, day: Temporal.PlainDate): OpeningException | undefined {
  const compare = Temporal.PlainDate.compare
  const daysOf = ({ from, until }: OpeningException) => from.until(until).days
  return exceptions
    .filter(({ from, until }) => compare(from, day) <= 0 && compare(day, until) <= 0)
    .sort((one, other) => daysOf(one) - daysOf(other) || compare(other.from, one.from))[0]
}

export const spansOn = (opening: Opening, day: Temporal.PlainDate): readonly Span[] =>
  exceptionOn(opening, day)?.spans ?? opening.week.get(day.dayOfWeek) ?? []

interface Interval {
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
}

/** The spans of a day as moments; an hour that the clock change skips is told as `Temporal` resolves it (compatible). */
const intervalsOn = (opening: Opening, day: Temporal.PlainDate, zone: string): Interval[] =>
  spansOn(opening, day)
    .map(({ opens, closes }) => ({
      start: day.toZonedDateTime({ timeZone: zone, plainTime: opens }),
      end: (closes <= opens ? day.add({ days: 1 }) : day).toZonedDateTime({ timeZone: zone, plainTime: closes }),
    }))
    // In the skipped hour of spring a span can lose all of its length.
    .filter(({ start, end }) => Temporal.ZonedDateTime.compare(start, end) < 0)

/** Whether it is open at this moment and till when, or when it opens next. */
export function stateAt(opening: Opening, now: Temporal.ZonedDateTime): OpeningState {
  if (opening.week.size === 0 && opening.exceptions.every(({ spans }) => spans.length === 0))
    return { kind: opening.byAppointment ? 'appointment' : 'unknown' }
  const today = now.toPlainDate()
  const isNow = (interval: Interval, moment: Temporal.ZonedDateTime) =>
    Temporal.ZonedDateTime.compare(interval.start, moment) <= 0 &&
    Temporal.ZonedDateTime.compare(moment, interval.end) < 0
  const around = (day: Temporal.PlainDate) =>
    [-1, 0].flatMap((days) => intervalsOn(opening, day.add({ days }), now.timeZoneId))
  let current = around(today).find((interval) => isNow(interval, now))
  if (!current) return { kind: 'closed', opens: nextOpening(opening, now) }
  const horizon = now.add({ days: 8 })
  // One span may begin where the other ends: 24 hours are two spans that meet at midnight.
  for (let end = current.end; Temporal.ZonedDateTime.compare(end, horizon) < 0; end = current.end) {
    current = around(end.toPlainDate()).find((interval) => isNow(interval, end))
    if (!current) return { kind: 'open', until: end }
  }
  return { kind: 'open', until: undefined }
}

function nextOpening(opening: Opening, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  for (let day = now.toPlainDate(), days = 0; days <= daysAhead; days++, day = day.add({ days: 1 })) {
    const [first] = intervalsOn(opening, day, now.timeZoneId)
      .map(({ start }) => start)
      .filter((start) => Temporal.ZonedDateTime.compare(start, now) > 0)
      .sort(Temporal.ZonedDateTime.compare)
    if (first) return first
  }
  return undefined
}

/** Until when what `stateAt` says stays true: it opens, it closes, or „днес“ becomes another day. */
export function trueUntil(state: OpeningState, now: Temporal.ZonedDateTime): Temporal.Instant {
  const midnight = now.add({ days: 1 }).startOfDay()
  const change = state.kind === 'open' ? state.until : state.kind === 'closed' ? state.opens : undefined
  return (change && Temporal.ZonedDateTime.compare(change, midnight) < 0 ? change : midnight).toInstant()
}

/** Minutes of the usual week: the hours per week that the yearly table asks for. */
export const minutesAWeek = ({ week }: Pick<Opening, 'week'>): number =>
  [...week.values()].flat().reduce((sum, span) => sum + minutesOf(span), 0)

const minutesOf = ({ opens, closes }: Span): number => {
  const minutes = minuteOfDay(closes) - minuteOfDay(opens)
  return minutes > 0 ? minutes : minutes + minutesADay
}

const minutesADay = 24 * 60
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** `09:00-12:00 13:00-17:30`, as it is kept. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ opens, closes }) => `${opens}-${closes}`).join(' ')

export const spansFrom = (text: string): Span[] =>
  text
    .split(' ')
    .filter((span) => span !== '')
    .map((span) => ({ opens: span.slice(0, 5), closes: span.slice(6, 11) }))

export type TypedSpans =
  | { readonly ok: true; readonly spans: readonly Span[] }
  | { readonly ok: false; readonly problem: 'unreadable' | 'backwards' | 'overlap' }

/** Whoever closes after midnight closes before this; a later end before the beginning is a slip of the pen. */
const latestNight = '06:00'

const typedSpan = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:ч\.?)?\s*(?:-|–|—|до|to)\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:ч\.?)?$/u

/** Hours as people write them: „9–12, 13–17.30“, „9:00 до 12:00 ч.“; „затворено“ or nothing is closed. In their order. */
export function readTypedSpans(typed: string): TypedSpans {
  const text = typed
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (/^(?:|затворено|почивен ден|closed|[-–—])$/u.test(text)) return { ok: true, spans: [] }
  const spans: Span[] = []
  for (const part of text.split(/\s*(?:[,;]| и | and )\s*/u).filter((piece) => piece !== '')) {
    const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = typedSpan.exec(part) ?? []
    const [opens, closes] = [clock(fromHour, fromMinute), clock(toHour, toMinute)]
    if (opens === undefined || closes === undefined || opens === '24:00') return { ok: false, problem: 'unreadable' }
    if (closes <= opens && closes > latestNight) return { ok: false, problem: 'backwards' }
    spans.push({ opens, closes: closes === '24:00' ? '00:00' : closes })
  }
  spans.sort((one, other) => (one.opens < other.opens ? -1 : 1))
  return overlap(spans) ? { ok: false, problem: 'overlap' } : { ok: true, spans }
}

/** Undefined for what is no time of day; the end of a day is `24:00`. */
function clock(hour: string | undefined, minute: string): string | undefined {
  if (hour === undefined || Number(minute) > 59) return undefined
  const isEnd = Number(hour) === 24 && Number(minute) === 0
  return Number(hour) < 24 || isEnd ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/** Only the last span of a day may go on after midnight, and not beyond the first of it. */
function overlap(spans: readonly Span[]): boolean {
  return spans.some(({ opens, closes }, at) => {
    const next = spans[at + 1]
    if (next) return closes <= opens || next.opens < closes
    const [first] = spans
    return closes <= opens && at > 0 && first !== undefined && closes > first.opens
  })
}
