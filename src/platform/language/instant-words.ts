import type { Visit } from '../http/visit.ts'
import { dateWords, relativeDay, timeWords } from './dates.ts'

type Where = Pick<Visit, 'lang' | 'zone'>

/** „днес, 14:05 ч.“, „20 ноември, 9:00 ч.“: an instant of the database as the network's clock tells it. */
export function instantWords(instant: string, { lang, zone, today }: Where & Pick<Visit, 'today'>): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const date = at.toPlainDate()
  const year = date.year !== today.year
  const day = relativeDay(date, today, lang) ?? dateWords(date, lang, { weekday: false, year })
  return `${day}, ${timeWords(at.toPlainTime().round('minute'), lang)}`
}

/** „23 ноември 2026 г., 14:00 ч.“: what still holds on paper and next year. */
export function instantInFull(instant: string, { lang, zone }: Where): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${dateWords(at.toPlainDate(), lang, { weekday: false })}, ${timeWords(at.toPlainTime(), lang)}`
}

/** „23 ноември 2026 г.“: the day of an instant in the zone of the network. */
export const dayInFull = (instant: string, { lang, zone }: Where): string =>
  dateWords(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate(), lang, { weekday: false })
