import type { Lang } from '../i18n/lang.ts'

/** What a feed as a whole is, in every format. */
export interface FeedHead {
  readonly lang: Lang
  readonly name: string
  /** What is inside, in a sentence. */
  readonly reach: string
  /** Addresses in full: of the feed, and of the page that shows the same. */
  readonly self: string
  readonly page: string
  /** For a feed without entries. */
  readonly updated: string
}

/** One thing that a feed tells of, the same in every format; times are instants. */
export interface FeedEntry {
  /** `urn:uuid:…`; never changes. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly lang: Lang
  readonly published: string
  readonly updated: string
  /** Who says it, with the address of its page. */
  readonly author: { readonly name: string; readonly url: string } | undefined
  readonly categories: readonly string[]
  readonly summary: string | undefined
  /** All of it for people: as HTML made here, escaped. */
  readonly html: string
}

/** The time of the newest entry, else of the feed. */
export const newestOf = ({ updated }: FeedHead, entries: readonly Pick<FeedEntry, 'updated'>[]): string =>
  entries
    .map((entry) => entry.updated)
    .sort()
    .at(-1) ?? updated
