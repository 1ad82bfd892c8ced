import { evenSigns, exec } from './typed-words.ts'

/** „18.00 ч.“, „от 10 до 12 ч.“, „6 вечерта“. */
export interface FoundHours {
  readonly from: Temporal.PlainTime
  readonly to: Temporal.PlainTime | null
  /** Where in the text it stands. */
  readonly at: number
  readonly end: number
}

/** Hours in Bulgarian or English text in the order in which they stand. Never throws; amounts, dates and telephone numbers are not hours. */
export function findHours(text: string): FoundHours[] {
  const even = evenSigns(text)
  const found: FoundHours[] = []
  for (let at = 0; at < even.length; ) {
    const next = isWithin(even, at) ? undefined : hoursAt(even, at)
    if (next) found.push(next)
    at = next ? next.end : at + (exec(run, even, at)?.[0].length ?? 1)
  }
  return found
}

/** The hours with which a text begins, after „от“, „в“ and the like. */
export function hoursAtStart(text: string): FoundHours | undefined {
  const even = evenSigns(text)
  return hoursAt(even, exec(space, even, 0)?.[0].length ?? 0)
}

const space = /\s*/y
const run = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/uy

const isWithin = (text: string, at: number): boolean =>
  at > 0 && (/[\p{L}\p{N}]$/u.test(text.slice(at - 1, at)) || /\d[.,:/+]$/.test(text.slice(Math.max(0, at - 2), at)))

const mark = '(?:\\s*(?:часа|часът|час|ч\\.?|h)(?!\\p{L}))'
const partOfDay = '(?:\\s*(?<part>сутринта|преди\\s+обяд|на\\s+обяд|следобед|след\\s+обяд|вечерта|am|pm)(?!\\p{L}))'
const clock = (name: string) =>
  `(?<${name}H>\\d{1,2})(?:(?<${name}S>[:.,])(?<${name}M>\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?|\\s*(?<${name}C>ч(?:\\.|аса)?)?\\s*и\\s+(?<${name}A>\\d{2})(?!\\d))?`
const begins = '(?:(?<word>от|във?|в|начало:?|начален\\s+час:?|час:?|at|from)\\s+)?'
const pattern = new RegExp(
  `${begins}${clock('a')}(?<aMark>${mark})?(?<aPart>${partOfDay.replace('<part>', '<aDay>')})?` +
    `(?:\\s*(?:-|до)\\s*${clock('b')}(?<bMark>${mark})?(?<bPart>${partOfDay.replace('<part>', '<bDay>')})?)?`,
  'iuy',
)
const single = new RegExp(
  `${begins}${clock('a')}(?<aMark>${mark})?(?<aPart>${partOfDay.replace('<part>', '<aDay>')})?`,
  'iuy',
)
const amount = /\s*(?:лв|€|евро|eur|%|км|м(?:\.|(?!\p{L}))|кг|години|год|г\.|души|места|[.,:/]\d)/iuy

function hoursAt(text: string, at: number): FoundHours | undefined {
  return read(text, at, exec(pattern, text, at), true) ?? read(text, at, exec(single, text, at), false)
}

function read(text: string, at: number, match: RegExpExecArray | null, withEnd: boolean): FoundHours | undefined {
  const parts = match?.groups
  if (!match || !parts || (withEnd && parts.bH === undefined)) return undefined
  const end = at + match[0].length
  if (exec(amount, text, end)) return undefined
  // „от 10 до 12 ч.“: the sign of the end holds for the beginning too.
  const marked = [parts.aMark, parts.aPart, parts.aC, parts.bMark, parts.bPart, parts.bC].some(
    (part) => part !== undefined,
  )
  const from = timeOf(parts, 'a', marked, parts.aDay ?? parts.bDay)
  if (!from) return undefined
  if (!withEnd) return { from, to: null, at, end }
  const to = timeOf(parts, 'b', marked, parts.bDay)
  if (!to) return undefined
  const early = parts.aDay === undefined && Temporal.PlainTime.compare(from, to) >= 0 && from.hour >= 12
  return { from: early && parts.bDay ? from.subtract({ hours: 12 }) : from, to, at, end }
}

type Parts = Readonly<Record<string, string | undefined>>

function timeOf(
  parts: Parts,
  name: 'a' | 'b',
  marked: boolean,
  day: string | undefined,
): Temporal.PlainTime | undefined {
  const [hour, sign, said] = [Number(parts[`${name}H`]), parts[`${name}S`], parts[`${name}M`] ?? parts[`${name}A`]]
  const minute = Number(said ?? 0)
  const isSure = marked || sign === ':' || (sign === '.' && (parts.word !== undefined || looksLikeNoDate(minute)))
  if (!isSure || minute > 59) return undefined
  const later = day !== undefined && /вечер|след|pm/iu.test(day) && hour < 12 ? hour + 12 : hour
  // What ends at 24:00 ends with its day; what begins then belongs to the next one, which nobody has named.
  const endsDay = name === 'b' && later === 24 && minute === 0
  const isMidnight = endsDay || (hour === 12 && /^\s*am$/iu.test(day ?? ''))
  const whole = isMidnight ? 0 : later
  return whole > 23 ? undefined : new Temporal.PlainTime(whole, minute)
}

/** „18.00“ and „17.30“ cannot be a day and its month. */
const looksLikeNoDate = (minute: number): boolean => minute === 0 || minute > 12
