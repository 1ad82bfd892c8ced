import type { Lang } from './lang.ts'

/** A text, or a function that makes one from its arguments. */
type Words = string | ((...args: never[]) => string)
type Phrase<W extends Words> = { bg: W; en: W extends string ? string : W }
type Phrases<M> = { readonly [L in Lang]: { readonly [K in keyof M]: M[K] extends Phrase<infer W> ? W : never } }

/**
 * Interface words of one module. Written side by side, `{ title: { bg: 'Календар', en: 'Calendar' } }`, so that a missing
 * language does not compile; read as `messages[lang].title`. A phrase with numbers or names is a function in both languages.
 */
export function phrases<const M extends { [K in keyof M]: { bg: Words; en: Words } }>(source: M): Phrases<Loose<M>> {
  const pick = (lang: Lang) =>
    Object.fromEntries(Object.entries<Phrase<Words>>(source as never).map(([k, v]) => [k, v[lang]]))
  return { bg: pick('bg'), en: pick('en') } as never
}

/** `const` keeps argument types of functions, yet literal strings must read as `string`. */
type Loose<M> = {
  [K in keyof M]: M[K] extends { bg: infer W }
    ? W extends string
      ? Phrase<string>
      : W extends Words
        ? Phrase<W>
        : never
    : never
}
