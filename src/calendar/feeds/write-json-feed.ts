import { organisationAddress } from '#src/network/index.ts'
import { dataAddress, inLang } from '../addresses.ts'
import { columns } from './columns.ts'
import type { FeedFrame } from './feed-frame.ts'
import { dateLines, type ToldEvent, titleOf, whereWords } from './gather-events.ts'
import type { ToldDate } from './told-date.ts'
import { categoriesOf, describe, textIn, urlOf } from './told-event.ts'
import { contentOf, type FeedHead } from './write-atom.ts'

export const jsonFeedType = 'application/feed+json; charset=utf-8'

/** JSON Feed 1.1; `_event` holds what the table holds, date by date. */
export function writeJsonFeed(head: FeedHead, events: readonly ToldEvent[], frame: FeedFrame): string {
  const { lang, publicUrl } = frame
  const about = `${publicUrl}${inLang(lang, dataAddress)}`
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.name,
    description: head.reach,
    home_page_url: head.page,
    feed_url: head.self,
    language: lang,
    items: events.map((event) => itemOf(event, frame, about)),
  })
}

function itemOf(told: ToldEvent, frame: FeedFrame, about: string): object {
  const { lang, publicUrl } = frame
  const { event, house, text } = told.first
  const { textLang, text: usual } = textIn(event, lang)
  const organiser = frame.organisations.get(event.organisationId)
  const words = [dateLines(told, lang).join('\n'), whereWords(told.first), describe(event, text, house, frame)]
  return {
    id: `urn:uuid:${event.id}`,
    url: urlOf(event, frame),
    title: titleOf(told, lang),
    summary: usual.lead ?? undefined,
    content_text: words.filter((part) => part).join('\n\n'),
    content_html: contentOf(told, frame),
    date_published: event.createdAt,
    date_modified: event.updatedAt,
    language: textLang,
    tags: categoriesOf(event, lang),
    authors: organiser && [
      { name: organiser.name, url: `${publicUrl}${inLang(lang, organisationAddress(organiser.slug))}` },
    ],
    _event: { about, body: usual.body ?? undefined, dates: told.dates.map((date) => fieldsOf(date, frame)) },
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
