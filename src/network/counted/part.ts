import type { Role } from '#src/platform/actor.ts'
import type { DeskEntry } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { deskPathOf } from '../addresses.ts'
import { editFunding, fundingRoutes } from '../funding-marks/funding-marks.routes.tsx'
import { messages as funding } from '../funding-marks/messages.ts'
import { editGroups, groupRoutes } from '../groups/groups.routes.tsx'
import { messages as groups } from '../groups/messages.ts'
import { editMeetings, meetingRoutes } from '../meetings/meetings.routes.tsx'
import { messages as meetings } from '../meetings/messages.ts'
import { messages as services } from '../services/messages.ts'
import { editServices, serviceRoutes } from '../services/services.routes.tsx'
import { messages as numbers } from '../yearly-facts/messages.ts'
import { editNumbers, numberRoutes } from '../yearly-facts/numbers.routes.tsx'
import { numbersPersonal } from '../yearly-facts/personal.ts'
import { countedMeasures } from './counted-measures.ts'
import { countedPanel } from './organisation.panels.tsx'
import { takeoverPanel } from './takeover-panel.tsx'

const editors: readonly Role[] = ['editor', 'manager', 'coordinator']

const entry = (section: 'counting' | 'itself', label: DeskEntry['label'], action: string, page: string): DeskEntry => ({
  label,
  action,
  of: 'organisation',
  section,
  path: (lang, slug) => deskPathOf(lang, slug, page),
})

/** What an organisation does all year and is counted once a year: groups, services, meetings, numbers, who pays. */
export const counted: Part = {
  actions: {
    [editGroups]: {
      roles: editors,
      about: { bg: 'води заниманията и разписанието им', en: 'keeps groups, clubs and their timetable' },
    },
    [editServices]: { roles: editors, about: { bg: 'води услугите', en: 'keeps the services' } },
    [editMeetings]: { roles: editors, about: { bg: 'вписва събранията', en: 'enters meetings' } },
    [editNumbers]: {
      roles: editors,
      about: { bg: 'вписва числата за годината', en: 'enters the numbers of the year' },
    },
    [editFunding]: {
      roles: editors,
      about: { bg: 'води кой финансира и къде се показва', en: 'keeps who pays and where it is shown' },
    },
  },
  routes: (house) => [
    ...groupRoutes(house),
    ...serviceRoutes(house),
    ...meetingRoutes(house),
    ...numberRoutes(house),
    ...fundingRoutes(house),
  ],
  desk: [
    entry('itself', { bg: groups.bg.groups, en: groups.en.groups }, editGroups, 'groups'),
    entry('itself', { bg: services.bg.services, en: services.en.services }, editServices, 'services'),
    entry('counting', { bg: meetings.bg.meetings, en: meetings.en.meetings }, editMeetings, 'meetings'),
    entry('counting', { bg: numbers.bg.numbers, en: numbers.en.numbers }, editNumbers, 'numbers'),
    entry('itself', { bg: funding.bg.funding, en: funding.en.funding }, editFunding, 'funding'),
  ],
  panels: (house) => [
    { place: 'organisation', load: ({ id }, visit) => countedPanel(house, id, visit) },
    { place: 'takeover', load: (organisation, visit) => takeoverPanel(house, organisation, visit) },
  ],
  measures: () => countedMeasures,
  personal: numbersPersonal,
}
