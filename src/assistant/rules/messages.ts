import type { Lang } from '#src/platform/i18n/lang.ts'
import { allRules } from './all-rules.ts'
import type { Said } from './rule.ts'

type RuleWords = Readonly<Record<string, Said[Lang]>>

/** The sentences stand with their rules; here they are by language, as all words of the house are. */
const wordsIn = (lang: Lang): RuleWords =>
  Object.fromEntries(
    allRules.flatMap(({ id, hint, good }) => [
      ...(hint ? [[hintOf(id), hint[lang]] as const] : []),
      ...(good ? [[goodOf(id), good[lang]] as const] : []),
    ]),
  )

/** Names of the two sentences of a rule. */
export const hintOf = (rule: string): string => `${rule} hint`
export const goodOf = (rule: string): string => `${rule} good`

export const ruleWords: Readonly<Record<Lang, RuleWords>> = { bg: wordsIn('bg'), en: wordsIn('en') }

/** The sentence of this name about these words of the text. */
export function ruleSentence(name: string, what: string, lang: Lang): string {
  const words = ruleWords[lang][name] ?? ''
  return typeof words === 'string' ? words : words(what)
}
