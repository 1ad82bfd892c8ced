import type { FoundDays, FoundMonth, FoundWeekdays, ReadingDay } from './read-dates.ts'
import { exec, monthOf, monthWord, weekdayOf, weekdayWord } from './typed-words.ts'

const ordinal = '(?:първ[иа]я?т?|втор[иа]я?т?|трет[иа]я?т?|четвърт[иа]я?т?|последен|последн[иа]я?т?)'
const every = new RegExp(
  `(?:вс(?:еки|яка)|(?:every|each))\\s+(?:(?<nth>${ordinal})\\s+)?(?<first>${weekdayWord})(?<more>(?:\\s*(?:,|и|and)\\s*(?:в(?:ъв)?\\s+)?${weekdayWord})*)` +
    `(?:\\s+(?:на|от)\\s+месеца)?`,
  'iuy',
)
const plurals = '(?:понеделниците|вторниците|сряди(?:те)?|четвъртъците|петъците|съботите|неделите)(?!\\p{L})'
const inPlural = new RegExp(
  `в(?:ъв)?\\s+(?<first>${plurals})(?<more>(?:\\s*(?:,|и)\\s*(?:в(?:ъв)?\\s+)?${plurals})*)`,
  'iuy',
)
const stretch = new RegExp(`(?:от\\s+)?(?<first>${weekdayWord})\\s*(?:-|до)\\s*(?<last>${weekdayWord})`, 'iuy')
const daily = /(?:всеки\s+ден|ежедневно|every\s+day|daily)(?!\p{L})/iuy
const workdays = /(?:(?:всеки\s+)?(?:делник|делничен\s+ден|работен\s+ден)|в?\s?делничните\s+дни|weekdays)(?!\p{L})/iuy
const someWeekday = new RegExp(weekdayWord, 'giu')

const nths: readonly (readonly [RegExp, number])[] = [
  [/^първ/iu, 1],
  [/^втор/iu, 2],
  [/^трет/iu, 3],
  [/^четвърт/iu, 4],
  [/^последе?н/iu, -1],
]

/** „всяка сряда“, „всеки първи петък на месеца“, „в съботите“, „от понеделник до петък“, „всеки ден“. */
export function weekdaysAt(text: string, at: number): FoundWeekdays | undefined {
  const found = (match: RegExpExecArray, weekdays: readonly number[], nth: number | null = null): FoundWeekdays => ({
    kind: 'weekdays',
    weekdays,
    nth,
    at,
    end: at + match[0].length,
  })
  const each = exec(every, text, at) ?? exec(inPlural, text, at)
  if (each?.groups) {
    const { nth, first = '', more = '' } = each.groups
    const days = [first, ...(more.match(someWeekday) ?? [])].map(weekdayOf)
    return found(each, [...new Set(days)].sort(), nth ? (nths.find(([sign]) => sign.test(nth))?.[1] ?? null) : null)
  }
  const all = exec(daily, text, at)
  if (all) return found(all, [1, 2, 3, 4, 5, 6, 7])
  const work = exec(workdays, text, at)
  if (work) return found(work, [1, 2, 3, 4, 5])
  const to = exec(stretch, text, at)
  const [first, last] = [weekdayOf(to?.groups?.first ?? ''), weekdayOf(to?.groups?.last ?? '')]
  if (!to || first >= last) return undefined
  return found(
    to,
    Array.from({ length: last - first + 1 }, (_, more) => first + more),
  )
}

const relatives: readonly (readonly [RegExp, number])[] = [
  [/(?:днес|довечера|тази\s+вечер|today|tonight)(?!\p{L})/iuy, 0],
  [/(?:утре|tomorrow)(?!\p{L})/iuy, 1],
  [/(?:вдругиден)(?!\p{L})/iuy, 2],
]
const oneWeekday = new RegExp(
  `(?:(?:в(?:ъв)?|on|този|тази|това|this)\\s+){0,3}(?<next>(?:следващ|идн|другия|next)\\p{L}*\\s+)?(?<weekday>${weekdayWord})`,
  'iuy',
)

/** „утре“, „в петък“, „следващата сряда“: counted from today, so that whoever reads it has to check it. */
export function relativeDayAt(text: string, at: number, { today }: ReadingDay): FoundDays | undefined {
  for (const [pattern, days] of relatives) {
    const match = exec(pattern, text, at)
    if (match) return aDay(today.add({ days }), 'today', at, match)
  }
  const match = exec(oneWeekday, text, at)
  const weekday = weekdayOf(match?.groups?.weekday ?? '')
  if (!match || weekday === 0) return undefined
  const ahead = (weekday - today.dayOfWeek + 7) % 7
  const days = match.groups?.next && ahead === 0 ? 7 : ahead
  return aDay(today.add({ days }), 'weekday', at, match)
}

const aDay = (day: Temporal.PlainDate, by: FoundDays['by'], at: number, [{ length }]: RegExpExecArray): FoundDays => ({
  kind: 'days',
  days: [day],
  last: null,
  by,
  otherWeekday: null,
  at,
  end: at + length,
})

const ofYear = `(?:,?\\s+(?<year>\\d{4})(?!\\d)(?:\\s*г(?:\\.|од(?:\\.|ина)?)?(?!\\p{L}))?)`
const monthWithYear = new RegExp(`(?<month>${monthWord})${ofYear}`, 'iuy')
const monthSaid = new RegExp(
  `(?:през\\s+(?:месец\\s+)?|месец\\s+|м\\.\\s?|in\\s+)(?<month>${monthWord})${ofYear}?`,
  'iuy',
)
const numericMonth = /(?<month>0[1-9]|1[0-2])[./](?<year>\d{4})(?:\s*г(?:\.|од(?:\.|ина)?)?(?!\p{L}))?(?![\d.])/iuy
const monthAlone = new RegExp(`\\s*(?<month>${monthWord})\\s*$`, 'iuy')

/** „май 2027 г.“, „през май“, „05.2027“; „май“ where there is nothing else. */
export function monthAt(text: string, at: number, { today, year }: ReadingDay): FoundMonth | undefined {
  const match =
    exec(monthWithYear, text, at) ??
    exec(monthSaid, text, at) ??
    exec(numericMonth, text, at) ??
    (text.slice(0, at).trim() === '' ? exec(monthAlone, text, at) : null)
  const month = monthOf(match?.groups?.month ?? '')
  if (!match || month === 0) return undefined
  const said = match.groups?.year ? Number(match.groups.year) : (year ?? today.year + (month < today.month ? 1 : 0))
  if (said < 1800 || said > 2199) return undefined
  return { kind: 'month', month: new Temporal.PlainYearMonth(said, month), at, end: at + match[0].length }
}
