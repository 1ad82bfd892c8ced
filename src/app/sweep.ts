import type { Effect } from '#src/platform/jobs/job.ts'
import { deleteDoneJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'

const keptDays = 30

/** Once a day: what was done a month ago is forgotten. */
export async function sweep({ clock }: House): Promise<Effect> {
  const before = clock.now().subtract({ hours: 24 * keptDays })
  return (tx) => deleteDoneJobs(tx, before)
}
