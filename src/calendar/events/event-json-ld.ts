import type { OrganisationType } from '#src/network/index.ts'
import { schemaType } from '#src/network/index.ts'
import { settlementShortName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { isWholeDay } from './event.ts'
import type { EventPage, PageDate } from './event-page.store.ts'
import { dateState, stateTable } from './status.ts'
import { machineTime } from './wording.ts'

interface Frame {
  readonly lang: Lang
  readonly title: string
  readonly publicUrl: string
  readonly address: string
}

const schema = (name: string) => `https://schema.org/${name}`

/** schema.org Event for one date: one address, one date, as search engines want it. */
export function eventJsonLd(event: EventPage, date: PageDate, { lang, title, publicUrl, address }: Frame): object {
  const url = `${publicUrl}/${lang}${address}`
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: title,
    description: date.lead ?? event.text.lead ?? undefined,
    inLanguage: event.textLang,
    startDate: machineTime(date.starts, event.toldIn),
    endDate: endDate(date, event.toldIn),
    previousStartDate: date.starts === date.scheduled ? undefined : machineTime(date.scheduled, event.toldIn),
    eventStatus: schema(stateTable[dateState(date)].schema),
    eventAttendanceMode: schema(attendanceOf(event, date)),
    location: locationOf(event, date, lang),
    organizer: {
      '@type': schemaType[event.organisation.type as OrganisationType],
      name: event.organisation.name,
      url: `${publicUrl}/${lang}/network/${event.organisation.slug}`,
    },
    ...offerOf(event, url),
  })
}

/** iCalendar's end of whole days is the day after; schema.org's is the last day. */
function endDate({ ends, lastDay }: PageDate, zone: string): string | undefined {
  if (ends === null) return undefined
  return isWholeDay(ends) ? lastDay : machineTime(ends, zone)
}

function attendanceOf({ onlineUrl, text }: EventPage, date: PageDate): string {
  if (onlineUrl === null) return 'OfflineEventAttendanceMode'
  return date.venue === null && date.place === null && text.place === null
    ? 'OnlineEventAttendanceMode'
    : 'MixedEventAttendanceMode'
}

function locationOf({ onlineUrl, text }: EventPage, date: PageDate, lang: Lang): object | undefined {
  const name = date.venue ?? date.place ?? text.place
  const online = onlineUrl === null ? undefined : { '@type': 'VirtualLocation', url: onlineUrl }
  if (name === null) return online
  const address = {
    '@type': 'PostalAddress',
    streetAddress: date.address ?? undefined,
    addressLocality: date.settlement === null ? undefined : settlementShortName({ name: date.settlement }, lang),
    addressCountry: 'BG',
  }
  const geo =
    date.latitude === null
      ? undefined
      : { '@type': 'GeoCoordinates', latitude: date.latitude, longitude: date.longitude }
  const place = withoutEmpty({ '@type': 'Place', name, address: withoutEmpty(address), geo })
  return online ? [place, online] : place
}

function offerOf({ price }: EventPage, url: string): object {
  if (price === null) return {}
  const amount = (price.from / 100).toFixed(2)
  return {
    isAccessibleForFree: price.from === 0 && !price.to,
    offers: { '@type': 'Offer', price: amount, priceCurrency: price.currency, url },
  }
}

const withoutEmpty = (values: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
