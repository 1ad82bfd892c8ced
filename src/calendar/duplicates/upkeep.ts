import type { Tx } from '#src/platform/db/database.ts'
import { type Saving, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'
import { addOrigins, dropOrigins, readOrigins, readPair } from './duplicates.store.ts'
import { duplicateTables, pairOf } from './duplicates.tables.ts'
import { compareEvents } from './find-duplicates.ts'
import { separateEvents } from './join-events.ts'
import { originFields } from './origin-fields.ts'

/**
 * After a canonical event was saved: what was written over is its own from now on; what an import has emptied, since its source
 * never said it, is taken again.
 */
export async function keepOrigins(tx: Tx, id: string, saving: Saving): Promise<void> {
  const origins = await readOrigins(tx.query, id)
  if (origins.length === 0) return
  const all = await readEvents(tx.query, [id, ...new Set(origins.map(({ origin }) => origin))])
  const byId = new Map(all.map((event) => [event.id, event]))
  const standing = byId.get(id)
  if (!standing) return
  let event: CalendarEvent = standing
  const own: string[] = []
  for (const { field: name, origin } of origins) {
    const field = originFields.find((each) => each.name === name)
    const from = byId.get(origin)
    if (!field || !from) continue
    if (JSON.stringify(field.said(event)) === JSON.stringify(field.said(from))) continue
    if (event.details.source === 'import' && field.said(event) === undefined) event = field.take(event, from)
    else own.push(name)
  }
  await dropOrigins(tx, id, own)
  if (event !== standing) await saveEvent(tx, event, saving)
}

/**
 * After a part of a cluster was saved: what the canonical event has from it follows. Where the house itself had joined them and the
 * source now says another time or place, or calls it off, they part and somebody is asked.
 */
export async function followMember(tx: Tx, id: string, canonical: string, saving: Saving): Promise<void> {
  const [member, standing] = await readEvents(tx.query, [id, canonical])
  if (!member || !standing) return
  const pair = await readPair(tx.query, id, canonical)
  if (pair?.state === 'joined' && pair.decidedBy === null) {
    const { verdict } = await compareEvents(tx.query, member, standing, saving)
    const isOff = member.status !== standing.status && (member.status === 'cancelled' || member.status === 'postponed')
    if (verdict === 'different' || isOff) {
      await separateEvents(tx, id, canonical, null, saving)
      await askAgain(tx, id, canonical)
      return
    }
  }
  const taken = (await readOrigins(tx.query, canonical)).filter(({ origin }) => origin === id)
  const changed = originFields.filter(
    (field) =>
      taken.some((each) => each.field === field.name) &&
      JSON.stringify(field.said(member)) !== JSON.stringify(field.said(standing)),
  )
  const fresh = originFields.filter(
    (field) =>
      // At the desk somebody may have emptied it on purpose.
      standing.details.source === 'import' &&
      field.name !== 'ends' &&
      field.said(standing) === undefined &&
      field.said(member) !== undefined,
  )
  if (changed.length + fresh.length === 0) return
  const event = [...changed, ...fresh].reduce<CalendarEvent>((before, field) => field.take(before, member), standing)
  await saveEvent(tx, event, saving)
  await addOrigins(
    tx,
    canonical,
    id,
    fresh.map(({ name }) => name),
  )
}

async function askAgain({ query }: Tx, a: string, b: string): Promise<void> {
  const { one_id, other_id } = pairOf(a, b)
  await duplicateTables(query)
    .updateTable('calendar_duplicate')
    .set({ state: 'waiting', decided_at: null, decided_by: null })
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute()
}
