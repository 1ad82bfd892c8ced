import type { Lang } from '#src/platform/i18n/lang.ts'

export const licences = ['own', 'permission', 'cc-by', 'cc-by-sa', 'public-domain'] as const
export type Licence = (typeof licences)[number]

/** What must stay seen where a picture is cut to fit, row by row. */
export const focuses = [
  'top-left',
  'top',
  'top-right',
  'left',
  'center',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const
export type Focus = (typeof focuses)[number]

/** Where parents have agreed that the picture may be seen. */
export const scopes = ['site', 'print', 'everywhere'] as const
type Scope = (typeof scopes)[number]

/** That parents agreed, for all children who can be recognised. The papers stay with their holder; no name of a child is written here. */
export interface Consent {
  readonly holder: string
  /** Day of the last signature: `2026-11-20`. */
  readonly givenOn: string
  readonly scope: Scope
}

/** What is said of a picture. Without words it is decoration, which a screen reader passes by. */
export interface Description {
  readonly altBg: string | undefined
  readonly altEn: string | undefined
  readonly decorative: boolean
  readonly author: string | undefined
  readonly licence: Licence | undefined
  readonly focus: Focus
  /** Undefined where no child can be recognised. */
  readonly consent: Consent | undefined
}

export interface Picture extends Description {
  readonly id: string
  /** Of the widest file, in pixels. */
  readonly width: number
  readonly height: number
  /** Counted up with every change of what is said of it. */
  readonly version: number
  /** Width of the smallest file: 480 for pictures from before there were four widths. */
  readonly smallest: number
  /** AVIF comes a moment after the others. */
  readonly avif: boolean
}

/** The alternative text of a page in this language, with the language that it is really in. */
export function altOf({ altBg, altEn, decorative }: Description, lang: Lang): { text: string; lang: Lang } {
  if (decorative) return { text: '', lang }
  const own = lang === 'bg' ? altBg : altEn
  return own === undefined
    ? { text: altBg ?? altEn ?? '', lang: altBg === undefined ? 'en' : 'bg' }
    : { text: own, lang }
}

/** Whether others may be handed it: feeds, link previews, the press. Where parents have agreed to the site alone, nobody is. */
export const mayLeaveSite = ({ consent }: Pick<Description, 'consent'>): boolean =>
  consent === undefined || consent.scope === 'everywhere'

/** Whether it may stand on paper, which goes further than any page. */
export const mayBePrinted = ({ consent }: Pick<Description, 'consent'>): boolean => consent?.scope !== 'site'

/** Days that a picture which nobody has described and kept may stay. */
export const unkeptDays = 7
