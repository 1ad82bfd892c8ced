import type { Tx } from '#src/platform/db/database.ts'
import type {
  Intake,
  IntakeFrame,
  IntakeProblem,
  IntakeReading,
  IntakeRecord,
  IntakeTaker,
  KnownRecord,
} from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { ThreadStopped } from '#src/platform/threads/reading-threads.ts'
import type { Source } from '../source.ts'
import { holdSource } from '../sources.store.ts'
import { type KnownItem, readItems, rememberItems, renameItem, seeItems, vanishItems } from './items.store.ts'
import { fateOf, hashUnder, type Plan } from './plan.ts'
import { countRun, finishRun, noCounts, type RunCounts, type RunEnd } from './runs.store.ts'

const perTransaction = 100

export interface Taking {
  readonly source: Source
  readonly intake: Intake
  readonly taker: IntakeTaker
  readonly reading: IntakeReading
  readonly frame: IntakeFrame
  readonly plan: Plan
  readonly handedIn: boolean
  /** Whether what is gone leaves. */
  readonly withdraws: boolean
  readonly run: string
}

type Counted = { -readonly [K in keyof RunCounts]: RunCounts[K] }

/** Takes a reading in, a hundred records a transaction; pages have their turn in between. Finishes the run whatever the records say. */
export async function takeReading(house: House, taking: Taking): Promise<RunEnd> {
  const { database, clock } = house
  const { source, reading, run, frame } = taking
  const problems: IntakeProblem[] = [...reading.problems]
  const counts: Counted = { ...noCounts }
  const turnedAway = problems.filter(({ refused }) => refused).length
  let state: 'done' | 'failed' = 'done'
  let withdrawn = 0
  try {
    for await (const records of reading.portions(perTransaction)) {
      const done = await database.write((tx) => takePortion(tx, taking, records, counts, clock.now()))
      Object.assign(counts, done.counts)
      problems.push(...done.problems)
      await nextTurn()
    }
    if (taking.withdraws) withdrawn = await withdraw(house, taking)
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error
    problems.push({ code: error.problem, at: 'file', detail: 'the rest was not read', refused: false })
    state = 'failed'
  }
  counts.refused += turnedAway
  counts.came = reading.outlines.length + turnedAway
  const end = { counts, withdrawn, problems, state }
  await database.write((tx) => finishRun(tx, source, run, end, clock.now()))
  house.log.info('a source was read', {
    organisation: frame.organisation,
    added: counts.added,
    changed: counts.changed,
    withdrawn,
  })
  return end
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Portion {
  readonly counts: RunCounts
  readonly problems: readonly IntakeProblem[]
}

/** Asks itself what is known: another run may be at work at the same time. */
async function takePortion(
  tx: Tx,
  taking: Taking,
  records: readonly IntakeRecord[],
  before: RunCounts,
  now: Temporal.Instant,
): Promise<Portion> {
  const { source, taker, frame, plan, handedIn } = taking
  for (const { uid } of records) {
    const former = plan.renamed.get(uid)
    if (former !== undefined) await renameItem(tx, source.id, former, uid)
  }
  const known = await readItems(
    tx.query,
    source.id,
    records.map(({ uid }) => uid),
  )
  const wishes = { meaning: frame.meaning, chosenAnew: frame.chosenAnew, handedIn }
  const fates = records.map((record) => ({ record, fate: fateOf(record, known.get(record.uid), wishes) }))
  const same = fates.filter(({ fate }) => fate === 'unchanged' || fate === 'older')
  const news = fates.filter(({ fate }) => fate !== 'unchanged' && fate !== 'older').map(({ record }) => record)
  const outcomes = await taker.take(
    tx,
    news.map((record) => knownRecord(record, known.get(record.uid), frame)),
  )
  const counts: Counted = { ...before, unchanged: before.unchanged + same.length }
  const problems: IntakeProblem[] = same.filter(({ fate }) => fate === 'older').map(({ record }) => older(record))
  const seen = []
  for (const [at, record] of news.entries()) {
    const outcome = outcomes[at]
    if (!outcome) continue
    counts[outcome.became]++
    if (outcome.problem) problems.push(outcome.problem)
    if (outcome.target !== undefined) seen.push(itemOf(record, outcome.target, frame))
  }
  await seeItems(
    tx,
    source.id,
    same.map(({ record }) => record.uid),
    now,
  )
  await rememberItems(tx, source.id, seen, now)
  await countRun(tx, taking.run, { ...counts, came: counts.added + counts.changed + counts.unchanged + counts.refused })
  await holdSource(tx, source.id, now)
  return { counts, problems }
}

const knownRecord = (record: IntakeRecord, item: KnownItem | undefined, { meaning }: IntakeFrame): KnownRecord => ({
  ...record,
  target: item?.target,
  same: item !== undefined && !item.vanished && item.hash === hashUnder(record, meaning),
})

const itemOf = (
  record: IntakeRecord,
  target: string,
  { meaning }: IntakeFrame,
): Omit<KnownItem, 'vanished' | 'spared'> => {
  const { uid, alias, title, starts, sequence, modified } = record
  return { uid, alias, title, starts, sequence, modified, target, hash: hashUnder(record, meaning) }
}

const older = ({ uid }: IntakeRecord): IntakeProblem => ({
  code: 'older-state',
  at: uid,
  detail: 'what is known is newer',
  refused: false,
})

async function withdraw({ database, clock }: House, { source, intake, plan }: Taking): Promise<number> {
  for (let from = 0; from < plan.gone.length; from += perTransaction) {
    const some = plan.gone.slice(from, from + perTransaction)
    await database.write(async (tx) => {
      await intake.withdraw(
        tx,
        some.map(({ target }) => target),
        clock.now(),
      )
      await vanishItems(
        tx,
        source.id,
        some.map(({ uid }) => uid),
        clock.now(),
      )
    })
    await nextTurn()
  }
  return plan.gone.length
}
