import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, relativeDay, timeWords } from '#src/platform/language/dates.ts'

/** „днес, 14:05 ч.“, „20 ноември, 9:00 ч.“: an instant of the database as the network's clock tells it. */
export function instantWords(instant: string, { lang, zone, today }: Pick<Visit, 'lang' | 'zone' | 'today'>): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const date = at.toPlainDate()
  const day =
    relativeDay(date, today, lang) ?? dateWords(date, lang, { weekday: false, year: date.year !== today.year })
  return `${day}, ${timeWords(at.toPlainTime().round('minute'), lang)}`
}
