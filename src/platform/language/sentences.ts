import type { Lang } from '#src/platform/i18n/lang.ts'

const FIRST_LETTER = /^[\s„“"«(]*\p{L}/u

/** The same words with a capital first letter, for a heading; „27 ноември“ begins with a number and stays. */
export function sentenceCase(words: string): string {
  return words.replace(FIRST_LETTER, (start) => start.toUpperCase())
}

/** A full stop after „2026 г.“ is the one that stands there already. */
export const oneStop = (words: string): string => words.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.')

const joints = { and: { bg: 'и', en: 'and' }, or: { bg: 'или', en: 'or' } } as const

/** „а, б и в“ or "a, b and c", with „или“ where none of them is; an empty list is an empty text. */
export function listWords(items: readonly string[], lang: Lang, joint: keyof typeof joints = 'and'): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} ${joints[joint][lang]} ${last}`
}
