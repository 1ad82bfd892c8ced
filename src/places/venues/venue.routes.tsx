import { joinPolicies, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import { venueAddress, venuePath } from '../addresses.ts'
import { settlementName } from '../settlements/settlement.ts'
import { inOneOf } from './venue.ts'
import { VenueView } from './venue.view.tsx'
import { venueJsonLd } from './venue-json-ld.ts'
import { readVenue } from './venue-page.store.ts'
import { accessWords } from './wording.ts'

const descriptionLength = 155

/** `/places/<slug>`: where it is and how one gets in. Three queries and those of the panels. */
export const venueRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, params } = visit
    const venue = await readVenue(house.database.read, params.slug ?? '')
    const told = venue && inOneOf(venue.texts, lang)
    if (!venue || !told) throw new NotFound()
    const panels = await house.panels('place', { id: venue.id, slug: venue.slug }, visit)
    const place = settlementName(venue.settlement, lang)
    const { name, address } = told.text
    return {
      kind: 'page',
      title: name.includes(venue.settlement.name) ? name : `${name}, ${place}`,
      description: excerpt(
        `${[name, place, address].filter(Boolean).join(', ')}. ${accessWords(venue.access, lang)}`,
        descriptionLength,
      ),
      address: venueAddress(venue.slug),
      languages: venue.texts.en ? (venue.texts.bg ? ['bg', 'en'] : ['en']) : ['bg'],
      jsonLd: [venueJsonLd(venue, { lang, url: `${house.settings.publicUrl}${venuePath(lang, venue.slug)}` })],
      main: <VenueView visit={visit} venue={venue} panels={panels} />,
      cache: joinPolicies([{ tags: [`venue:${venue.id}`, 'places'] }, ...panels.map(({ cache }) => cache)]),
    }
  }
