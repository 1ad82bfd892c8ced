import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate } from '#src/platform/db/migrate.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import { readRuns } from '#src/sources/runs/runs.store.ts'
import { readJob } from '#src/sources/runs/sources.jobs.ts'
import { addSource, markSource } from '#src/sources/sources.store.ts'
import { aTable } from './a-table.ts'
import { root, type Server, startServer } from './child.ts'
import { source as migrations, openBenchDatabase, zone } from './make-database.ts'

/** What is brought, how much of it, and how long that may take. */
interface Load {
  readonly reader: 'icalendar' | 'table'
  readonly events: number
  readonly mostSeconds: number
}
const feedLoad: Load = { reader: 'icalendar', events: 10_000, mostSeconds: 15 }
const tableLoad: Load = { reader: 'table', events: 5000, mostSeconds: 20 }
const mostMilliseconds = 50
const ports = { feed: 4320, site: 4321 }
const id = 'bench-source'

const titles = [
  'Репетиция на хора',
  'Лекция за Дунава',
  'Клуб по шах',
  'Среща с автор',
  'Приказки',
  'Концерт',
  'Изложба',
]

/** A year of somebody's evenings, as most programs write them. */
function aFeed(): string {
  const today = Temporal.Now.plainDateISO(zone)
  const lines = Array.from({ length: feedLoad.events }, (_, number) => {
    const day = today
      .add({ days: 1 + (number % 365) })
      .toString()
      .replaceAll('-', '')
    const hour = String(8 + ((number * 7) % 12)).padStart(2, '0')
    return [
      ...['BEGIN:VEVENT', `UID:bench-${number}@example.org`, `SUMMARY:${titles[number % titles.length]} ${number}`],
      ...[`DTSTART;TZID=${zone}:${day}T${hour}0000`, 'DURATION:PT90M', `LOCATION:Зала ${number % 40}`],
      ...[`DESCRIPTION:Каним всички\\, номер ${number}.\\nВходът е свободен.`, 'END:VEVENT'],
    ].join('\r\n')
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

/** Milliseconds until a page has arrived whole. */
const timeOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    get(
      { port: ports.site, path, headers: { 'x-forwarded-for': `10.1.${++asked >> 8}.${asked & 255}` } },
      (response) => {
        response.resume().on('end', () => resolve(performance.now() - began))
      },
    ).on('error', reject)
  })
let asked = 0

const settleMilliseconds = 20_000
const paths = ['/bg', '/bg/calendar', '/bg/calendar/weekend', '/bg/network', '/bg/calendar?sphere=science']

/** Imports a feed of 10,000 events into the measured network while somebody reads its pages, and says how both went. */
export const measureIntake = (dataFolder: string) => measureLoad(dataFolder, feedLoad, aFeed())

/** The same for a plan of 5,000 rows in XLSX. */
export const measureTable = async (dataFolder: string) =>
  measureLoad(dataFolder, tableLoad, await aTable(tableLoad.events))

async function measureLoad(dataFolder: string, load: Load, feed: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-intake-'))
  const server = createServer((_, response) => response.end(feed)).listen(ports.feed, '127.0.0.1')
  try {
    cpSync(dataFolder, folder, { recursive: true })
    await enter(folder, load)
    const env = { DATA_DIR: folder, DEMO: 'off', DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', TRUST_PROXY: '1' }
    const site = await startServer(
      [join(root, 'bin/bootstrap.mjs'), 'start'],
      { ...env, LOG: 'off', SOURCES_ALLOW: `127.0.0.1:${ports.feed}` },
      ports.site,
    )
    try {
      return await watch(folder, site, load)
    } finally {
      await site.stop()
    }
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A source that nobody asks by itself. */
async function enter(folder: string, { reader }: Load): Promise<void> {
  const database = openBenchDatabase(join(folder, 'db/multipolis.sqlite'))
  await migrate(database, migrations)
  const now = Temporal.Now.instant()
  const { id: organisation } = await database.read
    .withTables<{ network_organisation: { id: string } }>()
    .selectFrom('network_organisation')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await database.write(async (tx) => {
    const address = `http://127.0.0.1:${ports.feed}/feed.ics`
    const of = { id, organisation, name: 'bench', intake: 'calendar.events', reader, choices: {} }
    await addSource(tx, { ...of, address, everyHours: 24 }, { now, actor: null })
    await markSource(tx, id, { state: 'active' })
  })
  await database.close()
}

async function watch(folder: string, site: Server, load: Load): Promise<{ line: string; missed: boolean }> {
  const database = openBenchDatabase(join(folder, 'db/multipolis.sqlite'))
  const during: number[] = []
  // By then the indexes of dates and of words stand, and pages have been made once.
  await pause(settleMilliseconds)
  for (const path of paths) await timeOf(path)
  const [ids, now] = [timeOrderedIds(), Temporal.Now.instant()]
  await database.write((tx) => enqueue(tx, { id: ids(), name: readJob, key: ids(), payload: { source: id }, due: now }))
  const before = site.cpu() ?? Number.NaN
  try {
    for (;;) {
      const [run] = await readRuns(database.read, id, 1)
      if (run?.finishedAt) {
        const seconds = Temporal.Instant.from(run.startedAt).until(run.finishedAt).total('seconds')
        return told(load, run.added, { seconds, cpu: (site.cpu() ?? Number.NaN) - before }, during)
      }
      for (const path of paths) {
        const took = await timeOf(path)
        if (run) during.push(took)
      }
      await pause(5)
    }
  } finally {
    await database.close()
  }
}

interface Took {
  readonly seconds: number
  /** Of processor time, the reading of pages included. */
  readonly cpu: number
}

function told({ events, mostSeconds, reader }: Load, added: number, { seconds, cpu }: Took, during: readonly number[]) {
  const sorted = during.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const slowest = at(1)
  const missed = seconds > mostSeconds || slowest > mostMilliseconds || added !== events
  const verdict = (isMissed: boolean) => (isMissed ? 'MISS' : 'ok')
  const line = [
    `intake (${reader}): ${added} events in ${seconds.toFixed(1)} s (<= ${mostSeconds}: ${verdict(seconds > mostSeconds)}), ${cpu.toFixed(1)} s of processor;`,
    `${during.length} pages meanwhile, median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms,`,
    `slowest ${slowest.toFixed(1)} ms (<= ${mostMilliseconds}: ${verdict(slowest > mostMilliseconds)})`,
  ].join(' ')
  return { line, missed }
}
