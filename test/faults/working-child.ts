// Works off jobs until none is due, and says when it begins one. Its clock goes ahead, so that leases of the killed run out.
import { migrate } from '#src/platform/db/migrate.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import type { JobHandler } from '#src/platform/jobs/job.ts'
import { createWorker } from '#src/platform/jobs/worker.ts'
import { createLog } from '#src/platform/log/log.ts'
import { migrations, openPlace } from '../support/open-place.ts'

export const jobName = 'test.work'
export const effectName = 'test.work.done'

const work: JobHandler = async (job) => {
  process.stdout.write(`${job.key}\n`)
  return async (tx) => {
    await tx.record({ name: effectName, ids: { job: job.key } })
    // More statements, so that a kill has a middle to fall into.
    for (let part = 0; part < 10; part++) await tx.record({ name: 'test.work.went-on', ids: { job: job.key } })
  }
}

if (import.meta.main) {
  const [place = '', ahead = '0'] = process.argv.slice(2)
  const database = await openPlace(place)
  await migrate(database, migrations)
  const worker = createWorker({
    database,
    clock: { now: () => Temporal.Now.instant().add({ seconds: Number(ahead) }) },
    ids: timeOrderedIds(),
    log: createLog('off'),
    handlers: new Map([[jobName, work]]),
    recurring: [],
  })
  while ((await worker.runOnce()) > 0);
  await database.close()
}
