import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { demoDrafts } from '../demo/demo-drafts.ts'
import { drafts } from './drafts.store.ts'

const idOf = (key: string) => demoId('draft', key)

/** What the people of the demonstration have begun and not finished. */
export async function loadDemoDrafts(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  for (const { key, organiser, person, form, day } of demoDrafts) {
    const organisation = demoId('organisation', organiser)
    const typed = new URLSearchParams({ ...form, day: today.add({ days: day }).toString() })
    await drafts.keep(tx, { id: idOf(key), organisation, person: demoId('person', person), form: typed }, now)
  }
}

export async function removeDemoDrafts(tx: Tx): Promise<void> {
  for (const { key, organiser } of demoDrafts) await drafts.remove(tx, demoId('organisation', organiser), idOf(key))
}
