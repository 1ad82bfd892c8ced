import { join } from 'node:path'
import { actorOf } from '#src/network/index.ts'
import { signInPath } from '#src/people/index.ts'
import { type Clock, systemClock } from '#src/platform/clock.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import type { Database } from '#src/platform/db/database.ts'
import type { Journal } from '#src/platform/db/journal.ts'
import { openPostgres } from '#src/platform/db/postgres.ts'
import { connectPostgres } from '#src/platform/db/postgres-pool.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { tagsOf } from '#src/platform/facts/fact.ts'
import { createHttpApp } from '#src/platform/http/app.ts'
import type { Assets } from '#src/platform/http/assets.ts'
import type { PageCache } from '#src/platform/http/page-cache.ts'
import { type Ids, timeOrderedIds } from '#src/platform/ids.ts'
import { createWorker, type Worker } from '#src/platform/jobs/worker.ts'
import { createLog, type Log } from '#src/platform/log/log.ts'
import { createMailer, type Mailer } from '#src/platform/mail/mailer.ts'
import { mailJob } from '#src/platform/mail/outbox.store.ts'
import { sendLetter } from '#src/platform/mail/send-letter.ts'
import { createMemo } from '#src/platform/memo.ts'
import {
  type House,
  type JobSource,
  type Module,
  type Panel,
  type PanelSource,
  rolesOf,
  type Showing,
} from '#src/platform/module.ts'
import { announcedBy } from './announced.ts'
import { appModule } from './app.routes.tsx'
import { createRenderer } from './renderer.tsx'
import { sweep } from './sweep.ts'

export interface HouseParts {
  readonly database: Database
  readonly settings: Settings
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly mailer: Mailer
}

/** Facts and who waits for them; the database writes deliveries by it. The handlers themselves come when the house stands. */
export const waiting = (modules: readonly Module[], house: House): Map<string, string[]> => {
  const handlers = modules.flatMap(({ on }) => on?.(house) ?? [])
  return new Map(
    [...Map.groupBy(handlers, ({ fact }) => fact)].map(([fact, some]) => [fact, some.map(({ name }) => name)]),
  )
}

/** Opens the database of the settings and everything around it. */
export async function openHouse(
  settings: Settings,
  modules: readonly Module[],
  log = createLog(settings.LOG),
): Promise<House> {
  const subscriptions = new Map<string, string[]>()
  const [clock, ids] = [systemClock, timeOrderedIds()]
  const database = await openDatabase(settings, { clock, ids, subscriptions }, log)
  const mailer = mailerOf(settings)
  const house = furnish({ database, settings, clock, ids, log, mailer }, modules)
  for (const [fact, names] of waiting(modules, house)) subscriptions.set(fact, names)
  return house
}

export const mailerOf = ({ SMTP_URL, MAIL_FROM, DATA_DIR }: Settings): Mailer =>
  createMailer({ smtpUrl: SMTP_URL?.href, from: MAIL_FROM, mailFolder: join(DATA_DIR, 'mail') })

export const databaseFile = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>): string =>
  join(DATA_DIR, 'db', 'multipolis.sqlite')

async function openDatabase(settings: Settings, journal: Journal, log: Log): Promise<Database> {
  if (settings.DATABASE_URL) return openPostgres(await connectPostgres(settings.DATABASE_URL.href, log), journal)
  return openSqlite(databaseFile(settings), journal)
}

const rankOf = ({ order }: PanelSource): number => (order === 'first' ? -1 : order === 'last' ? 1 : 0)

/** The house over parts that are open already; tests hand in their own. */
export function furnish(parts: HouseParts, modules: readonly Module[]): House {
  const house: House = {
    ...parts,
    memo: createMemo(parts.database),
    panels: async (place, subject, visit) => {
      const found = sources.filter((source) => source.place === place).toSorted((a, b) => rankOf(a) - rankOf(b))
      const loaded = await Promise.all(found.map(({ load }) => load(subject, visit)))
      return loaded.filter((panel): panel is Panel => panel !== undefined)
    },
    shown: async (kind, ids, lang) => {
      const all = new Map<string, readonly Showing[]>()
      for (const { shows } of ids.length > 0 ? modules : [])
        for (const [id, some] of (await shows?.[kind]?.(parts.database.read, ids, lang)) ?? [])
          all.set(id, [...(all.get(id) ?? []), ...some])
      return all
    },
    rehang: async (kind, tx, move) => {
      for (const { rehang } of modules) await rehang?.[kind]?.(tx, move)
    },
    intakes: () => intakes,
    announced: announcedBy(parts, () => searchables),
  }
  const searchables = modules.flatMap(({ searchable }) => searchable?.(house) ?? [])
  const intakes = modules.flatMap(({ intake }) => intake?.(house) ?? [])
  const sources = [...modules, appModule(modules)].flatMap(({ panels }) => panels?.(house) ?? [])
  return house
}

export interface Frontage {
  readonly assets: Pick<Assets, 'css' | 'fonts' | 'scripts'>
  readonly cache: PageCache | undefined
  readonly ready?: () => Promise<boolean>
}

/** All routes of all modules behind one gate; the store of pages forgets what facts make untrue. */
export function openFront(house: House, modules: readonly Module[], { assets, cache, ready }: Frontage) {
  const all = [appModule(modules), ...modules]
  const routes = all.flatMap((module) => module.routes?.(house) ?? [])
  if (cache) house.database.onFacts((facts) => cache.drop(facts.flatMap(tagsOf)))
  const actions = new Map(
    all.flatMap(({ actions: own = {} }) =>
      Object.entries(own).map(([name, action]) => [name, rolesOf(action)] as const),
    ),
  )
  const renderer = createRenderer({
    settings: house.settings,
    assets,
    modules: [...modules, appModule(modules)],
    actions,
  })
  const identify = (token: string) => actorOf(house, token)
  return createHttpApp({
    house,
    routes,
    renderer,
    cache,
    actions,
    identify,
    signIn: signInPath,
    ...(ready ? { ready } : {}),
  })
}

/** The worker over the jobs and deliveries of all modules. */
export function hireWorker(house: House, modules: readonly Module[]): Worker {
  const own: JobSource[] = [
    { name: 'app.sweep', everyHours: 24, run: () => sweep(house) },
    { name: mailJob, run: (job) => sendLetter(house, job) },
  ]
  const jobs = [...own, ...modules.flatMap(({ jobs: of }) => of?.(house) ?? [])]
  const deliveries = modules.flatMap(({ on }) => on?.(house) ?? [])
  return createWorker({
    ...house,
    handlers: new Map([...jobs, ...deliveries].map(({ name, run }) => [name, run])),
    recurring: jobs.flatMap(({ name, everyHours }) =>
      everyHours === undefined ? [] : [{ name, every: { hours: everyHours } }],
    ),
  })
}
