import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** Pages of an organisation's desk about its events, without language: `events`, `events/new`, `drafts/<id>/preview`. */
export const eventsDeskAddress = (organisation: string, ...parts: readonly string[]): string =>
  ['/desk/calendar', organisation, ...parts.map(encodeURIComponent)].join('/')

export const eventsDeskPath = (lang: Lang, organisation: string, ...parts: readonly string[]): string =>
  `/${lang}${eventsDeskAddress(organisation, ...parts)}`

export const listFilters = ['upcoming', 'drafts', 'past', 'all'] as const
export type ListFilter = (typeof listFilters)[number]

/** The list of the organisation's events; coming ones on their first page without a word. */
export const eventListPath = (lang: Lang, organisation: string, filter: ListFilter = 'upcoming', page = 1): string =>
  address(eventsDeskPath(lang, organisation, 'events'), [
    ['show', filter === 'upcoming' ? undefined : filter],
    ['page', page > 1 ? String(page) : undefined],
  ])

/** What was held, each event once, to begin a new one from. */
export const earlierPath = (lang: Lang, organisation: string, page = 1): string =>
  address(eventsDeskPath(lang, organisation, 'events', 'earlier'), [['page', page > 1 ? String(page) : undefined]])

/** A new event: empty, from a draft, or like an earlier one. */
export const newEventPath = (lang: Lang, organisation: string, from: { draft?: string; like?: string } = {}): string =>
  address(eventsDeskPath(lang, organisation, 'events', 'new'), [
    ['draft', from.draft],
    ['like', from.like],
  ])

/** The form of one date of a series. */
export const datePath = (lang: Lang, organisation: string, event: string, date: string, draft?: string): string =>
  address(eventsDeskPath(lang, organisation, 'events', event, 'dates', date), [['draft', draft]])

/** The form of an event; of a series from one date on. */
export const editPath = (
  lang: Lang,
  organisation: string,
  event: string,
  dates: { scope?: 'from' | 'all'; at?: string; draft?: string } = {},
): string =>
  address(eventsDeskPath(lang, organisation, 'events', event, 'edit'), [
    ['scope', dates.scope],
    ['at', dates.at],
    ['draft', dates.draft],
  ])
