import { inCyrillic } from '../analyse/latin.ts'
import { bare, termOf, tokensIn } from '../analyse/words.ts'

/** One word that somebody looks for. */
export interface Asked {
  /** As it was typed, folded. */
  readonly typed: string
  readonly term: string
  /** In Cyrillic where it was typed in Latin letters. */
  readonly letters: string | undefined
  /** Stems of that, the plainest first: "a" and "u" may stand for „ъ“, which is dropped where „а“ is not (театър, театри). */
  readonly cyrillic: readonly string[]
}

export const mostLetters = 200
const mostWords = 10

/** The words of what was typed. Where all of them say nothing („за“, "na", "the"), they are looked for all the same. */
export function readQuery(text: string): Asked[] {
  const words = tokensIn(text.slice(0, mostLetters)).map(({ word, term }): Asked & { readonly tells: boolean } => {
    const typed = bare(word)
    const letters = inCyrillic(typed)
    const cyrillic = cyrillicOf(typed)
    return {
      typed,
      term: term || typed,
      letters,
      cyrillic,
      tells: term !== '' && (letters === undefined || cyrillic.length > 0),
    }
  })
  const telling = words.filter(({ tells }) => tells)
  const meant = telling.length > 0 ? telling : words
  return meant.filter(({ term }, at) => meant.findIndex((word) => word.term === term) === at).slice(0, mostWords)
}

/** What a word in Latin letters may be the stem of in Cyrillic, the plainest first; nothing for any other word. */
export function cyrillicOf(word: string): string[] {
  const letters = inCyrillic(word)
  return letters === undefined ? [] : stemsOf(letters)
}

function stemsOf(letters: string): string[] {
  const plain = termOf(letters)
  if (plain === '') return []
  // The article „ът“, and one „ъ“ more; "Rousse" as it stands on maps.
  const single = letters.replace(/(.)\1+/gu, '$1')
  const spelled = [letters, single, letters.replace(/[ау]т$/, 'ът')].flatMap((word) => [
    word,
    ...[...word.matchAll(/[ау]/g)].map(({ index }) => `${word.slice(0, index)}ъ${word.slice(index + 1)}`),
  ])
  return [...new Set([plain, ...spelled.map(termOf)])].filter((stem) => stem !== '')
}
