import { after } from 'node:test'
import { loadDemo } from '#src/app/demo-command.ts'
import { furnish, openFront, waiting } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import type { CalendarEvent } from '#src/calendar/events/event.ts'
import { createPageCache, type PageCache } from '#src/platform/http/page-cache.ts'
import { createLog } from '#src/platform/log/log.ts'
import type { House, Module } from '#src/platform/module.ts'
import { fill } from './calendar.ts'
import { type Ending, sqliteForTest, testJournal } from './databases.ts'
import { aHouse, type Wishes } from './house.ts'

/** For rooms below the app, which may not know it. */
export { loadDemo }

export interface Front {
  readonly house: House
  /** For those who put a server in front of it. */
  readonly app: ReturnType<typeof openFront>
  readonly cache: PageCache
  /** What the log said, a JSON object a line. */
  readonly lines: readonly string[]
  /** Every request comes from a neighbour of its own, so that limits stay out of the way; `from` names one. */
  request(path: string, init?: RequestInit, from?: string): Promise<Response>
  /** The page as text; fails the test for another status. */
  page(path: string, status?: number): Promise<string>
}

interface FrontWishes extends Wishes {
  /** Rooms beside those of the house. */
  readonly more?: readonly Module[]
  readonly ready?: () => Promise<boolean>
  /** Facts are delivered, as in a house that runs: for those who hire its worker. */
  readonly delivers?: boolean
}

/** The whole house over an empty database, behind its gate; the clock stands at noon UTC on 22 November 2026. */
export async function anEmptyFront(
  ending: Ending,
  { more = [], ready, delivers = false, ...wishes }: FrontWishes = {},
): Promise<Front> {
  const lines: string[] = []
  const log = createLog('lines', (line) => void lines.push(line))
  const all = [...modules, ...more]
  const subscriptions = new Map<string, string[]>()
  const database = await sqliteForTest(ending, testJournal({ subscriptions }))
  const house = furnish({ ...aHouse(database, wishes), log }, all)
  if (delivers) for (const [fact, names] of waiting(all, house)) subscriptions.set(fact, names)
  const cache = createPageCache()
  const assets = { css: '/assets/site.css', fonts: ['/assets/font.woff2'], scripts: new Map() }
  const app = openFront(house, all, { assets, cache, ...(ready ? { ready } : {}) })
  let neighbours = 0
  const request = async (path: string, init?: RequestInit, from?: string) => {
    const remoteAddress = from ?? `10.0.${neighbours >> 8}.${neighbours++ & 255}`
    return app.request(path, init, { incoming: { socket: { remoteAddress } } })
  }
  const page = async (path: string, status = 200) => {
    const response = await request(path)
    if (response.status !== status) throw new Error(`${path} answers ${response.status}: ${lines.at(-1)}`)
    return response.text()
  }
  return { house, app, cache, lines, request, page }
}

/** The same with the small network of `calendar.ts` and these events. */
export async function aFront(
  ending: Ending,
  events: readonly CalendarEvent[] = [],
  wishes: FrontWishes = {},
): Promise<Front> {
  const front = await anEmptyFront(ending, wishes)
  await fill(front.house.database, events)
  return front
}

let shared: Promise<Front> | undefined
const endings: (() => unknown)[] = []

/** One house with the demonstration for the whole run: for tests that only read. */
export function demoFront(): Promise<Front> {
  shared ??= (async () => {
    const front = await anEmptyFront({ after: (end) => void endings.unshift(end) })
    await loadDemo(front.house)
    return front
  })()
  return shared
}

after(async () => {
  for (const end of endings) await end()
})
