import type { Intake, IntakeFrame, IntakeReading } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import type { Source } from '../source.ts'
import { type KnownItem, readAllItems } from './items.store.ts'
import { type Plan, planRun } from './plan.ts'

const slice = 500

/** Compares a reading with all that the source has brought before. */
export async function compare(
  { database }: House,
  intake: Intake,
  source: Source,
  reading: Pick<IntakeReading, 'outlines'>,
  { frame, handedIn }: { frame: IntakeFrame; handedIn: boolean },
): Promise<Plan> {
  const known = await readAllItems(database.read, source.id)
  const coming = await comingOf(database.read, intake, known, frame.now)
  const { meaning, chosenAnew } = frame
  return planRun(reading.outlines, known, { coming, meaning, chosenAnew, handedIn })
}

async function comingOf(
  query: House['database']['read'],
  intake: Intake,
  known: readonly KnownItem[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  const targets = known.filter(({ vanished }) => !vanished).map(({ target }) => target)
  const coming = new Set<string>()
  for (let from = 0; from < targets.length; from += slice)
    for (const id of await intake.coming(query, targets.slice(from, from + slice), now)) coming.add(id)
  return coming
}
