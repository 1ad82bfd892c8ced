import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { WallTime } from '../events/event.ts'

/** Plain links into the calendars that people have; nothing is asked of others before somebody follows one. */

const words = phrases({
  google: { bg: 'Google Календар', en: 'Google Calendar' },
  outlook: { bg: 'Outlook', en: 'Outlook' },
  apple: { bg: 'Календар на Apple', en: 'Apple Calendar' },
})

export interface CalendarLink {
  readonly label: string
  readonly href: string
}

/** One date to be taken into a calendar. */
export interface DateToTake {
  readonly title: string
  /** Wall times of the zone; a whole day has its exclusive end. */
  readonly starts: WallTime
  readonly ends: WallTime | null
  readonly zone: string
  readonly details: string
  readonly location: string | undefined
}

const query = (entries: Readonly<Record<string, string | undefined>>): string =>
  String(
    new URLSearchParams(
      Object.entries(entries).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
    ),
  )

export const asWebcal = (address: string): string => address.replace(/^https?/, 'webcal')

/** Ways to take one date; `file` is the address of its iCalendar file. */
export const linksOfDate = (date: DateToTake, file: string, lang: Lang): CalendarLink[] => [
  { label: words[lang].google, href: googleDate(date) },
  { label: words[lang].outlook, href: outlookDate(date) },
  { label: words[lang].apple, href: asWebcal(file) },
]

/** Ways to subscribe to a feed, so that changes arrive by themselves. */
export const linksOfFeed = (feed: string, name: string, lang: Lang): CalendarLink[] => [
  { label: words[lang].google, href: `https://calendar.google.com/calendar/r?${query({ cid: asWebcal(feed) })}` },
  { label: words[lang].outlook, href: `https://outlook.live.com/calendar/0/addfromweb?${query({ url: feed, name })}` },
  { label: words[lang].apple, href: asWebcal(feed) },
]

/** A date without an end counts as two hours, as in lists. */
const assumed = { hours: 2 }

function spanOf({ starts, ends }: DateToTake): [string, string] {
  if (starts.length === 10)
    return [starts, ends?.slice(0, 10) ?? Temporal.PlainDate.from(starts).add({ days: 1 }).toString()]
  const end = ends ?? Temporal.PlainDateTime.from(starts).add(assumed).toString({ smallestUnit: 'second' })
  return [starts, end]
}

function googleDate(date: DateToTake): string {
  const dates = spanOf(date).map((time) => time.replaceAll(/[-:]/g, ''))
  return `https://calendar.google.com/calendar/render?${query({
    action: 'TEMPLATE',
    text: date.title,
    dates: dates.join('/'),
    ctz: date.zone,
    details: date.details,
    location: date.location,
  })}`
}

/** Outlook takes a moment with its offset, and whole days by their dates. */
function outlookDate(date: DateToTake): string {
  const wholeDay = date.starts.length === 10
  const [from, to] = spanOf(date).map((time) =>
    wholeDay
      ? time
      : Temporal.PlainDateTime.from(time)
          .toZonedDateTime(date.zone)
          .toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  )
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: date.title,
    startdt: from,
    enddt: to,
    allday: wholeDay ? 'true' : undefined,
    body: date.details,
    location: date.location,
  })}`
}
