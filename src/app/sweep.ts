import type { Effect } from '#src/platform/jobs/job.ts'
import { deleteDoneJobs } from '#src/platform/jobs/jobs.store.ts'
import { forgetLetters } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'

const keptDays = 30

/** Once a day: what was done a month ago is forgotten, and letters in their time. */
export async function sweep({ clock }: House): Promise<Effect> {
  const now = clock.now()
  return async (tx) => {
    await deleteDoneJobs(tx, now.subtract({ hours: 24 * keptDays }))
    await forgetLetters(tx, now)
  }
}
