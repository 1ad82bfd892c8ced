import { type FeedEntry, type FeedReading, feedLimits } from './feed.ts'

type Members = Readonly<Record<string, unknown>>
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function readJsonFeed(text: string): FeedReading {
  const feed = parsed(text)
  const none = (code: string, detail: string): FeedReading => ({
    kind: null,
    title: '',
    url: '',
    entries: [],
    problems: [{ code, detail }],
  })
  if (!isMembers(feed)) return none('feed-malformed', text.trim().slice(0, 100))
  const { items, version } = feed
  if (typeof version !== 'string' || !/jsonfeed\.org\/version\//.test(version) || !Array.isArray(items))
    return none('not-a-feed', 'no version and items of JSON Feed')
  const entries = items.filter(isMembers)
  const problems = [
    ...(entries.length > feedLimits.entries ? [{ code: 'too-many', detail: `${entries.length} entries` }] : []),
    ...(entries.length < items.length ? [{ code: 'feed-malformed', detail: 'items that are no objects' }] : []),
  ]
  return {
    kind: 'json',
    title: textOf(feed.title),
    url: textOf(feed.home_page_url),
    entries: entries.slice(0, feedLimits.entries).map(entryOf),
    problems,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
    .replaceAll('\0', '')
    .slice(0, feedLimits.text)
    .toWellFormed()

const entryOf = (item: Members): FeedEntry => ({
  id: textOf(item.id),
  url: textOf(item.url) || textOf(item.external_url),
  title: textOf(item.title),
  summary: textOf(item.summary),
  content: textOf(item.content_html) || textOf(item.content_text),
  categories: (Array.isArray(item.tags) ? item.tags : [])
    .map(textOf)
    .filter((tag) => tag !== '')
    .slice(0, 50),
  dates: [],
  extension: item._event ?? null,
})
