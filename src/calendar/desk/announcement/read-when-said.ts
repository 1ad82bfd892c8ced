import { isOfOther } from '#src/platform/language/other-dates.ts'
import {
  type FoundDate,
  type FoundDays,
  type FoundWeekdays,
  findDates,
  type ReadingDay,
} from '#src/platform/language/read-dates.ts'
import { type FoundHours, findHours } from '#src/platform/language/read-hours.ts'
import { type AnnouncedField, type Doubt, nothingRead, type Reading, together } from './announcement.ts'

const exhibition =
  /изложб|експозици|работно\s+време|може\s+да\s+(?:бъде|се)\s+(?:видяна|разгледа)|отворен[аои]?\s+(?:е\s+)?(?:всеки|от|до)|exhibition/iu

interface Said {
  readonly text: string
  readonly dates: readonly FoundDate[]
  readonly hours: readonly FoundHours[]
}

/** When it is: a day, several, a stretch, every week, or some day of a month; and from which hour to which. */
export function readWhenSaid(text: string, reading: ReadingDay): Reading {
  const isMeant = ({ at }: { at: number }) => !isOfOther(text, at)
  const dates = findDates(text, reading).filter(isMeant)
  const hours = findHours(text).filter(isMeant)
  const said = { text, dates, hours }
  const weekdays = dates.find((date) => date.kind === 'weekdays')
  const days = bestDay(said, reading)
  if (weekdays && !exhibition.test(text)) return recurring(said, weekdays, days, reading)
  if (days) return dated(said, days, reading)
  const [month] = dates.filter((date) => date.kind === 'month')
  if (month) {
    const fields = [
      ['day', month.month.toPlainDate({ day: 1 }).toString()],
      ['month_only', 'yes'],
    ] as const
    return { fields, understood: [{ field: 'month_only', said: wordsAt(text, month) }], doubts: [] }
  }
  return together([wrongDays(said), hourOf(said, undefined)])
}

const wordsAt = (text: string, { at, end }: { readonly at: number; readonly end: number }): string =>
  text.slice(at, end).trim()

const wrongDays = ({ text, dates }: Said): Reading => ({
  ...nothingRead,
  doubts: dates.flatMap((date) =>
    date.kind === 'no-such-day' ? [{ about: 'no-such-day', said: wordsAt(text, date) } as const] : [],
  ),
})

const longAgo = 60

/** A date with day and month before a weekday alone, a coming one before one that was long ago. */
function bestDay({ text, dates }: Said, { today }: ReadingDay): FoundDays | undefined {
  const days = dates.flatMap((date) => (date.kind === 'days' ? [date] : []))
  const from = today.subtract({ days: longAgo })
  const isNear = ({ days: [first], last }: FoundDays) => Temporal.PlainDate.compare(last ?? first, from) >= 0
  const named = days.filter(({ by }) => by === 'year' || by === 'month')
  const counted = days.filter(({ by }) => by === 'today' || by === 'weekday')
  const near = named.filter(isNear)
  return near.find((date) => !isDeadline(text, date)) ?? near[0] ?? counted[0]
}

function dated(said: Said, days: FoundDays, reading: ReadingDay): Reading {
  const [first, ...others] = days.days
  const hour = hourOf(said, days)
  const words = wordsAt(said.text, days)
  const day: Reading = {
    fields: [['day', String(first)]],
    understood: [{ field: 'day', said: words }],
    doubts: doubtsOf(said, days, reading),
  }
  const list: Reading =
    others.length > 0
      ? {
          ...nothingRead,
          fields: [['dates', others.map(({ day, month, year }) => `${day}.${month}.${year}`).join('\n')]],
          understood: [{ field: 'dates', said: words }],
        }
      : nothingRead
  const stretch = days.last ? lastingTo(said, days.last, words) : nothingRead
  const opens = stretch.fields.some(([name]) => name === 'lasting')
  return together([day, list, opens ? nothingRead : hour, stretch])
}

function lastingTo({ text, dates, hours }: Said, last: Temporal.PlainDate, words: string): Reading {
  const end: Reading = {
    ...nothingRead,
    fields: [['end_day', String(last)]],
    understood: [{ field: 'end_day', said: words }],
  }
  if (!exhibition.test(text)) return end
  const open = dates.find((date) => date.kind === 'weekdays')
  const span = hours.find(({ to }) => to !== null)
  const spans = span?.to
    ? (open?.weekdays ?? [1, 2, 3, 4, 5, 6, 7]).map(
        (day) => [`open_${day}`, `${clock(span.from)}–${clock(span.to ?? span.from)}`] as const,
      )
    : []
  const said = span
    ? wordsAt(text, { at: open && open.at < span.at && span.at - open.end < 40 ? open.at : span.at, end: span.end })
    : words
  return together([
    end,
    { ...nothingRead, fields: [['lasting', 'period'], ...spans], understood: [{ field: 'lasting', said }] },
  ])
}

const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })

/** The hours nearest after the date, else the first of the text. */
function hourOf({ text, dates, hours }: Said, day: { readonly at: number; readonly end: number } | undefined): Reading {
  const nextDate = day ? Math.min(...dates.filter(({ at }) => at > day.end).map(({ at }) => at), day.end + 160) : 0
  const hour = (day && hours.find(({ at }) => at >= day.end && at < nextDate)) ?? hours[0]
  if (!hour) return nothingRead
  const said = wordsAt(text, hour)
  const end: Reading = hour.to
    ? { ...nothingRead, fields: [['end_hour', clock(hour.to)]], understood: [{ field: 'end_hour', said }] }
    : nothingRead
  return together([
    { ...nothingRead, fields: [['hour', clock(hour.from)]], understood: [{ field: 'hour', said }] },
    end,
  ])
}

function doubtsOf({ text, dates }: Said, days: FoundDays, { today }: ReadingDay): Doubt[] {
  const [first] = days.days
  const doubts: Doubt[] = []
  if (days.by === 'month') doubts.push({ about: 'year', day: first })
  if (days.by === 'today' || days.by === 'weekday') doubts.push({ about: 'today', said: wordsAt(text, days) })
  if (days.otherWeekday !== null) doubts.push({ about: 'weekday', day: first, weekday: days.otherWeekday })
  if (Temporal.PlainDate.compare(days.last ?? first, today) < 0) doubts.push({ about: 'past', day: first })
  const others = dates.flatMap((date) => {
    if (date.kind !== 'days' || date === days || isDeadline(text, date) || date.by === 'weekday' || date.by === 'today')
      return []
    return date.days[0].equals(first) || Temporal.PlainDate.compare(date.days[0], today) < 0
      ? []
      : [wordsAt(text, date)]
  })
  if (others.length > 0) doubts.push({ about: 'other-dates', said: [...new Set(others)] })
  return doubts
}

/** „Всяка сряда от 17 ч. от 2 декември до 26 май“. Several weekdays with an end are dates by hand. */
function recurring(said: Said, weekdays: FoundWeekdays, days: FoundDays | undefined, { today }: ReadingDay): Reading {
  const { text, dates } = said
  const words = wordsAt(text, weekdays)
  const end = dates.find((date) => date.kind === 'days' && isDeadline(text, date))
  const from = days && days !== end && (days.by === 'year' || days.by === 'month') ? days : undefined
  const until = from?.last ?? (end?.kind === 'days' ? end.days[0] : undefined)
  const first = firstOn(weekdays, from?.days[0] ?? today)
  const byHand = weekdays.weekdays.length > 1 && until ? daysUntil(weekdays.weekdays, first, until) : undefined
  const several = weekdays.weekdays.length > 1 && !byHand ? [{ about: 'several-weekdays', said: words } as const] : []
  const counted: readonly Doubt[] = from
    ? doubtsOf({ ...said, dates: dates.filter((date) => date !== end) }, from, { today })
    : [{ about: 'today', said: words }]
  const repeat: Reading = byHand
    ? read('dates', byHand.map(({ day, month, year }) => `${day}.${month}.${year}`).join('\n'), words)
    : read('repeat', weekdays.nth === null ? 'weekly' : 'monthly-weekday', words)
  return together([
    read('day', String(first), from ? wordsAt(text, from) : words),
    repeat,
    until && !byHand
      ? read('repeat_until', String(until), wordsAt(text, from?.last ? from : (end ?? weekdays)))
      : nothingRead,
    { ...nothingRead, doubts: [...counted, ...several] },
    hourOf(said, weekdays),
  ])
}

const read = (field: AnnouncedField, value: string, said: string): Reading => ({
  fields: [[field, value]],
  understood: [{ field, said }],
  doubts: [],
})

const isDeadline = (text: string, { at }: FoundDate): boolean =>
  /(?<!\p{L})до\s*$/iu.test(text.slice(Math.max(0, at - 8), at))

const mostByHand = 100

/** The further days; undefined where they are too many to be written down. */
function daysUntil(
  weekdays: readonly number[],
  first: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate[] | undefined {
  const days: Temporal.PlainDate[] = []
  for (let day = first.add({ days: 1 }); Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    if (weekdays.includes(day.dayOfWeek)) days.push(day)
    if (days.length > mostByHand) return undefined
  }
  return days.length > 0 ? days : undefined
}

/** The first such weekday from a day on. */
function firstOn({ weekdays, nth }: FoundWeekdays, from: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((days) => from.add({ days })).find((day) => weekdays.includes(day.dayOfWeek))
  if (nth === null) return ahead ?? from
  const [weekday = 1] = weekdays
  const inMonth = (month: Temporal.PlainDate): Temporal.PlainDate => {
    const start = month.with({ day: nth > 0 ? 1 : month.daysInMonth })
    const step =
      nth > 0 ? ((weekday - start.dayOfWeek + 7) % 7) + 7 * (nth - 1) : -((start.dayOfWeek - weekday + 7) % 7)
    return start.add({ days: step })
  }
  const this_ = inMonth(from)
  return Temporal.PlainDate.compare(this_, from) >= 0 ? this_ : inMonth(from.with({ day: 1 }).add({ months: 1 }))
}
