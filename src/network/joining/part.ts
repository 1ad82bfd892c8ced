import type { Role } from '#src/platform/actor.ts'
import type { Part } from '#src/platform/parts.ts'
import { applicationsPath, deskPathOf, partnersPath, practicePath } from '../addresses.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { applicationPage, applyRoute, joinPage, receivedPage } from './application.routes.tsx'
import { forgetContacts } from './applications.store.ts'
import { applicationsPage, decisionRoute, oneApplicationPage } from './decision.routes.tsx'
import { dismissRoute, joiningPanels } from './joining.panels.tsx'
import { joiningMessages } from './messages.ts'
import { partnersPage } from './partners.routes.tsx'
import { agreementRoute, leavingRoute, partnershipPage, publicationRoute } from './partnership.routes.tsx'
import { joiningPersonal } from './personal.ts'
import { endPracticeRoute, practicePage, startPracticeRoute } from './practice.routes.tsx'
import { sweepPractices } from './practice.store.ts'

const [bg, en] = [joiningMessages.bg, joiningMessages.en]
const everybody = ['visitor'] as const
const members: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
const managers: readonly Role[] = ['manager', 'coordinator']

const read = 'network.joining.read'
const apply = 'network.application.send'
const decide = 'network.application.decide'
const look = 'network.partnership.read'
const conclude = 'network.partnership.conclude'
const practise = 'network.practice.use'
const settle = 'network.first-steps.hide'

/** The way into the network, the way out, and where one may practise. */
export const joining: Part = {
  actions: {
    [read]: everybody,
    [apply]: everybody,
    [decide]: {
      roles: ['coordinator'],
      about: { bg: 'решава заявления, вижда всички партньори', en: 'decides applications, sees all partners' },
    },
    [look]: {
      roles: members,
      about: { bg: 'вижда споразумението и историята', en: 'sees the agreement and the history' },
    },
    [conclude]: {
      roles: managers,
      about: {
        bg: 'приема споразумението, публикува страницата, напуска мрежата',
        en: 'accepts the agreement, publishes the page, leaves the network',
      },
    },
    [practise]: { roles: ['person'], about: { bg: 'упражнява се', en: 'practises' } },
    [settle]: { roles: ['person'], about: { bg: 'скрива първите стъпки', en: 'hides the first steps' } },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    const desk = '/:lang{(?:bg|en)}/desk/network'
    const own = `${desk}/:organisation`
    return [
      { method: 'GET', path: '/:lang{(?:bg|en)}/network/join', action: read, handle: joinPage },
      { method: 'GET', path: '/:lang{(?:bg|en)}/network/application', action: apply, handle: applicationPage(house) },
      {
        method: 'POST',
        path: '/:lang{(?:bg|en)}/network/application',
        action: apply,
        cost: 5,
        handle: applyRoute(house),
      },
      { method: 'GET', path: '/:lang{(?:bg|en)}/network/application/received', action: apply, handle: receivedPage },
      { method: 'GET', path: `${desk}/applications`, action: decide, handle: applicationsPage(house) },
      { method: 'GET', path: `${desk}/applications/:id`, action: decide, handle: oneApplicationPage(house) },
      { method: 'POST', path: `${desk}/applications/:id/decision`, action: decide, handle: decisionRoute(house) },
      { method: 'GET', path: `${desk}/partners`, action: decide, handle: partnersPage(house) },
      { method: 'GET', path: `${desk}/practice`, action: practise, handle: practicePage(house) },
      { method: 'POST', path: `${desk}/practice`, action: practise, handle: startPracticeRoute(house) },
      { method: 'POST', path: `${desk}/practice/end`, action: practise, handle: endPracticeRoute(house) },
      { method: 'GET', path: `${own}/joining`, action: look, subject, handle: partnershipPage(house) },
      { method: 'POST', path: `${own}/agreement`, action: conclude, subject, handle: agreementRoute(house) },
      { method: 'POST', path: `${own}/publication`, action: conclude, subject, handle: publicationRoute(house) },
      { method: 'POST', path: `${own}/leaving`, action: conclude, subject, handle: leavingRoute(house) },
      { method: 'POST', path: `${desk}/first-steps/dismissal`, action: settle, handle: dismissRoute(house) },
    ]
  },
  desk: [
    {
      label: { bg: bg.partnership, en: en.partnership },
      action: look,
      of: 'organisation',
      section: 'itself',
      path: (lang, slug) => deskPathOf(lang, slug, 'joining'),
    },
    { label: { bg: bg.applications, en: en.applications }, action: decide, of: 'network', path: applicationsPath },
    { label: { bg: bg.partners, en: en.partners }, action: decide, of: 'network', path: partnersPath },
    { label: { bg: bg.practice, en: en.practice }, action: practise, of: 'network', path: practicePath },
  ],
  panels: joiningPanels,
  personal: joiningPersonal,
  jobs: ({ clock, settings }) => [
    {
      name: 'network.joining-sweep',
      everyHours: 24,
      run: async () => async (tx) => {
        await forgetContacts(tx, clock.now(), settings.ZONE)
        await sweepPractices(tx, clock.now())
      },
    },
  ],
}
