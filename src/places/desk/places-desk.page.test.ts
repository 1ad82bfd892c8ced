import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library, ruse } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { type SignedInPerson, signedIn } from '../../../test/support/signed-in.ts'
import { addSettlement } from '../settlements/settlements.store.ts'
import { readVenue } from '../venues/venue-page.store.ts'
import { addVenue } from '../venues/venues.store.ts'

const good = {
  version: '1',
  name: 'Голяма зала на библиотеката',
  settlement: 'Русе',
  address: 'ул. "Дондуков-Корсаков" № 1',
  point: '43.8356, 25.9657',
  step_free: 'yes',
  step_free_note: 'откъм двора',
  toilet: 'no',
  hearing_loop: 'unknown',
  parking: 'yes',
  access_phone: '082 123 456',
  access_email: 'zala@example.org',
  checked: 'yes',
  arrival: 'Автобус 12.',
  way_back: 'Последен автобус в 21:10.',
  name_en: 'Main hall of the library',
}

interface Desk {
  readonly front: Front
  readonly editor: SignedInPerson
  readonly author: SignedInPerson
  readonly coordinator: SignedInPerson
}

async function aDesk(context: { after: (end: () => unknown) => void }): Promise<Desk> {
  const front = await aFront(context)
  const { house } = front
  await house.database.write((tx) =>
    addVenue(tx, { id: 'own', slug: 'own', settlementId: ruse, ownerId: library, texts: { bg: { name: 'Читалня' } } }),
  )
  return {
    front,
    editor: await signedIn(house, { member: { organisation: library, role: 'editor' } }),
    author: await signedIn(house, { member: { organisation: library, role: 'author' } }),
    coordinator: await signedIn(house, { appointed: { role: 'coordinator' } }),
  }
}

const pageOf = async (response: Response) => {
  const root = readHtml(await response.text())
  assert.deepEqual(faultsOf(root), [])
  return { root, words: wordsOf(find(root, 'main')) }
}

test('an editor sees the places of the own organisation and adds one', async (context) => {
  const { front, editor } = await aDesk(context)
  const list = await pageOf(await front.request('/bg/desk/places', editor.as))
  assert.match(list.words, /Читалня/)
  assert.doesNotMatch(list.words, /Просвета/)
  const path = '/bg/desk/places/new?organisation=biblioteka'
  assert.ok(findAll(list.root, 'a').some((link) => attribute(link, 'href') === path))
  await pageOf(await front.request(path, editor.as))
  const answer = await front.request(path, editor.sends(good))
  assert.equal(answer.status, 303)
  const location = answer.headers.get('location') ?? ''
  assert.equal(location, '/bg/desk/places/golyama-zala-na-bibliotekata?done=added')
  const venue = await readVenue(front.house.database.read, 'golyama-zala-na-bibliotekata')
  assert.deepEqual(
    [venue?.ownerId, venue?.latitude, venue?.longitude, venue?.checkedAt, venue?.access.toilet, venue?.settlementId],
    [library, 43.8356, 25.9657, '2026-11-22T12:00:00.000Z', 'no', ruse],
  )
  assert.equal(venue?.texts.bg?.address, 'ул.\u00a0„Дондуков-Корсаков“\u00a0№\u00a01', 'set as people write it')
  assert.match((await pageOf(await front.request(location, editor.as))).words, /Добавете и залите му/)
  assert.match(await front.page('/en/places/golyama-zala-na-bibliotekata'), /Main hall of the library/)
})

test('the desk speaks English too', async (context) => {
  const { front, coordinator } = await aDesk(context)
  for (const path of [
    '',
    '/all',
    '/new',
    '/own',
    '/own/rooms',
    '/duplicates',
    '/duplicates/pair?one=own&other=library',
  ])
    await pageOf(await front.request(`/en/desk/places${path}`, coordinator.as))
})

test('every field says what is wrong with it, and what was typed stays', async (context) => {
  const { front, editor } = await aDesk(context)
  const wrong: Record<string, [typed: string, sentence: RegExp]> = {
    name: ['', /Напишете името на мястото/],
    settlement: ['Атлантида', /Не намираме „Атлантида“/],
    address: ['я'.repeat(201), /201 знака/],
    point: ['48.85, 2.35', /първо ширината/],
    step_free: ['maybe', /Този избор вече го няма/],
    access_phone: ['обадете се', /Телефонът се пише с цифри/],
    access_email: ['nowhere', /не прилича на имейл/],
    arrival: ['я'.repeat(1001), /1001 знака/],
  }
  const typed = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]))
  const answer = await front.request('/bg/desk/places/own', editor.sends({ ...good, ...typed }))
  assert.equal(answer.status, 422)
  const html = await answer.text()
  for (const [, sentence] of Object.values(wrong)) assert.match(html, sentence)
  assert.match(html, /value="обадете се"/)
  const hostile = '<script>alert(1)</script>'
  const kept = await (
    await front.request('/bg/desk/places/own', editor.sends({ ...good, name: hostile, point: 'x' }))
  ).text()
  assert.match(kept, /value="&lt;script&gt;/)
  const noName = await front.request(
    '/bg/desk/places/own',
    editor.sends({ ...good, name_en: '', arrival_en: 'Bus 12' }),
  )
  assert.match(await noName.text(), /Напишете и името на английски/)
})

test('a place of which there are several is asked about', async (context) => {
  const { front, editor } = await aDesk(context)
  await front.house.database.write(async (tx) => {
    const more = { ekatte: null, latitude: null, longitude: null, municipality: 'Хасково', oblast: 'Хасково' }
    await addSettlement(tx, { ...more, id: 'other', slug: 'nikolovo-haskovo', kind: 'с.', name: 'Николово' })
  })
  const typed = { ...good, settlement: 'Николово' }
  const asked = await front.request('/bg/desk/places/own', editor.sends(typed))
  assert.equal(asked.status, 422)
  const { root, words } = await pageOf(asked)
  assert.match(words, /Кое Николово\?.*община.Русе.*община.Хасково/s)
  const radios = findAll(root, 'input').filter((input) => attribute(input, 'name') === 'settlement-choice')
  assert.deepEqual(
    radios.map((input) => attribute(input, 'value')),
    ['settlement-nikolovo', 'other'],
  )
  const chosen = await front.request('/bg/desk/places/own', editor.sends({ ...typed, 'settlement-choice': 'other' }))
  assert.equal(chosen.status, 303)
  assert.equal((await readVenue(front.house.database.read, 'own'))?.settlementId, 'other')
})

test('whoever saved first is not overwritten', async (context) => {
  const { front, editor } = await aDesk(context)
  assert.equal((await front.request('/bg/desk/places/own', editor.sends(good))).status, 303)
  const late = await front.request('/bg/desk/places/own', editor.sends({ ...good, name: 'По-късно' }))
  assert.equal(late.status, 409)
  const { words, root } = await pageOf(late)
  assert.match(words, /друг записа промяна/)
  const fields = findAll(root, 'input').map((input) => [attribute(input, 'name'), attribute(input, 'value')])
  assert.ok(fields.some(([name, value]) => name === 'name' && value === 'По-късно'))
  assert.ok(fields.some(([name, value]) => name === 'version' && value === '2'))
})

test('rooms are added, changed and removed', async (context) => {
  const { front, editor } = await aDesk(context)
  const room = { version: '1', room: 'Малка зала', seats: '40', room_step_free: 'no', equipment: 'екран' }
  const rooms = async () => (await readVenue(front.house.database.read, 'own'))?.rooms ?? []
  await pageOf(await front.request('/bg/desk/places/own/rooms', editor.as))
  assert.equal((await front.request('/bg/desk/places/own/rooms', editor.sends(room))).status, 303)
  const [added] = await rooms()
  assert.deepEqual([added?.texts.bg?.name, added?.seats, added?.stepFree], ['Малка зала', 40, 'no'])
  const path = `/bg/desk/places/own/rooms/${added?.id}`
  await pageOf(await front.request(path, editor.as))
  for (const wrong of [
    { room: '' },
    { seats: 'сто' },
    { seats: '0' },
    { room_step_free: 'x' },
    { equipment: 'я'.repeat(301) },
  ])
    assert.equal((await front.request(path, editor.sends({ ...room, ...wrong }))).status, 422)
  assert.equal((await front.request(path, editor.sends(room))).status, 409, 'somebody was quicker')
  assert.equal((await front.request(path, editor.sends({ ...room, version: '2', seats: '50' }))).status, 303)
  assert.match(await front.page('/bg/places/own'), /50/)
  assert.equal((await front.request(`${path}/removal`, editor.sends({ version: '2' }))).status, 409)
  assert.equal((await front.request(`${path}/removal`, editor.sends({ version: '3' }))).status, 303)
  assert.deepEqual(await rooms(), [])
  assert.equal((await front.request(path, editor.as)).status, 404)
})

test('others may look, or not even that', async (context) => {
  const { front, author, editor, coordinator } = await aDesk(context)
  const status = async (path: string, init?: RequestInit) =>
    (await front.request(`/bg/desk/places${path}`, init)).status
  assert.deepEqual([await status(''), await status('/own'), await status('/own', sent(good))], [303, 303, 401])
  assert.deepEqual([await status('', author.as), await status('/own', author.as)], [200, 403])
  assert.equal(await status('/own', author.sends(good)), 403)
  assert.equal(await status('/library', editor.as), 403, 'kept by nobody')
  assert.equal(await status('/new', editor.as), 403)
  assert.equal(await status('/new?organisation=prosveta', editor.as), 404)
  for (const path of ['/all', '/duplicates', '/duplicates/pair?one=own&other=library'])
    assert.deepEqual([await status(path, editor.as), await status(path, coordinator.as)], [403, 200], path)
  assert.deepEqual([await status('/library', coordinator.as), await status('/own', coordinator.as)], [200, 200])
  assert.equal(await status('/new', coordinator.sends(good)), 303)
  assert.equal(await status('/duplicates', editor.sends({ keep: 'own', drop: 'library' })), 403)
  assert.equal(await status('/nowhere', coordinator.as), 404)
})

test('two places are named as people name them, asked about where several fit, or given by their address', async (context) => {
  const { front, coordinator } = await aDesk(context)
  for (const [id, name] of [
    ['red', 'Червена зала'],
    ['blue', 'Синя зала'],
  ] as const)
    await front.house.database.write((tx) =>
      addVenue(tx, { id, slug: id, settlementId: ruse, texts: { bg: { name } } }),
    )
  const seen = async (typed: Record<string, string>) =>
    pageOf(await front.request(`/bg/desk/places/duplicates/pair?${new URLSearchParams(typed)}`, coordinator.as))
  assert.match((await seen({ one: 'читалня', other: '/bg/places/red' })).words, /Едно и също място ли са/)
  const asked = await seen({ one: 'зала', other: 'Читалня' })
  assert.match(asked.words, /Под „зала“ намерихме повече от едно.*Червена зала, Русе/)
  const options = findAll(asked.root, 'input').filter((input) => attribute(input, 'name') === 'one-choice')
  assert.ok(options.some((input) => attribute(input, 'value') === 'blue'))
  assert.ok(!options.some((input) => attribute(input, 'value') === 'words'), 'a place in words is none')
  assert.match((await seen({ one: 'синя', other: 'Читалня' })).words, /Синя зала.*Читалня/)
  const chosen = await seen({ one: 'зала', 'one-choice': 'blue', other: 'Читалня' })
  assert.match(chosen.words, /Синя зала.*Читалня/)
  assert.match(
    (await seen({ one: 'Атлантида', other: '' })).words,
    /Първо мястоНяма такова място.*Второ мястоНяма такова място/,
  )
  assert.match((await seen({ one: 'own', other: 'Читалня' })).words, /Това е същото място/)
})

test('the coordinator searches all places, a page at a time, with the same statements', async (context) => {
  const { front, coordinator } = await aDesk(context)
  await front.house.database.write(async (tx) => {
    for (let number = 0; number < 60; number++)
      await addVenue(tx, {
        id: `v${number}`,
        slug: `v${number}`,
        settlementId: ruse,
        texts: { bg: { name: `Зала ${number}` } },
      })
  })
  const counted = async (query: string) => {
    const before = front.house.database.statements()
    const { words, root } = await pageOf(await front.request(`/bg/desk/places/all${query}`, coordinator.as))
    return { words, rows: findAll(root, 'tr').length - 1, cost: front.house.database.statements() - before }
  }
  const first = await counted('')
  const second = await counted('?page=2')
  assert.deepEqual([first.rows, second.rows], [50, 13])
  assert.match(first.words, /страница 1 от 2/)
  assert.ok(second.cost <= first.cost && first.cost <= 5, `${first.cost} statements`)
  assert.match((await counted('?name=biblioteka')).words, /Регионална библиотека/)
  assert.match((await counted('?name=николово')).words, /Просвета/)
  assert.match((await counted('?name=%3Cscript%3E')).words, /Няма такова място/)
  assert.equal((await counted('?page=-3')).rows, 50)
})
