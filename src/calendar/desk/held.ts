import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { findAttendance } from '../attendance/attendance.store.ts'
import { dateState } from '../events/status.ts'
import { datesOf, timedOf } from './dates-ahead.ts'
import type { KeptEvent } from './event-of-visit.ts'

/** An event of which nothing lies ahead any more and that has taken place. */
export interface Held {
  /** The last date of it that was held. */
  readonly recurrenceId: string
  readonly counted: boolean
  /** What other rooms do next with it. */
  readonly panels: readonly Panel[]
}

/** Undefined where something of it is still to come, or none of it has taken place. */
export async function readHeld(house: House, visit: Visit, event: KeptEvent): Promise<Held | undefined> {
  if (event.state !== 'published') return undefined
  const dates = datesOf(event, visit)
  if (dates.some(({ endsAt }) => endsAt > instantText(visit.now))) return undefined
  const last = dates.findLast((date) => dateState(timedOf(date, event), true) === 'held')
  if (!last) return undefined
  const { recurrenceId } = last
  const counted = (await findAttendance(house.database.read, { event: event.id, recurrenceId })) !== undefined
  const panels = await house.panels('held', { id: event.id, slug: event.slug }, visit)
  return { recurrenceId, counted, panels }
}
