import type { FeedEntry } from '#src/platform/feeds/feed.ts'
import type { PageItem } from '#src/platform/web-page/item.ts'
import type { ForeignReading, ReadContext } from '../incoming.ts'
import { dateOf, type ReadDate } from './event-of-item.ts'
import { seriesEvent } from './gather-dates.ts'
import { ownDetails } from './own-details.ts'
import { Things } from './things.ts'

/** `dates` are those that may still belong together with those of other entries. */
export interface EntryDates extends ForeignReading {
  readonly dates: readonly ReadDate[]
}

/** The dates of one entry; several are one event with several dates. */
export function readEntryDates(
  items: readonly PageItem[],
  entry: Pick<FeedEntry, 'categories' | 'extension'>,
  context: ReadContext,
): EntryDates {
  const things = new Things(items, context.address)
  const readings = items.map((item) => dateOf(things, item, context))
  const dates = readings.flatMap(({ date }) => date ?? []).map((date) => withOwn(date, entry))
  const problems = readings.flatMap((reading) => reading.problems)
  const [first, second, ...others] = dates
  return first && second
    ? { events: [seriesEvent(first.uid, [first, second, ...others])], dates: [], problems }
    : { events: [], dates, problems }
}

function withOwn(date: ReadDate, { categories, extension }: Pick<FeedEntry, 'categories' | 'extension'>): ReadDate {
  const { details, ...own } = ownDetails(extension)
  const both = details || date.more.details ? { details: { ...date.more.details, ...details } } : {}
  return { ...date, event: { ...date.event, categories }, more: { ...date.more, ...own, ...both } }
}
