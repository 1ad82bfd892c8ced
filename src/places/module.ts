import type { Module } from '#src/platform/module.ts'
import { venueAddress } from './addresses.ts'
import { loadDemo, removeDemo } from './demo/load-demo.ts'
import { importCommand } from './register/import-command.ts'
import { venueRoute } from './venues/venue.routes.tsx'
import { readVenueSlugs } from './venues/venue-page.store.ts'

const read = 'places.venue.read'

export const places: Module = {
  name: 'places',
  personal: 'keeps nothing of persons',
  actions: { [read]: ['visitor'] },
  routes: (house) => [
    { method: 'GET', path: '/:lang{(?:bg|en)}/places/:slug', action: read, handle: venueRoute(house) },
  ],
  sitemap: async ({ database }) =>
    (await readVenueSlugs(database.read)).map(({ slug, languages }) => ({ address: venueAddress(slug), languages })),
  demo: { load: loadDemo, remove: removeDemo },
  commands: { 'import places': importCommand },
}
