import type { Lang } from '#src/platform/i18n/lang.ts'
import {
  dateRangeWords,
  dateWords,
  monthName,
  monthWords,
  relativeDay,
  timeRangeWords,
  timeWords,
} from '#src/platform/language/dates.ts'
import { moneyWords } from '#src/platform/language/money.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { remembered } from '#src/platform/remembered.ts'
import { messages } from '../messages.ts'
import { isWholeDay, type Price, type WallTime } from './event.ts'
import { type DatedState, type DateState, dateState, stateTable } from './status.ts'

/** What the words of a date need; both lists and pages have it. `scheduled` is where the rule had put it. */
export interface Timed extends DatedState {
  readonly ends: WallTime | null
  readonly firstDay: string
  readonly lastDay: string
  /** Where it would have been, in words. */
  readonly formerPlace?: string | null
}

/** Days of some years, minutes of a day, and times in zones as the pages of a busy day have them. */
const most = { days: 2000, clocks: 1440, times: 5000 }

const readDay = remembered(most.days, (day) => Temporal.PlainDate.from(day))
const readClock = remembered(most.clocks, (clock) => Temporal.PlainTime.from(clock))
const dayOf = (time: WallTime) => readDay(time.slice(0, 10))
const clockOf = (time: WallTime) => readClock(time.slice(11, 16))

/** For a narrow column: „27.11.“ or "27 Nov". */
export const shortDay = (day: string, lang: Lang): string =>
  lang === 'bg'
    ? `${Number(day.slice(8))}.${day.slice(5, 7)}.`
    : `${Number(day.slice(8))}\u00a0${monthName(Number(day.slice(5, 7)), lang).slice(0, 3)}`

/** A plan that has no day yet. */
export const knowsOnlyMonth = ({ precise }: Pick<DatedState, 'precise'>): boolean => precise === 'month'

/** „18:00“, nothing for a whole day. */
export const startHour = ({ starts }: Pick<Timed, 'starts'>): string | undefined =>
  isWholeDay(starts) ? undefined : starts.slice(11, 16)

/** „18:00 – 20:00 ч.“, „18:00 ч.“, „цял ден“. */
export function hours(date: Timed, lang: Lang): string {
  const { starts, ends, firstDay, lastDay } = date
  if (knowsOnlyMonth(date)) return messages[lang].dayToCome
  if (isWholeDay(starts)) return messages[lang].allDay
  if (ends === null || isWholeDay(ends) || firstDay !== lastDay) return timeWords(clockOf(starts), lang)
  return timeRangeWords(clockOf(starts), clockOf(ends), lang)
}

/** „петък, 27 ноември 2026 г.“ or „27 – 29 ноември 2026 г.“ */
export function days(date: Timed, lang: Lang): string {
  const { firstDay, lastDay } = date
  if (knowsOnlyMonth(date)) return monthWords(monthOf(date), lang)
  if (firstDay === lastDay) return dateWords(dayOf(firstDay), lang)
  return dateRangeWords(dayOf(firstDay), dayOf(lastDay), lang)
}

/** For cards: „събота, 28 ноември, 20:00 ч.“, without the year unless it is wanted. Day and hour stay on one line. */
export function shortWhen(date: Timed, lang: Lang, { year = false } = {}): string {
  if (knowsOnlyMonth(date)) return monthWords(monthOf(date), lang)
  if (date.firstDay !== date.lastDay) return dateRangeWords(dayOf(date.firstDay), dayOf(date.lastDay), lang, { year })
  const day = dateWords(dayOf(date.firstDay), lang, { year })
  return isWholeDay(date.starts) ? day : `${day},\u00a0${timeWords(clockOf(date.starts), lang)}`
}

/** Heading of a day in a list: „Днес, петък, 27 ноември“. */
export const dayHeading = (day: string, today: Temporal.PlainDate, lang: Lang): string =>
  sentenceCase(dayName(day, today, lang))

/** The same inside a sentence. The year is said where it is not this one. */
export function dayName(day: string, today: Temporal.PlainDate, lang: Lang): string {
  const date = dayOf(day)
  const words = dateWords(date, lang, { year: date.year !== today.year })
  const near = relativeDay(date, today, lang)
  return near ? `${near}, ${words}` : words
}

export interface StateWords {
  readonly label: string
  readonly tone: 'changed' | 'cancelled' | 'quiet'
}

/** What has become of a date, in words; nothing for one that stands as announced. A date may have moved in time and place at once. */
export function stateOf(date: Timed, lang: Lang): StateWords | undefined {
  const state = dateState(date)
  const { tone } = stateTable[state]
  const label = stateLabel(state, date, lang)
  if (tone === null || label === undefined) return undefined
  const elsewhere = (state === 'new-date' || state === 'new-hour') && date.newPlace
  return { label: elsewhere ? `${label}, ${placeLabel(date, lang)}` : label, tone }
}

const placeLabel = ({ formerPlace = null }: Timed, lang: Lang) => messages[lang].newPlace(formerPlace)

function stateLabel(state: DateState, date: Timed, lang: Lang): string | undefined {
  const words = messages[lang]
  switch (state) {
    case 'planned-month':
      return words.plannedFor(monthWords(monthOf(date), lang))
    case 'planned':
    case 'postponed':
    case 'cancelled':
      return words[state]
    case 'new-date':
      return words.newDate(dateWords(dayOf(date.scheduled), lang, { weekday: false, year: false }))
    case 'new-hour':
      return words.newHour(timeWords(clockOf(date.scheduled), lang))
    case 'new-place':
      return placeLabel(date, lang)
    case 'confirmed':
    case 'held':
      return undefined
  }
}

const monthOf = ({ firstDay }: Pick<Timed, 'firstDay'>) => Temporal.PlainYearMonth.from(firstDay.slice(0, 7))

/** „вход свободен“, „3 €“, „от 3 € до 5 €“; nothing where nobody said. */
export function priceWords(price: Price | null, lang: Lang): string | undefined {
  if (price === null) return undefined
  if (price.from === 0 && !price.to) return messages[lang].free
  const from = moneyWords(price.from, price.currency, lang)
  return price.to === null || price.to === price.from
    ? from
    : messages[lang].priceRange(from, moneyWords(price.to, price.currency, lang))
}

/** `2026-11-27T18:00:00+02:00`, or the date of a whole day: what `<time>` and schema.org want. */
export function machineTime(time: WallTime, zone: string): string {
  return isWholeDay(time) ? time : withOffset(`${time} ${zone}`)
}

const withOffset = remembered(most.times, (timeAndZone) => {
  const [time = '', zone = ''] = timeAndZone.split(' ')
  const at = Temporal.PlainDateTime.from(time).toZonedDateTime(zone)
  return `${at.toPlainDateTime().toString({ smallestUnit: 'second' })}${at.offset}`
})
