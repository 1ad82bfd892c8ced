import type { Tx } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House, Module } from '#src/platform/module.ts'
import { demoSettlements } from './demo/demo-settlements.ts'
import { demoVenues } from './demo/demo-venues.ts'
import { addSettlement, removeSettlement } from './settlements/settlements.store.ts'
import { addVenue, removeVenue } from './venues/venues.store.ts'

const settlementId = (key: string) => demoId('settlement', key)
const venueId = (key: string) => demoId('venue', key)

async function load(tx: Tx): Promise<void> {
  for (const { key, ...settlement } of demoSettlements)
    await addSettlement(tx, { ...settlement, id: settlementId(key), slug: key })
  for (const { key, settlement, name, address, latitude, longitude } of demoVenues) {
    const texts = { bg: { name: name.bg, address: address?.bg }, ...(name.en ? { en: { name: name.en } } : {}) }
    await addVenue(tx, {
      id: venueId(key),
      slug: key,
      settlementId: settlementId(settlement),
      latitude,
      longitude,
      texts,
    })
  }
}

async function remove({ database }: House): Promise<number> {
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
  return stayed
}

export const places: Module = { name: 'places', personal: 'keeps nothing of persons', demo: { load, remove } }
