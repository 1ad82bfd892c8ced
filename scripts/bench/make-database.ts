import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { saveEvent } from '#src/calendar/events/event.store.ts'
import { addOrganisation } from '#src/network/index.ts'
import { addSettlement, addVenue, type PlacesTables } from '#src/places/index.ts'
import { systemClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { copyEvents } from './copy-events.ts'
import { type Ground, makeEvent } from './make-events.ts'
import { addNews } from './make-news.ts'
import { createRandom, type Random } from './random.ts'
import { houses, organisationKinds, settlementNames, streets } from './words.ts'

const root = join(import.meta.dirname, '../..')
export const source = join(root, 'src')
export const zone = 'Europe/Sofia'

export interface Size {
  readonly events: number
  readonly organisations: number
  readonly venues: number
  /** How many times the events stand, at other times and places. */
  readonly copies?: number
  /** Share of series among the events. */
  readonly series?: number
}
export const whole: Size = { events: 20_000, organisations: 3_600, venues: 300 }
/** A whole country: 200,000 events with about a million dates. */
export const large: Size = { events: 2000, copies: 100, series: 0.15, organisations: 3_600, venues: 3_000 }

export const eventsOf = ({ events, copies = 1 }: Size): number => events * copies

/** A data folder with the measured network, made once and kept until generator, tables or month change. */
export async function dataFolder(size: Size, say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), `multipolis-bench-${eventsOf(size)}-${fingerprint()}`)
  if (existsSync(join(folder, 'made'))) return folder
  say(`Making a network of ${eventsOf(size)} events in ${folder} (once a month) …`)
  const aside = `${folder}-${process.pid}`
  mkdirSync(aside, { recursive: true })
  const database = openBenchDatabase(join(aside, 'db/multipolis.sqlite'))
  await fill(database, size)
  await database.close()
  if (size.copies) copyEvents(join(aside, 'db/multipolis.sqlite'), { ...size, copies: size.copies })
  writeFileSync(join(aside, 'made'), '')
  // What an older generator made is of no use any more.
  for (const old of globSync(join(tmpdir(), `multipolis-bench-${eventsOf(size)}-*`)))
    if (old !== aside) rmSync(old, { recursive: true, force: true })
  renameSync(aside, folder)
  return folder
}

export const openBenchDatabase = (file: string): Database =>
  openSqlite(file, { clock: systemClock, ids: timeOrderedIds(), subscriptions: new Map() })

function fingerprint(): string {
  const files = [
    ...globSync('*/migrations/*.sql', { cwd: source }).map((file) => join(source, file)),
    ...globSync('*.ts', { cwd: import.meta.dirname }).map((file) => join(import.meta.dirname, file)),
    ...['event.store.ts', 'occurrence.ts'].map((file) => join(source, 'calendar/events', file)),
  ].filter((file) => dirname(file) !== import.meta.dirname || /(make-|copy-|words|random)/.test(file))
  const hash = createHash('sha256').update(Temporal.Now.plainDateISO().toPlainYearMonth().toString())
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const perTransaction = 500
/** A year of a large network. */
const newsItems = 3000

/** Everything goes in by the doors that people's own entries use. */
export async function fill(database: Database, size: Size): Promise<void> {
  await migrate(database, source)
  const random = createRandom(20261123)
  const now = Temporal.Now.instant()
  const settlements = await addSettlements(database)
  const ground: Ground = {
    venues: await addVenues(database, random, settlements, size.venues),
    organisations: await addOrganisations(database, random, settlements, size.organisations),
    today: now.toZonedDateTimeISO(zone).toPlainDate(),
    zone,
    series: size.series,
  }
  for (let from = 0; from < size.events; from += perTransaction) {
    await database.write(async (tx) => {
      for (let number = from; number < Math.min(size.events, from + perTransaction); number++)
        await saveEvent(tx, makeEvent(number, random, ground), { now, networkZone: zone })
    })
  }
  // Of numbers of their own, so that the events stay those of earlier measurements.
  const about = { organisations: ground.organisations, settlements, events: size.events, now }
  await addNews(database, createRandom(20261125), about, newsItems)
}

const idOf = (kind: number, number: number): string =>
  `00000000-0000-7000-900${kind}-${String(number).padStart(12, '0')}`

async function addSettlements(database: Database): Promise<string[]> {
  const rows = settlementNames.map((name, number) => ({
    id: idOf(1, number),
    slug: `${slugOf(name, { prefix: 's', reserved: new Set() })}-${number}`,
    kind: number < 10 ? 'гр.' : 'с.',
    name,
    municipality: settlementNames[number % 8] ?? name,
    oblast: 'Русе',
    ekatte: null,
    latitude: 43.5 + number / 100,
    longitude: 25.5 + number / 100,
  }))
  await database.write(async (tx) => {
    for (const row of rows) await addSettlement(tx, row)
  })
  return rows.map(({ id }) => id)
}

async function addVenues(database: Database, random: Random, settlements: string[], most: number): Promise<string[]> {
  const rows = Array.from({ length: most }, (_, number) => ({
    id: idOf(2, number),
    slug: `venue-${number}`,
    settlementId: random.pick(settlements),
    latitude: 43.84,
    longitude: 25.95,
    texts: { bg: { name: `${random.pick(houses)} ${number}`, address: `ул. „${random.pick(streets)}“ № ${number}` } },
  }))
  await database.write(async (tx) => {
    for (const row of rows) await addVenue(tx, row)
    const half = rows.filter((_, number) => number % 2 === 0).map(({ id }) => id)
    const houses = tx.query.withTables<PlacesTables>().updateTable('places_venue')
    await houses.set({ step_free: 'yes' }).where('id', 'in', half).execute()
  })
  return rows.map(({ id }) => id)
}

async function addOrganisations(
  database: Database,
  random: Random,
  settlements: string[],
  most: number,
): Promise<string[]> {
  const rows = Array.from({ length: most }, (_, number) => {
    const { type, name, own } = random.pick(organisationKinds)
    const title = `${name} „${random.pick<string>(own)}-${1870 + (number % 140)}“`
    return {
      id: idOf(3, number),
      slug: `organisation-${number}`,
      type,
      settlementId: random.pick(settlements),
      phone: '082 123 456',
      website: 'https://example.org',
      texts: {
        bg: { name: title, about: 'Организацията работи за културата и образованието на своето населено място.' },
      },
    }
  })
  await database.write(async (tx) => {
    for (const row of rows) await addOrganisation(tx, row)
  })
  return rows.map(({ id }) => id)
}
