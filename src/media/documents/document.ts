import type { DocumentKind } from '#src/platform/files/document-kind.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { slugOf } from '#src/platform/language/slug.ts'

/** A file to be downloaded. */
export interface Document {
  readonly id: string
  readonly version: number
  readonly kind: DocumentKind
  /** Under which it is saved: `plan-2027.pdf`. */
  readonly name: string
  readonly bytes: number
  /** Language that it is written in. */
  readonly lang: Lang
  readonly title: string
  /** Stands among the downloads of its owner's page; else it is for those who work there. */
  readonly listed: boolean
}

/** Letters, digits and `-` alone: a name for every system, and for every header. */
export const fileNameOf = (title: string, kind: DocumentKind): string =>
  `${slugOf(title, { prefix: 'file' }).slice(0, 60).replace(/-$/, '')}.${kind}`

/** „340 kB“, „1,2 MB“, as people say sizes. */
export function sizeWords(bytes: number, lang: Lang): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString(lang, { maximumFractionDigits: 1 })}\u00a0${unit}`
}
