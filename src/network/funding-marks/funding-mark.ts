import type { Lang } from '#src/platform/i18n/lang.ts'

/** Emblems that the house can draw; every other funder stands in words alone. */
export const emblems = ['eu', 'bulgaria'] as const
export type Emblem = (typeof emblems)[number]

export interface FundingWords {
  readonly funder: string
  readonly sentence: string
}

/** Who pays, in the words that the contract asks for. Dates are `2026-11-27`. */
export interface FundingMark {
  readonly id: string
  readonly organisation: string
  readonly emblem: Emblem | null
  readonly contract: string | null
  readonly starts: string
  readonly ends: string | null
  readonly texts: Partial<Record<Lang, FundingWords>>
  readonly version: number
}

/** What a mark can hang on here; rooms bring kinds of their own. */
export type FundingTarget = { readonly kind: string; readonly id: string }

/** Whether it may be put on something new: after its end it only stays where it is. */
export const isInForce = ({ starts, ends }: Pick<FundingMark, 'starts' | 'ends'>, today: string): boolean =>
  starts <= today && (ends === null || today <= ends)

/** Its words in this language, else in the other. */
export function fundingWords({ texts }: Pick<FundingMark, 'texts'>, lang: Lang): FundingWords & { lang: Lang } {
  const found = texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const words = texts[found]
  if (!words) throw new Error('a funding mark without words')
  return { ...words, lang: found }
}
