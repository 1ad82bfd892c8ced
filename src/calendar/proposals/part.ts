import { ofOrganisation } from '#src/network/index.ts'
import type { Role } from '#src/platform/actor.ts'
import type { Part } from '#src/platform/parts.ts'
import { inLang, proposalsDeskAddress } from '../addresses.ts'
import { decisionRoute, handRoute, proposalPage, proposalsPage } from './decide.routes.tsx'
import { proposalMessages } from './messages.ts'
import { proposalsPanel } from './panel.tsx'
import { heedWithdrawal, proposalsPersonal } from './personal.ts'
import { forgetProposers } from './proposals.store.ts'
import { proposePage, proposeRoute, receivedPage } from './propose.routes.tsx'

const { bg, en } = proposalMessages
const deciders: readonly Role[] = ['editor', 'manager', 'coordinator']

const send = 'calendar.proposal.send'
const decide = 'calendar.proposal.decide'
const assign = 'calendar.proposal.assign'

/** What citizens propose without an account: the public form, and the desks where it is decided. */
export const proposals: Part = {
  actions: {
    [send]: ['visitor'],
    [decide]: {
      roles: deciders,
      about: { bg: 'решава предложенията на граждани', en: 'decides what citizens propose' },
    },
    [assign]: {
      roles: ['coordinator'],
      about: { bg: 'предава предложенията без адресат', en: 'hands on proposals addressed to nobody' },
    },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    const open = '/:lang{(?:bg|en)}/calendar/proposal'
    const desk = '/:lang{(?:bg|en)}/desk/calendar'
    const own = `${desk}/:organisation/proposals`
    return [
      { method: 'GET', path: open, action: send, handle: proposePage(house) },
      { method: 'POST', path: open, action: send, cost: 5, handle: proposeRoute(house) },
      { method: 'GET', path: `${open}/received`, action: send, handle: receivedPage },
      { method: 'GET', path: `${desk}/proposals`, action: assign, handle: proposalsPage(house) },
      { method: 'GET', path: `${desk}/proposals/:id`, action: assign, handle: proposalPage(house) },
      { method: 'POST', path: `${desk}/proposals/:id/decision`, action: assign, handle: decisionRoute(house) },
      { method: 'POST', path: `${desk}/proposals/:id/organisation`, action: assign, handle: handRoute(house) },
      { method: 'GET', path: own, action: decide, subject, handle: proposalsPage(house) },
      { method: 'GET', path: `${own}/:id`, action: decide, subject, handle: proposalPage(house) },
      { method: 'POST', path: `${own}/:id/decision`, action: decide, subject, handle: decisionRoute(house) },
      { method: 'POST', path: `${own}/:id/organisation`, action: decide, subject, handle: handRoute(house) },
    ]
  },
  desk: [
    {
      label: { bg: bg.proposals, en: en.proposals },
      action: decide,
      of: 'organisation',
      path: (lang, slug) => inLang(lang, proposalsDeskAddress(slug)),
    },
    {
      label: { bg: bg.unaddressed, en: en.unaddressed },
      action: assign,
      of: 'network',
      path: (lang) => inLang(lang, proposalsDeskAddress()),
    },
  ],
  panels: (house) => [{ place: 'desk', load: proposalsPanel(house) }],
  personal: proposalsPersonal,
  jobs: ({ clock }) => [
    {
      name: 'calendar.forget-proposers',
      everyHours: 24,
      run: async () => (tx) => forgetProposers(tx, clock.now()),
    },
  ],
  on: () => [
    {
      name: 'calendar.heed-withdrawal',
      fact: 'people.consent.withdrawn',
      run:
        async ({ fact }) =>
        async (tx) => {
          if (fact) await heedWithdrawal(tx, fact)
        },
    },
  ],
}
