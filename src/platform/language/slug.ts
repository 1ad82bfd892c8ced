import { transliterate } from './transliterate.ts'

const MAX_LENGTH = 80
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const NOTHING_RESERVED: ReadonlySet<string> = new Set()

/** Letters that neither the Act's table nor the removal of marks brings to a–z: other Cyrillic and a few Latin ones. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ы: 'y',
  э: 'e',
  ё: 'yo',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ґ: 'g',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const OTHER_LETTER = new RegExp(`[${Object.keys(OTHER_LETTERS).join('')}]`, 'g')
const VANISHING = /['’ʼ`´\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u036f]/g
const BETWEEN_WORDS = /[^a-z0-9]+/g

export interface SlugOptions {
  /** The word put in front of what may not stand alone (a digit first, nothing left, a reserved word): a slug of at most 40 characters. */
  readonly prefix: string
  /** Words with a meaning of their own at this address: `new`, `edit`, `week`, `today`. */
  readonly reserved?: ReadonlySet<string>
}

/**
 * The last part of an address for a title: transliterated, lower case, words joined by "-", at most 80 characters cut
 * between words. It starts with a letter, so it never looks like a view (`2026-11`, `2026-W48`), and is neither
 * empty nor reserved. Throws if the prefix is no slug. Two equal titles give equal slugs: uniqueness is the caller's.
 */
export function slugOf(title: string, { prefix, reserved = NOTHING_RESERVED }: SlugOptions): string {
  if (prefix.length > MAX_LENGTH / 2 || !SLUG.test(prefix)) throw new RangeError(`"${prefix}" cannot begin a slug`)
  const words = wordsOf(title)
  const plain = cutBetweenWords(startsWithLetter(words) ? words : joined(prefix, words))
  if (!reserved.has(plain)) return plain
  const prefixed = cutBetweenWords(joined(prefix, plain))
  if (!reserved.has(prefixed)) return prefixed
  return firstFree(prefix, reserved)
}

function wordsOf(title: string): string {
  return transliterate(title.normalize('NFC').toLowerCase())
    .replace(OTHER_LETTER, (letter) => OTHER_LETTERS[letter] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(VANISHING, '')
    .replace(BETWEEN_WORDS, '-')
    .replace(/^-|-$/g, '')
}

function startsWithLetter(words: string): boolean {
  return words >= 'a'
}

function joined(prefix: string, words: string): string {
  return words === '' ? prefix : `${prefix}-${words}`
}

function cutBetweenWords(words: string): string {
  if (words.length <= MAX_LENGTH) return words
  const end = words.lastIndexOf('-', MAX_LENGTH)
  return words.slice(0, end > 0 ? end : MAX_LENGTH)
}

function firstFree(prefix: string, reserved: ReadonlySet<string>): string {
  let number = 2
  while (reserved.has(`${prefix}-${number}`)) number++
  return `${prefix}-${number}`
}
