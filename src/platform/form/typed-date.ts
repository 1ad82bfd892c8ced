import type { Lang } from '../i18n/lang.ts'
import { type FieldReading, right, wrong } from './form.ts'
import { formMessages } from './form-messages.ts'

const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
const bulgarian = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?:\s*г\.?)?$/u

/** A day as date fields send it or as people type it. A 31 November is asked about instead of refused (users.md 3.5). */
export function readTypedDate(typed: string, lang: Lang): FieldReading<Temporal.PlainDate> {
  const parts = (iso.exec(typed) ?? bulgarian.exec(typed))?.groups
  const [year, month, day] = [Number(parts?.year), Number(parts?.month), Number(parts?.day)]
  const words = formMessages[lang]
  if (!parts || year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31)
    return wrong(words.notDate)
  const { daysInMonth } = new Temporal.PlainYearMonth(year, month)
  if (day <= daysInMonth) return right(new Temporal.PlainDate(year, month, day))
  const last = new Temporal.PlainDate(year, month, daysInMonth)
  const [said, following] = [dayAndMonth(lang, last), dayAndMonth(lang, last.add({ days: 1 }))]
  return wrong(words.noSuchDay(monthName(lang, last), daysInMonth, said, following))
}

const forms = {
  bg: new Intl.DateTimeFormat('bg', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
}

const asInstant = (date: Temporal.PlainDate): number => date.toZonedDateTime('UTC').epochMilliseconds

const dayAndMonth = (lang: Lang, date: Temporal.PlainDate): string =>
  forms[lang].format(asInstant(date)).replace(' ', '\u00a0')

const monthName = (lang: Lang, date: Temporal.PlainDate): string => {
  const name = forms[lang].formatToParts(asInstant(date)).find(({ type }) => type === 'month')?.value ?? ''
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}
