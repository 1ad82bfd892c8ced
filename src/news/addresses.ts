import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { NewsFilter } from './pages/filter.form.ts'

/** Addresses of the room's pages without language, and the paths that links use. */
export const listAddress = '/news'
export const itemAddress = (slug: string): string => `${listAddress}/${slug}`
export const listPath = (lang: Lang): string => `/${lang}${listAddress}`
/** The newsroom narrowed, its parameters in one order. */
export const narrowedAddress = (filter: Partial<NewsFilter>): string => address(listAddress, filterEntries(filter))
export const narrowedPath = (lang: Lang, filter: Partial<NewsFilter>): string => `/${lang}${narrowedAddress(filter)}`

export type FeedFormat = 'atom' | 'rss' | 'json'
/** The list with the same query as a feed. */
export const feedAddress = (filter: Partial<NewsFilter>, format: FeedFormat): string =>
  address(`${listAddress}.${format}`, filterEntries({ ...filter, page: 1 }))
export const feedPath = (lang: Lang, filter: Partial<NewsFilter>, format: FeedFormat): string =>
  `/${lang}${feedAddress(filter, format)}`

/** What a shared link shows. */
export const sharePictureAddress = (slug: string): string => `${itemAddress(slug)}/share.png`
/** „За медиите“: the item to be taken over, and its files. */
export const pressAddress = (slug: string): string => `${itemAddress(slug)}/press`
export const pressPath = (lang: Lang, slug: string): string => `/${lang}${pressAddress(slug)}`
export const pressFileAddress = (slug: string, format: 'txt' | 'docx' | 'zip'): string =>
  `${pressAddress(slug)}.${format}`

const filterEntries = (filter: Partial<NewsFilter>): [string, string | undefined][] => [
  ['place', filter.place],
  ['topic', filter.topic],
  ['audience', filter.audience],
  ['level', filter.level],
  ['kind', filter.kind],
  ['organisation', filter.organisation],
  ['page', filter.page && filter.page > 1 ? String(filter.page) : undefined],
]
export const itemPath = (lang: Lang, slug: string): string => `/${lang}${itemAddress(slug)}`
