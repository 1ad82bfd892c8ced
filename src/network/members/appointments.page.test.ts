import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../../test/support/calendar.ts'
import type { Ending } from '../../../test/support/databases.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { lettersIn } from '../../../test/support/people.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const list = '/bg/desk/network/appointments'

async function aNetwork(ending: Ending) {
  const front = await aFront(ending)
  const coordinator = await signedIn(front.house, { name: 'Мария Стоянова', appointed: { role: 'coordinator' } })
  await front.house.database.write(({ query }) =>
    query
      .withTables<{
        places_oblast: { code: string; name: string; name_en: string }
        places_municipality: { code: string; oblast_code: string; name: string; name_en: string }
      }>()
      .insertInto('places_oblast')
      .values({ code: 'RSE', name: 'Русе', name_en: 'Ruse' })
      .execute(),
  )
  await front.house.database.write(({ query }) =>
    query
      .withTables<{ places_municipality: { code: string; oblast_code: string; name: string; name_en: string } }>()
      .insertInto('places_municipality')
      .values({ code: 'RSE27', oblast_code: 'RSE', name: 'Русе', name_en: 'Ruse' })
      .execute(),
  )
  return { ...front, coordinator }
}

async function page(answer: Response, status = 200) {
  assert.equal(answer.status, status)
  const root = readHtml(await answer.text())
  assert.deepEqual(faultsOf(root), [])
  return root
}

test('a coordinator appoints somebody of the network, once', async (context) => {
  const { house, request, coordinator } = await aNetwork(context)
  await signedIn(house, {
    name: 'Петър Петров',
    email: 'petar@example.org',
    member: { organisation: library, role: 'author' },
  })
  const fields = { email: ' PETAR@example.org', role: 'reader', scope: 'RSE27' }
  const answer = await request(list, coordinator.sends(fields))
  assert.equal(answer.headers.get('location'), `${list}?done=appointed`)
  const words = wordsOf(find(await page(await request(`${list}?done=appointed`, coordinator.as)), 'main'))
  assert.match(words, /Назначението е записано.*Петър Петров.*наблюдател ?Русе/)
  await page(await request(list, coordinator.sends(fields)), 422)
})

test('of several people behind one mailbox one is chosen', async (context) => {
  const { house, request, coordinator } = await aNetwork(context)
  const [first] = [
    await signedIn(house, { name: 'Ана', email: 'obshta@example.org' }),
    await signedIn(house, { name: 'Боян', email: 'obshta@example.org' }),
  ]
  const fields = { email: 'obshta@example.org', role: 'trainer' }
  const root = await page(await request(list, coordinator.sends(fields)), 422)
  assert.match(wordsOf(find(root, 'main')), /няколко души/)
  assert.equal((await request(list, coordinator.sends({ ...fields, person: first.person }))).status, 303)
  const words = wordsOf(find(await page(await request(list, coordinator.as)), 'main'))
  assert.match(words, /Ана.*обучител/)
})

const bad: [string, Record<string, string>, RegExp][] = [
  ['nobody', { email: 'nobody@example.org', role: 'trainer' }, /няма никого/],
  ['no address', { role: 'trainer' }, /Напишете имейл/],
  ['no role', { email: 'petar@example.org' }, /Изберете/],
  ['a role of an organisation', { email: 'petar@example.org', role: 'manager' }, /вече го няма/],
  ['an unknown municipality', { email: 'petar@example.org', role: 'reader', scope: 'XXX99' }, /вече го няма/],
]
for (const [what, fields, sentence] of bad)
  test(`appointing ${what} is asked about`, async (context) => {
    const { request, coordinator } = await aNetwork(context)
    assert.match(wordsOf(find(await page(await request(list, coordinator.sends(fields)), 422), 'main')), sentence)
    const invited = await request(`${list}/invitations`, coordinator.sends({ ...fields, way: 'letter' }))
    await page(invited, 422)
  })

test('somebody new is invited and becomes coordinator; then one of the two may end', async (context) => {
  const { house, request, coordinator } = await aNetwork(context)
  const own = async () => {
    const root = await page(await request(list, coordinator.as))
    return findAll(root, 'form')
      .map((form) => attribute(form, 'action'))
      .filter((action) => action.endsWith('/end'))
  }
  const [first = ''] = await own()
  assert.match(
    wordsOf(find(await page(await request(first, coordinator.sends({})), 409), 'main')),
    /последният координатор/,
  )
  await page(await request(`${list}/invitation`, coordinator.as))
  const fields = { name: 'Нов Координатор', email: 'nov@example.org', role: 'coordinator', way: 'letter' }
  assert.equal(
    (await request(`${list}/invitations`, coordinator.sends(fields))).headers.get('location'),
    `${list}?done=invited`,
  )
  const [letter] = await lettersIn(house)
  assert.equal(letter?.subject, 'Покана: координатор на мрежата')
  const [, link = ''] = /3000(\/bg\/network\/invitation\/[\w-]{43})/.exec(letter?.body ?? '') ?? []
  const other = await signedIn(house, { name: 'Нов Координатор' })
  assert.equal((await request(link, other.sends({}))).status, 303)
  assert.equal((await own()).length, 2)
  assert.equal((await request(first, other.sends({}))).headers.get('location'), `${list}?done=ended`)
  assert.equal((await request(list, coordinator.as)).status, 303)
  assert.equal((await request(first, other.sends({}))).status, 404)
})

test('only coordinators see appointments and the table of roles', async (context) => {
  const { house, request, coordinator } = await aNetwork(context)
  const manager = await signedIn(house, { member: { organisation: library, role: 'manager' } })
  for (const path of [list, `${list}/invitation`, '/bg/desk/network/roles']) {
    assert.equal((await request(path, manager.as)).status, 403)
    assert.equal((await request(path)).status, 303)
    await page(await request(path, coordinator.as))
  }
  for (const act of ['', '/invitations', '/nothing/end'])
    assert.equal((await request(`${list}${act}`, manager.sends({}))).status, 403)
  const table = await page(await request('/bg/desk/network/roles', coordinator.as))
  const row = findAll(table, 'tr').find((each) => wordsOf(each).startsWith('Предава организацията'))
  assert.deepEqual(findAll(row ?? table, 'td').map(wordsOf), ['отговорник, координатор'])
})

test('a list of three costs as many queries as a list of one', async (context) => {
  const { house, request, coordinator } = await aNetwork(context)
  const cost = async () => {
    const before = house.database.statements()
    await page(await request(list, coordinator.as))
    return house.database.statements() - before
  }
  const one = await cost()
  for (const name of ['Ана', 'Боян']) {
    await signedIn(house, { name, appointed: { role: 'trainer' } })
    const fields = { name, email: 'nov@example.org', role: 'reader', scope: 'RSE27', way: 'letter' }
    assert.equal((await request(`${list}/invitations`, coordinator.sends(fields))).status, 303)
  }
  assert.equal(await cost(), one)
})
