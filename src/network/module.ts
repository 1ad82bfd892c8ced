import type { Tx } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House, Module } from '#src/platform/module.ts'
import { joinParts } from '#src/platform/parts.ts'
import { networkAddress, organisationAddress } from './addresses.ts'
import { consents } from './consents/part.ts'
import { corrections } from './corrections/part.ts'
import { counted } from './counted/part.ts'
import { demoOrganisations } from './demo/demo-organisations.ts'
import { forgetDemoPersons, loadDemoCounted, removeDemoCounted } from './demo/load-demo-counted.ts'
import { loadDemoProfiles } from './demo/load-demo-profiles.ts'
import { directoryRoute } from './directory/directory.routes.tsx'
import { joining } from './joining/part.ts'
import { loadDemoMembers, removeDemoMembers } from './members/demo-members.ts'
import { members } from './members/part.ts'
import { organisationRoute } from './organisations/organisation.routes.tsx'
import { addOrganisation, readOrganisationSlugs, removeOrganisation } from './organisations/organisations.store.ts'
import { searchableOrganisations } from './organisations/searchable.store.ts'
import { profile } from './profile/part.ts'
import { register } from './register/part.ts'
import { keeperPanel } from './venues/keeper.panel.tsx'
import { rehangVenue } from './venues/rehang-venue.ts'

const read = 'network.organisation.read'
/** Pages under a word of their own come before `/network/:slug`, which stands last. */
const parts = joinParts([profile, corrections, members, counted, joining, register, consents])

const organisationId = (key: string) => demoId('organisation', key)

async function load(tx: Tx, { clock, settings }: Pick<House, 'clock' | 'settings'>): Promise<void> {
  for (const { key, slug, type, settlement, name, shortName, about, foundedYear, phone } of demoOrganisations) {
    const english = name.en ? { en: { name: name.en, about: about.en } } : {}
    const texts = { bg: { name: name.bg, shortName, about: about.bg }, ...english }
    const settlementId = demoId('settlement', settlement)
    await addOrganisation(tx, { id: organisationId(key), slug, type, settlementId, foundedYear, phone, texts })
  }
  await loadDemoProfiles(tx, clock.now(), settings.ZONE)
  await loadDemoMembers(tx, clock.now())
  await loadDemoCounted(tx, clock.now(), settings.ZONE)
}

async function remove({ database, clock }: House): Promise<number> {
  await database.write(async (tx) => {
    await removeDemoMembers(tx, clock.now())
    await forgetDemoPersons(tx)
  })
  let stayed = 0
  for (const { key } of demoOrganisations) {
    const gone = await removeUnlessReferenced(database, async (tx) => {
      await removeDemoCounted(tx, key)
      await removeOrganisation(tx, organisationId(key))
    })
    if (!gone) stayed++
  }
  return stayed
}

export const network: Module = {
  name: 'network',
  personal: parts.personal,
  actions: { ...parts.actions, [read]: ['visitor'] },
  routes: (house) => [
    ...parts.routes(house),
    { method: 'GET', path: '/:lang{(?:bg|en)}/network', action: read, handle: directoryRoute(house) },
    { method: 'GET', path: '/:lang{(?:bg|en)}/network/:slug', action: read, handle: organisationRoute(house) },
  ],
  desk: parts.desk,
  panels: (house) => [...parts.panels(house), { place: 'place', load: keeperPanel(house) }],
  rehang: { venue: rehangVenue },
  jobs: parts.jobs,
  on: parts.on,
  measures: parts.measures,
  commands: parts.commands,
  sitemap: async ({ database }) => {
    const bySlug = Map.groupBy(await readOrganisationSlugs(database.read), ({ slug }) => slug)
    const pages = [...bySlug].map(([slug, texts]) => ({
      address: organisationAddress(slug),
      languages: texts.map(({ lang }) => lang),
    }))
    return [{ address: networkAddress, languages: ['bg', 'en'] }, ...pages]
  },
  searchable: () => [searchableOrganisations],
  demo: { load, remove },
}
