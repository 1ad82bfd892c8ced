import type { Effect } from '#src/platform/jobs/job.ts'
import type { House } from '#src/platform/module.ts'
import { readUnextended, saveDates } from './event.store.ts'
import { readEvents } from './event-read.store.ts'
import { monthsAhead } from './occurrence.ts'

const most = 200

/** Gives series that have no end their next dates, a month before the last ones come near; at most 200 series a run. */
export async function extendDates({ database, clock, settings }: House): Promise<Effect> {
  const saving = { now: clock.now(), networkZone: settings.ZONE }
  const wanted = saving.now
    .toZonedDateTimeISO('UTC')
    .add({ months: monthsAhead - 1 })
    .toPlainDate()
    .toString()
  const ids = await readUnextended(database.read, wanted, most)
  return async (tx) => {
    // Read within the write, so that a change made in between is not undone.
    const events = await readEvents(tx.query, ids)
    for (const event of events) await saveDates(tx, event, saving)
  }
}
