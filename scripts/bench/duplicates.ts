import { join } from 'node:path'
import { findDuplicates } from '#src/calendar/duplicates/find-duplicates.ts'
import { measureLabelled, readLabelled } from '#src/calendar/duplicates/labelled/read-labelled.ts'
import { readEvents } from '#src/calendar/events/event-read.store.ts'
import { openBenchDatabase, zone } from './make-database.ts'

export interface DuplicateFigures {
  /** Of the pairs that are joined unasked, and of those that are found at all. */
  readonly all: Quality
  readonly judging: Quality
  /** Milliseconds of the check before saving: half of the events take less, 99 of 100. */
  readonly p50: number
  readonly p99: number
}

interface Quality {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly asked: number
}

const probes = 200
const rounds = 4
const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** How well the labelled pairs are told apart, and what the check of one event costs beside all others. */
export async function measureDuplicates(folder: string, events: number): Promise<DuplicateFigures> {
  const labelled = readLabelled()
  const judging = labelled.filter(({ part }) => part === 'judging')
  const took = await checkTimes(folder, events)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { all: qualityOf(labelled), judging: qualityOf(judging), p50: at(0.5), p99: at(0.99) }
}

function qualityOf(pairs: ReturnType<typeof readLabelled>): Quality {
  const [joined, found] = [measureLabelled(pairs, ['certain']), measureLabelled(pairs, ['certain', 'doubtful'])]
  return { pairs: pairs.length, precision: joined.precision, recall: found.recall, asked: found.precision }
}

/** Sorted milliseconds. Of each event the quickest of some rounds: what else runs on the machine is not the check's. */
async function checkTimes(folder: string, events: number): Promise<number[]> {
  const database = openBenchDatabase(join(folder, 'db/multipolis.sqlite'))
  try {
    const saving = { now: Temporal.Now.instant(), networkZone: zone }
    // No step of the copies, so that no two probes are copies of one event.
    const ids = Array.from({ length: probes }, (_, number) => idOf((number * 997) % events))
    const probed = await readEvents(database.read, ids)
    const took = probed.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < rounds; round++)
      for (const [at, event] of probed.entries()) {
        const began = performance.now()
        await findDuplicates(database.read, { ...event, id: 'typed' }, saving)
        took[at] = Math.min(took[at] ?? 0, performance.now() - began)
      }
    return took.sort((one, other) => one - other)
  } finally {
    await database.close()
  }
}
