import { hireWorker, openFront } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import { importCalendar } from '#src/calendar/events/import-calendar.ts'
import { startFinding } from '#src/calendar/index.ts'
import { pendingMigrations } from '#src/platform/db/migrate.ts'
import { countJobs, readDeadJobs, retryDeadJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { source } from '../bench/make-database.ts'
import { type Ask, walkDoors } from './walk-doors.ts'

/** Everything that visitors, the worker, importers and the operator make the house read and write. */
export async function walkHouse(house: House, organisationId: string): Promise<{ pages: number; unseen: string[] }> {
  const front = openFront(house, modules, {
    assets: { css: '/site.css', fonts: [], scripts: new Map() },
    cache: undefined,
  })
  let visitors = 0
  const ask: Ask = async (path, init) => {
    // Each request comes from a visitor of its own: the limits of the gate are not what is looked at.
    const remoteAddress = `10.0.${visitors >> 8}.${visitors++ & 255}`
    return front.request(path, init, { incoming: { socket: { remoteAddress } } })
  }
  const open = await walkPages(house, ask, publicSeeds)
  // The same lists as a running house answers them.
  await startFinding(house).loaded
  for (const path of narrowed) await ask(path)
  await house.database.write(async (tx) => {
    for (const { demo } of modules) await demo?.load(tx, house)
  })
  const { signed, seeds } = await walkDoors(house, ask)
  const inside = await walkPages(house, signed, seeds)
  const walked = {
    pages: open.pages + inside.pages,
    unseen: open.unseen.filter((path) => inside.unseen.includes(path)),
  }
  for (const title of ['Концерт', 'Концерт на хора']) {
    const bytes = new TextEncoder().encode(calendarWith(title))
    await importCalendar(house, { organisationId, bytes, label: 'a.ics', sphere: 'culture' })
  }
  const worker = hireWorker(house, modules)
  while ((await worker.runOnce()) > 0);
  // The index stands only now.
  for (const path of searched) await ask(path)
  await readDeadJobs(house.database.read)
  await countJobs(house.database.read)
  await house.database.write((tx) => retryDeadJobs(tx, undefined, house.clock.now()))
  await pendingMigrations(house.database, source)
  for (const { demo } of modules.toReversed()) await demo?.remove(house)
  return walked
}

const calendarWith = (title: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...['one', 'two'].flatMap((uid) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SUMMARY:${title}`,
      'DTSTART:20261127T180000',
      ...(uid === 'two' ? ['RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE:20261204T180000'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** Of pages that differ in nothing but their subject this many are asked for. */
const mostAlike = 3
/** Filters can be combined without end; two at once are enough beside those that are asked for by name. */
const mostCombined = 2
const links = /(?:href|content)="(?:https?:\/\/[^/"]+)?(\/(?:bg|en)[^"#]*)(?:#[^"]*)?"/g

/** Every filter there is. */
const narrowed = [
  '/bg/calendar?place=municipality-ruse&near=5&sphere=culture&topic=books&audience=pupils',
  '/bg/calendar?after-work=1&free=1&access=step-free&online=1&level=local',
  '/bg/calendar?place=ruse-0&near=25&to=2030-01-01',
]

/** Words, Latin letters, an error and a beginning. */
const searched = ['/bg/search?q=концерт+хор', '/bg/search?q=kontsrt', '/bg/search/suggestions?q=ко']

const publicSeeds = [
  ...narrowed,
  ...searched,
  '/bg',
  '/en',
  '/robots.txt',
  '/sitemap.xml',
  '/bg/calendar?page=2',
  '/bg/calendar/nothing-of-that-name',
]

/** Follows the links from these pages, to their share pictures too; every route must be met, and pages answer with what they are asked for. */
async function walkPages(
  house: House,
  ask: Ask,
  seeds: readonly string[],
): Promise<{ pages: number; unseen: string[] }> {
  const routes = modules.flatMap((module) => module.routes?.(house) ?? []).filter(({ method }) => method === 'GET')
  const shapes = routes.map(({ path }) => ({ path, form: formOf(path) }))
  const waiting = [...seeds]
  const [seen, alike, met] = [new Set<string>(), new Map<string, number>(), new Set<string>()]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [bare = '', query = ''] = path.split('?')
    const route = shapes.find(({ form }) => form.test(bare))?.path ?? bare
    const likeness = `${route} ${[...new URLSearchParams(query).keys()].join(' ')}`
    const before = alike.get(likeness) ?? 0
    const isCombined = new URLSearchParams(query).size > mostCombined && !seeds.includes(path)
    if (seen.has(path) || before >= mostAlike || isCombined) continue
    seen.add(path)
    alike.set(likeness, before + 1)
    const response = await ask(path)
    // At the desk a list shows everything, filling rows too, whose words are no dates: it was asked for all the same.
    const isFilled = response.status === 500 && bare.includes('/desk/')
    // No picture and no document of the demonstration is uploaded; that there is none has been looked up.
    const isLookedUp = response.status === 404 && (bare.startsWith('/media/') || bare.includes('/no-document/'))
    // „Програма“ leads to the programme of a year; whoever is sent elsewhere, such as to sign in, has not been there.
    const led = response.status >= 300 && response.status < 400 ? (response.headers.get('location') ?? '') : ''
    if (led.startsWith(`${bare}/`)) waiting.push(led)
    if (response.status === 200 || isFilled || isLookedUp || led.startsWith(`${bare}/`)) met.add(route)
    if (response.status >= 500 && !isFilled) throw new Error(`${path} answered ${response.status}`)
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await response.text()
    waiting.push(...[...html.matchAll(links)].map(([, href = '']) => href.replaceAll('&amp;', '&')))
  }
  return { pages: seen.size, unseen: routes.map(({ path }) => path).filter((path) => !met.has(path)) }
}

const formOf = (path: string): RegExp => {
  const parts = path.replaceAll('.', '\\.').replace(/:\w+(?:\{([^}]+)\})?/g, (_, choice?: string) => choice ?? '[^/]+')
  return new RegExp(`^${parts}$`)
}
