import type { EventStatus } from './event.ts'

export const dateStates = [
  'planned-month',
  'planned',
  'confirmed',
  'new-date',
  'new-hour',
  'new-place',
  'postponed',
  'cancelled',
  'held',
] as const
/** What has become of one date of an event. */
export type DateState = (typeof dateStates)[number]

/** How the page, a calendar program and a search engine are told the same. */
export interface StateMeaning {
  /** Tone of the label beside the title; null where nothing needs saying. */
  readonly tone: 'changed' | 'cancelled' | 'quiet' | null
  /**
   * RFC 5545, 3.8.1.11 and 3.8.2.7: `free` leaves the subscriber's time free. Null is left out: a calendar program can only hold
   * days, and the first of the month would be a date that nobody said.
   */
  readonly ical: { readonly status: 'confirmed' | 'tentative' | 'cancelled'; readonly free: boolean } | null
  readonly schema: 'EventScheduled' | 'EventRescheduled' | 'EventPostponed' | 'EventCancelled'
  /** The page gives the reason under these words. */
  readonly reason: 'whyChanged' | 'cancelledNow' | null
}

const stands = { status: 'confirmed', free: false } as const
const unsure = { status: 'tentative', free: true } as const
const changed = { tone: 'changed', reason: 'whyChanged' } as const

/** The one table of cal.2: page, iCalendar, schema.org. The labels are in `wording.ts`. */
export const stateTable: Readonly<Record<DateState, StateMeaning>> = {
  'planned-month': { tone: 'quiet', ical: null, schema: 'EventScheduled', reason: null },
  planned: { tone: 'quiet', ical: unsure, schema: 'EventScheduled', reason: null },
  confirmed: { tone: null, ical: stands, schema: 'EventScheduled', reason: null },
  'new-date': { ...changed, ical: stands, schema: 'EventRescheduled' },
  'new-hour': { ...changed, ical: stands, schema: 'EventRescheduled' },
  'new-place': { ...changed, ical: stands, schema: 'EventScheduled' },
  postponed: { ...changed, ical: unsure, schema: 'EventPostponed' },
  cancelled: {
    tone: 'cancelled',
    ical: { status: 'cancelled', free: true },
    schema: 'EventCancelled',
    reason: 'cancelledNow',
  },
  held: { tone: null, ical: stands, schema: 'EventScheduled', reason: null },
}

export interface DatedState {
  readonly status: EventStatus
  /** Wall times of one zone: where the rule had put it, and where it is. */
  readonly scheduled: string
  readonly starts: string
  /** Elsewhere than the event as a whole. */
  readonly newPlace?: boolean
  /** `month` for a plan that knows no day yet. */
  readonly precise?: 'day' | 'month'
}

/**
 * The state of a date. `over` makes one that stood held, until somebody enters how many came; what was only planned is never
 * taken for held.
 */
export function dateState(date: DatedState, over = false): DateState {
  if (date.status === 'cancelled' || date.status === 'postponed') return date.status
  if (date.status === 'planned') return date.precise === 'month' ? 'planned-month' : 'planned'
  if (over) return 'held'
  if (date.starts.slice(0, 10) !== date.scheduled.slice(0, 10)) return 'new-date'
  if (date.starts !== date.scheduled && date.starts.length === date.scheduled.length) return 'new-hour'
  return date.newPlace ? 'new-place' : 'confirmed'
}
