import type { Tx } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { loadDemoAttendance, removeDemoAttendance } from '../attendance/load-demo-attendance.ts'
import { asEvent, demoEventId } from '../demo/as-event.ts'
import { demoEvents } from '../demo/demo-events.ts'
import { loadDemoDrafts, removeDemoDrafts } from '../desk/load-demo-drafts.ts'
import { loadDemoDuplicates, removeDemoDuplicates } from '../duplicates/load-demo-duplicates.ts'
import { hangDemoPictures } from '../pictures/hang-demo-pictures.ts'
import { loadDemoProgramme } from '../programme/load-demo-programme.ts'
import { loadDemoProposals, removeDemoProposals } from '../proposals/load-demo-proposals.ts'
import { removeEvents, saveEvent } from './event.store.ts'

/** The demonstration's programme, counted from today. */
export async function loadDemo(tx: Tx, { clock, settings }: House): Promise<void> {
  const saving = { now: clock.now(), networkZone: settings.ZONE }
  const today = saving.now.toZonedDateTimeISO(settings.ZONE).toPlainDate()
  const taken = new Set<string>()
  const events = demoEvents.map((event) => asEvent(event, today, settings.ZONE, taken))
  for (const event of events) await saveEvent(tx, event, saving)
  const byId = new Map(events.map((event) => [event.id, event]))
  await loadDemoAttendance(tx, byId, saving.now)
  await loadDemoDuplicates(tx, byId, saving)
  await loadDemoProgramme(tx, events)
  await loadDemoDrafts(tx, saving.now, settings.ZONE)
  await loadDemoProposals(tx, saving.now, settings.ZONE)
  await hangDemoPictures(tx)
}

/** Nothing of anybody's hangs on an event yet, so none has to stay. */
export async function removeDemo({ database, clock }: House): Promise<number> {
  const ids = demoEvents.map(({ key }) => demoEventId(key))
  await database.write(async (tx) => {
    await removeDemoAttendance(tx, ids, clock.now())
    await removeDemoDuplicates(tx, clock.now())
    await removeEvents(tx, ids, clock.now())
    await removeDemoDrafts(tx)
    await removeDemoProposals(tx)
  })
  return 0
}
