import { writeJsonFeed as writeAnyJsonFeed } from '#src/platform/feeds/write-json-feed.ts'
import type { Pieces } from '#src/platform/http/long-body.ts'
import { dataAddress, inLang } from '../addresses.ts'
import { columns } from './columns.ts'
import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, whereWords } from './gather-events.ts'
import type { ToldDate } from './told-date.ts'
import { describe, textIn } from './told-event.ts'
import { entryOf, type FeedHead } from './write-atom.ts'

export { jsonFeedType } from '#src/platform/feeds/write-json-feed.ts'

/** JSON Feed 1.1; `_event` holds what the table holds, date by date. */
export const writeJsonFeed = (head: FeedHead, events: AsyncIterable<ToldEvent>, frame: FeedFrame): Pieces =>
  writeAnyJsonFeed({ ...head, lang: frame.lang }, itemsOf(events, frame))

async function* itemsOf(events: AsyncIterable<ToldEvent>, frame: FeedFrame) {
  for await (const event of events) yield itemOf(event, frame)
}

function itemOf(told: ToldEvent, frame: FeedFrame) {
  const { lang, publicUrl } = frame
  const { event, house, text } = told.first
  const { text: usual } = textIn(event, lang)
  const words = [dateLines(told, lang).join('\n'), whereWords(told.first), describe(event, text, house, frame)]
  const about = `${publicUrl}${inLang(lang, dataAddress)}`
  const dates = told.dates.map((date) => fieldsOf(date, frame))
  return {
    ...entryOf(told, frame),
    summary: usual.lead ?? undefined,
    text: words.filter((part) => part).join('\n\n'),
    more: { _event: { about, body: usual.body ?? undefined, dates } },
  }
}

/** The columns that have a value, by name. */
const fieldsOf = (date: ToldDate, frame: FeedFrame): object =>
  Object.fromEntries(
    columns.flatMap(({ name, value }) => {
      const said = value(date, frame)
      return said === null || said === undefined || said === '' || (Array.isArray(said) && said.length === 0)
        ? []
        : [[name, said]]
    }),
  )
