import type { Lang } from '../i18n/lang.ts'
import { typeset } from '../language/typography.ts'
import { isMailAddress } from '../mail/mail-address.ts'
import { type FieldReader, right, wrong } from './form.ts'
import { formMessages } from './form-messages.ts'
import { readTypedDate } from './typed-date.ts'

interface TextWishes {
  readonly most?: number
  /** The sentence where it is left empty; the usual one says only „Попълнете това поле.“ */
  readonly missing?: string
  /** Sets it as an editor of this language would: quotes, dashes, no-break spaces. Not for names that a statute writes. */
  readonly set?: Lang
}

const usualLength = 200

/** One line or several; spaces around it do not count. Required. */
export const text =
  ({ most = usualLength, missing, set }: TextWishes = {}): FieldReader<string> =>
  (typed, lang) => {
    const value = lastOf(typed)
    if (value === '') return wrong(missing ?? formMessages[lang].missing)
    const length = [...value].length
    if (length > most) return wrong(formMessages[lang].tooLong(length, most))
    return right(set ? typeset(value, set) : value)
  }

/** The same reader, satisfied with nothing: undefined. */
export const optional =
  <T>(reader: FieldReader<T>): FieldReader<T | undefined> =>
  (typed, lang) =>
    lastOf(typed) === '' ? right(undefined) : reader(typed, lang)

/** One of a closed list. */
export const choice =
  <const Values extends readonly string[]>(values: Values, missing?: string): FieldReader<Values[number]> =>
  (typed, lang) => {
    const value = lastOf(typed)
    if (value === '') return wrong(missing ?? formMessages[lang].missingChoice)
    return values.includes(value) ? right(value) : wrong(formMessages[lang].unknownChoice)
  }

/** Any of a closed list, in its order. */
export const choices =
  <const Values extends readonly string[]>(values: Values): FieldReader<Values[number][]> =>
  (typed, lang) => {
    if (typed.some((value) => value !== '' && !values.includes(value))) return wrong(formMessages[lang].unknownChoice)
    return right(values.filter((value) => typed.includes(value)))
  }

/** A box that is ticked or not. */
export const tick: FieldReader<boolean> = (typed) => right(typed.some((value) => value !== ''))

/** A mail address in lower case. */
export const mail: FieldReader<string> = (typed, lang) => {
  const value = lastOf(typed).toLowerCase()
  if (value === '') return wrong(formMessages[lang].missingMail)
  return isMailAddress(value) ? right(value) : wrong(formMessages[lang].notMail)
}

/** A telephone number as people write it: digits, spaces, `+`, `/`, `-`, brackets; at least five digits. */
export const phone: FieldReader<string> = (typed, lang) => {
  const value = lastOf(typed).replace(/\s+/g, ' ')
  if (value === '') return wrong(formMessages[lang].missingPhone)
  const digits = value.replace(/\D/g, '').length
  const isNumber = /^\+?[\d\s()/.-]+$/.test(value) && digits >= 5 && digits <= 15
  return isNumber ? right(value) : wrong(formMessages[lang].notPhone)
}

/** An address of the web; `https://` may be left out. */
export const website: FieldReader<string> = (typed, lang) => {
  const value = lastOf(typed)
  if (value === '') return wrong(formMessages[lang].missing)
  const url = URL.parse(/^https?:\/\//i.test(value) ? value : `https://${value}`)
  const isSite = url !== null && /\.[\p{L}\d-]{2,}$/u.test(url.hostname) && url.username === '' && value.length <= 500
  return isSite && !/\s/.test(value) ? right(url.href) : wrong(formMessages[lang].notWebsite)
}

/** A day: `2026-11-27` from a date field, `27.11.2026` or `27.11.2026 г.` typed. */
export const date: FieldReader<Temporal.PlainDate> = (typed, lang) => {
  const value = lastOf(typed)
  return value === '' ? wrong(formMessages[lang].missing) : readTypedDate(value, lang)
}

/** An hour of the day: `18:00`, `18.00`, `18.00 ч.`, `8:30`. */
export const time: FieldReader<Temporal.PlainTime> = (typed, lang) => {
  const value = lastOf(typed)
  if (value === '') return wrong(formMessages[lang].missing)
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?:\s*ч\.?)?$/u.exec(value) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return wrong(formMessages[lang].notTime)
  return right(new Temporal.PlainTime(Number(hour), Number(minute)))
}

interface Range {
  readonly least?: number
  readonly most?: number
}

/** A whole number; spaces between thousands are fine. */
export const whole =
  (range: Range = {}): FieldReader<number> =>
  (typed, lang) => {
    const reading = readNumber(typed, lang, range)
    return reading.ok && !Number.isInteger(reading.value) ? wrong(formMessages[lang].notWhole) : reading
  }

/** A number with a decimal comma or point: `0,5`. */
export const decimal =
  (range: Range = {}): FieldReader<number> =>
  (typed, lang) =>
    readNumber(typed, lang, range)

function readNumber(typed: readonly string[], lang: Lang, { least = 0, most = 1_000_000_000 }: Range) {
  const value = lastOf(typed)
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
  if (value === '') return wrong(formMessages[lang].missing)
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return wrong(formMessages[lang].notNumber)
  const number = Number(value)
  const said = (bound: number) => String(bound).replace('.', lang === 'bg' ? ',' : '.')
  return number < least || number > most ? wrong(formMessages[lang].outOfRange(said(least), said(most))) : right(number)
}

/** Of a name sent twice the last one counts, as with browsers that remember. */
const lastOf = (typed: readonly string[]): string => (typed.at(-1) ?? '').trim()
