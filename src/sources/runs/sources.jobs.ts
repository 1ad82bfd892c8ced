import type { Tx } from '#src/platform/db/database.ts'
import type { Effect, Job } from '#src/platform/jobs/job.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { nextTime } from '../source.ts'
import { markSource, readDueSources } from '../sources.store.ts'
import { type Fetching, patience } from './fetch-source.ts'
import { type RunWishes, runSource } from './run-source.ts'
import { forgetOldRuns } from './runs.store.ts'
import { dropFiles } from './source-files.ts'

export const readJob = 'sources.read'
const atOnce = 100
/** Due a little early is due now: the round comes only every quarter of an hour. */
const minutesEarly = 5

/** One round: every source that is due gets a job of its own, so that a slow server keeps nobody else waiting for long. */
export async function askDueSources({ database, clock, ids }: House): Promise<Effect | undefined> {
  const now = clock.now()
  const due = await readDueSources(database.read, now.add({ minutes: minutesEarly }), atOnce)
  if (due.length === 0) return undefined
  return async (tx) => {
    for (const { id, nextAt, everyHours } of due) {
      await enqueue(tx, { id: ids(), name: readJob, key: `${id} ${nextAt}`, payload: { source: id }, due: now })
      await markSource(tx, id, { nextAt: nextTime(now, everyHours, 0) })
    }
  }
}

type Asked = { readonly source: string } & Pick<RunWishes, 'kept' | 'decision' | 'actor'>

/** What is too long for a page goes on in the background. */
export const runLater = (tx: Tx, { ids, clock }: House, asked: Asked): Promise<void> =>
  enqueue(tx, { id: ids(), name: readJob, key: ids(), payload: asked, due: clock.now() })

/** The job of one source. Nothing of it is an error: what went wrong stands with the source, and the next round asks again. */
export const readSourceJob =
  (house: House, fetching: Fetching = {}) =>
  async ({ payload }: Job): Promise<undefined> => {
    const { source, kept, decision, actor } = payload as Partial<Asked>
    if (typeof source !== 'string') return
    await runSource(house, source, {
      seconds: patience.job,
      actor: actor ?? null,
      fetching,
      ...(kept === undefined ? {} : { kept }),
      ...(decision === undefined ? {} : { decision }),
    })
  }

export const sweepRuns =
  async ({ clock }: House): Promise<Effect> =>
  (tx) =>
    forgetOldRuns(tx, clock.now())

export const dropFilesOf = async ({ settings }: House, source: string): Promise<void> => dropFiles(settings, source)
