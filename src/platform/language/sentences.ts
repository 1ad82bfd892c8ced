import type { Lang } from '#src/platform/i18n/lang.ts'

const FIRST_LETTER = /^[\s„“"«(]*\p{L}/u

/** The same words with a capital first letter, for a heading; „27 ноември“ begins with a number and stays. */
export function sentenceCase(words: string): string {
  return words.replace(FIRST_LETTER, (start) => start.toUpperCase())
}

/** „а, б и в“ or "a, b and c"; an empty list is an empty text. */
export function listWords(items: readonly string[], lang: Lang): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} ${lang === 'bg' ? 'и' : 'and'} ${last}`
}
