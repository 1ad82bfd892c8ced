import type { Reader } from '#src/platform/db/database.ts'
import type { House, Measure, MeasuredSpan } from '#src/platform/module.ts'
import type { ItemKind } from '../items/item.ts'
import { newsTables } from '../news.tables.ts'

/** What the news count of an organisation in a period: what it told, how often it wrote to the press, how often the press wrote of it. */
export const newsMeasures = ({ settings: { ZONE } }: Pick<House, 'settings'>): Measure[] => [
  {
    key: 'news.items',
    label: { bg: 'Публикувани материали', en: 'Published items' },
    count: (query, span) => countItems(query, span, ZONE),
  },
  {
    key: 'news.press-releases',
    label: { bg: 'От тях прессъобщения', en: 'Press releases among them' },
    count: (query, span) => countItems(query, span, ZONE, 'press-release'),
  },
  {
    key: 'news.mentions',
    label: { bg: 'Споменавания в медиите', en: 'Mentions in the media' },
    count: countMentions,
  },
]

/** What was ever public counts, also when it lies in the archive. Days are those of the network. */
async function countItems(query: Reader, { organisation, from, to }: MeasuredSpan, zone: string, kind?: ItemKind) {
  const start = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
  const items = newsTables(query)
    .selectFrom('news_item')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('organisation_id', '=', organisation)
    .where('state', 'in', ['published', 'archived'])
    .where('published_at', '>=', start(Temporal.PlainDate.from(from)))
    .where('published_at', '<', start(Temporal.PlainDate.from(to).add({ days: 1 })))
  const row = await (kind === undefined ? items : items.where('kind', '=', kind)).executeTakeFirst()
  return Number(row?.count ?? 0)
}

async function countMentions(query: Reader, { organisation, from, to }: MeasuredSpan) {
  const row = await newsTables(query)
    .selectFrom('news_mention')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('organisation_id', '=', organisation)
    .where('published_on', '>=', from)
    .where('published_on', '<=', to)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
