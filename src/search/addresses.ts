import { address } from '#src/platform/http/address.ts'
import { searchPage } from '#src/platform/http/search-address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Choice, choiceGroups } from './find/choice.ts'

/** The page of results, without language. */
export const searchAddress = (query: { q?: string | undefined; page?: number | undefined } & Choice = {}): string =>
  address(searchPage, [
    ['q', query.q],
    ...choiceGroups.map((group) => [group, query[group]] as const),
    ['page', query.page && query.page > 1 ? String(query.page) : undefined],
  ])

export const searchPath = (lang: Lang, query?: Parameters<typeof searchAddress>[0]): string =>
  `/${lang}${searchAddress(query)}`
