import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Settlement } from './settlements/settlement.ts'
import type { Access, Answer, VenueText } from './venues/venue.ts'

/** Columns that other modules may join; they never write them. */
export type PlacesTables = {
  places_oblast: { code: string; name: string; name_en: string }
  places_municipality: { code: string; oblast_code: string; name: string; name_en: string }
  places_settlement: Settlement & {
    ekatte: string | null
    latitude: number | null
    longitude: number | null
    /** `RSE27`; null where nobody has said it yet. */
    municipality_code: string | null
    folded: string
    latin: string
    registered_at: string | null
  }
  places_venue: VenueRow
  places_venue_text: { venue_id: string; lang: Lang; likeness: string } & VenueText
  places_venue_alias: { venue_id: string; name: string }
  places_room: { id: string; venue_id: string; seats: number | null; step_free: Answer }
  places_room_text: { room_id: string; lang: Lang; name: string; equipment: string | null }
}

export type VenueRow = Access & {
  id: string
  slug: string
  settlement_id: string
  owner_id: string | null
  latitude: number | null
  longitude: number | null
  access_phone: string | null
  access_email: string | null
  checked_at: string | null
  version: number
}
