import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { ItemKind } from '../items/item.ts'

/** Pages of an organisation's desk about its news, without language: `items`, `items/new`, `drafts/<id>/preview`. */
export const newsDeskAddress = (organisation: string, ...parts: readonly string[]): string =>
  ['/desk/news', organisation, ...parts.map(encodeURIComponent)].join('/')

export const newsDeskPath = (lang: Lang, organisation: string, ...parts: readonly string[]): string =>
  `/${lang}${newsDeskAddress(organisation, ...parts)}`

export const listFilters = ['open', 'published', 'archived'] as const
export type ListFilter = (typeof listFilters)[number]

/** The list of the organisation's news; what is on its way without a word. */
export const itemListPath = (lang: Lang, organisation: string, filter: ListFilter = 'open', page = 1): string =>
  address(newsDeskPath(lang, organisation, 'items'), [
    ['show', filter === 'open' ? undefined : filter],
    ['page', page > 1 ? String(page) : undefined],
  ])

/** A new item: empty, from a draft, or from an event before or after it. */
export const newItemPath = (
  lang: Lang,
  organisation: string,
  from: { draft?: string; event?: string; kind?: ItemKind } = {},
): string =>
  address(newsDeskPath(lang, organisation, 'items', 'new'), [
    ['draft', from.draft],
    ['event', from.event],
    ['kind', from.kind],
  ])

/** The form of an item, with a change that was kept and not saved. */
export const editItemPath = (lang: Lang, organisation: string, item: string, draft?: string): string =>
  address(newsDeskPath(lang, organisation, 'items', item, 'edit'), [['draft', draft]])
