import { monthName, weekdayName } from './dates.ts'

const dashes = /[‐‑‒–—―−]/g
const spaces = /[\u00a0\u202f\u2009\t]/g

/** One dash and one space, so that patterns need not know the others; as long as before, so that places stay true. */
export const evenSigns = (text: string): string => text.replace(dashes, '-').replace(spaces, ' ')

/** `exec` of a sticky pattern at a place. */
export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:ян|jan|i$)/iu, 1],
  [/^(?:фев|feb|ii$)/iu, 2],
  [/^(?:март?$|mar|iii$)/iu, 3],
  [/^(?:апр|apr|iv$)/iu, 4],
  [/^(?:май|may|v$)/iu, 5],
  [/^(?:юни|jun|vi$)/iu, 6],
  [/^(?:юли|jul|vii$)/iu, 7],
  [/^(?:авг|aug|viii$)/iu, 8],
  [/^(?:сеп|sep|ix$)/iu, 9],
  [/^(?:окт|oct|x$)/iu, 10],
  [/^(?:ное|nov|xi$)/iu, 11],
  [/^(?:дек|dec|xii$)/iu, 12],
]

const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
const monthNames = [
  ...numbers.map((month) => monthName(month, 'bg')),
  ...numbers.map((month) => monthName(month, 'en')),
]
export const monthWord = `(?:${monthNames.join('|')}|(?:ян|февр?|мар|апр|авг|септ?|окт|ноем?|дек|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)(?!\\p{L})`
export const romanMonth = '(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2}|X)'
export const monthOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : (months.find(([sign]) => sign.test(word.replace('.', '')))?.[1] ?? 0)

const weekdayStems = ['понеделни', 'вторни', 'ср[яе]д', 'четвърт', 'петъ', 'събот', 'недел']
const englishWeekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, 'en'))
export const weekdayWord = `(?:понеделни(?:к(?:а|ът)?|ци(?:те)?)|вторни(?:к(?:а|ът)?|ци(?:те)?)|сряд(?:а(?:та)?|и(?:те)?)|четвърт(?:ък(?:а|ът)?|ъци(?:те)?)|петъ(?:к(?:а|ът)?|ци(?:те)?)|събот(?:а(?:та)?|и(?:те)?)|недел(?:я(?:та)?|и(?:те)?)|${englishWeekdays.join('|')})(?!\\p{L})`
export const shortWeekday = '(?:пон|пн|втор|вт|ср|четв?|чт|пет|пт|съб|сб|нед|нд)(?!\\p{L})\\.?'
const shortSigns = [/^п(?:он|н)/iu, /^вт/iu, /^ср/iu, /^ч(?:е|т)/iu, /^п(?:е|т)/iu, /^с(?:ъ|б)/iu, /^н(?:е|д)/iu]

/** Monday is 1; 0 for what is none. */
export function weekdayOf(word: string): number {
  const english = englishWeekdays.findIndex((name) => name.toLowerCase() === word.toLowerCase())
  if (english >= 0) return english + 1
  const stem = weekdayStems.findIndex((each) => new RegExp(`^${each}`, 'iu').test(word))
  return stem >= 0 ? stem + 1 : shortSigns.findIndex((sign) => sign.test(word)) + 1
}
