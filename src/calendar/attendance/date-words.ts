import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateRangeWords, dateWords, timeWords } from '#src/platform/language/dates.ts'
import { isWholeDay } from '../events/event.ts'

interface Dated {
  readonly starts: string
  readonly firstDay: string
  readonly lastDay: string
}

const plain = (day: string) => Temporal.PlainDate.from(day)

/** „петък, 27 ноември, 18:00 ч.“; an exhibition is told by its first and last day. */
export function whenWords({ starts, firstDay, lastDay }: Dated, lang: Lang): string {
  if (firstDay !== lastDay) return dateRangeWords(plain(firstDay), plain(lastDay), lang)
  const day = dateWords(plain(firstDay), lang, { year: false })
  return isWholeDay(starts) ? day : `${day}, ${timeWords(Temporal.PlainTime.from(starts.slice(11, 16)), lang)}`
}

/** „27 ноември 2026 г.“: the day alone, for a narrow column. */
export const dayWords = ({ firstDay, lastDay }: Omit<Dated, 'starts'>, lang: Lang): string =>
  firstDay === lastDay
    ? dateWords(plain(firstDay), lang, { weekday: false })
    : dateRangeWords(plain(firstDay), plain(lastDay), lang)
