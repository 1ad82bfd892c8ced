import type { Role } from '#src/platform/actor.ts'
import type { Part } from '#src/platform/parts.ts'
import { deskPathOf } from '../addresses.ts'
import { fillNameKeys } from '../organisations/fill-name-keys.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { messages } from './messages.ts'
import { confirmationRoute, profilePage, removalRoute, saveSectionRoute, sectionPage } from './profile.routes.tsx'

const save = 'network.profile.save'
const editors: readonly Role[] = ['editor', 'manager', 'coordinator']

/** What an organisation says of itself, at its desk. */
export const profile: Part = {
  actions: {
    [save]: {
      roles: editors,
      about: {
        bg: 'вижда и променя профила, потвърждава, че е верен',
        en: 'sees and changes the profile, confirms that it is true',
      },
    },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    const own = '/:lang{(?:bg|en)}/desk/network/:organisation/profile'
    const [page, change] = [sectionPage(house), saveSectionRoute(house)]
    return [
      { method: 'GET', path: own, action: save, subject, handle: profilePage(house) },
      { method: 'POST', path: `${own}/confirmation`, action: save, subject, handle: confirmationRoute(house) },
      { method: 'GET', path: `${own}/:section`, action: save, subject, handle: page },
      { method: 'POST', path: `${own}/:section`, action: save, subject, handle: change },
      { method: 'GET', path: `${own}/:section/:item`, action: save, subject, handle: page },
      { method: 'POST', path: `${own}/:section/:item`, action: save, subject, handle: change },
      { method: 'POST', path: `${own}/:section/:item/removal`, action: save, subject, handle: removalRoute(house) },
    ]
  },
  jobs: () => [{ name: 'network.fill-name-keys', everyHours: 24, run: async () => fillNameKeys }],
  desk: [
    {
      label: { bg: messages.bg.profile, en: messages.en.profile },
      action: save,
      of: 'organisation',
      section: 'itself',
      path: (lang, slug) => deskPathOf(lang, slug, 'profile'),
    },
  ],
}
