import { readTypedSpans } from '#src/network/index.ts'
import { date, time } from '#src/platform/form/fields.ts'
import { type FieldProblems, type FormReading, noProblems, problemAt, problemsOf } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, timeWords } from '#src/platform/language/dates.ts'
import type { Change, WallTime } from '../events/event.ts'
import { isSeries } from '../events/event.ts'
import type { EventDetails, OpenSpan } from '../events/event-details.ts'
import type { EventFields } from './edit-series.ts'
import type { Dated } from './event.form.ts'
import { formWords } from './form-messages.ts'
import type { FormKnown } from './look-up.ts'
import { ruleOf } from './repeat.ts'

export interface ReadDates {
  readonly time: Pick<EventFields, 'type' | 'zone' | 'starts' | 'ends' | 'rule' | 'changes'>
  readonly details: Pick<EventDetails, 'precise' | 'hours'>
}

const mostByHand = 100

/** When it is: one date, several, a period with opening hours, always, or some day of a month. */
export function readDates(value: Dated, form: URLSearchParams, lang: Lang, known: FormKnown): FormReading<ReadDates> {
  if (value.lasting) return readLasting(value, form, lang, known)
  if (value.month_only) return readMonth(value, known)
  return readHours(value, lang, known)
}

const noChanges: readonly Change[] = []
const aDay: ReadDates['details'] = { precise: 'day', hours: [] }

/** A plan that knows no more stands on the first day of its month. */
function readMonth({ day }: Dated, { zone }: FormKnown): FormReading<ReadDates> {
  const starts = day.with({ day: 1 }).toString()
  const time = { type: 'single' as const, zone, starts, ends: null, rule: null, changes: noChanges }
  return { ok: true, value: { time, details: { precise: 'month', hours: [] } } }
}

function readLasting(value: Dated, form: URLSearchParams, lang: Lang, { zone }: FormKnown): FormReading<ReadDates> {
  const { day, end_day: last, lasting } = value
  const hours = readOpening(form, lang)
  const problems = [...lastDayProblems(value, lang), ...problemsOf(hours)]
  if (!hours.ok || problems.length > 0) return { ok: false, problems: new Map(problems) }
  const ends = lasting === 'period' && last ? last.add({ days: 1 }).toString() : null
  const type = lasting ?? 'period'
  const time = { type, zone, starts: day.toString(), ends, rule: null, changes: noChanges }
  return { ok: true, value: { time, details: { precise: 'day', hours: hours.value } } }
}

function lastDayProblems({ day, end_day: last, lasting }: Dated, lang: Lang): FieldProblems {
  if (lasting === 'period' && !last) return problemAt('end_day', formWords[lang].missingEndDay).problems
  return last && Temporal.PlainDate.compare(last, day) < 0 ? endDayBefore(last, day, lang).problems : noProblems
}

function readOpening(form: URLSearchParams, lang: Lang): FormReading<OpenSpan[]> {
  const readings = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    reading: readTypedSpans(form.get(`open_${weekday}`) ?? ''),
  }))
  const wrong = readings.filter(({ reading }) => !reading.ok)
  if (wrong.length > 0)
    return { ok: false, problems: new Map(wrong.map(({ weekday }) => [`open_${weekday}`, formWords[lang].badHours])) }
  const spans = readings.flatMap(({ weekday, reading }) =>
    reading.ok ? reading.spans.map((span) => ({ weekday, ...span })) : [],
  )
  return { ok: true, value: spans }
}

function readHours(value: Dated, lang: Lang, known: FormKnown): FormReading<ReadDates> {
  const span = readSpan(value, lang)
  const added = readByHand(value.dates ?? '', startOf(value), lang)
  const problems = [...problemsOf(span), ...repeatProblems(value, lang), ...problemsOf(added)]
  if (!span.ok || !added.ok || problems.length > 0) return { ok: false, problems: new Map(problems) }
  const { starts, ends } = span.value
  const every = value.repeat ?? 'none'
  const repeat = { every, until: value.repeat_until ?? null, count: value.repeat_count ?? null }
  const rule = every === 'other' ? (known.kept?.rule ?? null) : ruleOf(repeat, starts, known.zone)
  const changes = added.value
  const type = isSeries({ rule, changes }) ? ('several' as const) : ('single' as const)
  return { ok: true, value: { time: { type, zone: known.zone, starts, ends, rule, changes }, details: aDay } }
}

function repeatProblems({ day, repeat_until: until, repeat_count: count }: Dated, lang: Lang): FieldProblems {
  const words = formWords[lang]
  if (until && count !== undefined) return problemAt('repeat_until', words.untilOrCount).problems
  return until && Temporal.PlainDate.compare(until, day) < 0
    ? problemAt('repeat_until', words.untilBefore).problems
    : noProblems
}

/** When the first date begins: a day by itself is a whole one. */
const startOf = ({ day, hour, whole_day }: Dated): WallTime =>
  whole_day || hour === undefined ? day.toString() : wall(day, hour)

/** An evening that ends in the small hours ends on the next day, unless a last day is said. */
const smallHours = 6

function readSpan(value: Dated, lang: Lang): FormReading<{ starts: WallTime; ends: WallTime | null }> {
  const words = formWords[lang]
  const { day, end_day: last, hour, end_hour: until } = value
  if (last && Temporal.PlainDate.compare(last, day) < 0) return endDayBefore(last, day, lang)
  if (value.whole_day || hour === undefined)
    return { ok: true, value: { starts: startOf(value), ends: (last ?? day).add({ days: 1 }).toString() } }
  const starts = startOf(value)
  if (until === undefined) return { ok: true, value: { starts, ends: last ? wall(last, hour) : null } }
  const goesOn = !last && until.hour < smallHours && hour.hour >= 2 * smallHours
  const ends = wall(goesOn ? day.add({ days: 1 }) : (last ?? day), until)
  if (ends <= starts) return problemAt('end_hour', words.endHourBefore(timeWords(until, lang), timeWords(hour, lang)))
  return { ok: true, value: { starts, ends } }
}

const wall = (day: Temporal.PlainDate, at: Temporal.PlainTime): WallTime =>
  day.toPlainDateTime(at).toString({ smallestUnit: 'second' })

const endDayBefore = (last: Temporal.PlainDate, day: Temporal.PlainDate, lang: Lang) => {
  const said = (date: Temporal.PlainDate) => dateWords(date, lang, { weekday: false })
  return problemAt('end_day', formWords[lang].endDayBefore(said(last), said(day)))
}

/** A date a line, with an hour of its own or that of the first date. */
function readByHand(typed: string, starts: WallTime, lang: Lang): FormReading<Change[]> {
  const words = formWords[lang]
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > mostByHand) return problemAt('dates', words.tooManyDates(mostByHand))
  const times = new Set<WallTime>()
  for (const line of lines) {
    const at = readLine(line, starts, lang)
    if (at === undefined) return problemAt('dates', words.badDateLine(line))
    if (at !== starts) times.add(at)
  }
  return { ok: true, value: [...times].sort().map(addedOn) }
}

function readLine(line: string, starts: WallTime, lang: Lang): WallTime | undefined {
  const [, dayTyped = '', hourTyped] = /^(.*?(?:\d{4}(?:\s*г\.?)?))(?:[\s,]+(?:в\s+)?(\S.*))?$/u.exec(line) ?? []
  const day = date([dayTyped], lang)
  if (!day.ok) return undefined
  if (hourTyped === undefined) return `${day.value}${starts.slice(10)}`
  const hour = time([hourTyped], lang)
  return hour.ok && starts.length > 10 ? wall(day.value, hour.value) : undefined
}

const addedOn = (recurrenceId: WallTime): Change => ({
  recurrenceId,
  kind: 'added',
  starts: null,
  ends: null,
  status: null,
  venueId: null,
  roomId: null,
  texts: {},
})
