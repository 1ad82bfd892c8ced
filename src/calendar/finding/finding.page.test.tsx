import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlacesTables } from '#src/places/index.ts'
import { anEvent, chitalishte, chitalishteHall, libraryHall, saving, words } from '../../../test/support/calendar.ts'
import type { Ending } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, metaOf, readHtml, wordsOf } from '../../../test/support/html.ts'
import { saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type EventDetails, noDetails } from '../events/event-details.ts'
import { startFinding } from './finding.ts'

const titled = (
  id: string,
  title: string,
  different: Partial<CalendarEvent> = {},
  details: Partial<EventDetails> = {},
): CalendarEvent =>
  anEvent({
    id,
    venueId: libraryHall,
    texts: { bg: words(title) },
    details: { ...noDetails, ...details },
    ...different,
  })

const at = (day: string, hour: string) => ({
  starts: `2026-${day}T${hour}:00`,
  ends: `2026-${day}T${Number(hour.slice(0, 2)) + 2}:00:00`,
})
const free = { price: { from: 0, to: null, currency: 'EUR' } }
const there = { organisationId: chitalishte, venueId: chitalishteHall }

/** Sunday noon; all that is ahead. */
const programme = [
  titled('now', 'Дълъг разговор', { starts: '2026-11-22T10:00:00', ends: '2026-11-22T16:00:00', ...free }),
  titled('book', 'Вечер на книгата', {}, { topics: ['books'], audiences: ['working'], level: 'local' }),
  titled('robots', 'Роботи', { sphere: 'science', ...at('11-28', '10:00'), ...free }, { topics: ['technology'] }),
  titled('dance', 'Хоро', { ...there, ...at('11-28', '18:00') }, { topics: ['dance', 'folklore'], level: 'regional' }),
  titled('lesson', 'Урок', { sphere: 'education', onlineUrl: 'https://example.org', ...at('12-04', '11:00') }),
  titled('show', 'Изложба', { starts: '2026-11-10', ends: '2026-12-01' }, { topics: ['art', 'crafts'] }),
]

async function counting(ending: Ending, events = programme): Promise<Front> {
  const front = await aFront(ending, events)
  await front.house.database.write(async ({ query }) => {
    const houses = query.withTables<PlacesTables>().updateTable('places_venue')
    await houses.set({ step_free: 'yes' }).where('id', '=', libraryHall).execute()
  })
  await startFinding(front.house).loaded
  return front
}

/** Rows of the list; the nearest event outside an empty one is none of it. */
const titles = (html: string): string[] =>
  html.includes('ui-empty-state')
    ? []
    : findAll(find(readHtml(html), 'main'), 'a')
        .filter((link) => attribute(link, 'class') === 'ui-row-title')
        .map(wordsOf)

/** Chips and options with a count: where they lead, and how many they say. */
function offered(html: string): [string, number][] {
  const main = find(readHtml(html), 'main')
  const chips = findAll(main, 'a').flatMap((link): [string, number][] => {
    const said = findAll(link, 'span').find((span) => attribute(span, 'class') === 'ui-chips-count')
    return said ? [[attribute(link, 'href'), Number(wordsOf(said))]] : []
  })
  const options = findAll(main, 'select').flatMap((select) =>
    findAll(select, 'option').flatMap((option): [string, number][] => {
      const [, count] = /\((\d+)\)$/.exec(wordsOf(option)) ?? []
      const value = `${attribute(select, 'name')}=${attribute(option, 'value')}`
      return count === undefined ? [] : [[value, Number(count)]]
    }),
  )
  return [...chips, ...options]
}

const queries = [
  '',
  'place=municipality-ruse&topic=books',
  'free=1&access=step-free',
  'from=2026-11-28&to=2026-11-29',
  'organisation=prosveta&level=regional',
]
for (const query of queries)
  test(`every count beside a value of the list ?${query} is what its address shows`, async (context) => {
    const front = await counting(context)
    const found = offered(await front.page(`/bg/calendar?${query}`))
    assert.ok(found.length > 15)
    for (const [where, count] of found) {
      // A chip that is in use takes itself away: its count is that of the page it stands on.
      const chosen = new URLSearchParams(where.includes('?') ? where.split('?')[1] : where.startsWith('/') ? '' : query)
      if (!where.startsWith('/')) {
        const [name = '', value = ''] = where.split('=')
        chosen.set(name, value)
      }
      const target = where.startsWith('/') && isSubset(chosen, query) ? query : `${chosen}`
      assert.equal(titles(await front.page(`/bg/calendar?${target}`)).length, count, `${where} on ?${query}`)
    }
  })

/** Fewer choices than the page itself has. */
const isSubset = (chosen: URLSearchParams, query: string): boolean => chosen.size < new URLSearchParams(query).size

const narrowed: [string, string[]][] = [
  ['topic=dance', ['Хоро']],
  ['topic=crafts', ['Изложба']],
  ['audience=working', ['Вечер на книгата']],
  ['level=regional', ['Хоро']],
  ['after-work=1', ['Вечер на книгата', 'Дълъг разговор', 'Роботи', 'Хоро']],
  ['free=1', ['Дълъг разговор', 'Роботи']],
  ['access=step-free&sphere=science', ['Роботи']],
  ['online=1', ['Урок']],
  ['place=municipality-ruse&level=regional', ['Хоро']],
  ['place=oblast-ruse&sphere=education', ['Урок']],
]
for (const [query, expected] of narrowed)
  test(`the list ?${query} is the same with counts and before they are there`, async (context) => {
    const [counted, before] = [await counting(context), await aFront(context, programme)]
    await before.house.database.write(async ({ query: tables }) => {
      const houses = tables.withTables<PlacesTables>().updateTable('places_venue')
      await houses.set({ step_free: 'yes' }).where('id', '=', libraryHall).execute()
    })
    const [one, other] = [await counted.page(`/bg/calendar?${query}`), await before.page(`/bg/calendar?${query}`)]
    assert.deepEqual(titles(one).toSorted(), expected)
    assert.deepEqual(titles(other), titles(one))
    assert.ok(offered(one).length > 0)
    assert.deepEqual(offered(other), [])
  })

test('each choice can be taken away, and all at once', async (context) => {
  const { page } = await counting(context)
  const html = await page('/bg/calendar?place=ruse&topic=books&level=local&after-work=1')
  const links = innerLinks(find(readHtml(html), 'main'))
  for (const left of [
    '/bg/calendar?topic=books&after-work=1&level=local',
    '/bg/calendar?place=ruse&after-work=1&level=local',
    '/bg/calendar?place=ruse&topic=books&after-work=1',
    '/bg/calendar?place=ruse&topic=books&level=local',
    '/bg/calendar',
  ])
    assert.ok(links.includes(left), left)
  assert.match(wordsOf(find(readHtml(html), 'main')), /Изчистете всички/)
})

test('what is around a place needs a settlement, which is said', async (context) => {
  const { page } = await counting(context)
  for (const query of ['near=10', 'place=municipality-ruse&near=10', 'place=nikolovo&near=10']) {
    const html = await page(`/bg/calendar?${query}`)
    assert.match(wordsOf(find(readHtml(html), 'main')), /За „наоколо“ изберете село или град/, query)
  }
})

test('an event that is saved or taken back is counted right after', async (context) => {
  const front = await counting(context)
  const lessons = async () =>
    offered(await front.page('/bg/calendar')).find(([where]) => where.endsWith('sphere=education'))?.[1]
  assert.equal(await lessons(), 1)
  await front.house.database.write((tx) =>
    saveEvent(tx, titled('second', 'Втори урок', { sphere: 'education' }), saving),
  )
  assert.equal(await lessons(), 2)
  await front.house.database.write((tx) =>
    saveEvent(tx, titled('second', 'Втори урок', { sphere: 'education', state: 'draft' }), saving),
  )
  assert.equal(await lessons(), 1)
})

test('an empty village says when its nearest event is, in a sentence', async (context) => {
  const { page } = await counting(context)
  const main = find(readHtml(await page('/bg/calendar?from=2026-11-22&to=2026-11-22&place=nikolovo')), 'main')
  assert.match(
    wordsOf(main),
    /В Николово днес няма обявени събития\.\s*Най-близкото е в събота, 28\s+ноември, в 18:00\s+ч\.\s*18:00Хоро/,
  )
  const other = find(readHtml(await page('/bg/calendar?place=nikolovo&topic=health')), 'main')
  assert.match(wordsOf(other), /В Николово по този избор няма обявени събития\.\s*Най-близкото извън избора е в събота/)
})

test('searching machines are shown names, not every combination', async (context) => {
  const { page } = await counting(context)
  const robots = async (query: string) => metaOf(readHtml(await page(`/bg/calendar?${query}`)), 'robots')
  assert.equal(await robots('topic=books'), undefined)
  assert.equal(await robots('place=ruse&topic=books'), undefined)
  for (const query of ['free=1', 'place=ruse&near=5', 'place=ruse&topic=books&sphere=culture', 'topic=health'])
    assert.equal(await robots(query), 'noindex', query)
})

test('a narrowed list asks as many queries for one date as for three, at most two', async (context) => {
  const front = await counting(context)
  const queriesFor = async (query: string) => {
    await front.page(`/bg/calendar?${query}`)
    const before = front.house.database.statements()
    await front.page(`/bg/calendar?${query}&utm_source=again`)
    return front.house.database.statements() - before
  }
  const [one, three] = [await queriesFor('level=local'), await queriesFor('access=step-free')]
  assert.equal(one, three)
  assert.ok(three <= 2, `${three} queries`)
})

test('the map shows where the dates of the list are, and leads there', async (context) => {
  const front = await counting(context)
  await front.house.database.write(async ({ query, record }) => {
    const settlements = query.withTables<PlacesTables>().updateTable('places_settlement')
    await settlements.set({ latitude: 43.84, longitude: 25.95 }).where('slug', '=', 'ruse').execute()
    await settlements.set({ latitude: 43.85, longitude: 26.1 }).where('slug', '=', 'nikolovo').execute()
    await record({ name: 'places.register.imported', ids: {} })
  })
  const html = readHtml(await front.page('/bg/calendar?sphere=culture'))
  const map = findAll(html, 'nav').find((nav) => attribute(nav, 'id') === 'map')
  assert.ok(map)
  const dots = findAll(map, 'a').map((dot) => [attribute(dot, 'href'), attribute(dot, 'aria-label')])
  assert.deepEqual(dots.toSorted(), [
    ['/bg/calendar?place=nikolovo&sphere=culture', 'с.\u00a0Николово: 1 събитие'],
    ['/bg/calendar?place=ruse&sphere=culture', 'гр.\u00a0Русе: 3 събития'],
  ])
  const around = await front.page('/bg/calendar?place=nikolovo&near=15&sphere=science')
  assert.deepEqual(titles(around), ['Роботи'])
  assert.deepEqual(titles(await front.page('/bg/calendar?place=nikolovo&near=10&sphere=science')), [])
})

test('what is in two houses or held by two is found by either, in list, month and feed, with and without the index', async (context) => {
  const roles = [
    { role: 'co-organiser' as const, organisationId: chitalishte, name: null },
    { role: 'participant' as const, organisationId: null, name: 'Хор' },
  ]
  const both = { roles, places: [{ venueId: chitalishteHall, roomId: null }] }
  const front = await aFront(context, [titled('both', 'Двете къщи', {}, both), titled('one', 'Само тук')])
  const pages = ['/bg/calendar?', '/bg/calendar/2026-11?', '/bg/calendar.csv?']
  for (const wait of [async () => {}, async () => void (await startFinding(front.house).loaded)]) {
    await wait()
    front.cache.drop(['calendar'])
    for (const path of pages)
      for (const choice of ['place=nikolovo', 'organisation=prosveta']) {
        const text = await front.page(`${path}${choice}`)
        assert.ok(text.includes('Двете къщи') && !text.includes('Само тук'), `${path}${choice}`)
      }
  }
  const list = wordsOf(readHtml(await front.page('/bg/calendar')))
  assert.match(list, /Николово \(1\)/)
  assert.match(await front.page('/bg/network/prosveta'), /Двете къщи/)
})

test('a day, a week, a month count what each value has in their days, and lead on to the list with them', async (context) => {
  const front = await aFront(context, programme)
  await startFinding(front.house).loaded
  const see = async (view: string) => find(readHtml(await front.page(`/bg/calendar/${view}`)), 'main')
  const day = await see('2026-11-28')
  assert.match(wordsOf(day), /Култура\s?2.*Наука\s?1.*След работа\s?\d.*Вход свободен\s?1/)
  assert.ok(innerLinks(day).includes('/bg/calendar/2026-11-28?sphere=science'))
  assert.ok(innerLinks(day).includes('/bg/calendar?from=2026-11-28&to=2026-11-28'))
  const free_ = await see('2026-11-28?free=1')
  assert.match(wordsOf(free_), /Наука\s?1/)
  assert.doesNotMatch(wordsOf(free_), /Хоро/)
  assert.match(wordsOf(await see('2026-W48?place=nikolovo')), /Николово.*1 събитие/)
  assert.match(wordsOf(await see('2026-11?sphere=culture')), /\d+ събити/)
})
