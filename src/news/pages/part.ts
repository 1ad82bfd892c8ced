import type { Part } from '#src/platform/parts.ts'
import { eventPanel, homePanel, noticePanel, organisationPanel } from './panels.tsx'

/** What of the news other pages show. */
export const newsPanels: Part = {
  panels: (house) => [
    { place: 'notice', load: noticePanel(house) },
    { place: 'home', load: homePanel(house) },
    { place: 'event', load: eventPanel(house) },
    { place: 'organisation', order: 'first', load: organisationPanel(house) },
  ],
}
