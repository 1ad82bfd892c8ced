/** A moment as iCalendar writes it. It stays a wall time: the caller, who knows the zones, makes an instant of it. */
export type ICalTime =
  /** A whole day, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  /** `YYYY-MM-DDTHH:MM:SS`; `zone` is an IANA name, `UTC` for times with Z, null for floating times. */
  | { readonly kind: 'local'; readonly local: string; readonly zone: string | null }

/** One VEVENT. Every text is unescaped, trimmed, without U+0000 and within the limits of `textLimits`. */
export type ICalEvent = {
  readonly uid: string | null
  /** Which date of the series this event replaces (RFC 5545 3.8.4.4); null for a single event or the series itself. */
  readonly recurrenceId: ICalTime | null
  /** RANGE=THISANDFUTURE on the recurrence id. */
  readonly thisAndFuture: boolean
  readonly start: ICalTime
  /** Exclusive; from DTEND or from DURATION. Null where the source gives neither. Same kind as `start`. */
  readonly end: ICalTime | null
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string | null
  /** The first page of CONFERENCE (RFC 7986, 5.11), where there is one. */
  readonly conferenceUrl?: string
  readonly categories: readonly string[]
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly sequence: number
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly lastModified: string | null
  readonly geo: { readonly latitude: number; readonly longitude: number } | null
  /** Valid RRULE value without the name, as `parseRule` writes it. */
  readonly rrule: string | null
  /** Of PERIOD values the start. */
  readonly rdates: readonly ICalTime[]
  /** Those of `rdates` that have an end of their own, where there are any. */
  readonly periods?: readonly { readonly start: ICalTime; readonly end: ICalTime }[]
  readonly exdates: readonly ICalTime[]
  readonly organizerName: string | null
  readonly classification: 'public' | 'private' | 'confidential'
  /** X-ALT-DESC with FMTTYPE text/html, or an HTML STYLED-DESCRIPTION. Hostile until cleaned. */
  readonly altDescriptionHtml: string | null
}

/** What was wrong with one component. `at` is its UID, its summary or its number in the file. */
export type ICalProblem = { readonly code: string; readonly at: string; readonly detail: string }

/** What a file says: its events in the order of the file, and what could not be used or had to be guessed. */
export type ICalReading = {
  readonly name: string | null
  readonly zone: string | null
  readonly method: string | null
  readonly events: readonly ICalEvent[]
  readonly problems: readonly ICalProblem[]
}

/** Longest texts kept, in UTF-16 units; the rest is cut. */
export const textLimits = {
  uid: 500,
  summary: 500,
  description: 20_000,
  html: 60_000,
  location: 500,
  url: 2_000,
  category: 100,
  categories: 50,
  name: 200,
} as const

/** Comparable text of a time: equal times of the same kind and zone give the same key. */
export function timeKey(time: ICalTime): string {
  return time.kind === 'date' ? time.date : `${time.local}[${time.zone ?? ''}]`
}
