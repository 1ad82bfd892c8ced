import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateRangeWords } from '#src/platform/language/dates.ts'
import { whenWords } from '../attendance/date-words.ts'
import { messages } from './messages.ts'
import type { Told, WeekDate } from './week-letter.ts'

interface LetterParts {
  readonly lang: Lang
  readonly today: Temporal.PlainDate
  readonly told: Told<WeekDate>
  /** Whole address of the page that confirms a date. */
  readonly confirm: (date: WeekDate) => string
  /** Name of an organisation, told where the letter is about several. */
  readonly nameOf: (organisation: string) => string
}

const weekLength = 7

const rangeOf = (today: Temporal.PlainDate, lang: Lang): string =>
  dateRangeWords(today, today.add({ days: weekLength - 1 }), lang, { year: false })

export function subjectOf({ lang, today, told }: LetterParts): string {
  const [first] = told.unconfirmed.flatMap(({ dates }) => dates)
  if (told.week.length === 0 && first) return messages[lang].subjectUnconfirmed(first.title)
  return messages[lang].subject(rangeOf(today, lang))
}

/** Lines as a simple mailbox shows them: a date, what it waits for, a link on a line of its own. */
export function bodyOf(parts: LetterParts): string {
  const { lang, today, told } = parts
  const words = messages[lang]
  const week = told.week.length > 0 ? [[words.week(rangeOf(today, lang)), ...told.week.map(lineOf(parts))]] : []
  const flagged = told.unconfirmed.map(({ days, dates }) => [words.unconfirmed(days), ...dates.map(lineOf(parts))])
  return [...week, ...flagged].map((lines) => lines.join('\n\n')).join('\n\n')
}

const lineOf =
  (parts: LetterParts) =>
  (date: WeekDate): string => {
    const { lang, confirm, told, nameOf } = parts
    const words = messages[lang]
    const isMonthOnly = date.precise === 'month'
    const all = [...told.week, ...told.unconfirmed.flatMap(({ dates }) => dates)]
    const isOfSeveral = new Set(all.map(({ organisation }) => organisation)).size > 1
    const lines = [
      ...(isMonthOnly ? [] : [whenWords(date, lang)]),
      date.title,
      ...(isOfSeveral ? [nameOf(date.organisation)] : []),
      ...(date.lacks.length > 0 ? [words.lacks(date.lacks.map((what) => words[what]).join(', '))] : []),
      ...(date.status === 'planned' && !isMonthOnly ? [words.confirm, confirm(date)] : []),
      ...(isMonthOnly ? [words.chooseDay] : []),
    ]
    return lines.join('\n')
  }
