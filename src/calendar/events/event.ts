import type { Lang } from '#src/platform/i18n/lang.ts'
import type { EventDetails, EventState, EventType } from './event-details.ts'

export const spheres = ['culture', 'education', 'science'] as const
export type Sphere = (typeof spheres)[number]

/** What the generated artwork shows. */
export const eventKinds = [
  'book',
  'music',
  'stage',
  'lecture',
  'workshop',
  'film',
  'walk',
  'children',
  'general',
] as const
export type EventKind = (typeof eventKinds)[number]

export type EventStatus = 'planned' | 'confirmed' | 'postponed' | 'cancelled'

/**
 * Wall time of the event: `YYYY-MM-DD` for a whole day, `YYYY-MM-DDTHH:MM:SS` for a time of day in the event's zone. Ends are
 * exclusive as in RFC 5545: the end of a one-day event is the next date.
 */
export type WallTime = string

export const isWholeDay = (time: WallTime): boolean => time.length === 10

/** Cents, so that nothing is rounded; `from` 0 means free. */
export interface Price {
  readonly from: number
  readonly to: number | null
  readonly currency: string
}

export interface EventText {
  readonly title: string
  readonly lead: string | null
  readonly body: string | null
  /** For whom, in words. */
  readonly audience: string | null
  /** Where, in words, when no known venue says it. */
  readonly place: string | null
  /** Why it was cancelled or put off. */
  readonly reason: string | null
}

/** What differs on one date of a series. `excluded` is gone without a word (EXDATE), `added` has no rule (RDATE). */
export interface Change {
  readonly recurrenceId: WallTime
  readonly kind: 'changed' | 'excluded' | 'added'
  readonly starts: WallTime | null
  readonly ends: WallTime | null
  readonly status: EventStatus | null
  readonly venueId: string | null
  readonly roomId: string | null
  readonly texts: Partial<Record<Lang, Omit<EventText, 'title' | 'audience'> & { readonly title: string | null }>>
}

export interface CalendarEvent {
  readonly id: string
  readonly slug: string
  readonly organisationId: string
  readonly type: EventType
  /** Only what is published stands in lists, feeds and on a page. */
  readonly state: EventState
  readonly sphere: Sphere
  readonly kind: EventKind
  readonly venueId: string | null
  readonly onlineUrl: string | null
  readonly zone: string
  readonly starts: WallTime
  readonly ends: WallTime | null
  /** RRULE value of RFC 5545 without its name. */
  readonly rule: string | null
  readonly status: EventStatus
  readonly sequence: number
  readonly price: Price | null
  readonly texts: Partial<Record<Lang, EventText>>
  readonly changes: readonly Change[]
  readonly details: EventDetails
}

/** `several` where a rule or dates by hand give more than one; for what comes without saying its type. */
export const typeOf = (event: Pick<CalendarEvent, 'rule' | 'changes'>): 'single' | 'several' =>
  isSeries(event) ? 'several' : 'single'

/** Several dates come from a rule or from dates added by hand. */
export const isSeries = ({ rule, changes }: Pick<CalendarEvent, 'rule' | 'changes'>): boolean =>
  rule !== null || changes.some(({ kind }) => kind === 'added')
