import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { EventKind, EventText, Price, Sphere } from '../events/event.ts'
import type { EventDetails } from '../events/event-details.ts'
import type { Series } from '../events/gather-series.ts'
import type { ProgrammeItem } from '../programme/programme-item.ts'

/** What some formats say beside what, when and where; what a source does not say is not set. */
export interface IncomingMore {
  /** Page of the event at its source: https or http, without a fragment. */
  readonly url?: string
  /** Who holds it, in words. */
  readonly organiser?: string
  readonly sphere?: Sphere
  readonly kind?: EventKind
  readonly price?: Price
  readonly onlineUrl?: string
  readonly audience?: string
  /** Words in the other language; those of the series count as Bulgarian where they have Cyrillic letters. */
  readonly texts?: { readonly en?: Partial<EventText> }
  /** Words of the event where the source itself keeps them apart; else the description is divided. */
  readonly parts?: Pick<EventText, 'lead' | 'body' | 'reason'>
  readonly details?: Partial<EventDetails>
  /** Dates that are put off without a new one, which iCalendar has no word for: recurrence ids, of a single event its start. */
  readonly postponed?: readonly ICalTime[]
  /** Groups of the organisation that take part, by name. */
  readonly groups?: readonly string[]
  /** Of a yearly plan: what its programme says beside. */
  readonly programme?: ProgrammeItem
}

/** A foreign event as every reader hands it on: the model of iCalendar (RFC 5545), and what the format says more. */
export interface IncomingEvent {
  /** `uid` names it within its source and is the same at the next reading. */
  readonly series: Series
  readonly more: IncomingMore
}

/** What a reader must be told; it looks at no clock and no database. */
export interface ReadContext {
  /** IANA name of the network's zone, for times without one. */
  readonly zone: string
  /** `YYYY-MM-DD` in that zone: years that are left out are guessed from it. */
  readonly today: string
  /** Where the bytes come from, after redirects; null for a file that was handed in. */
  readonly address: string | null
  readonly contentType: string | null
  /** Of tables: heading as typed to what it was said to hold (or `-` for nothing), as a person matched it once. */
  readonly columns?: Readonly<Record<string, string>>
}

/** A heading of a table, and what it was taken for; null where a person has to say it. */
export interface ReadColumn {
  readonly heading: string
  readonly field: string | null
  /** Some of what stands below it. */
  readonly examples: readonly string[]
}

/** What was found. Whatever the bytes are, a reader answers this and never throws. */
export interface ForeignReading {
  readonly events: readonly IncomingEvent[]
  readonly problems: readonly RunProblem[]
  /** Of tables. */
  readonly columns?: readonly ReadColumn[]
}
