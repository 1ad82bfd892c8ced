import type { Lang } from '#src/platform/i18n/lang.ts'

/** Pages of an organisation's desk about its sources, without language: none, `new`, `<id>`, `<id>/publication`. */
export const sourcesAddress = (organisation: string, ...parts: readonly string[]): string =>
  ['/desk/sources', organisation, ...parts.map(encodeURIComponent)].join('/')

export const sourcesPath = (lang: Lang, organisation: string, ...parts: readonly string[]): string =>
  `/${lang}${sourcesAddress(organisation, ...parts)}`
