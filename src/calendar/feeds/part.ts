import type { House, Route } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { dataPage } from './data.routes.tsx'
import { atomFeed, csvFeed, eventFile, icalFeed, jsonFeed, rssFeed } from './feed.routes.ts'

const read = 'calendar.event.read'
/** Thousands of events are written for one answer: ten at once, then one in three seconds, for each visitor. */
const cost = 30
const at = (path: string) => `/:lang{(?:bg|en)}/calendar${path}`

const routes = (house: House): Route[] => [
  { method: 'GET', path: at('.ics'), action: read, cost, handle: icalFeed(house) },
  { method: 'GET', path: at('.atom'), action: read, cost, handle: atomFeed(house) },
  { method: 'GET', path: at('.rss'), action: read, cost, handle: rssFeed(house) },
  { method: 'GET', path: at('.json'), action: read, cost, handle: jsonFeed(house) },
  { method: 'GET', path: at('.csv'), action: read, cost, handle: csvFeed(house) },
  { method: 'GET', path: at('/data'), action: read, handle: dataPage(house) },
  {
    method: 'GET',
    path: at('/:slug/event.ics'),
    action: read,
    handle: (visit) => eventFile(house, visit, visit.params.slug ?? ''),
  },
]

/** What programs take from the calendar: the same lists as the pages, in their formats. */
export const feeds: Part = { routes }
