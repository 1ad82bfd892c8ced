import type { Lang } from '#src/platform/i18n/lang.ts'
import { setQuotes } from './quotes.ts'

const NBSP = '\u00a0'

/** A noncharacter stands for every protected piece while rules run; one that the text brings itself is protected too. */
const STAND_IN = '\ufdd0'
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.)[^\s"„“”«»<>]*[^\s"„“”«»<>.,;:!?…)\]'’]|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\ufdd0/iu
/** Where a link of Markdown leads, with its title, and code. */
const MARKUP = [
  /(?<=\])\([^()\s]{1,500}(?: +"[^"\n]{0,200}")?\)/u,
  /(?<=^|\n)```[^`\n]*\n[^`]{0,5000}\n```(?=\n|$)/u,
  /(?<!`)(?<ticks>`{1,3})(?!`)[^`\n]{1,500}\k<ticks>(?!`)/u,
]
const PROTECTED = new RegExp([ADDRESS, ...MARKUP].map(({ source }) => source).join('|'), 'giu')
const MAY_BE_PROTECTED = /:\/\/|www\.|[@`\ufdd0]|\]\(/i
const PROTECTED_PLACE = /\ufdd0/g

const THREE_DOTS = /(?<!\.)\.{3}(?![.\d])/g
/** Not the marks of a list in a quotation, of a rule or a table: „> - “, „- - -“, „| -- |“. */
const SPACED_HYPHEN = /(?<=[^\s>|*\-–—][ \u00a0]{1,3})(?:--?|—)(?=[ \u00a0\r\n])/g

const MONTHS = 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември'
const UNIT_AFTER_NUMBER = /(?<=\d)[ \u00a0]?(?=(?:г|ч|лв)\.|€)/g
const MONTH_AFTER_DAY = new RegExp(`(?<=(?<![\\d.,])\\d{1,2}) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu')
const NUMBER_SIGN = /№[ \u00a0]?(?=\d)/g
/** Of an address; after a mark of a list it would take its blank away. */
const BEFORE_NUMBER_SIGN = /(?<=[\p{L}“]) (?=№\u00a0\d)/gu
const SMALL_WORD = /(?<![^\s(„“"–])([вс]|нч|гр\.|с\.|ул\.|бул\.|пл\.) (?=[^\s\-–—])/giu

/**
 * Sets plain text or Markdown as an editor of the language would. Both: paired quotation marks, " - " and spaced "—" as " – ", three dots
 * as „…“. Bulgarian besides: no-break spaces before г., ч., лв., €, between day and month, around №, after the prepositions
 * „в“ and „с“ and the abbreviations НЧ, с., гр., ул., бул., пл. Unspaced ranges („10-15“), a hyphen that begins a line, addresses of
 * pages and of mail, and what Markdown reads as its own stay untouched. Setting twice changes nothing more.
 */
export function typeset(text: string, lang: Lang): string {
  if (!MAY_BE_PROTECTED.test(text)) return setWords(text, lang)
  const kept: string[] = []
  const free = text.replace(PROTECTED, (piece) => {
    kept.push(piece)
    return STAND_IN
  })
  let next = 0
  return setWords(free, lang).replace(PROTECTED_PLACE, () => kept[next++] ?? '')
}

function setWords(text: string, lang: Lang): string {
  const marked = setQuotes(text, lang).replace(THREE_DOTS, '…').replace(SPACED_HYPHEN, '–')
  return lang === 'bg' ? bindWords(marked) : marked
}

function bindWords(text: string): string {
  return text
    .replace(UNIT_AFTER_NUMBER, NBSP)
    .replace(MONTH_AFTER_DAY, NBSP)
    .replace(NUMBER_SIGN, `№${NBSP}`)
    .replace(BEFORE_NUMBER_SIGN, NBSP)
    .replace(SMALL_WORD, `$1${NBSP}`)
}
