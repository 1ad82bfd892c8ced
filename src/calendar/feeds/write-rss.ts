import { writeRss as writeAnyRss } from '#src/platform/feeds/write-rss.ts'
import { element } from '#src/platform/feeds/write-xml.ts'
import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, whereWords } from './gather-events.ts'
import { entryOf, type FeedHead } from './write-atom.ts'

export { rssType } from '#src/platform/feeds/write-rss.ts'

const namespaces = ['xmlns:ev="http://purl.org/rss/1.0/modules/event/"']

/** An RSS 2.0 feed, an item for each event, with its next date in the words of mod_event. */
export const writeRss = (head: FeedHead, events: readonly ToldEvent[], frame: FeedFrame): string =>
  writeAnyRss(
    { ...head, lang: frame.lang },
    events.map((event) => itemOf(event, frame)),
    namespaces,
  )

function itemOf(told: ToldEvent, frame: FeedFrame) {
  const { starts, ends } = told.first
  const entry = entryOf(told, frame)
  return {
    ...entry,
    title: [entry.title, dateLines(told, frame.lang)[0]].filter((part) => part).join(' – '),
    more: [
      element('ev:startdate', starts),
      element('ev:enddate', ends),
      element('ev:location', whereWords(told.first)),
      element('ev:organizer', entry.author?.name),
    ],
  }
}
