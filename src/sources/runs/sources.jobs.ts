import type { Tx } from '#src/platform/db/database.ts'
import type { Effect, Job } from '#src/platform/jobs/job.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { nextTime, type Source } from '../source.ts'
import { markSource, readDueSources, readSource } from '../sources.store.ts'
import { type Fetching, patience } from './fetch-source.ts'
import { type RunWishes, runSource } from './run-source.ts'
import { forgetOldRuns, readRuns } from './runs.store.ts'
import { dropFiles, fileHashOf, keepFile } from './source-files.ts'

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
  (house: House, fetchingOf: (source: Source) => Fetching) =>
  async ({ payload }: Job): Promise<undefined> => {
    const { source: id, kept, decision, actor } = payload as Partial<Asked>
    const source = typeof id === 'string' ? await readSource(house.database.read, id) : undefined
    // Removed or paused meanwhile.
    if (!source || source.state === 'paused') return
    await runSource(house, source.id, {
      seconds: patience.job,
      actor: actor ?? null,
      fetching: fetchingOf(source),
      ...(kept === undefined ? {} : { kept }),
      ...(decision === undefined ? {} : { decision }),
    })
  }

export const keepFileJob = 'sources.keep-file'

/** Puts the file of a demonstration where a reading would have put it. */
export const keepFileOf =
  ({ settings }: Pick<House, 'settings'>) =>
  async ({ payload }: Job): Promise<undefined> => {
    const { source, text } = payload as { source: string; text: string }
    const bytes = new TextEncoder().encode(text)
    await keepFile(settings, source, fileHashOf(bytes), bytes)
  }

export const sweepRuns =
  async ({ clock }: House): Promise<Effect> =>
  (tx) =>
    forgetOldRuns(tx, clock.now())

export const dropFilesOf = async ({ settings }: House, source: string): Promise<void> => dropFiles(settings, source)

const mostOnPage = 300

/** Whether taking in what a source brought last is too long for somebody who waits at a page. */
export async function isTooLong({ database }: Pick<House, 'database'>, { id }: Pick<Source, 'id'>): Promise<boolean> {
  const [run] = await readRuns(database.read, id, 1)
  const total = (run?.plan as { total?: number } | undefined)?.total ?? run?.came ?? 0
  return total > mostOnPage
}
