import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedEntry } from '#src/platform/feeds/feed.ts'
import { readFeedDocument } from '#src/platform/feeds/read-feed.ts'
import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { readFeed } from '../read-feed.ts'
import { type CorpusFile, corpusContext, corpusFiles, corpusSkip } from './corpus-files.ts'
import { line } from './expected-events.ts'

const read = (file: CorpusFile) => readFeedDocument(file.bytes(), null)
const textOf = (file: CorpusFile) => new TextDecoder().decode(file.bytes())

/** What the suites expect and a calendar does not follow, each with its reason. */
const contradicted: Readonly<Record<string, string>> = {
  'feeds/mmcdole__gofeed/atom10_feed_entry_title_base64.xml': 'a title is text, html or xhtml (RFC 4287, 3.1.1)',
  'feeds/mmcdole__gofeed/atom10_feed_entry_title_base64_escaped_markup.xml': 'the same',
  'feeds/rbren__rss-parser/encoding.rss': 'expects what becomes of Latin-1 that is read as UTF-8',
  'feeds/kurtmckee__feedparser/entry_title_onreset.xml': 'a title that is all markup stays words, which pages escape',
  'feeds/kurtmckee__feedparser/http_entry_id_base_content_location.xml':
    'the base stands in a header that the file lacks',
  'feeds/kurtmckee__feedparser/http_item_link_base_content_location.xml': 'the same',
  'feeds/kurtmckee__feedparser/item_href_map_link.xml': '`href` for `link` is in no version of RSS',
}

/** How each suite writes the list of entries in its expected JSON. */
const listOf = (data: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const members = data as Readonly<Record<string, unknown>>
  const feed = (members.feed ?? members) as Readonly<Record<string, unknown>>
  const list = feed.entries ?? feed.items ?? members.items
  return Array.isArray(list) ? list : []
}

const titleOf = (entry: Readonly<Record<string, unknown>>): string => {
  const { title } = entry
  if (title !== null && typeof title === 'object' && 'content' in title) return line(String(title.content))
  return typeof title === 'string' ? line(title) : ''
}

/** Feed and expected JSON side by side: `a.xml` and `a.json`, `a.xml` and `a.serde.json`. */
const pairs = (files: readonly CorpusFile[]): [CorpusFile, CorpusFile][] =>
  files.flatMap((file) => {
    const stem = file.path.replace(/\.(?:xml|rss|atom)$/, '')
    if (stem === file.path) return []
    const expected = files.find(({ path }) => path === `${stem}.json` || path === `${stem}.serde.json`)
    return expected ? [[file, expected] as [CorpusFile, CorpusFile]] : []
  })

test('feeds bring the entries and titles that gofeed, feed-rs and rss-parser expect', corpusSkip(270), () => {
  const sources = new Map<string, number>()
  let entries = 0
  for (const [file, expected] of pairs(corpusFiles('feeds'))) {
    if (contradicted[file.path]) continue
    const wanted = listOf(JSON.parse(textOf(expected))).map(titleOf)
    const found = read(file).entries.map(({ title }) => line(title))
    assert.deepEqual(found, wanted, file.path)
    sources.set(file.source, (sources.get(file.source) ?? 0) + 1)
    entries += wanted.length
  }
  console.log(
    `${entries} entries of ${[...sources].map(([source, files]) => `${files} feeds of ${source}`).join(', ')}`,
  )
  assert.ok(sources.size >= 3 && entries > 300)
})

/** `entries[0]['title'] == 'x'`: of feedparser's conditions those that concern what we read. */
const conditions = /entries\[(\d+)\](?:\['(title|link|id)'\]|\.(title|link|id))\s*==\s*u?(['"])((?:(?!\4)[^\\])*)\4/g

const partOf = (entry: FeedEntry, name: string): string =>
  name === 'link' ? entry.url : name === 'id' ? entry.id : line(entry.title)

test('feedparser’s conditions on entries hold', corpusSkip(240), () => {
  let proven = 0
  for (const file of corpusFiles('feeds').filter(({ source }) => source === 'kurtmckee__feedparser')) {
    const [, expect = ''] = /Expect:\s*([^\n]*)/.exec(textOf(file).slice(0, 3000)) ?? []
    // What is said of several versions at once, or of what stands in the title's own details, is not asked.
    for (const [, at, byKey, byDot, , value = ''] of expect.matchAll(conditions)) {
      const name = byKey ?? byDot ?? ''
      if (contradicted[file.path]) continue
      const entry = read(file).entries[Number(at)]
      assert.equal(entry && partOf(entry, name), name === 'title' ? line(value) : value, file.path)
      proven++
    }
  }
  console.log(`${proven} conditions of feedparser`)
  assert.ok(proven >= 5)
})

test('entries without a date of an event are refused by their titles, one by one', corpusSkip(822), () => {
  for (const file of corpusFiles('feeds')) {
    const { entries } = read(file)
    const { events, problems } = readFeed(file.bytes(), corpusContext)
    const refused = problems.filter(({ refused: isRefused, at }) => isRefused && at !== 'feed')
    assert.equal(events.length + refused.length, entries.length, file.path)
  }
})

test('the dates that feeds of others name are taken', corpusSkip(3), () => {
  const starts = (path: string) => {
    const file = corpusFiles('feeds').find((each) => each.path === path)
    return (
      file &&
      readFeed(file.bytes(), corpusContext).events.map(
        ({ series: { master } }) => `${timeKey(master.start)} ${line(master.summary)}`,
      )
    )
  }
  assert.deepEqual(starts('feeds/rubys__feedvalidator/future.xml'), ['2905-07-02T10:00:00[] bar'])
  assert.deepEqual(starts('feeds/rometools__rome/events2.xml'), [
    "2005-07-04T20:00:00[] Google's 2005 Halloween Fright Fest",
    '2005-08-23T20:00:00[] U2 Elevation tour',
  ])
})
