export { places } from './module.ts'
export type { PlacesTables } from './places.store.ts'
export { addSettlement, addVenue, readSettlements, readVenueNames } from './places.store.ts'
export { settlementInRow, settlementName, settlementShortName } from './settlement.ts'
