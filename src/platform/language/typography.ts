import type { Lang } from '#src/platform/i18n/lang.ts'
import { setQuotes } from './quotes.ts'

const NBSP = '\u00a0'

/** A noncharacter stands for every protected piece while rules run; one that the text brings itself is protected too. */
const STAND_IN = '\ufdd0'
const PROTECTED =
  /(?:\b[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.)[^\s"„“”«»<>]*[^\s"„“”«»<>.,;:!?…)\]'’]|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\ufdd0/giu
const MAY_BE_PROTECTED = /:\/\/|www\.|@|\ufdd0/i
const PROTECTED_PLACE = /\ufdd0/g

const THREE_DOTS = /(?<!\.)\.{3}(?!\.)/g
const SPACED_HYPHEN = /(?<=\S[ \u00a0]{1,3})(?:--?|—)(?=[ \u00a0\r\n])/g

const MONTHS = 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември'
const UNIT_AFTER_NUMBER = /(?<=\d)[ \u00a0]?(?=(?:г|ч|лв)\.|€)/g
const MONTH_AFTER_DAY = new RegExp(`(?<=(?<![\\d.,])\\d{1,2}) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu')
const NUMBER_SIGN = /№[ \u00a0]?(?=\d)/g
const SMALL_WORD = /(?<![^\s(„“"–])([вс]|гр\.|с\.|ул\.|бул\.|пл\.) (?=[^\s\-–—])/giu

/**
 * Sets plain text (no markup) as an editor of the language would. Both: paired quotation marks, " - " and spaced "—" as " – ", three dots
 * as „…“. Bulgarian besides: no-break spaces before г., ч., лв., €, between day and month, after №, after the prepositions
 * „в“ and „с“ and the abbreviations с., гр., ул., бул., пл. Unspaced ranges („10-15“), a hyphen that begins a line, addresses of
 * pages and of mail stay untouched. Setting twice changes nothing more.
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
    .replace(SMALL_WORD, `$1${NBSP}`)
}
