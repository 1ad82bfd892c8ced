import { type OrganisationType, organisationAddress, schemaType } from '#src/network/index.ts'
import { settlementShortName, venuePath } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { topicWords } from '#src/platform/language/terms.ts'
import { dateAddress, eventAddress, inLang } from '../addresses.ts'
import { messages } from '../messages.ts'
import { audiencesWords } from './detail-facts.ts'
import { type EventKind, isWholeDay } from './event.ts'
import type { EventFacts } from './event-facts.store.ts'
import type { EventPage } from './event-page.store.ts'
import type { PageDate } from './page-dates.store.ts'
import { dateState, stateTable } from './status.ts'
import { placeOf } from './where-of.ts'
import { knowsOnlyMonth, machineTime } from './wording.ts'

export interface Frame {
  readonly lang: Lang
  readonly title: string
  readonly publicUrl: string
  readonly address: string
  /** Whole address of the picture. */
  readonly picture?: string
}

const schema = (name: string) => `https://schema.org/${name}`

/** The subtype where the kind says one. */
const eventType: Record<EventKind, string> = {
  book: 'LiteraryEvent',
  music: 'MusicEvent',
  stage: 'TheaterEvent',
  lecture: 'EducationEvent',
  workshop: 'EducationEvent',
  film: 'ScreeningEvent',
  walk: 'Event',
  children: 'ChildrensEvent',
  general: 'Event',
}

/** schema.org Event for one date: one address, one date, as search engines want it. A date of a series names its series. */
export function eventJsonLd(event: EventPage, facts: EventFacts, date: PageDate, frame: Frame): object {
  const { lang, publicUrl, address } = frame
  const url = `${publicUrl}${inLang(lang, address)}`
  const ofSeries = event.series && address !== eventAddress(event.slug)
  return {
    '@context': 'https://schema.org',
    ...about(event, date, { ...sharedOf(event, facts, frame), title: frame.title, url }),
    superEvent: ofSeries
      ? { '@type': 'EventSeries', '@id': seriesUrl(event, frame), name: event.text.title, url: seriesUrl(event, frame) }
      : undefined,
  }
}

/** The same date in each further house, as search engines want what goes on in several places at once. */
export const elsewhereJsonLd = (event: EventPage, facts: EventFacts, date: PageDate, frame: Frame): object[] =>
  facts.places.map(({ name, slug }, number) => ({
    ...eventJsonLd(event, facts, date, frame),
    '@id': `${frame.publicUrl}${inLang(frame.lang, frame.address)}#place-${number + 2}`,
    location: {
      '@type': 'Place',
      name,
      url: slug === null ? undefined : `${frame.publicUrl}${venuePath(frame.lang, slug)}`,
    },
  }))

/** A series with the dates that its page shows, each under its own address. */
export function seriesJsonLd(event: EventPage, facts: EventFacts, dates: readonly PageDate[], frame: Frame): object {
  const { lang, publicUrl } = frame
  const url = seriesUrl(event, frame)
  const [first] = dates
  const shared = sharedOf(event, facts, frame)
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    '@id': url,
    url,
    name: frame.title,
    description: event.text.lead ?? undefined,
    image: frame.picture,
    startDate: first && machineTime(first.starts, event.toldIn),
    organizer: shared.organizer,
    subEvent: dates.map((date) => {
      const own = `${publicUrl}${inLang(lang, dateAddress(event.slug, date.recurrenceId.slice(0, 10)))}`
      return about(event, date, { ...shared, title: date.title ?? frame.title, url: own })
    }),
  }
}

const seriesUrl = ({ slug }: EventPage, { publicUrl, lang }: Frame) => `${publicUrl}${inLang(lang, eventAddress(slug))}`

/** What all dates of a page have in common, made once. */
function sharedOf(event: EventPage, facts: EventFacts, frame: Frame) {
  const { lang } = frame
  const contributors = facts.partners.filter(({ role }) => role !== 'co-organiser')
  return {
    image: frame.picture,
    organizer: organisers(event, facts, frame),
    contributor: contributors.length > 0 ? contributors.map((partner) => partnerOf(partner, frame)) : undefined,
    audience: audienceOf(event, facts, lang),
    keywords: [messages[lang][event.sphere], ...facts.topics.map((topic) => topicWords[lang][topic])].join(', '),
    locationOf: locations(event, lang),
  }
}

interface OneDate extends ReturnType<typeof sharedOf> {
  readonly title: string
  readonly url: string
}

/** What is undefined is left out where it is written. */
const about = (event: EventPage, date: PageDate, { title, url, locationOf, ...shared }: OneDate) => ({
  '@type': eventType[event.kind],
  '@id': url,
  url,
  name: title,
  description: date.lead ?? event.text.lead ?? undefined,
  image: shared.image,
  inLanguage: event.language ?? 'bg',
  startDate: knowsOnlyMonth(date) ? date.starts.slice(0, 7) : machineTime(date.starts, event.toldIn),
  endDate: endDate(date, event.toldIn),
  previousStartDate: date.starts === date.scheduled ? undefined : machineTime(date.scheduled, event.toldIn),
  eventStatus: schema(stateTable[dateState(date)].schema),
  eventAttendanceMode: schema(attendanceOf(event, date)),
  location: locationOf(date),
  organizer: shared.organizer,
  contributor: shared.contributor,
  audience: shared.audience,
  typicalAgeRange: ages(event),
  keywords: shared.keywords,
  ...offerOf(event, url),
})

/** iCalendar's end of whole days is the day after; schema.org's is the last day. */
function endDate(date: PageDate, zone: string): string | undefined {
  const { ends, lastDay } = date
  if (ends === null || knowsOnlyMonth(date)) return undefined
  return isWholeDay(ends) ? lastDay : machineTime(ends, zone)
}

function attendanceOf(event: EventPage, date: PageDate): string {
  if (event.onlineUrl === null) return 'OfflineEventAttendanceMode'
  return placeOf(event, date) === null ? 'OnlineEventAttendanceMode' : 'MixedEventAttendanceMode'
}

/** The dates of a series are mostly in one house. */
function locations(event: EventPage, lang: Lang): (date: PageDate) => object | undefined {
  const known = new Map<string, object | undefined>()
  return (date) => {
    if (date.venueId === null) return locationOf(event, date, lang)
    const before = known.get(date.venueId)
    if (before) return before
    const location = locationOf(event, date, lang)
    known.set(date.venueId, location)
    return location
  }
}

function locationOf(event: EventPage, date: PageDate, lang: Lang): object | undefined {
  const town = date.settlement === null ? undefined : settlementShortName({ name: date.settlement }, lang)
  const name = placeOf(event, date) ?? town
  const { onlineUrl } = event
  const online = onlineUrl === null ? undefined : { '@type': 'VirtualLocation', url: onlineUrl }
  if (name === undefined) return online
  const address = {
    '@type': 'PostalAddress',
    streetAddress: date.address ?? undefined,
    addressLocality: town,
    addressCountry: 'BG',
  }
  const geo =
    date.latitude === null
      ? undefined
      : { '@type': 'GeoCoordinates', latitude: date.latitude, longitude: date.longitude }
  const place = { '@type': 'Place', name, address, geo, maximumAttendeeCapacity: date.seats ?? undefined }
  return online ? [place, online] : place
}

/** What stands as a building is no organisation to schema.org until it is told so. */
const buildings = new Set(['CivicStructure', 'Museum', 'PerformingArtsTheater'])

function organisationType(type: string | null): string | string[] {
  const own = type === null ? 'Organization' : (schemaType[type as OrganisationType] ?? 'Organization')
  return buildings.has(own) ? ['Organization', own] : own
}

function organisers({ organisation }: EventPage, { partners }: EventFacts, frame: Frame): object {
  const first = partnerOf(organisation, frame)
  const others = partners.filter(({ role }) => role === 'co-organiser').map((partner) => partnerOf(partner, frame))
  return others.length > 0 ? [first, ...others] : first
}

const partnerOf = (
  { name, slug, type }: { readonly name: string; readonly slug: string | null; readonly type: string | null },
  { lang, publicUrl }: Frame,
): object => ({
  '@type': organisationType(type),
  name,
  url: slug === null ? undefined : `${publicUrl}${inLang(lang, organisationAddress(slug))}`,
})

function audienceOf({ text }: EventPage, facts: EventFacts, lang: Lang): object | undefined {
  const words = text.audience ?? audiencesWords(facts, lang)
  return words ? { '@type': 'Audience', audienceType: words } : undefined
}

/** `7-12`, `7-`, `-12`. */
const ages = ({ ageFrom, ageTo }: EventPage): string | undefined =>
  ageFrom === null && ageTo === null ? undefined : `${ageFrom ?? ''}-${ageTo ?? ''}`

function offerOf({ price }: EventPage, url: string): object {
  if (price === null) return {}
  const amount = (cents: number) => (cents / 100).toFixed(2)
  const offer =
    price.to === null || price.to === price.from
      ? { '@type': 'Offer', price: amount(price.from), priceCurrency: price.currency, url }
      : {
          '@type': 'AggregateOffer',
          lowPrice: amount(price.from),
          highPrice: amount(price.to),
          priceCurrency: price.currency,
          url,
        }
  return { isAccessibleForFree: price.from === 0 && !price.to, offers: offer }
}
