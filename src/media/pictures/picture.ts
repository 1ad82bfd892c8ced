import type { Lang } from '#src/platform/i18n/lang.ts'

export const licences = ['own', 'permission', 'cc-by', 'cc-by-sa', 'public-domain'] as const
export type Licence = (typeof licences)[number]

/** What is said of a picture. Without words it is decoration, which a screen reader passes by. */
export interface Description {
  readonly altBg: string | undefined
  readonly altEn: string | undefined
  readonly decorative: boolean
  readonly author: string | undefined
  readonly licence: Licence | undefined
}

export interface Picture extends Description {
  readonly id: string
  /** Of the widest file, in pixels. */
  readonly width: number
  readonly height: number
}

/** The alternative text of a page in this language, with the language that it is really in. */
export function altOf({ altBg, altEn, decorative }: Description, lang: Lang): { text: string; lang: Lang } {
  if (decorative) return { text: '', lang }
  const own = lang === 'bg' ? altBg : altEn
  return own === undefined
    ? { text: altBg ?? altEn ?? '', lang: altBg === undefined ? 'en' : 'bg' }
    : { text: own, lang }
}

/** Days that a picture which nobody has described and kept may stay. */
export const unkeptDays = 7
