import { writeCsv } from '#src/platform/csv/write-csv.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { levelWords } from '#src/platform/language/terms.ts'
import { bands, methods, totalOf } from '../attendance/attendance.ts'
import { messages as attendanceMessages } from '../attendance/messages.ts'
import type { HeldDate } from './measures.store.ts'
import { messages } from './messages.ts'

interface DatesTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The dates behind the numbers, a line each, the day (ISO) first; what nobody said stays empty. */
export function datesTable(dates: readonly HeldDate[], lang: Lang): DatesTable {
  const words = messages[lang]
  const header = [
    ...[words.day, words.event, words.role, words.kind, words.level, words.where],
    ...bands.map((band) => words[band]),
    ...[words.total, words.online, words.volunteers, words.volunteerHours, words.method],
  ]
  return {
    header,
    rows: dates.map((date) => [
      date.day,
      date.title,
      date.own ? words.organiser : words.coOrganiser,
      date.kind === null ? '' : words[date.kind],
      date.level === null ? '' : levelWords[lang][date.level],
      date.away ? words.away : words.seat,
      ...bands.map((band) => date.bands?.[band] ?? ''),
      date.bands ? totalOf(date.bands) : '',
      date.online,
      date.volunteers,
      date.volunteerHours,
      methodWords(date.method, lang),
    ]),
  }
}

export function statisticsCsv(dates: readonly HeldDate[], lang: Lang): string {
  const { header, rows } = datesTable(dates, lang)
  return writeCsv(header, rows)
}

const methodWords = (said: string | null, lang: Lang): string => {
  const method = methods.find((each) => each === said)
  return method ? attendanceMessages[lang][method] : ''
}
