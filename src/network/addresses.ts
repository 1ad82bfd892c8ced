import type { Lang } from '#src/platform/i18n/lang.ts'

/** Addresses of the network's pages, without language: the directory, the page of an organisation. */
export const networkAddress = '/network'
export const organisationAddress = (slug: string): string => `/network/${slug}`

/** The same as links have them. */
export const organisationPath = (lang: Lang, slug: string): string => `/${lang}${organisationAddress(slug)}`
export const networkPath = (lang: Lang): string => `/${lang}${networkAddress}`
