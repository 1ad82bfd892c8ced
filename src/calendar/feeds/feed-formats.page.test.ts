import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import { aChange, anEvent, chitalishte, chitalishteHall, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront, demoFront } from '../../../test/support/front.ts'
import { childrenOf, readXml, textOf } from '../../../test/support/xml.ts'
import { noDetails } from '../events/event-details.ts'
import { columns } from './columns.ts'

const uuid = (last: number) => `00000000-0000-7000-8000-00000000000${last}`
const hostile = '=HYPERLINK("x") <b>&\r\nBEGIN:VEVENT\u0007'

/** Says everything that an event can say. */
const full = anEvent({
  id: uuid(1),
  slug: 'full',
  venueId: libraryHall,
  onlineUrl: 'https://meet.example.org/a?b=1&c=2',
  price: { from: 300, to: 500, currency: 'EUR' },
  sequence: 4,
  texts: {
    bg: words('Вечер на книгата', { lead: 'Среща с автора.', body: 'Вход от двора.\n\nЕла.', audience: 'за ученици' }),
  },
  details: {
    ...noDetails,
    topics: ['books', 'languages'],
    audiences: ['pupils'],
    access: ['sign-language', 'subtitles'],
    ageFrom: 7,
    ageTo: 12,
    language: 'en',
    booking: 'needed',
    roles: [
      { role: 'co-organiser', organisationId: chitalishte, name: null },
      { role: 'participant', organisationId: null, name: 'Хор „Дунав“' },
    ],
  },
})
const series = anEvent({
  id: uuid(2),
  slug: 'series',
  sphere: 'science',
  organisationId: chitalishte,
  venueId: chitalishteHall,
  starts: '2026-11-28T18:00:00',
  ends: '2026-11-28T19:00:00',
  rule: 'FREQ=WEEKLY;COUNT=8',
  texts: { bg: words('Кръжок'), en: words('Science club') },
  changes: [
    aChange('2026-12-05T18:00:00', { status: 'cancelled' }),
    aChange('2026-12-12T18:00:00', { venueId: libraryHall }),
  ],
})
const strange = anEvent({
  id: uuid(3),
  slug: 'strange',
  starts: '2026-12-24',
  ends: '2026-12-27',
  texts: { bg: words(hostile) },
})
const plan = anEvent({
  id: uuid(4),
  slug: 'plan',
  status: 'planned',
  starts: '2027-03-01',
  ends: null,
  texts: { bg: words('Празник') },
  details: { ...noDetails, precise: 'month' },
})
const events = [full, series, strange, plan]

const unfolded = (ics: string) => ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
const ofEvent = (ics: string, uid: string) =>
  ics
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .filter((text) => text.includes(`UID:${uid}`))
    .map((text) => text.split('\r\n'))

test('D40: lines of at most 75 octets, folded between signs, CRLF alone; nobody breaks out of a property', async (context) => {
  const { page } = await aFront(context, events)
  const ics = await page('/bg/calendar.ics')
  assert.doesNotMatch(ics, /[^\r]\n|\r[^\n]/)
  for (const line of ics.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.doesNotMatch(line, /\ufffd/)
  }
  assert.equal(
    unfolded(ics).filter((line) => line === 'BEGIN:VEVENT').length,
    5,
    'four events but the plan, and two dates',
  )
  assert.ok(unfolded(ics).some((line) => line.startsWith('SUMMARY:=HYPERLINK("x") <b>&\\nBEGIN:VEVENT')))
})

test('D41: one UID a series, changed dates by RECURRENCE-ID, a cancelled date is kept; SEQUENCE and LAST-MODIFIED', async (context) => {
  const { page } = await aFront(context, events)
  const own = ofEvent(await page('/bg/calendar.ics'), uuid(2))
  assert.deepEqual(
    own.map((lines) => lines.find((line) => line.startsWith('RECURRENCE-ID'))),
    [undefined, 'RECURRENCE-ID;TZID=Europe/Sofia:20261205T180000', 'RECURRENCE-ID;TZID=Europe/Sofia:20261212T180000'],
  )
  assert.ok(own[1]?.includes('STATUS:CANCELLED'))
  assert.ok(own[2]?.some((line) => line.startsWith('LOCATION:Регионална библиотека')))
  for (const lines of own) assert.ok(lines.includes('LAST-MODIFIED:20261122T120000Z'))
  assert.ok(ofEvent(await page('/bg/calendar.ics'), uuid(1))[0]?.includes('SEQUENCE:4'))
})

test('D42: zones are defined where they are used, whole days have an exclusive end', async (context) => {
  const { page } = await aFront(context, events)
  const ics = unfolded(await page('/bg/calendar.ics'))
  assert.deepEqual([...new Set(ics.flatMap((line) => /TZID=([^:;]+)/.exec(line)?.[1] ?? []))], ['Europe/Sofia'])
  assert.equal(ics.filter((line) => line === 'TZID:Europe/Sofia').length, 1)
  assert.ok(ics.includes('DTSTART;VALUE=DATE:20261224') && ics.includes('DTEND;VALUE=DATE:20261227'))
})

test('D43: rule and exceptions have the zone and kind of the start', async (context) => {
  const gone = aChange('2026-12-19T18:00:00', { kind: 'excluded' })
  const { page } = await aFront(context, [{ ...series, rule: 'FREQ=WEEKLY;UNTIL=20270101', changes: [gone] }])
  const ics = unfolded(await page('/bg/calendar.ics'))
  assert.ok(ics.includes('RRULE:FREQ=WEEKLY;UNTIL=20270101T215959Z'), ics.join('\n'))
  assert.ok(ics.includes('EXDATE;TZID=Europe/Sofia:20261219T180000'))
})

test('D44: RFC 7986 says name, refreshing, source, colour, where to join; older programs are told too', async (context) => {
  const { page } = await aFront(context, events)
  const all = unfolded(await page('/bg/calendar.ics'))
  for (const name of [
    'NAME',
    'X-WR-CALNAME',
    'DESCRIPTION',
    'X-WR-CALDESC',
    'URL',
    'SOURCE',
    'REFRESH-INTERVAL',
    'X-PUBLISHED-TTL',
  ])
    assert.ok(
      all.some((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)),
      name,
    )
  assert.ok(all.includes('CONFERENCE;VALUE=URI:https://meet.example.org/a?b=1&c=2'))
  const science = unfolded(await page('/bg/calendar.ics?place=nikolovo&sphere=science'))
  assert.ok(science.includes('NAME:Мултиполис „Знание“: Николово\\, наука'), science.slice(0, 20).join('\n'))
  assert.ok(science.includes('COLOR:seagreen'))
  assert.ok(science.some((line) => /^SOURCE.*\/bg\/calendar\.ics\?place=nikolovo&sphere=science$/.test(line)))
})

test('D46: place, point, address, categories, the organiser by his page, how one gets in', async (context) => {
  const { page } = await aFront(context, events)
  const lines = ofEvent(await page('/bg/calendar.ics'), uuid(1))[0] ?? []
  const line = (name: string) => lines.find((each) => each.startsWith(name)) ?? ''
  assert.match(line('LOCATION'), /^LOCATION:Регионална библиотека\\, гр\..Русе\\, ул\. „Дондуков-Корсаков“ 1$/)
  assert.equal(line('GEO'), 'GEO:43.85;25.95')
  assert.match(line('URL'), /\/bg\/calendar\/full$/)
  assert.equal(line('CATEGORIES'), 'CATEGORIES:култура,книги,езици')
  assert.match(line('ORGANIZER'), /^ORGANIZER;CN="?Библиотека „Любен Каравелов“"?:http[^@]*\/bg\/network\/biblioteka$/)
  const { description = '' } = readICalendar(`${await page('/bg/calendar/full/event.ics')}`).events[0] ?? {}
  assert.deepEqual(description.split('\n'), [
    'Среща с автора.',
    '',
    'за ученици',
    'от 7 до 12 години',
    'от 3\u00a0€ до 5\u00a0€',
    'на английски',
    'Нужно е записване.',
    'Достъпност: Превод на жестов език и субтитри.',
    'Заедно с: Читалище „Просвета“, Хор „Дунав“',
    '',
    'Вход от двора.',
    '',
    'Ела.',
  ])
})

test('D47: every filter has its feed in four formats, says how far it reaches, and is asked for anew by ETag', async (context) => {
  const { request, page } = await aFront(context, events)
  const types = {
    ics: 'text/calendar; charset=utf-8',
    atom: 'application/atom+xml; charset=utf-8',
    json: 'application/feed+json; charset=utf-8',
    csv: 'text/csv; charset=utf-8; header=present',
  }
  for (const [format, type] of Object.entries(types)) {
    const answer = await request(`/bg/calendar.${format}?organisation=prosveta`)
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, type], format)
    assert.match(answer.headers.get('etag') ?? '', /^"/)
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    const text = await answer.text()
    assert.ok(text.includes('Кръжок') && !text.includes('Вечер'), format)
    assert.equal((await request(`/bg/calendar.${format}?place=nowhere`)).status, 404)
    assert.equal(await (await request(`/bg/calendar.${format}?organisation=prosveta`)).text(), text)
  }
  const said = (ics: string) => unfolded(ics).find((line) => line.startsWith('X-WR-CALDESC')) ?? ''
  assert.match(said(await page('/bg/calendar.ics')), /1 месец назад и 6 месеца напред\\, най-много 5000/)
  assert.match(said(await page('/bg/calendar.ics?place=ruse')), /1 месец назад и 18 месеца напред/)
  assert.match(
    said(await page('/en/calendar.ics?from=2027-01-01&to=2027-01-31')),
    /from 1.January 2027 to 31.January 2027/,
  )
  const far = anEvent({
    id: uuid(5),
    slug: 'far',
    starts: '2027-10-01',
    ends: '2027-10-02',
    texts: { bg: words('Далече') },
  })
  const { page: other } = await aFront(context, [far])
  assert.ok(!(await other('/bg/calendar.ics')).includes('Далече'))
  assert.ok((await other('/bg/calendar.ics?sphere=culture')).includes('Далече'))
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
  const dates = feed.items.flatMap(({ _event }: { _event: { dates: object[] } }) => _event.dates)
  const known = new Set(columns.map(({ name }) => name))
  for (const date of dates) for (const name of Object.keys(date)) assert.ok(known.has(name), name)
})

test('F65: the table has the documented columns, a row a date, and nothing in it runs', async (context) => {
  const { request } = await aFront(context, events)
  // `text()` would take the mark away.
  const bytes = new Uint8Array(await (await request('/bg/calendar.csv')).arrayBuffer())
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const reading = readCsv(bytes)
  assert.ok(reading.ok)
  const { header, rows } = reading.table
  assert.deepEqual(
    header,
    columns.map(({ name }) => name),
  )
  assert.equal(rows.length, 11)
  const all = rows.map(({ cells }) => Object.fromEntries(header.map((name, number) => [name, cells[number]])))
  const [first] = all
  assert.deepEqual(
    [first?.title, first?.topics, first?.price_from, first?.latitude, first?.free, first?.age_from, first?.partners],
    ['Вечер на книгата', 'books; languages', '3', '43.85', 'false', '7', 'Читалище „Просвета“; Хор „Дунав“'],
  )
  const odd = all.find(({ event }) => event === uuid(3))
  assert.ok(odd?.title?.startsWith("'=HYPERLINK"))
  assert.deepEqual([odd?.starts, odd?.ends], ['2026-12-24', '2026-12-26'])
  const planned = all.find(({ event }) => event === uuid(4))
  assert.deepEqual([planned?.starts, planned?.state], ['2027-03', 'planned-month'])
  const saved = (await request('/bg/calendar.csv')).headers.get('content-disposition')
  assert.equal(saved, 'attachment; filename="calendar.csv"')
})

test('an event is read by as many queries as three', async (context) => {
  const count = async (some: readonly (typeof full)[], format: string) => {
    const { page, house } = await aFront(context, some)
    await page(`/bg/calendar.${format}`)
    const before = house.database.statements()
    await page(`/bg/calendar.${format}?sphere=culture`)
    return house.database.statements() - before
  }
  for (const format of ['ics', 'atom', 'json', 'csv'])
    assert.equal(
      await count([full], format),
      await count([full, strange, { ...plan, sphere: 'culture' }], format),
      format,
    )
})

test('all formats of the demonstration are well made', async () => {
  const { page } = await demoFront()
  for (const lang of ['bg', 'en']) {
    assert.ok(childrenOf(readXml(await page(`/${lang}/calendar.atom`)), 'entry').length > 30)
    assert.ok(JSON.parse(await page(`/${lang}/calendar.json`)).items.length > 50)
    const csv = await page(`/${lang}/calendar.csv`)
    assert.ok(readCsv(new TextEncoder().encode(csv)).ok)
    assert.doesNotMatch(csv, /undefined|\[object|NaN/)
  }
})
