import type { Reader, Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { venuePath } from '../addresses.ts'
import { accessFacts, type Venue, type VenueText, type VenueTexts } from './venue.ts'
import { readVenue, type VenuePage } from './venue-page.store.ts'
import { deleteVenue, saveVenue, tables } from './venues.store.ts'

/** A venue by its slug, as somebody saw it. */
export interface Seen {
  readonly slug: string
  readonly version: number
}

export type Merging = { readonly ok: true } | { readonly ok: false; readonly problem: 'gone' | 'changed' }

/**
 * Two venues are one: what hung on `drop` hangs on `keep`, in one write; the address of the one that goes leads to the other, its names
 * stay as aliases. What `keep` does not say is taken over. Refused where somebody changed one of them after it was looked at.
 */
export async function mergeVenues(
  tx: Tx,
  rehang: House['rehang'],
  { keep, drop }: { readonly keep: Seen; readonly drop: Seen },
  { now, actor }: { readonly now: Temporal.Instant; readonly actor: string | null },
): Promise<Merging> {
  const [stays, goes] = [await readVenue(tx.query, keep.slug), await readVenue(tx.query, drop.slug)]
  if (!stays || !goes || stays.id === goes.id) return { ok: false, problem: 'gone' }
  if (stays.version !== keep.version || goes.version !== drop.version) return { ok: false, problem: 'changed' }
  await saveVenue(tx, completed(stays, goes), actor)
  await tables(tx.query)
    .updateTable('places_room')
    .set({ venue_id: stays.id })
    .where('venue_id', '=', goes.id)
    .execute()
  await keepNames(tx.query, stays, goes)
  await rehang('venue', tx, { from: goes.id, to: stays.id, now })
  await deleteVenue(tx.query, goes.id)
  for (const lang of langs) await moveAddress(tx, venuePath(lang, goes.slug), venuePath(lang, stays.slug), now)
  await tx.record({ name: 'places.venue.merged', ids: { venue: stays.id, from: goes.id }, actor })
  return { ok: true }
}

/** The one with the blanks filled from the other. */
function completed(stays: Venue, goes: Venue): Venue {
  const access = Object.fromEntries(
    accessFacts.map((fact) => [fact, stays.access[fact] === 'unknown' ? goes.access[fact] : stays.access[fact]]),
  ) as Venue['access']
  const [point] = [stays, goes].filter(({ latitude }) => latitude !== null)
  return {
    ...stays,
    access,
    ownerId: stays.ownerId ?? goes.ownerId,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    accessPhone: stays.accessPhone ?? goes.accessPhone,
    accessEmail: stays.accessEmail ?? goes.accessEmail,
    texts: completedTexts(stays.texts, goes.texts),
  }
}

const completedTexts = (stays: VenueTexts, goes: VenueTexts): VenueTexts =>
  Object.fromEntries(
    langs.flatMap((lang) => {
      const [own, other] = [stays[lang], goes[lang]]
      const text = own && other ? filled(own, other) : (own ?? other)
      return text ? [[lang, text]] : []
    }),
  )

const filled = (own: VenueText, other: VenueText): VenueText => ({
  name: own.name,
  address: own.address ?? other.address,
  arrival: own.arrival ?? other.arrival,
  way_back: own.way_back ?? other.way_back,
  step_free_note: own.step_free_note ?? other.step_free_note,
  toilet_note: own.toilet_note ?? other.toilet_note,
  hearing_loop_note: own.hearing_loop_note ?? other.hearing_loop_note,
  parking_note: own.parking_note ?? other.parking_note,
})

/** Foreign calendars go on writing the names of the one that went. */
async function keepNames(query: Reader, stays: VenuePage, goes: VenuePage): Promise<void> {
  const earlier = await tables(query)
    .selectFrom('places_venue_alias')
    .select('name')
    .where('venue_id', '=', goes.id)
    .execute()
  const own = new Set(Object.values(stays.texts).map(({ name }) => name))
  const names = new Set(
    [...Object.values(goes.texts), ...earlier].map(({ name }) => name).filter((name) => !own.has(name)),
  )
  if (names.size === 0) return
  await tables(query)
    .insertInto('places_venue_alias')
    .values([...names].map((name) => ({ venue_id: stays.id, name })))
    .onConflict((conflict) => conflict.columns(['venue_id', 'name']).doNothing())
    .execute()
}
