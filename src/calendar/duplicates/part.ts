import { ofOrganisation } from '#src/network/index.ts'
import type { Role } from '#src/platform/actor.ts'
import type { Personal } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { duplicatesPath } from './addresses.ts'
import { decisionAct, duplicatesPage, reversalAct } from './desk.routes.tsx'
import { duplicateTables } from './duplicates.tables.ts'
import { duplicateMessages } from './messages.ts'
import { duplicatesPanel } from './panel.tsx'

const { bg, en } = duplicateMessages
const deciders: readonly Role[] = ['editor', 'manager', 'coordinator']
const decide = 'calendar.duplicate.decide'
const oversee = 'calendar.duplicate.oversee'

/** Who decided stays until the account is erased; the decision is the organisation's. */
const personal: Personal = {
  keeps: [
    {
      bg: 'Кой е решил дали две събития са едно. До изтриването на профила му.',
      en: 'Who decided whether two events are one. Until the account is erased.',
    },
  ],
  export: async (query, person, lang) => ({
    [duplicateMessages[lang].title]: await duplicateTables(query)
      .selectFrom('calendar_duplicate')
      .select(['one_id as one', 'other_id as other', 'state', 'decided_at as decided'])
      .where('decided_by', '=', person)
      .orderBy('decided_at')
      .execute(),
  }),
  erase: async ({ query }, person) => {
    await duplicateTables(query)
      .updateTable('calendar_duplicate')
      .set({ decided_by: null })
      .where('decided_by', '=', person)
      .execute()
  },
}

/** Events that may be one: where it is decided, at an organisation's desk and at the coordinator's. */
export const duplicates: Part = {
  actions: {
    [decide]: {
      roles: deciders,
      about: { bg: 'решава дали две събития са едно', en: 'decides whether two events are one' },
    },
    [oversee]: {
      roles: ['coordinator'],
      about: { bg: 'решава за повторенията в цялата мрежа', en: 'decides on duplicates of the whole network' },
    },
  },
  routes: (house) => {
    const all = '/:lang{(?:bg|en)}/desk/calendar/duplicates'
    const own = '/:lang{(?:bg|en)}/desk/calendar/:organisation/duplicates'
    const subject = ofOrganisation(house)
    const pages = [
      ['GET', '', duplicatesPage],
      ['POST', '/:one/:other/decision', decisionAct],
      ['POST', '/:one/:other/reversal', reversalAct],
    ] as const
    return pages.flatMap(([method, path, handle]) => [
      { method, path: `${all}${path}`, action: oversee, handle: (visit) => handle(house, visit) },
      { method, path: `${own}${path}`, action: decide, subject, handle: (visit) => handle(house, visit) },
    ])
  },
  desk: [
    {
      label: { bg: bg.title, en: en.title },
      action: decide,
      of: 'organisation',
      path: (lang, slug) => duplicatesPath(lang, slug),
    },
    {
      label: { bg: bg.title, en: en.title },
      action: oversee,
      of: 'network',
      path: (lang) => duplicatesPath(lang),
    },
  ],
  panels: (house) => [{ place: 'desk', load: duplicatesPanel(house) }],
  personal,
}
