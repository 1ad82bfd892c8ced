export { venuePath } from './addresses.ts'
export {
  type Area,
  type AreaSettlement,
  areaName,
  around,
  buildAreas,
  kilometresBetween,
  liesIn,
} from './areas/area.ts'
export { areasToChoose } from './areas/areas-to-choose.ts'
export { type AreaMap, drawMap } from './areas/map.ts'
export { AreaMapView } from './areas/map.view.tsx'
export { places } from './module.ts'
export type { PlacesTables } from './places.tables.ts'
export { lookUpSettlement, type SettlementLookup, settlementKnown } from './settlements/settlement.form.ts'
export {
  announcedSettlement,
  settlementInFull,
  settlementInRow,
  settlementName,
  settlementShortName,
} from './settlements/settlement.ts'
export { SettlementField } from './settlements/settlement-field.tsx'
export { addSettlement, readSettlement, readSettlements } from './settlements/settlements.store.ts'
export { readVenueChoices, venueTyped } from './venues/find-venues.ts'
export { readRooms } from './venues/rooms.store.ts'
export type { Access } from './venues/venue.ts'
export { VenueField } from './venues/venue-field.tsx'
export { lookUpVenue, type VenueLookup, venueChoiceField } from './venues/venue-lookup.ts'
export { addMainVenue, addVenue, readVenueNames } from './venues/venues.store.ts'
export { accessWords, mapAddress, wayLines } from './venues/wording.ts'
