import type { Settlement } from './settlements/settlement.ts'

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
  places_venue: { id: string; slug: string; settlement_id: string; latitude: number | null; longitude: number | null }
  places_venue_text: { venue_id: string; lang: string; name: string; address: string | null }
}
