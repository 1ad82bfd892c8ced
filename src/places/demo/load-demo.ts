import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House } from '#src/platform/module.ts'
import { removeArea, saveAreas } from '../register/register.store.ts'
import { addSettlement, removeSettlement } from '../settlements/settlements.store.ts'
import { addRoom } from '../venues/rooms.store.ts'
import { accessUnknown, namedOnly } from '../venues/venue.ts'
import { enterVenue, removeVenue } from '../venues/venues.store.ts'
import { demoMunicipalities, demoOblast } from './demo-areas.ts'
import { demoSettlements } from './demo-settlements.ts'
import type { DemoVenue } from './demo-venue.ts'
import { demoDetails, demoKeepers } from './demo-venue-details.ts'
import { demoVenues } from './demo-venues.ts'

const settlementId = (key: string) => demoId('settlement', key)
const venueId = (key: string) => demoId('venue', key)
const codeOf = (name: string) => demoMunicipalities.find((municipality) => municipality.name === name)?.code ?? null

/** The settlements of oblast Ruse that the demonstration needs, with their houses; the register adds the rest. */
export async function loadDemo(tx: Tx, { clock }: Pick<House, 'clock'>): Promise<void> {
  const now = clock.now()
  await saveAreas(tx, [demoOblast], demoMunicipalities)
  for (const { key, ...settlement } of demoSettlements) {
    const municipality_code = codeOf(settlement.municipality)
    await addSettlement(tx, { ...settlement, id: settlementId(key), slug: key, municipality_code })
  }
  for (const venue of demoVenues) await loadVenue(tx, venue, now)
}

const noNotes = { step_free_note: null, toilet_note: null, hearing_loop_note: null, parking_note: null }

async function loadVenue(tx: Tx, { key, settlement, name, address, ...point }: DemoVenue, now: Temporal.Instant) {
  const details = demoDetails[key]
  const keeper = demoKeepers.get(key)
  const words = { arrival: details?.arrival ?? null, way_back: details?.wayBack ?? null, ...noNotes, ...details?.notes }
  await enterVenue(tx, {
    id: venueId(key),
    slug: key,
    settlementId: settlementId(settlement),
    ownerId: keeper === undefined ? null : demoId('organisation', keeper),
    latitude: point.latitude ?? null,
    longitude: point.longitude ?? null,
    access: details?.access ?? accessUnknown,
    accessPhone: details?.phone ?? null,
    accessEmail: null,
    checkedAt: details ? instantText(now) : null,
    texts: {
      bg: { ...namedOnly(name.bg, address?.bg ?? null), ...words },
      ...(name.en ? { en: namedOnly(name.en) } : {}),
    },
  })
  for (const { key: roomKey, bg, en, seats, equipment = null } of details?.rooms ?? []) {
    const texts = { bg: { name: bg, equipment }, en: { name: en, equipment: null } }
    await addRoom(tx, venueId(key), { id: demoId('room', roomKey), seats, stepFree: 'unknown', texts })
  }
}

/** What the register has confirmed meanwhile is no demonstration any more. */
export async function removeDemo({ database }: House): Promise<number> {
  const removals = [
    ...demoVenues.map(
      ({ key }) =>
        (tx: Tx) =>
          removeVenue(tx, venueId(key)),
    ),
    ...demoSettlements.map(
      ({ key }) =>
        (tx: Tx) =>
          removeSettlement(tx, settlementId(key)),
    ),
  ]
  let stayed = 0
  for (const removal of removals) if (!(await removeUnlessReferenced(database, removal))) stayed++
  for (const { code } of [...demoMunicipalities, demoOblast])
    await removeUnlessReferenced(database, (tx) => removeArea(tx, code))
  return stayed
}
