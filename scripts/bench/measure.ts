import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, fetchAnswer } from './answers.ts'
import type { Server } from './child.ts'
import { type LoadResult, load, requestFor } from './load.ts'
import type { MeasuredPage } from './pages.ts'

export type Mode = 'memory' | 'afresh'

/** One line of the result: medians over the rounds, ratios of each round to the bare server of the same round. */
export interface Measured {
  readonly page: string
  readonly mode: Mode
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Milliseconds a request; undefined where the system does not tell. */
  readonly cpu: number | undefined
  readonly packed: number
  readonly whole: number
  /** Requests a second, ours to bare. */
  readonly ratio: number
  /** Processor time, bare to ours. */
  readonly cpuRatio: number | undefined
}

export interface Servers {
  readonly memory: Server
  readonly afresh: Server
  readonly bare: Server
}

export interface Effort {
  readonly rounds: number
  readonly seconds: number
}

const browser = { 'accept-encoding': 'gzip, deflate, br' }
/** Answers of the bare server lie at these paths. */
const barePath = (mode: Mode, page: MeasuredPage): string => `/${mode}${page.paths[0]}`

/** The bytes that our server sends, for the bare one: packed as a popular page is, and plain. */
export async function collectAnswers(memory: Server, pages: readonly MeasuredPage[]): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const page of pages) {
    for (let hit = 0; hit < 40; hit++) await fetchAnswer(memory.port, page.paths[0], browser)
  }
  // A popular page is packed again, tighter, by another thread.
  await pause(3000)
  for (const page of pages) {
    answers[barePath('memory', page)] = await fetchAnswer(memory.port, page.paths[0], browser)
    answers[barePath('afresh', page)] = await fetchAnswer(memory.port, page.paths[0])
  }
  return answers
}

/** Each visitor has few wishes a minute; behind a proxy the server tells them apart. */
const visitors = 2000
const fromVisitors = (paths: readonly string[], headers: Readonly<Record<string, string>>): Buffer[] =>
  Array.from({ length: Math.max(visitors, paths.length) }, (_, number) =>
    requestFor(paths[number % paths.length] ?? '/', {
      ...headers,
      'x-forwarded-for': `10.1.${number >> 8}.${number & 255}`,
    }),
  )

interface Run extends LoadResult {
  readonly cpu: number | undefined
}

async function run(server: Server, requests: readonly Buffer[], seconds: number, connections: number): Promise<Run> {
  const before = server.cpu()
  const result = await load({ port: server.port, seconds, connections, requests })
  const after = server.cpu()
  if (result.others > 0) throw new Error(`${result.others} of ${result.requests} answers were not 200`)
  const cpu = before === undefined || after === undefined ? undefined : ((after - before) * 1000) / result.requests
  return { ...result, cpu }
}

/** Rounds before the first that counts. */
const warmUp = { memory: 2, afresh: 10 } as const

/** Ours and bare in turn, so that what disturbs the machine disturbs both. */
export async function measure(
  servers: Servers,
  page: MeasuredPage,
  mode: Mode,
  { rounds, seconds }: Effort,
  answers: Readonly<Record<string, Answer>>,
): Promise<Measured> {
  const headers = mode === 'memory' ? browser : {}
  const paths = mode === 'memory' ? [page.paths[0]] : page.paths
  const [ours, bare] = [fromVisitors(paths, headers), [requestFor(barePath(mode, page), headers)]]
  // A server runs for months, but its engine compiles what is hot for the first ten thousand pages: a list costs a third more meanwhile.
  await run(servers[mode], ours, warmUp[mode] * seconds, page.connections)
  const pairs: [Run, Run][] = []
  for (let round = 0; round < rounds; round++) {
    const own = await run(servers[mode], ours, seconds, page.connections)
    pairs.push([own, await run(servers.bare, bare, seconds, page.connections)])
  }
  const of = (value: (run: Run) => number) => median(pairs.map(([own]) => value(own)))
  const hasCpu = pairs[0]?.[0].cpu !== undefined
  return {
    page: page.name,
    mode,
    perSecond: of((own) => own.perSecond),
    p50: of((own) => own.p50),
    p99: of((own) => own.p99),
    cpu: hasCpu ? of((own) => own.cpu ?? 0) : undefined,
    packed: answers[barePath('memory', page)]?.bytes ?? 0,
    whole: answers[barePath('afresh', page)]?.bytes ?? 0,
    ratio: median(pairs.map(([own, limit]) => own.perSecond / limit.perSecond)),
    cpuRatio: hasCpu ? median(pairs.map(([own, limit]) => (limit.cpu ?? 0) / (own.cpu ?? 1))) : undefined,
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
