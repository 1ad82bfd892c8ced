import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Filter } from './events/filter.form.ts'

/** Addresses of the calendar, without language: a list with its filters, a view of days, an event, one date of a series. */
export const listAddress = (filter: Partial<Filter> = {}): string => address('/calendar', filterEntries(filter))
/** The view itself says its days. */
export const viewAddress = (view: string, filter: Partial<Filter> = {}): string =>
  address(`/calendar/${view}`, filterEntries({ ...filter, from: undefined, to: undefined, page: 1 }))
export const eventAddress = (slug: string): string => `/calendar/${slug}`
export const dateAddress = (slug: string, date: string): string => `/calendar/${slug}/${date}`
export const eventFileAddress = (slug: string): string => `/calendar/${slug}/event.ics`
export const posterAddress = (slug: string, date?: string): string =>
  address(`/calendar/${slug}/poster.pdf`, [['date', date]])
/** What a shared link shows. */
export const sharePictureAddress = (slug: string, date?: string): string =>
  address(`/calendar/${slug}/share.png`, [['date', date]])
/** How a link of ours looks in somebody else's page. */
export const oembedAddress = (url: string): string => address('/calendar/oembed.json', [['url', url]])
/** The same at the desk, for what is not published yet. */
export const ownPosterAddress = (organisation: string, event: string, date?: string): string =>
  address(`/desk/calendar/${organisation}/events/${event}/poster.pdf`, [['date', date]])
export type FeedFormat = 'ics' | 'atom' | 'rss' | 'json' | 'csv'
/** The list with the same query as a feed. */
export const feedAddress = (filter: Partial<Filter> = {}, format: FeedFormat = 'ics'): string =>
  address(`/calendar.${format}`, filterEntries({ ...filter, page: 1 }))
/** What the columns of the data mean. */
export const dataAddress = '/calendar/data'

export const inLang = (lang: Lang, path: string): string => `/${lang}${path}`

/** What the frame of every page links to. */
export const calendarPath = (lang: Lang): string => inLang(lang, listAddress())
export const feedPath = (lang: Lang): string => inLang(lang, feedAddress())
export const dataPath = (lang: Lang): string => inLang(lang, dataAddress)
export const subscribePath = (lang: Lang): string => `${calendarPath(lang)}#subscribe`

/** The canonical order of house.md; page 1 is not said. */
export const filterEntries = (filter: Partial<Filter>): [string, string | undefined][] => [
  ['from', filter.from],
  ['to', filter.to],
  ['place', filter.place],
  ['near', filter.near?.toString()],
  ['sphere', filter.sphere],
  ['topic', filter.topic],
  ['audience', filter.audience],
  ['after-work', filter.afterWork ? '1' : undefined],
  ['free', filter.free ? '1' : undefined],
  ['access', filter.access],
  ['online', filter.online ? '1' : undefined],
  ['level', filter.level],
  ['organisation', filter.organisation],
  ['page', filter.page && filter.page > 1 ? String(filter.page) : undefined],
]

/** Pages behind the links in letters: no sign-in, what the token says is all that can be done. */
export const countAddress = (token: string): string => `/calendar/attendance/${token}`
export const confirmAddress = (token: string): string => `/calendar/confirmation/${token}`
export const stopAddress = (token: string): string => `/calendar/letters/${token}`

/** Attendance at an organisation's desk: the dates that wait, one of them. */
export const attendanceAddress = (organisation: string): string => `/desk/calendar/${organisation}/attendance`
export const attendanceDateAddress = (organisation: string, event: string, recurrenceId: string): string =>
  `${attendanceAddress(organisation)}/${encodeURIComponent(event)}/${encodeURIComponent(recurrenceId)}`
export const letterWishAddress = (organisation: string): string => `/desk/calendar/${organisation}/letters`
export const statisticsAddress = (organisation: string, year?: number): string =>
  address(`/desk/calendar/${organisation}/statistics`, [['year', year === undefined ? undefined : String(year)]])
export const statisticsFileAddress = (
  organisation: string,
  year: number,
  format: 'csv' | 'xlsx' | 'pdf' = 'csv',
): string => address(`/desk/calendar/${organisation}/statistics.${format}`, [['year', String(year)]])

/** „Предложете събитие“, for everybody; what is proposed lies at a desk, without an organisation at the coordinator's. */
export const proposalAddress = '/calendar/proposal'
export const proposalReceivedAddress = '/calendar/proposal/received'
export const proposalsDeskAddress = (organisation?: string): string =>
  organisation === undefined ? '/desk/calendar/proposals' : `/desk/calendar/${organisation}/proposals`
export const proposalDeskAddress = (organisation: string | undefined, id: string): string =>
  `${proposalsDeskAddress(organisation)}/${id}`
export const proposalPath = (lang: Lang): string => inLang(lang, proposalAddress)
