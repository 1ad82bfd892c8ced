// Section F of the checklist of interoperability, what the calendar's issue names of it: other formats out, each line under
// its number. Left out: the W3C's validator of feeds (no package; the feeds are read as XML and by the rules of their papers).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noDetails } from '#src/calendar/events/event-details.ts'
import { aChange, anEvent, chitalishteHall, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront, demoFront, type Front } from '../../../test/support/front.ts'
import { attribute, jsonLdOf, linksOf, metaOf, readHtml } from '../../../test/support/html.ts'
import { events, hostile, series, uuid } from '../../../test/support/told-events.ts'
import { childrenOf, readXml, textOf } from '../../../test/support/xml.ts'
import { writeSitemap } from '../sitemap.ts'

type Data = Readonly<Record<string, unknown>>
/** What a page tells search engines. */
const dataOf = async ({ page }: Front, path: string): Promise<Data[]> =>
  jsonLdOf(readHtml(await page(path))).flat() as Data[]
const schema = (name: string) => `https://schema.org/${name}`

test('F58: an event says what it is, when, where, how one takes part, for whom, for how much, by whom, with a picture', async (context) => {
  const front = await aFront(context, events)
  const [data = {}] = await dataOf(front, '/bg/calendar/full')
  const origin = front.house.settings.publicUrl
  const url = `${origin}/bg/calendar/full`
  const { location, offers, organizer, ...said } = data as Record<string, Data>
  assert.deepEqual(said, {
    '@context': 'https://schema.org',
    '@type': 'LiteraryEvent',
    '@id': url,
    url,
    name: 'Вечер на книгата',
    description: 'Среща с автора.',
    image: `${origin}/bg/calendar/full/share.png`,
    inLanguage: 'en',
    startDate: '2026-11-27T18:00:00+02:00',
    endDate: '2026-11-27T20:00:00+02:00',
    eventStatus: schema('EventScheduled'),
    eventAttendanceMode: schema('MixedEventAttendanceMode'),
    contributor: said.contributor,
    audience: { '@type': 'Audience', audienceType: 'за ученици' },
    typicalAgeRange: '7-12',
    keywords: 'култура, книги, езици',
    isAccessibleForFree: false,
  })
  const [place, online] = location as unknown as Data[]
  assert.equal(place?.['@type'], 'Place')
  assert.deepEqual(online, { '@type': 'VirtualLocation', url: 'https://meet.example.org/a?b=1&c=2' })
  assert.deepEqual(
    [offers?.['@type'], offers?.lowPrice, offers?.highPrice, offers?.priceCurrency],
    ['AggregateOffer', '3.00', '5.00', 'EUR'],
  )
  const organisers = [organizer].flat() as Data[]
  assert.deepEqual(organisers[0], {
    '@type': 'Library',
    name: 'Библиотека „Любен Каравелов“',
    url: `${origin}/bg/network/biblioteka`,
  })
  const picture = await front.request(`/bg/calendar/full/share.png`)
  assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png'])
})

test('F58: a series has a date at each address, and each date names its series', async (context) => {
  const front = await aFront(context, [series])
  const [whole = {}] = await dataOf(front, '/bg/calendar/series')
  assert.equal(whole['@type'], 'EventSeries')
  const dates = whole.subEvent as Data[]
  const addresses = dates.map(({ url }) => String(url))
  assert.equal(new Set(addresses).size, dates.length)
  for (const address of addresses) {
    const [date = {}] = await dataOf(front, address.slice(front.house.settings.publicUrl.length))
    assert.equal(date.url, address)
    assert.equal((date.superEvent as Data).url, whole.url)
  }
  assert.equal(dates.find(({ url }) => String(url).endsWith('2026-12-05'))?.eventStatus, schema('EventCancelled'))
})

test('F58: a moved date says where it was, a postponed and an online one what they are', async (context) => {
  const change = aChange('2026-12-05T18:00:00', { starts: '2026-12-06T18:00:00', ends: '2026-12-06T19:00:00' })
  const online = anEvent({ id: uuid(6), slug: 'online', status: 'postponed', onlineUrl: 'https://meet.example.org/x' })
  const front = await aFront(context, [{ ...series, changes: [change] }, online])
  const [moved = {}] = await dataOf(front, '/bg/calendar/series/2026-12-05')
  assert.deepEqual(
    [moved.eventStatus, moved.previousStartDate, moved.startDate],
    [schema('EventRescheduled'), '2026-12-05T18:00:00+02:00', '2026-12-06T18:00:00+02:00'],
  )
  const [later = {}] = await dataOf(front, '/bg/calendar/online')
  assert.deepEqual(
    [later.eventStatus, later.eventAttendanceMode, (later.location as Data)['@type']],
    [schema('EventPostponed'), schema('OnlineEventAttendanceMode'), 'VirtualLocation'],
  )
})

test('F58: what goes on in several places at once is an event in each', async (context) => {
  const details = { ...noDetails, places: [{ venueId: chitalishteHall, roomId: null }] }
  const front = await aFront(context, [anEvent({ slug: 'fair', venueId: libraryHall, details })])
  const told = await dataOf(front, '/bg/calendar/fair')
  assert.deepEqual(
    told.map(({ location }) => (location as Data).name),
    ['Регионална библиотека', 'Читалище „Просвета“'],
  )
  assert.equal(new Set(told.map((each) => each['@id'])).size, 2)
})

test('F59: an organisation is a library or a house of culture with its hours and the days that differ', async () => {
  const front = await demoFront()
  const typeOf = async (slug: string) => (await dataOf(front, `/bg/network/${slug}`))[0]?.['@type']
  assert.equal(await typeOf('biblioteka-lyuben-karavelov-ruse'), 'Library')
  assert.equal(await typeOf('probuda-1901-nikolovo'), 'CivicStructure')
  const [library = {}] = await dataOf(front, '/bg/network/biblioteka-lyuben-karavelov-ruse')
  const hours = library.openingHoursSpecification as Data[]
  const [usual, differing] = [hours.filter((each) => each.dayOfWeek), hours.filter((each) => each.validFrom)]
  assert.ok(usual.length > 0 && differing.length > 0, JSON.stringify(hours))
  for (const each of hours) {
    assert.equal(each['@type'], 'OpeningHoursSpecification')
    for (const time of [each.opens, each.closes]) assert.match(String(time), /^\d\d:\d\d$/)
  }
  for (const { validFrom, validThrough } of differing) assert.ok(String(validFrom) <= String(validThrough))
  assert.ok(library.address && library.telephone)
})

test('F61: the Atom feed is what RFC 4287 asks for, an entry an event, the latest changed first', async (context) => {
  const { page, house } = await aFront(context, events)
  const feed = readXml(await page('/bg/calendar.atom'))
  const origin = house.settings.publicUrl
  assert.equal(feed.name, 'feed')
  assert.equal(textOf(feed, 'id'), `${origin}/bg/calendar.atom`)
  assert.match(textOf(feed, 'subtitle') ?? '', /6 месеца напред/)
  assert.match(textOf(feed, 'updated') ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  const links = childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])
  assert.deepEqual(links, [
    ['self', `${origin}/bg/calendar.atom`],
    ['alternate', `${origin}/bg/calendar`],
  ])
  const entries = childrenOf(feed, 'entry')
  assert.deepEqual(
    entries.map((entry) => textOf(entry, 'id')).sort(),
    events.map(({ id }) => `urn:uuid:${id}`),
  )
  for (const entry of entries) {
    for (const name of ['title', 'updated', 'published', 'summary', 'content', 'xcal:dtstart'])
      assert.ok(textOf(entry, name), name)
    assert.equal(childrenOf(entry, 'author').length, 1)
    assert.equal(childrenOf(entry, 'link')[0]?.attributes.rel, 'alternate')
  }
  const of = (id: string) => entries.find((entry) => textOf(entry, 'id') === `urn:uuid:${id}`)
  const [science, told, oddity] = [of(uuid(2)), of(uuid(1)), of(uuid(3))]
  assert.ok(science && told && oddity)
  assert.match(textOf(science, 'content') ?? '', /5.декември 2026.г\., 18:00 – 19:00.ч\., отменено/)
  assert.match(textOf(science, 'content') ?? '', /и още 3/)
  assert.equal(textOf(told, 'xcal:dtstart'), '2026-11-27T18:00:00+02:00')
  assert.equal(textOf(oddity, 'title'), hostile.replace('\u0007', ''))
  assert.match(
    textOf(of(uuid(4)) ?? told, 'content') ?? '',
    /март 2027.г\., Денят още не е определен\., планирано за март/,
  )
})

test('F61: the JSON Feed is version 1.1 and has every date in _event', async (context) => {
  const { page, house } = await aFront(context, events)
  const origin = house.settings.publicUrl
  const feed = JSON.parse(await page('/en/calendar.json'))
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.equal(feed.feed_url, `${origin}/en/calendar.json`)
  assert.equal(feed.home_page_url, `${origin}/en/calendar`)
  assert.equal(feed.language, 'en')
  assert.equal(new Set(feed.items.map(({ id }: { id: string }) => id)).size, events.length)
  for (const item of feed.items) {
    assert.ok(item.content_text && item.content_html && item.title && item.url)
    assert.equal(item._event.about, `${origin}/en/calendar/data`)
  }
  const club = feed.items.find(({ title }: { title: string }) => title === 'Science club')
  assert.equal(club._event.dates.length, 8)
  assert.deepEqual(
    club._event.dates.slice(0, 3).map(({ state, starts, place }: Record<string, string>) => [state, starts, place]),
    [
      ['confirmed', '2026-11-28T18:00:00+02:00', 'Читалище „Просвета“'],
      ['cancelled', '2026-12-05T18:00:00+02:00', 'Читалище „Просвета“'],
      ['new-place', '2026-12-12T18:00:00+02:00', 'Regional Library'],
    ],
  )
})

test('F61: the RSS feed is version 2.0, with the times of mod_event', async (context) => {
  const { page, house } = await aFront(context, events)
  const rss = readXml(await page('/bg/calendar.rss'))
  const origin = house.settings.publicUrl
  assert.deepEqual([rss.name, rss.attributes.version, childrenOf(rss, 'channel').length], ['rss', '2.0', 1])
  const [channel = rss] = childrenOf(rss, 'channel')
  assert.deepEqual(
    ['title', 'link', 'language'].map((name) => textOf(channel, name)),
    ['Мултиполис „Знание“', `${origin}/bg/calendar`, 'bg'],
  )
  assert.match(textOf(channel, 'description') ?? '', /6 месеца напред/)
  assert.equal(childrenOf(channel, 'atom:link')[0]?.attributes.href, `${origin}/bg/calendar.rss`)
  const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
  assert.match(textOf(channel, 'lastBuildDate') ?? '', rfc822)
  const items = childrenOf(channel, 'item')
  assert.deepEqual(
    items.map((item) => textOf(item, 'guid')).sort(),
    events.map(({ id }) => `urn:uuid:${id}`),
  )
  for (const item of items) {
    for (const name of ['title', 'link', 'description', 'ev:startdate', 'ev:organizer'])
      assert.ok(textOf(item, name), name)
    assert.equal(childrenOf(item, 'guid')[0]?.attributes.isPermaLink, 'false')
    assert.match(textOf(item, 'pubDate') ?? '', rfc822)
  }
  const told = items.find((item) => textOf(item, 'guid') === `urn:uuid:${uuid(1)}`)
  assert.ok(told)
  assert.equal(textOf(told, 'title'), 'Вечер на книгата – петък, 27\u00a0ноември 2026\u00a0г., 18:00 – 20:00\u00a0ч.')
  assert.equal(textOf(told, 'ev:enddate'), '2026-11-27T20:00:00+02:00')
})

test('F61: feeds are announced in the head of the list, with its choice', async (context) => {
  const { page } = await aFront(context, events)
  const feeds = linksOf(readHtml(await page('/bg/calendar?sphere=science')), 'alternate')
    .filter((link) => attribute(link, 'type') !== '')
    .map((link) => [attribute(link, 'type'), attribute(link, 'href').replace(/^https?:\/\/[^/]+/, '')])
  assert.deepEqual(Object.fromEntries(feeds), {
    'text/calendar': '/bg/calendar.ics?sphere=science',
    'application/atom+xml': '/bg/calendar.atom?sphere=science',
    'application/rss+xml': '/bg/calendar.rss?sphere=science',
    'application/feed+json': '/bg/calendar.json?sphere=science',
    'application/json+oembed': `/bg/calendar/oembed.json?url=${encodeURIComponent('http://localhost:3000/bg/calendar?sphere=science')}`,
  })
})

test('F62: oEmbed: an event, a date, a list and a view are a quotation within the limits of who asks', async (context) => {
  const { page, request, house } = await aFront(context, events)
  const origin = house.settings.publicUrl
  const link = linksOf(readHtml(await page('/bg/calendar/full')), 'alternate').find(
    (each) => attribute(each, 'type') === 'application/json+oembed',
  )
  const found = link && attribute(link, 'href').replace(/^https?:\/\/[^/]+/, '')
  const ask = async (address: string) => JSON.parse(await page(address)) as Record<string, unknown>
  const data = await ask(found ?? '')
  assert.deepEqual(
    [data.version, data.type, data.title, data.width, data.thumbnail_width],
    ['1.0', 'rich', 'Вечер на книгата', 600, 1200],
  )
  assert.match(String(data.html), new RegExp(`^<blockquote lang="bg" cite="${origin}/bg/calendar/full"><p><a href=`))
  const of = (path: string, more = '') => `/bg/calendar/oembed.json?url=${encodeURIComponent(origin + path)}${more}`
  const small = await ask(of('/bg/calendar/full', '&maxwidth=300&maxheight=120'))
  assert.deepEqual([small.width, small.height, small.thumbnail_url], [300, 120, undefined])
  for (const path of ['/bg/calendar?sphere=science', '/en/calendar/2026-12', '/bg/calendar/series/2026-12-05'])
    assert.equal((await ask(of(path))).type, 'rich', path)
  const odd = await ask(of('/bg/calendar/strange'))
  assert.doesNotMatch(String(odd.html), /<b>|<script/)
  for (const wrong of [
    of('/bg/network/biblioteka'),
    of('/bg/calendar/nothing'),
    of('/bg/calendar/full', '&format=xml'),
    '/bg/calendar/oembed.json',
    '/bg/calendar/oembed.json?url=https://example.org/bg/calendar/full',
  ])
    assert.equal((await request(wrong)).status, 404, wrong)
})

test('F62: a shared link has title, words, and a picture made for it', async (context) => {
  const { page, request, house } = await aFront(context, events)
  const root = readHtml(await page('/bg/calendar/full'))
  for (const property of ['og:title', 'og:type', 'og:url', 'og:description', 'og:locale', 'og:image:alt'])
    assert.ok(metaOf(root, property), property)
  assert.equal(metaOf(root, 'twitter:card'), 'summary_large_image')
  const picture = metaOf(root, 'og:image') ?? ''
  const answer = await request(picture.slice(house.settings.publicUrl.length))
  assert.equal(answer.headers.get('content-type'), 'image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  // Width and height stand at fixed places of a PNG.
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630])
})

test('F64: the map has each page in its languages with the day of its last change, and only what is ahead or recent', async (context) => {
  const old = anEvent({ id: 'old', starts: '2025-11-01', ends: '2025-11-02' })
  const recent = anEvent({ id: 'recent', starts: '2026-01-10', ends: '2026-01-11' })
  const both = anEvent({ id: 'both', texts: { bg: words('Хоро'), en: words('Dance') } })
  const { page, house } = await aFront(context, [old, recent, both])
  const map = readXml(await page('/sitemap.xml'))
  const urls = new Map(childrenOf(map, 'url').map((url) => [textOf(url, 'loc'), url]))
  const at = (path: string) => urls.get(`${house.settings.publicUrl}${path}`)
  assert.ok(at('/bg/calendar/recent') && !at('/bg/calendar/old'))
  const [one, other] = [at('/bg/calendar/both'), at('/en/calendar/both')]
  assert.ok(one && other)
  for (const url of [one, other]) {
    assert.equal(textOf(url, 'lastmod'), '2026-11-22')
    assert.deepEqual(
      childrenOf(url, 'xhtml:link').map(({ attributes }) => attributes.hreflang),
      ['bg', 'en'],
    )
  }
})

test('F64: a large map is an index of files with the day of the last change', () => {
  const entries = Array.from({ length: 5 }, (_, number) => ({
    address: `/calendar/e${number}`,
    languages: ['bg'] as const,
    changed: `2026-11-0${number + 1}T10:00:00.000Z`,
  }))
  const index = readXml(writeSitemap(entries, 'https://example.org', null, 2) ?? '')
  assert.equal(index.name, 'sitemapindex')
  assert.deepEqual(
    childrenOf(index, 'sitemap').map((file) => [textOf(file, 'loc'), textOf(file, 'lastmod')]),
    [
      ['https://example.org/sitemap.xml?part=1', '2026-11-02'],
      ['https://example.org/sitemap.xml?part=2', '2026-11-04'],
      ['https://example.org/sitemap.xml?part=3', '2026-11-05'],
    ],
  )
})

test('F64: calendars without end are noindex or not found; a choice names its one address; robots are told', async (context) => {
  const { page, house } = await aFront(context, events)
  const rootOf = async (path: string) => readHtml(await page(path))
  for (const far of ['/bg/calendar/2031-05', '/bg/calendar/2020-05-01', '/bg/calendar/2031-W20'])
    assert.match(metaOf(await rootOf(far), 'robots') ?? '', /noindex/, far)
  assert.equal(metaOf(await rootOf('/bg/calendar/2026-12'), 'robots'), undefined)
  for (const beyond of ['/bg/calendar/2999-01', '/bg/calendar/1900-01-01']) await page(beyond, 404)
  const canonical = async (path: string) =>
    linksOf(await rootOf(path), 'canonical').map((link) => attribute(link, 'href'))
  const origin = house.settings.publicUrl
  assert.deepEqual(await canonical('/bg/calendar?sphere=science&place=ruse'), [
    `${origin}/bg/calendar?place=ruse&sphere=science`,
  ])
  const robots = await page('/robots.txt')
  assert.match(robots, /^User-agent: \*\n/)
  assert.ok(robots.includes(`\nSitemap: ${origin}/sitemap.xml\n`))
})
