import { demoId } from '#src/platform/demo-id.ts'
import type { House, Module } from '#src/platform/module.ts'
import { demoSettlements } from './demo/demo-settlements.ts'
import { demoVenues } from './demo/demo-venues.ts'
import { addSettlement, addVenue, removePlaces } from './places.store.ts'

const settlementId = (key: string) => demoId('settlement', key)
const venueId = (key: string) => demoId('venue', key)

const load = ({ database }: House): Promise<void> =>
  database.write(async (tx) => {
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
  })

const remove = ({ database }: House): Promise<void> =>
  database.write((tx) =>
    removePlaces(
      tx,
      demoVenues.map(({ key }) => venueId(key)),
      demoSettlements.map(({ key }) => settlementId(key)),
    ),
  )

export const places: Module = { name: 'places', demo: { load, remove } }
