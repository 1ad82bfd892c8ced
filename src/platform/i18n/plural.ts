import type { Lang } from './lang.ts'

const rules = { bg: new Intl.PluralRules('bg'), en: new Intl.PluralRules('en') }

/** Picks the form for a count: `plural('bg', 2, 'събитие', 'събития')`. Both languages know only one and other. */
export const plural = (lang: Lang, count: number, one: string, other: string): string =>
  rules[lang].select(count) === 'one' ? one : other
