import { foldLatin } from '#src/platform/language/fold.ts'

/**
 * The one spelling of all names of an organisation that searching compares: „Пробуда-1901“, „Пробуда 1901“, „Пробуда - 1901 г.“
 * and "probuda 1901" are the same words (R2). Only for comparing: the name itself is shown as its people write it.
 */
export const nameKey = (...names: readonly (string | null | undefined)[]): string =>
  keyWords(names.filter((name) => name).join(' | ')).join(' ')

const keyWords = (text: string): string[] =>
  foldLatin(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether every word typed begins some word of the key; nothing typed is in every key. */
export const hasKey = (key: string, typed: string): boolean => {
  const spaced = ` ${key}`
  return keyWords(typed).every((word) => spaced.includes(` ${word}`))
}
