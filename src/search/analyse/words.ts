import { fold } from '#src/platform/language/fold.ts'
import { stemBulgarian } from './stem-bulgarian.ts'
import { stemEnglish } from './stem-english.ts'
import { stopWords } from './stop-words.ts'

/** A word of a text as it is looked for. */
export interface Word {
  readonly term: string
  /** Where it stands in the text that was handed in. */
  readonly from: number
  readonly to: number
}

/** Stress marks, „й“ in two signs, soft hyphens and marks of direction stand inside a word; a dot does not: „с.Николово“. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*/gu
const UNSEEN = /\p{Cf}/gu
const CYRILLIC = /[\u0400-\u045f]/
const mostTermLetters = 40
const mostKept = 50_000

const kept = new Map<string, string>()

/** One word in small letters, without marks that are not seen. */
export const bare = (word: string): string => fold(word.replace(UNSEEN, '')).replaceAll(' ', '')

/** The stem of one word in any case and spelling; empty for a word that says nothing, such as „и“ or "the". */
export function termOf(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const term = stemOf(bare(word))
  if (kept.size >= mostKept) kept.clear()
  kept.set(word, term)
  return term
}

function stemOf(folded: string): string {
  if (stopWords.has(folded)) return ''
  const stem = CYRILLIC.test(folded) ? stemBulgarian(folded) : stemEnglish(folded)
  // A letter that the cut would halve is stored otherwise than it is asked for.
  return stem.slice(0, mostTermLetters).toWellFormed()
}

/** The words of a text in their order, without those that say nothing; `most` words are looked at. */
export const wordsIn = (text: string, most?: number): Word[] => tokensIn(text, most).filter(({ term }) => term !== '')

/** All words of a text, also those that say nothing: their term is empty. */
export function tokensIn(text: string, most = 20_000): (Word & { readonly word: string })[] {
  const tokens: (Word & { readonly word: string })[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (tokens.length === most) break
    tokens.push({ word, term: termOf(word), from: index, to: index + word.length })
  }
  return tokens
}
