/** A moment that an entry names in words of a program; each kind of feed has its own. */
export interface EntryDate {
  readonly start: string
  readonly end: string
  /** As iCalendar has it, the end of whole days is the day after. */
  readonly exclusive: boolean
  readonly zone: string
  readonly place: string
  readonly latitude: string
  readonly longitude: string
  readonly status: string
  readonly organiser: string
}

export interface FeedEntry {
  /** `guid`, `id`; empty where it has none. */
  readonly id: string
  readonly url: string
  /** May hold markup. */
  readonly title: string
  readonly summary: string
  readonly content: string
  readonly categories: readonly string[]
  readonly dates: readonly EntryDate[]
  /** `_event` of a JSON Feed, unread. */
  readonly extension: unknown
}

export interface FeedReading {
  readonly kind: 'rss' | 'atom' | 'json' | null
  readonly title: string
  /** Page of the feed. */
  readonly url: string
  readonly entries: readonly FeedEntry[]
  readonly problems: readonly { readonly code: string; readonly detail: string }[]
}

export const feedLimits = { entries: 5_000, text: 60_000 } as const
