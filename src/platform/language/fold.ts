import { transliterate } from './transliterate.ts'

const ALREADY_FOLDED = /^[a-z]*$/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const GRAVE = /[ѝѐ]/g
const STRESS = /(?<=[\u0400-\u045f])[\u0300\u0301]+/g
const APOSTROPHE_IN_WORD = /(?<=\p{L})['’ʼ](?=\p{L})/gu
const QUOTES_DASHES_SPACES = /[\s"'`´“”„‟‘’‚‛«»‹›″′\-‐‑‒–—―−﹘﹣－]+/g
const AFTER_YEAR = /(?<![\p{L}\p{N}])(\d{4})(?: ?[гg](?:\.|(?![\p{L}\p{N}])))+/gu
const SOME_YEAR = /\d{4}/

/**
 * The form in which two spellings of one Bulgarian or English name are equal: lower case, composed (NFC), without
 * quotation marks, soft hyphens and stress marks (ѝ is и), every dash and space as one plain space, „г.“ after a year
 * dropped. „Пробуда-1901“, „Пробуда 1901“ and „Пробуда - 1901 г.“ fold alike; „й“ stays „й“. Other punctuation stays.
 */
export function fold(text: string): string {
  if (ALREADY_FOLDED.test(text)) return text
  const letters = text.toLowerCase().replace(INVISIBLE, '').normalize('NFC')
  const words = letters
    .replace(GRAVE, (letter) => (letter === 'ѝ' ? 'и' : 'е'))
    .replace(STRESS, '')
    .normalize('NFC')
    .replace(APOSTROPHE_IN_WORD, '')
    .replace(QUOTES_DASHES_SPACES, ' ')
    .trim()
  return SOME_YEAR.test(words) ? words.replace(AFTER_YEAR, '$1') : words
}

/** Ways of typing one Bulgarian sound, longest first by first letter. Values are opaque: one lower-case letter a sound. */
const TYPED_AS: ReadonlyArray<readonly [typed: string, key: string]> = [
  ['tsh', 'tx'], // отшелник: т + ш, not ц + х
  ['sh', 'x'],
  ['š', 'x'],
  ['ch', 'q'],
  ['č', 'q'],
  ['zh', 'j'],
  ['ž', 'j'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['kh', 'h'],
  ['ks', 'h'],
  ['x', 'h'], // Alexandrovska and Aleksandrovska, but also „хоро“ typed "xoro"
  ['ph', 'f'],
  ['w', 'v'],
  ['q', 'ia'],
  ['ou', 'a'],
  ['u', 'a'], // ъ is officially a, but often typed u
]

const BY_FIRST = Map.groupBy(TYPED_AS, ([typed]) => typed.charAt(0))
const LATIN_MARKS = /(?<=[a-z])[\u0300-\u036f]+/g
const NOT_ASCII = /[^ -~]/
const CARON = /[csz]\u030c/g

/**
 * One key for Cyrillic text and for the ways people type it in Latin letters: „читалище“, "chitalishte", "4italishte" and
 * "4itali6te" give the same key, so do „Русе“, "Ruse" and "Rousse". It is the widest net: rank hits whose `fold` agrees
 * first. The key is for comparing only, never for showing, and is not to be folded again.
 *
 * These collide: а = ъ = у (and "y" between consonants); й = и; я = ю = иа = иу; щ = шт; ц = тс = тз; х = кс = кх;
 * ф = пх; оу = у; doubled letters = single ones. "4" and "6" beside a letter are ч and ш: „6-ти“ keeps its number, „6ти“
 * does not. Of 77,000 dictionary words 2.4 % share a key with another (адам, удам).
 * Not met: "j" for й (it is ж), "c" for к, digits for other letters.
 */
export function foldLatin(text: string): string {
  return keyOf(plainLatin(transliterate(fold(text))))
}

function plainLatin(folded: string): string {
  if (!NOT_ASCII.test(folded)) return folded
  const carons = folded.normalize('NFD').replace(CARON, (pair) => pair.normalize('NFC'))
  return carons.replace(LATIN_MARKS, '').normalize('NFC')
}

function keyOf(latin: string): string {
  let key = ''
  let at = 0
  while (at < latin.length) {
    const [sound, length] = soundAt(latin, at)
    for (const letter of sound) if (!isLetter(letter) || !key.endsWith(letter)) key += letter
    at += length
  }
  return key
}

function soundAt(latin: string, at: number): readonly [key: string, length: number] {
  const letter = latin.charAt(at)
  if (letter === '4' || letter === '6') return [digitLetter(latin, at), 1]
  if (letter === 'y') return [besideVowel(latin, at) ? 'i' : 'a', 1]
  for (const [typed, key] of BY_FIRST.get(letter) ?? []) if (latin.startsWith(typed, at)) return [key, typed.length]
  return [letter, 1]
}

/** "4" is ч and "6" is ш where the neighbours are letters, not digits: „4италище“, but not „1946“. */
function digitLetter(latin: string, at: number): string {
  const before = latin.charAt(at - 1)
  const after = latin.charAt(at + 1)
  const spelled = !isDigit(before) && !isDigit(after) && (isLetter(before) || isLetter(after))
  if (!spelled) return latin.charAt(at)
  return latin.charAt(at) === '4' ? 'q' : 'x'
}

/** "y" beside a vowel is й or a part of ю, я, ьо; elsewhere it is typed for ъ. */
function besideVowel(latin: string, at: number): boolean {
  return 'aeiouq'.includes(latin.charAt(at - 1) || '-') || 'aeiouq'.includes(latin.charAt(at + 1) || '-')
}

function isLetter(letter: string): boolean {
  return letter >= 'a' && letter <= 'z'
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9'
}
