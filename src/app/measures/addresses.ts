import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Period } from './period.ts'

/** „Числата ни“ of an organisation; a period in the address is one that somebody chose. */
export const measuresAddress = (slug: string, period?: Period): string =>
  address(`/desk/network/${slug}/measures`, entriesOf(period))
export const measuresFileAddress = (slug: string, period: Period): string =>
  address(`/desk/network/${slug}/measures.csv`, entriesOf(period))
export const measuresPath = (lang: Lang, slug: string, period?: Period): string =>
  `/${lang}${measuresAddress(slug, period)}`

const entriesOf = (period: Period | undefined): [string, string | undefined][] => [
  ['from', period?.from.toString()],
  ['to', period?.to.toString()],
]
