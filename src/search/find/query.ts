import { fold } from '#src/platform/language/fold.ts'
import { inCyrillic } from '../analyse/latin.ts'
import { termOf, wordsIn } from '../analyse/words.ts'

/** One word that somebody looks for. */
export interface Asked {
  /** As it was typed, folded. */
  readonly typed: string
  readonly term: string
  /** In Cyrillic where it was typed in Latin letters, and the stem of that. */
  readonly letters: string | undefined
  readonly cyrillic: string | undefined
}

export const mostLetters = 200
const mostWords = 10

/** The words of what was typed. Where all of them say nothing („за“, "the"), they are looked for all the same. */
export function readQuery(text: string): Asked[] {
  const short = text.slice(0, mostLetters)
  return wordsIn(short)
    .slice(0, mostWords)
    .map(({ term, from, to }) => {
      const typed = fold(short.slice(from, to)).replaceAll(' ', '')
      const letters = inCyrillic(typed)
      return { typed, term, letters, cyrillic: letters === undefined ? undefined : termOf(letters) || undefined }
    })
}
