import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import {
  dateRangeWords,
  dateWords,
  relativeDay,
  timeWords,
  weekdayName,
  weekdayWords,
} from '#src/platform/language/dates.ts'
import {
  exceptionOn,
  type Opening,
  type OpeningException,
  type OpeningState,
  type Span,
  spansOn,
} from './opening-hours.ts'

const words = phrases({
  openUntil: { bg: (time: string) => `Днес: отворено до ${time}`, en: (time: string) => `Today: open until ${time}` },
  openThroughNight: {
    bg: (time: string) => `Днес: отворено до ${time} през нощта`,
    en: (time: string) => `Today: open until ${time} at night`,
  },
  alwaysOpen: { bg: 'Днес: отворено денонощно', en: 'Today: open day and night' },
  opensToday: { bg: (time: string) => `Днес: отваря в ${time}`, en: (time: string) => `Today: opens at ${time}` },
  closedToday: { bg: 'Днес: затворено', en: 'Today: closed' },
  closedNow: { bg: 'Днес: вече е затворено', en: 'Today: closed for the day' },
  closedBecause: {
    bg: (reason: string) => `Днес: затворено (${reason})`,
    en: (reason: string) => `Today: closed (${reason})`,
  },
  appointment: { bg: 'По уговорка', en: 'By appointment' },
  opensNext: {
    bg: (day: string, time: string) => `Отваря ${day} в ${time}`,
    en: (day: string, time: string) => `Opens ${day} at ${time}`,
  },
  onDay: { bg: (day: string) => `${/^[вф]/u.test(day) ? 'във' : 'в'} ${day}`, en: (day: string) => `on ${day}` },
  onDate: { bg: (day: string) => `на ${day}`, en: (day: string) => `on ${day}` },
  closed: { bg: 'затворено', en: 'closed' },
  roundTheClock: { bg: 'денонощно', en: 'day and night' },
  today: { bg: (hours: string) => `днес ${hours}`, en: (hours: string) => `today ${hours}` },
})

/** „Днес: отворено до 18:00 ч.“; undefined where nothing is known. `exception` is today's, `started` whether it has been open today. */
export function stateWords(
  state: OpeningState,
  now: Temporal.ZonedDateTime,
  lang: Lang,
  { exception, spans }: { exception: OpeningException | undefined; spans: readonly Span[] },
): { today: string; next?: string } | undefined {
  const say = words[lang]
  const today = now.toPlainDate()
  if (state.kind === 'unknown') return undefined
  if (state.kind === 'appointment') return { today: say.appointment }
  if (state.kind === 'open') {
    if (!state.until) return { today: say.alwaysOpen }
    const time = timeWords(state.until.toPlainTime(), lang)
    const isNight = !state.until.toPlainDate().equals(today) && state.until.hour > 0
    return { today: isNight ? say.openThroughNight(time) : say.openUntil(time) }
  }
  const { opens } = state
  if (opens?.toPlainDate().equals(today)) return { today: say.opensToday(timeWords(opens.toPlainTime(), lang)) }
  const closed = exception?.reason && spans.length === 0 ? say.closedBecause(exception.reason) : undefined
  const head = closed ?? (spans.length > 0 ? say.closedNow : say.closedToday)
  if (!opens) return { today: head }
  const next = say.opensNext(dayWords(opens.toPlainDate(), today, lang), timeWords(opens.toPlainTime(), lang))
  return { today: head, next }
}

/** „утре“, „в понеделник“, „на 4 януари“ */
function dayWords(day: Temporal.PlainDate, today: Temporal.PlainDate, lang: Lang): string {
  const near = relativeDay(day, today, lang)
  if (near) return near
  const isThisWeek = today.until(day).days < 7
  return isThisWeek
    ? words[lang].onDay(weekdayWords(day, lang))
    : words[lang].onDate(dateWords(day, lang, { weekday: false, year: day.year !== today.year }))
}

/** „9:00 – 12:00, 13:00 – 17:30 ч.“ */
function spansWords(spans: readonly Span[], lang: Lang): string {
  if (spans.length === 0) return words[lang].closed
  const list = spans
    .map(({ opens, closes }) => (lang === 'bg' ? `${opens} – ${closes}` : `${opens}–${closes}`))
    .join(', ')
  return lang === 'bg' ? `${list}\u00a0ч.` : list
}

/** „днес 09:00 – 18:00 ч.“: what holds all day, for lists; undefined where nothing is known. */
export function hoursOfDay(opening: Opening, day: Temporal.PlainDate, lang: Lang): string | undefined {
  const spans = spansOn(opening, day)
  const say = words[lang]
  if (spans.some(({ opens, closes }) => opens === closes)) return say.today(say.roundTheClock)
  if (spans.length > 0) return say.today(spansWords(spans, lang))
  if (opening.byAppointment) return say.appointment.toLowerCase()
  return opening.week.size > 0 || exceptionOn(opening, day) ? say.today(say.closed) : undefined
}

/** Days of the same hours in one line: „понеделник – петък“. From Monday on; days off are said too. */
export function weekWords(
  { week }: Pick<Opening, 'week'>,
  lang: Lang,
): { days: string; hours: string; isClosed: boolean }[] {
  const runs: { first: number; last: number; hours: string; isClosed: boolean }[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const spans = week.get(weekday) ?? []
    const hours = spansWords(spans, lang)
    const before = runs.at(-1)
    if (before?.hours === hours) before.last = weekday
    else runs.push({ first: weekday, last: weekday, hours, isClosed: spans.length === 0 })
  }
  return runs.map(({ first, last, hours, isClosed }) => {
    const [from, to] = [weekdayName(first, lang), weekdayName(last, lang)]
    const glue = last - first === 1 ? (lang === 'bg' ? ' и ' : ' and ') : lang === 'bg' ? ' – ' : '–'
    return { days: first === last ? from : `${from}${glue}${to}`, hours, isClosed }
  })
}

/** „24 – 26 декември 2026 г.: затворено (Коледа)“ */
export function exceptionWords({ from, until, spans, reason }: OpeningException, lang: Lang): string {
  const said = `${dateRangeWords(from, until, lang)}: ${spansWords(spans, lang)}`
  return reason ? `${said} (${reason})` : said
}
