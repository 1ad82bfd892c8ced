import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zone } from './make-database.ts'

/** What is measured: a name and the paths asked in turn. */
export interface MeasuredPage {
  readonly name: string
  readonly paths: readonly [string, ...string[]]
  readonly connections: number
}

const connections = 16
const slugsOfComing = `
  select event.slug from calendar_occurrence occurrence join calendar_event event on event.id = occurrence.event_id
  where listed = 1 and starts_at > ? order by starts_at limit 200`

const slugsOfNews = "select slug from news_item where state = 'published' order by published_at desc limit 200"

/** Four rare filters over all that is ahead, each list with its counts. */
const filtered: MeasuredPage['paths'] = [
  '/bg/calendar?topic=health&audience=professionals&access=step-free&level=international',
  '/bg/calendar?place=oblast-ruse&topic=sport&after-work=1&online=1',
  '/bg/calendar?place=ruse-0&near=25&sphere=science&free=1',
  '/bg/calendar?topic=career&audience=students&free=1&online=1',
  '/bg/calendar?sphere=education&audience=parents&after-work=1&level=local',
]

/**
 * Home, list, narrowed lists, month, event, item of news, newsroom, the directory of all partners and of some, feeds; the event page over 200 coming events and the item over the 200
 * newest, so that no single one is lucky.
 */
export function measuredPages(folder: string): MeasuredPage[] {
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'), { readOnly: true })
  const slugs = database.prepare(slugsOfComing).all(Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }))
  const items = database.prepare(slugsOfNews).all()
  database.close()
  const [item = '', ...otherItems] = items.map(({ slug }) => `/bg/news/${slug}`)
  const [first = '', ...others] = [...new Set(slugs.map(({ slug }) => `/bg/calendar/${slug}`))]
  const month = Temporal.Now.plainDateISO(zone).toPlainYearMonth()
  return [
    { name: 'home', paths: ['/bg'], connections },
    { name: 'list', paths: ['/bg/calendar'], connections },
    { name: 'month', paths: [`/bg/calendar/${month}`], connections },
    { name: 'event', paths: [first, ...others], connections },
    { name: 'article', paths: [item, ...otherItems], connections },
    { name: 'newsroom', paths: ['/bg/news', '/bg/news?kind=report', '/bg/news?topic=books'], connections },
    { name: 'directory', paths: ['/bg/network', '/bg/network?type=library', '/bg/network?page=7'], connections },
    // One visitor at a time: how long he waits for what nobody has asked for yet.
    { name: 'filtered', paths: filtered, connections: 1 },
    // One feed takes as long as a thousand pages: more at once would only wait.
    { name: '.ics', paths: ['/bg/calendar.ics'], connections: 2 },
    { name: '.atom', paths: ['/bg/calendar.atom'], connections: 2 },
    { name: '.json', paths: ['/bg/calendar.json'], connections: 2 },
    { name: '.csv', paths: ['/bg/calendar.csv'], connections: 2 },
  ]
}
