import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Filter } from './events/filter.form.ts'

/** Addresses of the calendar, without language: a list with its filters, a view of days, an event, one date of a series. */
export const listAddress = (filter: Partial<Filter> = {}): string => address('/calendar', filterEntries(filter))
export const viewAddress = (view: string): string => `/calendar/${view}`
export const eventAddress = (slug: string): string => `/calendar/${slug}`
export const dateAddress = (slug: string, date: string): string => `/calendar/${slug}/${date}`
export const eventFileAddress = (slug: string): string => `/calendar/${slug}/event.ics`
export const feedAddress = (filter: Partial<Filter> = {}): string =>
  address('/calendar.ics', filterEntries({ ...filter, page: 1 }))

export const inLang = (lang: Lang, path: string): string => `/${lang}${path}`

/** What the frame of every page links to. */
export const calendarPath = (lang: Lang): string => inLang(lang, listAddress())
export const feedPath = (lang: Lang): string => inLang(lang, feedAddress())
export const subscribePath = (lang: Lang): string => `${calendarPath(lang)}#subscribe`

/** The canonical order of house.md; page 1 is not said. */
export const filterEntries = (filter: Partial<Filter>): [string, string | undefined][] => [
  ['from', filter.from],
  ['to', filter.to],
  ['place', filter.place],
  ['sphere', filter.sphere],
  ['organisation', filter.organisation],
  ['page', filter.page && filter.page > 1 ? String(filter.page) : undefined],
]
