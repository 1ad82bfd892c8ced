import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { dateWords, timeRangeWords, timeWords, weekdayName } from '#src/platform/language/dates.ts'
import { type OpenSpan, spansOn } from './event-details.ts'

const messages = phrases({
  everyDayUntil: { bg: (day: string) => `всеки ден до ${day}`, en: (day: string) => `every day until ${day}` },
  until: { bg: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  permanent: { bg: 'постоянно', en: 'permanently' },
  permanentFrom: { bg: (day: string) => `постоянно, от ${day}`, en: (day: string) => `permanently, from ${day}` },
  todayUntil: { bg: (hour: string) => `днес до ${hour}`, en: (hour: string) => `today until ${hour}` },
  todayAt: { bg: (hours: string) => `днес ${hours}`, en: (hours: string) => `today ${hours}` },
  notToday: { bg: 'днес е затворено', en: 'closed today' },
  everyDay: { bg: 'всеки ден', en: 'every day' },
})

const clock = (time: string): Temporal.PlainTime => Temporal.PlainTime.from(time)

/** The moments of a span on a day; one that closes at or before its opening goes on after midnight. */
const momentsOf = ({ opens, closes }: OpenSpan, day: Temporal.PlainDate, zone: string) => ({
  start: day.toZonedDateTime({ timeZone: zone, plainTime: opens }).toInstant(),
  end: (closes <= opens ? day.add({ days: 1 }) : day)
    .toZonedDateTime({ timeZone: zone, plainTime: closes })
    .toInstant(),
  closes,
})

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

/** What is still to come of today's openings, the one that goes on since yesterday's evening included. */
function leftToday(hours: readonly OpenSpan[], now: Temporal.ZonedDateTime) {
  if (hours.length === 0) return []
  const today = now.toPlainDate()
  const at = now.toInstant()
  return [today.subtract({ days: 1 }), today]
    .flatMap((day) => spansOn(hours, day).map((span) => ({ ...momentsOf(span, day, now.timeZoneId), span, day })))
    .filter(({ end, start, day }) => isBefore(at, end) && (day.equals(today) || !isBefore(at, start)))
}

/** „днес до 18:00 ч.“, „днес 10:00 – 18:00 ч.“, „днес е затворено“; nothing where no hours are known. */
export function todayWords(hours: readonly OpenSpan[], now: Temporal.ZonedDateTime, lang: Lang): string | undefined {
  if (hours.length === 0) return undefined
  const words = messages[lang]
  const [next] = leftToday(hours, now)
  if (!next) return words.notToday
  const { start, closes, span } = next
  if (!isBefore(now.toInstant(), start)) return words.todayUntil(timeWords(clock(closes), lang))
  return words.todayAt(timeRangeWords(clock(span.opens), clock(closes), lang))
}

/** The next opening or closing of today: until then `todayWords` stays true, at the latest until midnight. */
export const changesAt = (hours: readonly OpenSpan[], now: Temporal.ZonedDateTime): Temporal.Instant | undefined =>
  leftToday(hours, now)
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => isBefore(now.toInstant(), at))
    .sort(Temporal.Instant.compare)[0]

/** The week in lines: „понеделник – петък: 10:00 – 18:00 ч.“; days of the same hours stand together. */
export function weekLines(hours: readonly OpenSpan[], lang: Lang): string[] {
  const said = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours
      .filter((span) => span.weekday === weekday)
      .sort((one, other) => (one.opens < other.opens ? -1 : 1))
      .map(({ opens, closes }) => timeRangeWords(clock(opens), clock(closes), lang))
      .join(', '),
  )
  const runs: { from: number; to: number; words: string }[] = []
  said.forEach((words, index) => {
    const last = runs.at(-1)
    if (last?.words === words) last.to = index + 1
    else runs.push({ from: index + 1, to: index + 1, words })
  })
  return runs.filter(({ words }) => words !== '').map(({ from, to, words }) => `${daysWords(from, to, lang)}: ${words}`)
}

function daysWords(from: number, to: number, lang: Lang): string {
  if (from === 1 && to === 7) return messages[lang].everyDay
  const [first, last] = [weekdayName(from, lang), weekdayName(to, lang)]
  return from === to ? first : `${first} – ${last}`
}

interface Lasting {
  readonly type: 'period' | 'permanent'
  readonly firstDay: string
  readonly lastDay: string
}

/** „всеки ден до 18 декември 2026 г.“, „постоянно“; undefined before a period begins, when both its days are said. */
export function lastingWords(
  { type, firstDay, lastDay }: Lasting,
  hours: readonly OpenSpan[],
  { today, lang }: { today: Temporal.PlainDate; lang: Lang },
): string | undefined {
  const words = messages[lang]
  const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)]
  const said = (day: Temporal.PlainDate) => dateWords(day, lang, { weekday: false })
  const hasBegun = Temporal.PlainDate.compare(first, today) <= 0
  if (type === 'permanent') return hasBegun ? words.permanent : words.permanentFrom(said(first))
  if (!hasBegun) return undefined
  const everyDay = new Set(hours.map(({ weekday }) => weekday)).size === 7
  return everyDay ? words.everyDayUntil(said(last)) : words.until(said(last))
}
