import type { Role } from '#src/platform/actor.ts'
import type { Part } from '#src/platform/parts.ts'
import { attendanceAddress, inLang, statisticsAddress } from '../addresses.ts'
import { calendarMeasures } from '../statistics/announced-measures.ts'
import { messages as statistics } from '../statistics/messages.ts'
import { statisticsRoutes } from '../statistics/statistics.routes.ts'
import { deskRoutes } from './desk.routes.tsx'
import { countRoutes } from './link.routes.tsx'
import { messages } from './messages.ts'
import { attendancePersonal } from './personal.ts'
import { postAttendanceLetters } from './post-attendance-letters.ts'
import { stopRoutes } from './stop.routes.tsx'
import { waitingPanel } from './waiting.panel.tsx'

const write = 'calendar.attendance.write'
const byLink = 'calendar.attendance.link'
const writers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']

/** How many people came: asked by letter the morning after, entered by a link or at the desk. */
export const attendance: Part = {
  actions: {
    [write]: {
      roles: writers,
      about: { bg: 'вписва посещенията и вижда статистиката', en: 'enters attendance and reads the statistics' },
    },
    [byLink]: ['visitor'],
  },
  routes: (house) => [
    ...countRoutes(house, byLink),
    ...stopRoutes(house, byLink),
    ...deskRoutes(house, write),
    ...statisticsRoutes(house, write),
  ],
  desk: [
    {
      label: { bg: messages.bg.menu, en: messages.en.menu },
      action: write,
      of: 'organisation',
      section: 'counting',
      path: (lang, organisation) => inLang(lang, attendanceAddress(organisation)),
    },
    {
      label: { bg: statistics.bg.menu, en: statistics.en.menu },
      action: write,
      of: 'organisation',
      section: 'counting',
      path: (lang, organisation) => inLang(lang, statisticsAddress(organisation)),
    },
  ],
  panels: (house) => [{ place: 'desk', load: waitingPanel(house) }],
  jobs: (house) => [
    {
      name: 'calendar.attendance-letters',
      everyHours: 1,
      run: async () => {
        await postAttendanceLetters(house)
        return undefined
      },
    },
  ],
  measures: calendarMeasures,
  personal: attendancePersonal,
}
