import type { Lang } from '#src/platform/i18n/lang.ts'
import { monthName, weekdayName } from '#src/platform/language/dates.ts'
import { knowsOnlyMonth, shortDay, type Timed } from '../events/wording.ts'
import { messages } from './messages.ts'

/** What stands on the leaf of a date: of something that lasts the first day, and until when; of a plan the month alone. */
export interface LeafWords {
  readonly month: string
  readonly day: string
  readonly weekday: string
}

export function leafWords(date: Timed, lang: Lang): LeafWords {
  const first = Temporal.PlainDate.from(date.firstDay)
  const month = monthName(first.month, lang)
  if (knowsOnlyMonth(date)) return { month, day: '…', weekday: String(first.year) }
  const lasts = date.firstDay !== date.lastDay
  return {
    month,
    day: String(first.day),
    weekday: lasts ? messages[lang].until(shortDay(date.lastDay, lang)) : weekdayName(first.dayOfWeek, lang),
  }
}
