export { venuePath } from './addresses.ts'
export { places } from './module.ts'
export type { PlacesTables } from './places.tables.ts'
export { lookUpSettlement, type SettlementLookup, settlementKnown } from './settlements/settlement.form.ts'
export {
  settlementInFull,
  settlementInRow,
  settlementName,
  settlementShortName,
} from './settlements/settlement.ts'
export { SettlementField } from './settlements/settlement-field.tsx'
export { addSettlement, readSettlement, readSettlements } from './settlements/settlements.store.ts'
export type { Access } from './venues/venue.ts'
export { addMainVenue, addVenue, readVenueNames } from './venues/venues.store.ts'
export { accessWords, mapAddress } from './venues/wording.ts'
