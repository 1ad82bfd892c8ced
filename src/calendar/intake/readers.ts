import { decodeMarkup } from '#src/platform/web-page/decode-markup.ts'
import { formats, type IntakeFormat } from './formats.ts'
import type { ForeignReading, ReadContext } from './incoming.ts'
import { looksLikeFeed, readFeed } from './read-feed.ts'
import { readICalendar } from './read-icalendar.ts'
import { looksLikeOwnTable, readOwnTable } from './read-own-table.ts'
import { looksLikePage, readWebPage } from './read-web-page.ts'
import { tableReader } from './table/table-reader.ts'

/** What tells one format from another, without reading all of it. */
export interface Sample {
  readonly bytes: Uint8Array
  /** The first 16,000 bytes as letters, whatever their encoding, without marks and U+0000. */
  readonly head: string
}

/** One format. Runs in a thread of its own, so it imports neither database nor pages. */
export interface IntakeReader extends IntakeFormat {
  /** Whether the bytes look like this format; the first reader that says so gets them. */
  readonly fits: (sample: Sample, context: ReadContext) => boolean
  readonly read: (bytes: Uint8Array, context: ReadContext) => ForeignReading | Promise<ForeignReading>
}

const icalendar: IntakeReader = {
  ...formats.icalendar,
  fits: ({ head }) => /^\s*BEGIN:V(?:CALENDAR|EVENT)/im.test(head),
  read: readICalendar,
}

const webPage: IntakeReader = {
  ...formats.webPage,
  fits: ({ head }) => looksLikePage(head),
  read: readWebPage,
}

const feed: IntakeReader = {
  ...formats.feed,
  fits: ({ head }) => looksLikeFeed(head),
  read: readFeed,
}

const ownTable: IntakeReader = {
  ...formats.ownTable,
  fits: ({ head }) => looksLikeOwnTable(head),
  read: readOwnTable,
}

/** In the order of `formats`. */
export const readers: readonly IntakeReader[] = [icalendar, feed, webPage, ownTable, tableReader]

/** The reader that the bytes look made for; a page that begins like none is one where its server says so. */
export function guessReader(bytes: Uint8Array, context: ReadContext): IntakeReader | undefined {
  const head = decodeMarkup(bytes.subarray(0, 16_000), context.contentType).replaceAll(/[\p{Cf}\0]/gu, '')
  const isServedAsPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(context.contentType ?? '')
  return readers.find(({ fits }) => fits({ bytes, head }, context)) ?? (isServedAsPage ? webPage : undefined)
}
