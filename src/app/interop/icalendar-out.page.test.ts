// Section D of the checklist of interoperability: iCalendar out, each line under its number.
// D48 to D50 wait for registrations.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as send } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { saveEvent } from '#src/calendar/events/event.store.ts'
import { noDetails } from '#src/calendar/events/event-details.ts'
import { addOrganisation } from '#src/network/index.ts'
import { addVenue } from '#src/places/index.ts'
import { readAssets } from '#src/platform/http/assets.ts'
import { createHttpServer, listen } from '#src/platform/http/server.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import {
  aChange,
  anEvent,
  chitalishte,
  chitalishteHall,
  libraryHall,
  ruse,
  saving,
  words,
} from '../../../test/support/calendar.ts'
import { movingClock } from '../../../test/support/clock.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { desk } from '../../../test/support/event-desk.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { jsonLdOf, readHtml } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { events, hostile, series, uuid } from '../../../test/support/told-events.ts'

const unfolded = (ics: string) => ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
/** The lines of each VEVENT of an event. */
const ofEvent = (ics: string, uid: string) =>
  ics
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .filter((text) => text.includes(`UID:${uid}`))
    .map((text) => text.split('\r\n'))
const lineOf = (lines: readonly string[], name: string) => lines.find((line) => line.startsWith(name)) ?? ''

/** One event whose every word wants to begin a component of its own. */
async function hostileFront(context: TestContext): Promise<Front> {
  const front = await aFront(context)
  const texts = { bg: { name: hostile, address: hostile } }
  const all = words(hostile, { lead: hostile, body: hostile, audience: hostile, reason: hostile })
  const details = { ...noDetails, roles: [{ role: 'participant' as const, organisationId: null, name: hostile }] }
  await front.house.database.write(async (tx) => {
    await addOrganisation(tx, { id: 'o', slug: 'strange', type: 'ngo', settlementId: ruse, texts })
    await addVenue(tx, { id: 'v', slug: 'strange', settlementId: ruse, texts })
    const event = { organisationId: 'o', texts: { bg: all }, details }
    await saveEvent(tx, anEvent({ ...event, id: uuid(1), venueId: 'v' }), saving)
    const inWords = { bg: { ...all, place: hostile } }
    await saveEvent(tx, anEvent({ ...event, id: uuid(2), slug: 'in-words', texts: inWords }), saving)
  })
  return front
}

test('D40: lines of at most 75 octets, folded between signs, CRLF alone, TEXT escaped', async (context) => {
  const { page, request } = await aFront(context, events)
  const bytes = Buffer.from(await (await request('/bg/calendar.ics')).arrayBuffer())
  let from = 0
  for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n', from)) {
    const line = bytes.subarray(from, end)
    assert.ok(line.length <= 75, line.toString())
    // Throws where a sign is cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(line)
    from = end + 2
  }
  assert.equal(from, bytes.length, 'the last line ends too')
  const ics = await page('/bg/calendar.ics')
  assert.doesNotMatch(ics, /[^\r]\n|\r[^\n]/)
  assert.equal(
    unfolded(ics).filter((line) => line === 'BEGIN:VEVENT').length,
    5,
    'four events but the plan, and two dates',
  )
  assert.ok(unfolded(ics).some((line) => line.startsWith('SUMMARY:=HYPERLINK("x") <b>&\\nBEGIN:VEVENT')))
  assert.ok(unfolded(ics).some((line) => line.startsWith('LOCATION:Регионална библиотека\\, ')))
})

test('D40: nobody breaks out of a property, whichever it is', async (context) => {
  const { page } = await hostileFront(context)
  const lines = unfolded(await page('/bg/calendar.ics'))
  assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 2)
  for (const line of lines) assert.match(line, /^([A-Z][A-Z-]*[;:].*|)$/)
  for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'ORGANIZER'])
    assert.ok(
      lines.some((line) => line.startsWith(name) && line.includes('BEGIN:VEVENT')),
      name,
    )
})

test('D41: one UID a series, changed dates by RECURRENCE-ID, a cancelled date is kept', async (context) => {
  const { page } = await aFront(context, events)
  const own = ofEvent(await page('/bg/calendar.ics'), uuid(2))
  assert.deepEqual(
    own.map((lines) => lines.find((line) => line.startsWith('RECURRENCE-ID'))),
    [undefined, 'RECURRENCE-ID;TZID=Europe/Sofia:20261205T180000', 'RECURRENCE-ID;TZID=Europe/Sofia:20261212T180000'],
  )
  assert.ok(own[1]?.includes('STATUS:CANCELLED'))
  assert.ok(own[2]?.some((line) => line.startsWith('LOCATION:Регионална библиотека')))
})

test('D41: SEQUENCE and LAST-MODIFIED grow with what is changed; what is cancelled stays as CANCELLED', async (context) => {
  const clock = movingClock()
  const event = anEvent({ id: uuid(1), slug: 'evening', organisationId: chitalishte, venueId: chitalishteHall })
  const front = await aFront(context, [event], { clock })
  const editor = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  const told = async () => {
    const [lines = []] = ofEvent(await front.page('/bg/calendar.ics'), uuid(1))
    return { sequence: Number(lineOf(lines, 'SEQUENCE').slice(9)), at: lineOf(lines, 'LAST-MODIFIED'), lines }
  }
  const before = await told()
  clock.add({ hours: 1 })
  const answer = await front.request(`${desk}/events/${uuid(1)}/cancellation`, editor.sends({ reason: 'Буря.' }))
  assert.equal(answer.status, 303)
  const after = await told()
  assert.ok(after.sequence > before.sequence, `${before.sequence}, then ${after.sequence}`)
  assert.ok(after.at > before.at, `${before.at}, then ${after.at}`)
  assert.ok(after.lines.includes('STATUS:CANCELLED'))
  assert.ok(after.lines.includes(`UID:${uuid(1)}`) && before.lines.includes(`UID:${uuid(1)}`))
  clock.add({ hours: 24 * 20 })
  assert.ok((await told()).lines.includes('STATUS:CANCELLED'), 'for the whole window back')
})

test('D42: each zone has its VTIMEZONE with both hours of the year, whole days have an exclusive end', async (context) => {
  const { page } = await aFront(context, events)
  const ics = unfolded(await page('/bg/calendar.ics'))
  assert.deepEqual([...new Set(ics.flatMap((line) => /TZID=([^:;]+)/.exec(line)?.[1] ?? []))], ['Europe/Sofia'])
  assert.equal(ics.filter((line) => line === 'TZID:Europe/Sofia').length, 1)
  const zone = ics.slice(ics.indexOf('BEGIN:VTIMEZONE'), ics.indexOf('END:VTIMEZONE'))
  const rules = zone.join('\n').split(/^BEGIN:(?=DAYLIGHT|STANDARD)/m)
  for (const [name, offset, month] of [
    ['DAYLIGHT', '+0300', 3],
    ['STANDARD', '+0200', 10],
  ] as const) {
    const own = rules.filter((rule) => rule.startsWith(name) && rule.includes(`TZOFFSETTO:${offset}`))
    assert.ok(
      own.some((rule) => /RRULE:FREQ=YEARLY.*BYDAY=-1SU/.test(rule) && rule.includes(`BYMONTH=${month}`)),
      name,
    )
    assert.ok(
      own.some((rule) => /^DTSTART:(\d{4})/m.exec(rule)?.[1] === '2025'),
      `${name} reaches back`,
    )
  }
  assert.ok(ics.includes('DTSTART;VALUE=DATE:20261224') && ics.includes('DTEND;VALUE=DATE:20261227'))
})

test('D43: rule, exceptions and added dates have the zone and kind of the start; UNTIL is UTC', async (context) => {
  const gone = aChange('2026-12-19T18:00:00', { kind: 'excluded' })
  const more = aChange('2026-12-20T11:00:00', { kind: 'added' })
  const { page } = await aFront(context, [{ ...series, rule: 'FREQ=WEEKLY;UNTIL=20270101', changes: [gone, more] }])
  const ics = unfolded(await page('/bg/calendar.ics'))
  assert.ok(ics.includes('RRULE:FREQ=WEEKLY;UNTIL=20270101T215959Z'), ics.join('\n'))
  assert.ok(ics.includes('EXDATE;TZID=Europe/Sofia:20261219T180000'))
  assert.ok(ics.includes('RDATE;TZID=Europe/Sofia:20261220T110000'))
})

test('D44: RFC 7986 says name, refreshing, source, colour, picture, where to join; older programs are told too', async (context) => {
  const { page, request, house } = await aFront(context, events)
  const all = unfolded(await page('/bg/calendar.ics'))
  const names = ['NAME', 'DESCRIPTION', 'URL', 'SOURCE', 'REFRESH-INTERVAL']
  for (const name of [...names, 'X-WR-CALNAME', 'X-WR-CALDESC', 'X-PUBLISHED-TTL'])
    assert.match(lineOf(all, name), new RegExp(`^${name}[:;]`), name)
  assert.ok(all.includes('CONFERENCE;VALUE=URI:https://meet.example.org/a?b=1&c=2'))
  const picture = lineOf(all, 'IMAGE;VALUE=URI').replace(/^[^:]+:/, '')
  const answer = await request(picture.slice(house.settings.publicUrl.length))
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png'])
  const science = unfolded(await page('/bg/calendar.ics?place=nikolovo&sphere=science'))
  assert.ok(science.includes('NAME:Мултиполис „Знание“: Николово\\, наука'), science.slice(0, 20).join('\n'))
  assert.ok(science.includes('COLOR:seagreen'))
  assert.ok(science.some((line) => /^SOURCE.*\/bg\/calendar\.ics\?place=nikolovo&sphere=science$/.test(line)))
})

test('D45: an event’s own file says house, partners, text and pages as RFC 9073 and 9253 have them', async (context) => {
  const { page, house } = await aFront(context, events)
  const file = await page('/bg/calendar/full/event.ics')
  const origin = house.settings.publicUrl
  const lines = unfolded(file)
  const component = (name: string) =>
    lines.flatMap((line, from) =>
      line === `BEGIN:${name}` ? [lines.slice(from + 1, lines.indexOf(`END:${name}`, from))] : [],
    )
  assert.deepEqual(component('VLOCATION'), [[`UID:${libraryHall}`, 'NAME:Регионална библиотека', 'GEO:43.85;25.95']])
  assert.deepEqual(component('PARTICIPANT'), [
    [
      `UID:${chitalishte}`,
      'PARTICIPANT-TYPE:ACTIVE',
      'SUMMARY:Читалище „Просвета“',
      `URL:${origin}/bg/network/prosveta`,
    ],
    [`UID:${uuid(1)}-2`, 'PARTICIPANT-TYPE:PERFORMER', 'SUMMARY:Хор „Дунав“'],
  ])
  const styled = lineOf(lines, 'STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:')
  assert.match(styled, /:<p>Среща с автора\.<\/p><p>за ученици<br>/)
  const data =
    /^STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application\/ld\+json;SCHEMA="https:\/\/schema\.org\/Event":(.+)$/.exec(
      lineOf(lines, 'STRUCTURED-DATA'),
    )?.[1]
  const told = JSON.parse((data ?? '').replaceAll(/\\([\\;,])/g, '$1')) as Record<string, unknown>
  assert.deepEqual(
    [told['@type'], told.name, told.startDate],
    ['LiteraryEvent', 'Вечер на книгата', '2026-11-27T18:00:00+02:00'],
  )
  assert.deepEqual([told], jsonLdOf(readHtml(await page('/bg/calendar/full'))), 'as its page says it')
  assert.ok(lines.includes(`LINK;VALUE=URI;LINKREL=alternate;FMTTYPE=text/html:${origin}/bg/calendar/full`))
  assert.deepEqual(
    readICalendar(file).events.map(({ uid, summary, location }) => [uid, summary, location?.slice(0, 22)]),
    [[uuid(1), 'Вечер на книгата', 'Регионална библиотека,']],
    'programs that know no more read what they know',
  )
  const hostileFile = unfolded(await page('/bg/calendar/strange/event.ics'))
  assert.equal(hostileFile.filter((line) => line === 'BEGIN:VEVENT').length, 1)
})

test('D46: place, point, address, categories, the organiser by his page, how one gets in', async (context) => {
  const { page } = await aFront(context, events)
  const [lines = []] = ofEvent(await page('/bg/calendar.ics'), uuid(1))
  assert.match(lineOf(lines, 'LOCATION'), /^LOCATION:Регионална библиотека\\, гр\..Русе\\, ул\. „Дондуков-Корсаков“ 1$/)
  assert.equal(lineOf(lines, 'GEO'), 'GEO:43.85;25.95')
  assert.match(lineOf(lines, 'URL'), /\/bg\/calendar\/full$/)
  assert.equal(lineOf(lines, 'CATEGORIES'), 'CATEGORIES:култура,книги,езици')
  assert.match(
    lineOf(lines, 'ORGANIZER'),
    /^ORGANIZER;CN="?Библиотека „Любен Каравелов“"?:http[^@]*\/bg\/network\/biblioteka$/,
  )
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

test('D47: every filter has its feed in five formats, says how far it reaches, and is asked for anew by ETag', async (context) => {
  const { request, page } = await aFront(context, events)
  const types = {
    ics: 'text/calendar; charset=utf-8',
    atom: 'application/atom+xml; charset=utf-8',
    rss: 'application/rss+xml; charset=utf-8',
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
    assert.ok(
      text.includes('Кръжок') && text.includes('Вечер на книгата'),
      `${format}: its own, and what it holds together with others`,
    )
    assert.ok(!text.includes('HYPERLINK'), `${format}: nobody else's`)
    assert.equal((await request(`/bg/calendar.${format}?place=nowhere`)).status, 404)
    assert.equal(await (await request(`/bg/calendar.${format}?organisation=prosveta`)).text(), text)
  }
  const said = (ics: string) => lineOf(unfolded(ics), 'X-WR-CALDESC')
  assert.match(said(await page('/bg/calendar.ics')), /1 месец назад и 6 месеца напред\\, най-много 5000/)
  assert.match(said(await page('/bg/calendar.ics?place=ruse')), /1 месец назад и 18 месеца напред/)
  assert.match(
    said(await page('/en/calendar.ics?from=2027-01-01&to=2027-01-31')),
    /from 1.January 2027 to 31.January 2027/,
  )
})

test('D47: what somebody has chosen is told for longer than a year ahead', async (context) => {
  const bg = words('Далече')
  const far = anEvent({ id: uuid(5), slug: 'far', starts: '2028-04-01', ends: '2028-04-02', texts: { bg } })
  const { page } = await aFront(context, [far])
  assert.ok(!(await page('/bg/calendar.ics')).includes('Далече'))
  assert.ok((await page('/bg/calendar.ics?sphere=culture')).includes('Далече'))
})

test('D47: a program that has the feed is told 304', async (context) => {
  const { app, cache, house } = await aFront(context, events)
  const assets = readAssets(join(temporaryFolder(context), 'assets'))
  const server = createHttpServer({ app, cache, assets, clock: house.clock })
  const port = await listen(server, 0, '127.0.0.1')
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const ask = async (headers: Record<string, string>) => {
    const asked = send({ port, host: '127.0.0.1', path: '/bg/calendar.ics?sphere=science', headers }).end()
    const [answer] = await once(asked, 'response')
    await answer.toArray()
    return answer
  }
  // A choice is kept on its second hit, and only what is kept is compared.
  await ask({})
  const { etag } = (await ask({})).headers
  const again = await ask({ 'if-none-match': etag })
  assert.deepEqual([again.statusCode, again.headers.etag], [304, etag])
})

test('D47: an event goes into Google, Outlook, Apple and a file; a list into all of them and a reader of news', async (context) => {
  const { page } = await aFront(context, events)
  const html = await page('/bg/calendar/full')
  for (const link of [
    'https://calendar.google.com/',
    'https://outlook.live.com/',
    'webcal://',
    '/bg/calendar/full/event.ics',
  ])
    assert.ok(html.includes(`href="${link}`), link)
  const list = await page('/bg/calendar?sphere=culture')
  const feed = '/bg/calendar.atom?sphere=culture'
  for (const link of ['https://calendar.google.com/', 'https://outlook.live.com/', 'webcal://', feed])
    assert.ok(list.includes(`href="${link}`), link)
  assert.doesNotMatch(list + html, /<(?:script src|img|iframe|link)[^>]+(?:google|outlook)/)
  for (const type of ['text/calendar', 'application/atom+xml', 'application/rss+xml', 'application/feed+json'])
    assert.ok(list.includes(`<link rel="alternate" type="${type}"`), type)
})
