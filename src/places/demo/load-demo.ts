import type { Tx } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House } from '#src/platform/module.ts'
import { removeArea, saveAreas } from '../register/register.store.ts'
import { addSettlement, removeSettlement } from '../settlements/settlements.store.ts'
import { addVenue, removeVenue } from '../venues/venues.store.ts'
import { demoMunicipalities, demoOblast } from './demo-areas.ts'
import { demoSettlements } from './demo-settlements.ts'
import { demoVenues } from './demo-venues.ts'

const settlementId = (key: string) => demoId('settlement', key)
const venueId = (key: string) => demoId('venue', key)
const codeOf = (name: string) => demoMunicipalities.find((municipality) => municipality.name === name)?.code ?? null

/** The settlements of oblast Ruse that the demonstration needs, with their houses; the register adds the rest. */
export async function loadDemo(tx: Tx): Promise<void> {
  await saveAreas(tx, [demoOblast], demoMunicipalities)
  for (const { key, ...settlement } of demoSettlements) {
    const municipality_code = codeOf(settlement.municipality)
    await addSettlement(tx, { ...settlement, id: settlementId(key), slug: key, municipality_code })
  }
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
