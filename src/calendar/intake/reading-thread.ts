import type { IntakeRecord, IntakeRequest } from '#src/platform/intake.ts'
import { serveThread } from '#src/platform/threads/serve-thread.ts'
import { readRecords } from './read-records.ts'

// Runs in a thread of its own: the house asks with `IntakeRequest`.
serveThread(
  async (request) => {
    const { records, ...head } = await readRecords(request as IntakeRequest)
    return { head, items: records }
  },
  (item) => {
    const { payload, ...outline } = item as IntakeRecord
    return outline
  },
)
