import type { Opening, Span } from '../profile/opening-hours.ts'
import type { Profile } from '../profile/profile.ts'
import { schemaType } from './organisation.ts'
import type { OrganisationPage } from './organisations.store.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The organisation as schema.org data, for search engines and maps. */
export function organisationJsonLd(
  organisation: OrganisationPage,
  profile: Profile,
  { url, today }: { url: string; today: Temporal.PlainDate },
): object {
  const { name, about, phone, foundedYear, address, place, venue } = organisation
  const hours = openingSpecification(profile.opening, today)
  const email = profile.contacts.find(({ kind, isPublic }) => kind === 'email' && isPublic)?.value
  const places = profile.contacts.filter(
    ({ kind, isPublic }) => isPublic && (kind === 'website' || kind === 'facebook'),
  )
  const at = venue?.latitude != null && venue.longitude != null ? venue : undefined
  return {
    '@context': 'https://schema.org',
    '@type': schemaType[organisation.type],
    '@id': url,
    url,
    name,
    ...(about ? { description: about } : {}),
    ...(phone ? { telephone: phone } : {}),
    ...(email ? { email } : {}),
    ...(places.length > 0 ? { sameAs: places.map(({ value }) => value) } : {}),
    ...(foundedYear ? { foundingDate: String(foundedYear) } : {}),
    address: {
      '@type': 'PostalAddress',
      ...(address ? { streetAddress: address } : {}),
      addressLocality: place,
      addressCountry: 'BG',
    },
    ...(at ? { geo: { '@type': 'GeoCoordinates', latitude: at.latitude, longitude: at.longitude } } : {}),
    ...(hours.length > 0 ? { openingHoursSpecification: hours } : {}),
  }
}

/** The week by spans, then days ahead that differ; opening and closing at midnight means closed, as schema.org has it. */
function openingSpecification({ week, exceptions }: Opening, today: Temporal.PlainDate): object[] {
  const days = new Map<string, { span: Span; dayOfWeek: string[] }>()
  for (const [weekday, spans] of week)
    for (const span of spans) {
      const key = `${span.opens} ${span.closes}`
      const entry = days.get(key) ?? { span, dayOfWeek: [] }
      entry.dayOfWeek.push(weekdays[weekday - 1] ?? '')
      days.set(key, entry)
    }
  const specified = (more: object, { opens, closes }: Span) => ({
    '@type': 'OpeningHoursSpecification',
    ...more,
    opens,
    closes: opens === '00:00' && closes === '00:00' ? '23:59' : closes,
  })
  const closed = { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00' }
  const ahead = exceptions.filter(({ until }) => Temporal.PlainDate.compare(until, today) >= 0)
  return [
    ...[...days.values()].map(({ span, dayOfWeek }) => specified({ dayOfWeek }, span)),
    ...ahead.flatMap(({ from, until, spans }) => {
      const valid = { validFrom: from.toString(), validThrough: until.toString() }
      return spans.length === 0 ? [{ ...closed, ...valid }] : spans.map((span) => specified(valid, span))
    }),
  ]
}
