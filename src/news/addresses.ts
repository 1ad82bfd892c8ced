import type { Lang } from '#src/platform/i18n/lang.ts'

/** Addresses of the room's pages without language, and the paths that links use. */
export const listAddress = '/news'
export const itemAddress = (slug: string): string => `${listAddress}/${slug}`
export const listPath = (lang: Lang): string => `/${lang}${listAddress}`
export const itemPath = (lang: Lang, slug: string): string => `/${lang}${itemAddress(slug)}`
