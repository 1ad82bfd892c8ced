import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishteHall, libraryHall, nikolovo } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { addRoom } from './rooms.store.ts'
import { enterVenue } from './venues.store.ts'

const hostile = '<script>alert(1)</script> & "„Зала“'

async function aFrontWithHall(context: { after: (end: () => unknown) => void }) {
  const front = await aFront(context, [
    anEvent({ id: 'here', venueId: chitalishteHall }),
    anEvent({ id: 'there', venueId: libraryHall }),
    anEvent({ id: 'past', venueId: chitalishteHall, starts: '2026-11-01T18:00:00', ends: null }),
  ])
  await front.house.database.write(async (tx) => {
    await enterVenue(tx, {
      ...{ id: 'hall', slug: 'zala', settlementId: nikolovo, ownerId: 'organisation-chitalishte' },
      ...{ latitude: 43.8681, longitude: 26.1086, checkedAt: '2026-11-20T10:00:00Z' },
      ...{ accessPhone: '082 123 456', accessEmail: 'zala@example.org' },
      access: { step_free: 'yes', toilet: 'no', hearing_loop: 'unknown', parking: 'yes' },
      texts: {
        bg: {
          ...{ name: hostile, address: 'ул. „Дунав“ №\u00a02', arrival: 'Автобус 12 от гарата.' },
          ...{ way_back: 'Последният автобус тръгва в 21:10.\n\nТакси: 082 555 555.', step_free_note: 'откъм двора' },
          ...{ toilet_note: null, hearing_loop_note: null, parking_note: hostile },
        },
      },
    })
    const texts = { bg: { name: 'голяма зала', equipment: 'екран, пиано' } }
    await addRoom(tx, 'hall', { id: 'room', seats: 220, stepFree: 'yes', texts })
  })
  return front
}

test('the page of a house says where it is, how one gets in, its rooms, how to come and go', async (context) => {
  const { page } = await aFrontWithHall(context)
  const root = readHtml(await page('/bg/places/zala'))
  assert.deepEqual(faultsOf(root), [])
  const words = wordsOf(find(root, 'main'))
  for (const said of [hostile, 'община Русе', 'ул. „Дунав“', 'голяма зала', '220', 'екран, пиано'])
    assert.match(words.toLowerCase(), new RegExp(said.toLowerCase().replace(/[()&<>/"]/g, '.')), said)
  assert.match(words, /Вход без стъпала\s*да\s*откъм двора/)
  assert.match(words, /Тоалетна за хора с увреждания\s*не/)
  assert.match(words, /Индукционен контур за слухови апарати\s*не знаем/)
  assert.match(words, /Проверено на 20\sноември 2026/)
  assert.match(words, /Как се стига\s*Автобус 12.*Как се връщам\s*Последният автобус/s)
  const links = findAll(root, 'a').map((link) => attribute(link, 'href'))
  assert.ok(links.includes('tel:082123456') && links.includes('mailto:zala@example.org'))
  assert.ok(links.some((href) => href.includes('openstreetmap.org/?mlat=43.8681')))
})

test('search engines are told of the place and of what was checked', async (context) => {
  const { page } = await aFrontWithHall(context)
  const html = await page('/bg/places/zala')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const place = JSON.parse(json)
  assert.deepEqual([place['@type'], place.name, place.geo.latitude], ['Place', hostile, 43.8681])
  assert.deepEqual(
    place.amenityFeature.map(({ name, value }: { name: string; value: boolean }) => [name, value]),
    [
      ['вход без стъпала', true],
      ['тоалетна за хора с увреждания', false],
      ['място за паркиране', true],
    ],
  )
  assert.match(await page('/sitemap.xml'), /<loc>[^<]*\/bg\/places\/zala<\/loc>/)
})

test('a house shows what is coming in it, and nothing of others or of the past', async (context) => {
  const { page } = await aFrontWithHall(context)
  const links = findAll(readHtml(await page('/bg/places/chitalishte')), 'a').map((link) => attribute(link, 'href'))
  assert.deepEqual(
    links.filter((href) => /calendar\/(here|there|past)/.test(href)),
    ['/bg/calendar/here'],
  )
  assert.match(await page('/bg/places/zala'), /Тук още няма обявени събития/)
  assert.match(await page('/bg/places/chitalishte'), /още не са проверени/)
})

test('the English page says what has no translation', async (context) => {
  const { page } = await aFrontWithHall(context)
  const root = readHtml(await page('/en/places/zala'))
  assert.deepEqual(faultsOf(root), [])
  assert.match(wordsOf(find(root, 'main')), /no translation yet.*Step-free entrance\s*yes/s)
  await page('/bg/places/nowhere', 404)
})

test('the page of an event leads to its house and says how one gets in', async (context) => {
  const { page, house } = await aFrontWithHall(context)
  const before = wordsOf(find(readHtml(await page('/bg/calendar/here')), 'main'))
  assert.match(before, /Достъпност\s*Още не е проверена/)
  await house.database.write(async ({ query, record }) => {
    const venues = query.withTables<{ places_venue: { id: string; step_free: string; toilet: string } }>()
    await venues
      .updateTable('places_venue')
      .set({ step_free: 'yes', toilet: 'no' })
      .where('id', '=', chitalishteHall)
      .execute()
    await record({ name: 'places.venue.saved', ids: { venue: chitalishteHall } })
  })
  const root = readHtml(await page('/bg/calendar/here'))
  assert.match(wordsOf(find(root, 'main')), /Има вход без стъпала\. Няма тоалетна за хора с увреждания\./)
  assert.ok(findAll(root, 'a').some((link) => attribute(link, 'href') === '/bg/places/chitalishte'))
})
