import type { Actor, Role } from '#src/platform/actor.ts'
import type { Clock } from '#src/platform/clock.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import { createHttpApp, type Problem } from '#src/platform/http/app.ts'
import { createPageCache, type PageCache } from '#src/platform/http/page-cache.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { createLog } from '#src/platform/log/log.ts'
import type { House, Route } from '#src/platform/module.ts'
import { type Ending, sqliteForTest } from './databases.ts'
import { aHouse } from './house.ts'

interface GateWishes {
  readonly routes?: readonly Route[]
  readonly settings?: Readonly<Record<string, string>>
  readonly clock?: Clock
  readonly ready?: () => Promise<boolean>
  readonly roles?: readonly Role[]
  readonly identify?: (token: string) => Promise<Actor | undefined>
}

interface Gate {
  readonly app: ReturnType<typeof createHttpApp>
  readonly house: House
  readonly cache: PageCache
  readonly lines: readonly string[]
  readonly problems: readonly Problem[]
  /** A request from `from`; POST comes from our own page unless headers say otherwise. */
  request(path: string, init?: RequestInit, from?: string): Promise<Response>
}

export const route = (method: Route['method'], path: string, handle: (visit: Visit) => Promise<Answer>): Route => ({
  method,
  path,
  action: 'test',
  handle,
})

/** A page that says its title and may be kept. */
export const aPage = (title: string, tags: readonly string[] = ['test'], until?: string): Answer => ({
  kind: 'page',
  title,
  description: title,
  main: title,
  address: '/page',
  cache: { tags, ...(until ? { until: Temporal.Instant.from(until) } : {}) },
})

/** The gate with pages of its own and no house behind it. */
export async function aGate(
  ending: Ending,
  { routes = [], ready, roles = ['visitor'], identify = async () => undefined, ...wishes }: GateWishes = {},
): Promise<Gate> {
  const lines: string[] = []
  const problems: Problem[] = []
  const log = createLog('lines', (line) => void lines.push(line))
  const house = { ...aHouse(await sqliteForTest(ending), wishes), log }
  const cache = createPageCache()
  const renderer = {
    page: ({ title }: { title: string }) => `<h1>${title}</h1>`,
    problem: (problem: Problem) => {
      problems.push(problem)
      return `<h1>${problem.status}</h1><p>${problem.requestId}</p>`
    },
  }
  const app = createHttpApp({
    house,
    routes,
    renderer,
    cache,
    actions: new Map([['test', roles]]),
    identify,
    signIn: (lang, path) => `/${lang}/sign-in?back=${encodeURIComponent(path)}`,
    ...(ready ? { ready } : {}),
  })
  const request = async (path: string, init?: RequestInit, from = '192.0.2.1') =>
    app.request(path, init, { incoming: { socket: { remoteAddress: from } } })
  return { app, house, cache, lines, problems, request }
}

/** A form as a browser sends it from one of our pages. */
export const sent = (fields: Record<string, string> | string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
})
