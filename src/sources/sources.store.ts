import type { Selectable } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Source } from './source.ts'
import { type SourceState, type SourcesTables, tables } from './sources.tables.ts'

type Row = Selectable<SourcesTables['sources_source']>

const asSource = (row: Row): Source => ({
  id: row.id,
  organisation: row.organisation_id,
  name: row.name,
  intake: row.intake,
  reader: row.reader,
  address: row.address,
  choices: JSON.parse(row.choices) as Record<string, string>,
  chosenAnew: row.chosen_anew === 1,
  state: row.state,
  everyHours: row.every_hours,
  etag: row.etag,
  lastModified: row.last_modified,
  fileHash: row.file_hash,
  fileType: row.file_type,
  readAnew: row.read_anew === 1,
  nextAt: row.next_at,
  checkedAt: row.checked_at,
  changedAt: row.changed_at,
  publishedAt: row.published_at,
  failures: row.failures,
  problem: row.problem,
  version: row.version,
})

export interface NewSource {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly intake: string
  /** Empty: it is told at the first reading. */
  readonly reader: string
  readonly address: string
  readonly choices: Readonly<Record<string, string>>
  readonly everyHours: number
}

/** Adds a source that publishes nothing yet. False where the organisation has this address already. */
export async function addSource(tx: Tx, source: NewSource, by: { now: Temporal.Instant; actor: string | null }) {
  const { id, organisation: organisation_id, name, intake, reader, address, choices, everyHours } = source
  const same = await tables(tx.query)
    .selectFrom('sources_source')
    .select('id')
    .where('organisation_id', '=', organisation_id)
    .where('address', '=', address)
    .executeTakeFirst()
  if (same) return false
  const row = { id, organisation_id, name, intake, reader, address, every_hours: everyHours }
  await tables(tx.query)
    .insertInto('sources_source')
    .values({ ...row, choices: JSON.stringify(choices), state: 'draft', created_at: instantText(by.now) })
    .execute()
  await tx.record({ name: 'sources.source.added', ids: idsOf(source), actor: by.actor })
  return true
}

/** The source of the files that are handed in without more ado; the same organisation and intake are one. */
export async function openFileSource(
  { query }: Tx,
  { organisation: organisation_id, intake, reader }: Pick<Source, 'organisation' | 'intake' | 'reader'>,
  newId: string,
  now: Temporal.Instant,
): Promise<Source> {
  const at = instantText(now)
  await tables(query)
    .insertInto('sources_source')
    .values({ id: newId, organisation_id, intake, reader, address: '', created_at: at, published_at: at })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'reader', 'address']).doNothing())
    .execute()
  const row = await tables(query)
    .selectFrom('sources_source')
    .selectAll()
    .where('organisation_id', '=', organisation_id)
    .where('reader', '=', reader)
    .where('address', '=', '')
    .executeTakeFirstOrThrow()
  return asSource(row)
}

/** All sources of an organisation, by name. */
export async function readSources(query: Reader, organisation: string): Promise<Source[]> {
  const rows = await tables(query)
    .selectFrom('sources_source')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('name')
    .orderBy('created_at')
    .execute()
  return rows.map(asSource)
}

export async function readSource(query: Reader, id: string): Promise<Source | undefined> {
  const row = await tables(query).selectFrom('sources_source').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asSource(row)
}

/** Those that are to be asked by this moment, the longest due first. */
export async function readDueSources(query: Reader, until: Temporal.Instant, most: number): Promise<Source[]> {
  const rows = await tables(query)
    .selectFrom('sources_source')
    .selectAll()
    .where('state', '=', 'active')
    .where('next_at', '<=', instantText(until))
    .orderBy('next_at')
    .limit(most)
    .execute()
  return rows.map(asSource)
}

export interface SourceMarks {
  readonly reader?: string
  readonly state?: SourceState
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly fileHash?: string | null
  readonly fileType?: string | null
  readonly readAnew?: boolean
  readonly chosenAnew?: boolean
  readonly nextAt?: Temporal.Instant | null
  readonly checkedAt?: Temporal.Instant
  readonly changedAt?: Temporal.Instant
  readonly publishedAt?: Temporal.Instant
  readonly failures?: number
  readonly problem?: string | null
}

const instantOrNull = (at: Temporal.Instant | null): string | null => (at === null ? null : instantText(at))

/** What the house itself has found out or decided about a source. */
export async function markSource({ query }: Tx, id: string, marks: SourceMarks): Promise<void> {
  const set = {
    ...(marks.reader === undefined ? {} : { reader: marks.reader }),
    ...(marks.state === undefined ? {} : { state: marks.state }),
    ...(marks.etag === undefined ? {} : { etag: marks.etag }),
    ...(marks.lastModified === undefined ? {} : { last_modified: marks.lastModified }),
    ...(marks.fileHash === undefined ? {} : { file_hash: marks.fileHash }),
    ...(marks.fileType === undefined ? {} : { file_type: marks.fileType }),
    ...(marks.readAnew === undefined ? {} : { read_anew: marks.readAnew ? 1 : 0 }),
    ...(marks.chosenAnew === undefined ? {} : { chosen_anew: marks.chosenAnew ? 1 : 0 }),
    ...(marks.nextAt === undefined ? {} : { next_at: instantOrNull(marks.nextAt) }),
    ...(marks.checkedAt === undefined ? {} : { checked_at: instantText(marks.checkedAt) }),
    ...(marks.changedAt === undefined ? {} : { changed_at: instantText(marks.changedAt) }),
    ...(marks.publishedAt === undefined ? {} : { published_at: instantText(marks.publishedAt) }),
    ...(marks.failures === undefined ? {} : { failures: marks.failures }),
    ...(marks.problem === undefined ? {} : { problem: marks.problem }),
  }
  if (Object.keys(set).length === 0) return
  await tables(query).updateTable('sources_source').set(set).where('id', '=', id).execute()
}

export interface SourceSettings {
  readonly name: string
  readonly choices: Readonly<Record<string, string>>
  readonly everyHours: number
}

/** False when somebody else has saved it meanwhile. Other choices concern what is there already, so it is read again. */
export async function saveSource(
  tx: Tx,
  source: Source,
  wanted: SourceSettings & { version: number },
  actor: string | null,
) {
  const choices = JSON.stringify(wanted.choices)
  const anew = choices !== JSON.stringify(source.choices)
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('sources_source')
    .set(({ eb }) => ({
      name: wanted.name,
      choices,
      every_hours: wanted.everyHours,
      ...(anew ? { chosen_anew: 1, read_anew: 1 } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', source.id)
    .where('version', '=', wanted.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: 'sources.source.saved', ids: idsOf(source), actor })
  return true
}

/** Takes the source for one run; false while another one works on it. Whoever is killed is forgotten after some minutes. */
export async function claimSource({ query }: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tables(query)
    .updateTable('sources_source')
    .set({ busy_until: instantText(now.add({ minutes: busyMinutes })) })
    .where('id', '=', id)
    .where((or) => or.or([or('busy_until', 'is', null), or('busy_until', '<', instantText(now))]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const busyMinutes = 5

/** A long run says now and then that it is still at work. */
export async function holdSource({ query }: Tx, id: string, until: Temporal.Instant | null): Promise<void> {
  const busy = until === null ? null : instantText(until.add({ minutes: busyMinutes }))
  await tables(query).updateTable('sources_source').set({ busy_until: busy }).where('id', '=', id).execute()
}

/** Forgets the source with its runs and items; what it has brought stays. */
export async function removeSource(tx: Tx, source: Source, actor: string | null): Promise<void> {
  const of = tables(tx.query)
  const runs = of.selectFrom('sources_run').select('id').where('source_id', '=', source.id)
  await of.deleteFrom('sources_problem').where('run_id', 'in', runs).execute()
  await of.deleteFrom('sources_run').where('source_id', '=', source.id).execute()
  await of.deleteFrom('sources_item').where('source_id', '=', source.id).execute()
  await of.deleteFrom('sources_source').where('id', '=', source.id).execute()
  await tx.record({ name: 'sources.source.removed', ids: idsOf(source), actor })
}

export const idsOf = ({ id, organisation }: Pick<Source, 'id' | 'organisation'>) => ({ source: id, organisation })
