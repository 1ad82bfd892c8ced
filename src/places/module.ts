import type { Module, Route } from '#src/platform/module.ts'
import { allVenuesAddress, duplicatesAddress, inLang, ownVenuesAddress, venueAddress } from './addresses.ts'
import { loadDemo, removeDemo } from './demo/load-demo.ts'
import { duplicatesPage, mergeRoute, pairPage } from './desk/duplicates.routes.tsx'
import { deskMessages } from './desk/messages.ts'
import { addRoomRoute, removeRoomRoute, roomPage, saveRoomRoute } from './desk/room.routes.tsx'
import {
  addVenueRoute,
  newRoomPage,
  newVenuePage,
  ofNewVenue,
  ofVenue,
  saveVenueRoute,
  venueDeskPage,
} from './desk/venue-form.routes.tsx'
import { allVenuesPage, ownVenuesPage } from './desk/venue-list.routes.tsx'
import { importCommand } from './register/import-command.ts'
import { searchableVenues } from './venues/searchable.store.ts'
import { venueRoute } from './venues/venue.routes.tsx'
import { readVenueSlugs } from './venues/venue-page.store.ts'
import { venuesPanel } from './venues/venues.panel.tsx'

const read = 'places.venue.read'
const list = 'places.venue.list'
const edit = 'places.venue.edit'
const merge = 'places.venue.merge'

const { bg, en } = deskMessages
const desk = '/:lang{(?:bg|en)}/desk/places'

export const places: Module = {
  name: 'places',
  personal: 'keeps nothing of persons',
  actions: {
    [read]: ['visitor'],
    [list]: {
      roles: ['person'],
      about: { bg: 'вижда местата на своите организации', en: 'sees the places of own organisations' },
    },
    [edit]: {
      roles: ['editor', 'manager', 'coordinator'],
      about: { bg: 'добавя и поправя места и зали', en: 'adds and edits places and rooms' },
    },
    [merge]: {
      roles: ['coordinator'],
      about: { bg: 'вижда всички места, обединява повторени', en: 'sees all places, merges those told twice' },
    },
  },
  routes: (house): Route[] => {
    const [own, fresh] = [
      { action: edit, subject: ofVenue(house) },
      { action: edit, subject: ofNewVenue },
    ]
    const [get, post] = [{ method: 'GET' } as const, { method: 'POST' } as const]
    return [
      { ...get, path: '/:lang{(?:bg|en)}/places/:slug', action: read, handle: venueRoute(house) },
      { ...get, path: desk, action: list, handle: ownVenuesPage(house) },
      { ...get, path: `${desk}/all`, action: merge, handle: allVenuesPage(house) },
      { ...get, path: `${desk}/new`, ...fresh, handle: newVenuePage },
      { ...post, path: `${desk}/new`, ...fresh, handle: addVenueRoute(house) },
      { ...get, path: `${desk}/duplicates`, action: merge, handle: (visit) => duplicatesPage(house)(visit) },
      { ...post, path: `${desk}/duplicates`, action: merge, handle: mergeRoute(house) },
      { ...get, path: `${desk}/duplicates/pair`, action: merge, handle: pairPage(house) },
      { ...get, path: `${desk}/:venue`, ...own, handle: venueDeskPage(house) },
      { ...post, path: `${desk}/:venue`, ...own, handle: saveVenueRoute(house) },
      { ...get, path: `${desk}/:venue/rooms`, ...own, handle: newRoomPage(house) },
      { ...post, path: `${desk}/:venue/rooms`, ...own, handle: addRoomRoute(house) },
      { ...get, path: `${desk}/:venue/rooms/:room`, ...own, handle: roomPage(house) },
      { ...post, path: `${desk}/:venue/rooms/:room`, ...own, handle: saveRoomRoute(house) },
      { ...post, path: `${desk}/:venue/rooms/:room/removal`, ...own, handle: removeRoomRoute(house) },
    ]
  },
  desk: [
    {
      label: { bg: bg.venues, en: en.venues },
      action: list,
      of: 'organisation',
      section: 'itself',
      path: (lang) => inLang(lang, ownVenuesAddress),
    },
    {
      label: { bg: bg.allVenues, en: en.allVenues },
      action: merge,
      of: 'network',
      path: (lang) => inLang(lang, allVenuesAddress()),
    },
    {
      label: { bg: bg.duplicates, en: en.duplicates },
      action: merge,
      of: 'network',
      path: (lang) => inLang(lang, duplicatesAddress),
    },
  ],
  panels: (house) => [{ place: 'organisation', load: venuesPanel(house) }],
  sitemap: async ({ database }) =>
    (await readVenueSlugs(database.read)).map(({ slug, languages }) => ({ address: venueAddress(slug), languages })),
  searchable: () => [searchableVenues],
  demo: { load: loadDemo, remove: removeDemo },
  commands: { 'import places': importCommand },
}
