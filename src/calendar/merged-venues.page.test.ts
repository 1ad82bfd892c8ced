import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addVenue, type PlacesTables, readVenueNames } from '#src/places/index.ts'
import { aChange, anEvent, chitalishteHall, libraryHall, nikolovo, saving } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../test/support/html.ts'
import { signedIn } from '../../test/support/signed-in.ts'
import { type CalendarTables, saveEvent } from './events/event.store.ts'
import type { DetailTables } from './events/event-details.store.ts'

const later = '2026-12-04T18:00:00'

/** The house of the chitalishte stands twice; events hang on the second one. */
async function aTwin(context: { after: (end: () => unknown) => void }) {
  const front = await aFront(context)
  await front.house.database.write((tx) =>
    addVenue(tx, {
      id: 'twin',
      slug: 'nch-prosveta-1928',
      settlementId: nikolovo,
      latitude: 43.86,
      longitude: 26.1,
      texts: { bg: { name: 'НЧ „Просвета-1928“', address: 'ул. „Дунав“ №\u00a02' }, en: { name: 'Prosveta 1928' } },
    }),
  )
  await front.house.database.write(async (tx) => {
    await saveEvent(tx, anEvent({ id: 'single', venueId: 'twin' }), saving)
    const series = { rule: 'FREQ=WEEKLY;COUNT=3', venueId: libraryHall, changes: [aChange(later, { venueId: 'twin' })] }
    await tx.query
      .withTables<DetailTables>()
      .insertInto('calendar_event_place')
      .values({ event_id: 'single', position: 1, venue_id: 'twin', room_id: null })
      .execute()
    await saveEvent(tx, anEvent({ id: 'series', ...series }), saving)
  })
  const coordinator = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  return { front, coordinator }
}

const merging = { keep: 'chitalishte', keep_version: '1', drop: 'nch-prosveta-1928', drop_version: '1' }

test('two places that look alike are suggested, seen side by side, and are one right after', async (context) => {
  const { front, coordinator } = await aTwin(context)
  const desk = '/bg/desk/places/duplicates'
  const before = await front.page('/bg/calendar/single')
  assert.match(before, /НЧ „Просвета-1928“/)
  await Promise.all(
    ['/bg/calendar', '/bg/calendar?place=nikolovo', '/bg/calendar.ics', '/bg/places/chitalishte'].map((path) =>
      front.page(path),
    ),
  )
  const list = readHtml(await (await front.request(desk, coordinator.as)).text())
  const pair = findAll(list, 'a')
    .map((link) => attribute(link, 'href'))
    .find((href) => href.includes('/pair?'))
  assert.ok(pair)
  const side = wordsOf(find(readHtml(await (await front.request(pair, coordinator.as)).text()), 'main'))
  assert.match(side, /Читалище „Просвета“.*НЧ „Просвета-1928“/s)
  const answer = await front.request(desk, coordinator.sends(merging))
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/bg/desk/places/chitalishte?done=merged'])
  for (const path of [
    '/bg/calendar/single',
    `/bg/calendar/series/${later.slice(0, 10)}`,
    '/bg/calendar',
    '/bg/calendar?place=nikolovo',
    '/bg/calendar.ics',
  ]) {
    const text = (await front.page(path)).replaceAll('\r\n ', '')
    assert.match(text, /Читалище „Просвета“/, path)
    assert.doesNotMatch(text, /Просвета-1928/, path)
  }
  const events = findAll(readHtml(await front.page('/bg/places/chitalishte')), 'a').map((link) =>
    attribute(link, 'href'),
  )
  assert.ok(events.includes('/bg/calendar/single'))
  assert.match(await front.page('/en/places/chitalishte'), /Prosveta 1928/, 'what was missing is taken over')
})

test('the old address leads on, the old name is still recognised, the journal knows both', async (context) => {
  const { front, coordinator } = await aTwin(context)
  await front.request('/bg/desk/places/duplicates', coordinator.sends(merging))
  for (const lang of ['bg', 'en']) {
    const old = await front.request(`/${lang}/places/nch-prosveta-1928`)
    assert.deepEqual([old.status, old.headers.get('location')], [301, `/${lang}/places/chitalishte`])
  }
  const names = (await readVenueNames(front.house.database.read)).filter(({ id }) => id === chitalishteHall)
  assert.ok(names.some(({ name }) => name === 'НЧ „Просвета-1928“'))
  const facts = await front.house.database.read
    .withTables<{ platform_fact: { name: string; ids: string; actor: string | null } }>()
    .selectFrom('platform_fact')
    .selectAll()
    .where('name', '=', 'places.venue.merged')
    .execute()
  assert.deepEqual(
    facts.map(({ ids, actor }) => [JSON.parse(ids), actor]),
    [[{ venue: chitalishteHall, from: 'twin' }, coordinator.person]],
  )
})

test('nothing is merged with itself, with nothing, or after somebody changed it', async (context) => {
  const { front, coordinator } = await aTwin(context)
  const merge = async (changes: Partial<typeof merging>) =>
    (await front.request('/bg/desk/places/duplicates', coordinator.sends({ ...merging, ...changes }))).status
  assert.equal(await merge({ drop: 'chitalishte' }), 404)
  assert.equal(await merge({ drop: 'nowhere' }), 404)
  assert.equal(await merge({ keep_version: '7' }), 409)
  assert.match(await front.page('/bg/places/nch-prosveta-1928'), /Просвета-1928/)
  const compare = async (one: string, other: string) =>
    (await front.request(`/bg/desk/places/duplicates/pair?one=${one}&other=${other}`, coordinator.as)).text()
  assert.match(await compare('nowhere', 'library'), /Няма такова място/)
  assert.match(await compare('library', 'library'), /Това е същото място/)
  const address = encodeURIComponent('https://example.org/bg/places/library?x=1')
  assert.match(await compare(address, 'chitalishte'), /различни населени места/)
})

test('a room in which an event is held cannot be removed', async (context) => {
  const { front, coordinator } = await aTwin(context)
  const desk = '/bg/desk/places/nch-prosveta-1928'
  const room = { version: '1', room: 'Малка зала', room_step_free: 'unknown' }
  assert.equal((await front.request(`${desk}/rooms`, coordinator.sends(room))).status, 303)
  await front.house.database.write(async ({ query }) => {
    const tables = query.withTables<CalendarTables & PlacesTables>()
    const { id } = await tables.selectFrom('places_room').select('id').executeTakeFirstOrThrow()
    await tables.updateTable('calendar_event').set({ room_id: id }).where('id', '=', 'single').execute()
  })
  const link = findAll(readHtml(await (await front.request(desk, coordinator.as)).text()), 'a')
    .map((each) => attribute(each, 'href'))
    .find((href) => href.startsWith(`${desk}/rooms/`))
  const refused = await front.request(`${link}/removal`, coordinator.sends({ version: '2' }))
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /В тази зала има събития/)
})
