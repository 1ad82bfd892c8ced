import type { Lang } from '#src/platform/i18n/lang.ts'
import { settlementShortName } from '../settlements/settlement.ts'
import { venueMessages } from './messages.ts'
import { accessFacts, inOneOf } from './venue.ts'
import type { VenuePage } from './venue-page.store.ts'

/** schema.org Place; an amenity is said only where somebody has checked it, be it there or not. */
export function venueJsonLd(venue: VenuePage, { lang, url }: { lang: Lang; url: string }): object {
  const text = inOneOf(venue.texts, lang)?.text
  const known = accessFacts.filter((fact) => venue.access[fact] !== 'unknown')
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    '@id': url,
    url,
    name: text?.name,
    address: {
      '@type': 'PostalAddress',
      ...(text?.address ? { streetAddress: text.address } : {}),
      addressLocality: settlementShortName(venue.settlement, lang),
      addressCountry: 'BG',
    },
    ...(venue.latitude === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude } }),
    ...(known.length === 0
      ? {}
      : {
          amenityFeature: known.map((fact) => ({
            '@type': 'LocationFeatureSpecification',
            name: venueMessages[lang][fact],
            value: venue.access[fact] === 'yes',
          })),
        }),
  }
}
