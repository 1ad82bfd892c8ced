import type { Intake, IntakeFrame, IntakeReading } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { isFetched, nextTime, type Source, stateAfter } from '../source.ts'
import { claimSource, holdSource, markSource, readSource, type SourceMarks } from '../sources.store.ts'
import { compare } from './compare.ts'
import { type Brought, type Fetching, fetchSource } from './fetch-source.ts'
import { spareItems } from './items.store.ts'
import { columnsOf, meaningOf, readMappings } from './mappings.store.ts'
import type { Plan } from './plan.ts'
import { beginRun, labelOf, readWaitingRun, replaceWaiting, writeProblems } from './runs.store.ts'
import { dropOtherFiles, fileHashOf, keepFile, readKeptFile } from './source-files.ts'
import { type StoredPlan, storePlan } from './stored-plan.ts'
import { takeReading } from './take-reading.ts'

export interface RunWishes {
  /** Seconds that somebody is ready to wait for a foreign server. */
  readonly seconds: number
  readonly actor: string | null
  /** A file that was just handed in, and its type where the browser said one. */
  readonly file?: { readonly bytes: Uint8Array }
  /** What was kept is read again, without asking the address. */
  readonly kept?: boolean
  /** A person has looked: take away what is gone, or keep it for good. */
  readonly decision?: 'accept' | 'keep'
  readonly fetching?: Fetching
}

export type RunResult =
  | { readonly kind: 'busy' | 'same' }
  | { readonly kind: 'problem'; readonly code: string }
  | { readonly kind: 'preview' | 'waiting' | 'done' | 'failed'; readonly run: string }

/**
 * Asks a source what it has, compares, and either shows it (nothing is published yet), waits (too much would go) or takes it in. One run
 * at a time; whatever goes wrong outside is an answer and puts the next time off.
 */
export async function runSource(house: House, id: string, wishes: RunWishes): Promise<RunResult> {
  const { database, clock } = house
  const now = clock.now()
  if (!(await database.write((tx) => claimSource(tx, id, now)))) return { kind: 'busy' }
  try {
    const source = await readSource(database.read, id)
    const intake = house.intakes().find(({ name }) => name === source?.intake)
    if (!source || !intake) return { kind: 'problem', code: 'unknown-source' }
    return await readBrought(house, source, intake, wishes)
  } finally {
    await database.write((tx) => holdSource(tx, id, null))
  }
}

async function readBrought(house: House, source: Source, intake: Intake, wishes: RunWishes): Promise<RunResult> {
  const brought = await bring(house, source, wishes)
  if (brought.kind === 'problem') return fail(house, source, brought.code)
  if (brought.kind === 'same' && !source.readAnew && wishes.decision === undefined) return settled(house, source, {})
  const kept = source.fileHash === null ? undefined : await readKeptFile(house.settings, source.id, source.fileHash)
  const file = brought.kind === 'file' ? brought : undefined
  const bytes = file?.bytes ?? kept
  // After a restore without files the address is asked for all of it.
  if (!bytes) return settled(house, source, { etag: null, lastModified: null, fileHash: null }, 'file-lost')
  const hash = fileHashOf(bytes)
  const marks = file ? { etag: file.etag, lastModified: file.lastModified, fileType: file.type } : {}
  if (
    hash === source.fileHash &&
    !source.readAnew &&
    !wishes.kept &&
    source.problem === null &&
    source.state !== 'draft'
  )
    return settled(house, source, marks)
  await keepFile(house.settings, source.id, hash, bytes)
  return readFile(house, { ...source, fileType: file ? file.type : source.fileType }, intake, {
    ...wishes,
    bytes,
    marks: { ...marks, fileHash: hash },
  })
}

async function bring(house: House, source: Source, { file, kept, seconds, fetching }: RunWishes): Promise<Brought> {
  if (file) return { kind: 'file', bytes: file.bytes, type: null, etag: null, lastModified: null }
  if (kept || !isFetched(source)) return { kind: 'same' }
  return fetchSource(house, source, seconds, fetching)
}

type Read = RunWishes & { readonly bytes: Uint8Array; readonly marks: SourceMarks }

async function readFile(house: House, source: Source, intake: Intake, read: Read): Promise<RunResult> {
  const { database, clock, settings } = house
  const now = clock.now()
  const mappings = await readMappings(database.read, source)
  const today = now.toZonedDateTimeISO(settings.ZONE).toPlainDate().toString()
  const answer = await intake.read({
    bytes: read.bytes,
    format: source.reader || undefined,
    address: isFetched(source) ? source.address : null,
    contentType: source.fileType,
    today,
    zone: settings.ZONE,
    columns: columnsOf(mappings),
  })
  if (!answer.ok) return fail(house, source, answer.problem, read.marks)
  const { reading } = answer
  try {
    const broken = problemOf(reading)
    if (broken !== undefined) return await fail(house, source, broken, read.marks)
    const { id, choices, chosenAnew, organisation } = source
    const frame = {
      organisation,
      source: id,
      choices,
      chosenAnew,
      meaning: meaningOf(mappings),
      now,
      actor: read.actor,
    }
    return await decide(house, source, intake, { ...read, reading, frame, today })
  } finally {
    reading.close()
  }
}

/** Nothing at all could be read: the file is broken or something else. An empty calendar is not. */
const problemOf = ({ format, outlines, problems, columns }: IntakeReading): string | undefined => {
  if (format === '') return 'unknown-format'
  if (outlines.length > 0 || columns.length > 0) return undefined
  return problems.find(({ refused, at }) => refused && at === 'file')?.code
}

type Decided = Read & { readonly reading: IntakeReading; readonly frame: IntakeFrame; readonly today: string }

async function decide(house: House, source: Source, intake: Intake, read: Decided): Promise<RunResult> {
  const { reading, frame, today, decision } = read
  const { database, clock, ids } = house
  const taker = await intake.prepare(database.read, frame)
  const handedIn = !isFetched(source)
  const plan = await compare(house, intake, source, reading, { frame, handedIn })
  const stored = storePlan({ outlines: reading.outlines, columns: reading.columns, plan, taker, today })
  const marks = { ...read.marks, reader: reading.format }
  if (source.state === 'draft') return show(house, source, 'preview', { reading, stored, marks })
  if (plan.waits && decision === undefined) return show(house, source, 'waiting', { reading, stored, marks })
  if (isNothing(plan, source) && decision === undefined) {
    await database.write((tx) => replaceWaiting(tx, source.id, clock.now()))
    return settled(house, source, { ...marks, readAnew: false, chosenAnew: false })
  }
  const run = ids()
  await database.write(async (tx) => {
    await replaceWaiting(tx, source.id, clock.now())
    await beginRun(tx, source, { id: run, label: labelOf(source), plan: { ...stored, first: [] } }, clock.now())
    const spared = decision === 'keep' ? plan.gone.map(({ uid }) => uid) : []
    await spareItems(tx, source.id, spared, clock.now())
  })
  const withdraws = decision !== 'keep'
  const end = await takeReading(house, { source, intake, taker, reading, frame, plan, run, handedIn, withdraws })
  const failed = end.state === 'failed'
  if (failed) await fail(house, source, 'broken')
  else await settled(house, source, { ...marks, readAnew: false, chosenAnew: false, changedAt: clock.now() })
  return { kind: failed ? 'failed' : 'done', run }
}

/** Every record is as it was; what the source cannot tell well is in an earlier report. */
const isNothing = ({ fates, gone, renamed }: Plan, { changedAt }: Source): boolean =>
  changedAt !== null &&
  gone.length === 0 &&
  renamed.size === 0 &&
  [...fates.values()].every((fate) => fate === 'unchanged' || fate === 'older')

interface Shown {
  readonly reading: IntakeReading
  readonly stored: StoredPlan
  readonly marks: SourceMarks
}

/** Nothing is taken in: somebody looks first. The same content does not ask again. */
async function show(
  house: House,
  source: Source,
  state: 'preview' | 'waiting',
  { reading, stored, marks }: Shown,
): Promise<RunResult> {
  const { database, clock, ids } = house
  const now = clock.now()
  const before = await readWaitingRun(database.read, source.id)
  const isSame = before?.state === state && JSON.stringify(before.plan) === JSON.stringify(stored)
  const run = isSame ? before.id : ids()
  if (!isSame)
    await database.write(async (tx) => {
      await replaceWaiting(tx, source.id, now)
      await beginRun(tx, source, { id: run, label: labelOf(source), state, plan: stored }, now)
      await writeProblems(tx, run, reading.problems)
    })
  await settled(house, source, { ...marks, readAnew: false })
  return { kind: state, run }
}

/** All is well with the source itself; says when it is asked next. */
async function settled(
  house: House,
  source: Source,
  marks: SourceMarks,
  problem: string | null = null,
): Promise<RunResult> {
  const now = house.clock.now()
  const zone = house.settings.ZONE
  const day = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
  const isNewDay = source.checkedAt === null || day(source.checkedAt) !== day(now.toString())
  await house.database.write(async (tx) => {
    await markSource(tx, source.id, {
      ...(isFetched(source) ? { nextAt: nextTime(now, source.everyHours, 0) } : {}),
      ...{ checkedAt: now, failures: 0, problem },
      ...marks,
    })
    // Pages say on which day their source was read last.
    if (isNewDay) await tx.record({ name: 'sources.source.read', ids: { source: source.id } })
  })
  await dropOtherFiles(house.settings, source.id, marks.fileHash === undefined ? source.fileHash : marks.fileHash)
  return problem === null ? { kind: 'same' } : { kind: 'problem', code: problem }
}

async function fail(house: House, source: Source, code: string, marks: SourceMarks = {}): Promise<RunResult> {
  const now = house.clock.now()
  const failures = source.failures + 1
  // What cannot be read today is shown as it is, and is fetched again in full next time.
  const { fileHash, fileType } = marks
  await house.database.write((tx) =>
    markSource(tx, source.id, {
      ...(source.fileHash === null && fileHash !== undefined && fileType !== undefined ? { fileHash, fileType } : {}),
      ...(isFetched(source) ? { nextAt: nextTime(now, source.everyHours, failures) } : {}),
      state: stateAfter(source, code, failures),
      checkedAt: now,
      failures,
      problem: code,
    }),
  )
  return { kind: 'problem', code }
}
