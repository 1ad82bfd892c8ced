import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addOrganisation } from '#src/network/index.ts'
import { revokeSessions } from '#src/people/index.ts'
import { chitalishte, library, ruse } from '../../../test/support/calendar.ts'
import type { Ending } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { lettersIn } from '../../../test/support/people.ts'
import { type SignedInPerson, signedIn } from '../../../test/support/signed-in.ts'

const people = '/bg/desk/network/biblioteka/people'

async function aDesk(ending: Ending) {
  const front = await aFront(ending)
  const at = (name: string, role: 'author' | 'editor' | 'manager', organisation = library) =>
    signedIn(front.house, { name, member: { organisation, role } })
  return {
    ...front,
    manager: await at('Мария Стоянова', 'manager'),
    editor: await at('Георги Димов', 'editor'),
    author: await at('Ана <b>Илиева</b>', 'author'),
    stranger: await at('Чужд Човек', 'manager', chitalishte),
    coordinator: await signedIn(front.house, { name: 'Координатор', appointed: { role: 'coordinator' } }),
  }
}

async function page(answer: Response, status = 200) {
  assert.equal(answer.status, status)
  const root = readHtml(await answer.text())
  assert.deepEqual(faultsOf(root), [])
  return root
}

const wordsAt = async ({ request }: Pick<Front, 'request'>, path: string, who: SignedInPerson, status = 200) =>
  wordsOf(find(await page(await request(path, who.as), status), 'main'))

test('whoever manages sees names, addresses, roles and acts; whoever only works here sees names and roles', async (context) => {
  const desk = await aDesk(context)
  for (const who of [desk.manager, desk.coordinator]) {
    const words = await wordsAt(desk, people, who)
    for (const said of [
      'Георги Димов',
      '@example.org',
      'редактор',
      'Последно',
      'днес',
      'Поканете човек',
      'Ана <b>Илиева</b>',
    ])
      assert.ok(words.includes(said), said)
  }
  for (const who of [desk.editor, desk.author]) {
    const words = await wordsAt(desk, people, who)
    assert.match(words, /Мария Стоянова/)
    assert.doesNotMatch(words, /@example|Последно|Поканете|Променете/)
    assert.match(words, /Напускам организацията/)
  }
  assert.doesNotMatch(await wordsAt(desk, people, desk.coordinator), /Напускам организацията/)
})

test('a list of one costs as many queries as a list of three', async (context) => {
  const desk = await aDesk(context)
  const cost = async (path: string) => {
    const before = desk.house.database.statements()
    await page(await desk.request(path, desk.coordinator.as))
    return desk.house.database.statements() - before
  }
  assert.equal(await cost(people), await cost('/bg/desk/network/prosveta/people'))
})

test('an organisation without people says what to do', async (context) => {
  const desk = await aDesk(context)
  await desk.house.database.write((tx) =>
    addOrganisation(tx, { id: 'o', slug: 'nova', type: 'ngo', settlementId: ruse, texts: { bg: { name: 'Нова' } } }),
  )
  assert.match(await wordsAt(desk, '/bg/desk/network/nova/people', desk.coordinator), /Поканете първия човек/)
  assert.match(await wordsAt(desk, '/bg/desk/network/nova/people/handover', desk.coordinator, 409), /без хора/)
})

test('a role is changed and the editor may manage with the next click', async (context) => {
  const desk = await aDesk(context)
  const path = `${people}/${desk.editor.person}`
  assert.match(await wordsAt(desk, path, desk.manager), /Георги Димов/)
  assert.equal((await desk.request(path, desk.editor.as)).status, 403)
  const answer = await desk.request(`${path}/role`, desk.manager.sends({ role: 'manager' }))
  assert.equal(answer.headers.get('location'), `${people}?done=role`)
  assert.match(await wordsAt(desk, `${people}?done=role`, desk.manager), /Ролята е записана/)
  assert.equal((await desk.request(path, desk.editor.as)).status, 200)
})

test('a role that is none is asked about', async (context) => {
  const desk = await aDesk(context)
  const path = `${people}/${desk.editor.person}`
  for (const fields of [{}, { role: 'coordinator' }, { role: 'x'.repeat(1000) }])
    await page(await desk.request(`${path}/role`, desk.manager.sends(fields)), 422)
  for (const act of ['role', 'removal'])
    assert.equal((await desk.request(`${people}/nobody/${act}`, desk.manager.sends({ role: 'editor' }))).status, 404)
  assert.equal((await desk.request(`${people}/${desk.stranger.person}`, desk.manager.as)).status, 404)
})

test('whoever is removed is out at once and signed out, since nothing is left to do here', async (context) => {
  const desk = await aDesk(context)
  assert.equal((await desk.request(people, desk.editor.as)).status, 200)
  const answer = await desk.request(`${people}/${desk.editor.person}/removal`, desk.manager.sends({}))
  assert.equal(answer.headers.get('location'), `${people}?done=removed`)
  assert.equal((await desk.request(people, desk.editor.as)).status, 303)
})

test('the last manager stays, whoever asks, and is told what to do', async (context) => {
  const desk = await aDesk(context)
  const own = `${people}/${desk.manager.person}`
  for (const who of [desk.manager, desk.coordinator]) {
    const removal = await page(await desk.request(`${own}/removal`, who.sends({})), 409)
    assert.match(wordsOf(find(removal, 'main')), /единственият отговорник/)
    await page(await desk.request(`${own}/role`, who.sends({ role: 'editor' })), 409)
  }
  await page(await desk.request(`${people}/departure`, desk.manager.sends({})), 409)
  assert.equal((await desk.request(people, desk.manager.as)).status, 200)
})

test('anybody may leave by herself and keeps her account', async (context) => {
  const desk = await aDesk(context)
  assert.match(await wordsAt(desk, `${people}/departure`, desk.author), /Библиотеката/)
  const answer = await desk.request(`${people}/departure`, desk.author.sends({}))
  assert.equal(answer.headers.get('location'), '/bg/desk')
  assert.equal((await desk.request(people, desk.author.as)).status, 403)
  assert.equal((await desk.request('/bg/desk', desk.author.as)).status, 200)
})

test('nobody from elsewhere acts here, and a stranger is sent to sign in', async (context) => {
  const desk = await aDesk(context)
  const reads = [
    people,
    `${people}/invitation`,
    `${people}/handover`,
    `${people}/takeover`,
    `${people}/${desk.editor.person}`,
  ]
  for (const path of reads) {
    assert.equal((await desk.request(path, desk.stranger.as)).status, 403, path)
    assert.equal((await desk.request(path)).status, 303, path)
  }
  const acts = ['invitations', 'handover', 'departure', `${desk.editor.person}/role`, `${desk.editor.person}/removal`]
  for (const act of acts) {
    assert.equal((await desk.request(`${people}/${act}`, desk.stranger.sends({ role: 'author' }))).status, 403, act)
    assert.notEqual((await desk.request(people, desk.editor.as)).status, 403)
  }
})

const handing = (from: SignedInPerson, to: SignedInPerson) => ({ from: from.person, to: to.person })

test('a manager hands over in one step: role, access, letters to both', async (context) => {
  const desk = await aDesk(context)
  const root = await page(await desk.request(`${people}/handover`, desk.manager.as))
  const chosen = findAll(root, 'option', 'selected').map((option) => attribute(option, 'value'))
  assert.ok(chosen.includes(desk.manager.person))
  const answer = await desk.request(`${people}/handover`, desk.manager.sends(handing(desk.manager, desk.editor)))
  assert.equal(answer.headers.get('location'), '/bg/desk')
  assert.equal((await desk.request(people, desk.manager.as)).status, 303)
  const words = await wordsAt(desk, `${people}/takeover`, desk.editor)
  assert.match(words, /Поемате Библиотеката/)
  assert.match(words, /2 души работят/)
  assert.match(words, /0 събития в календара, 0 от тях предстоят/)
  assert.match(words, /0 занимания/)
  assert.equal((await desk.request(`${people}/invitation`, desk.editor.as)).status, 200)
  const letters = await lettersIn(desk.house)
  assert.deepEqual(letters.map(({ subject }) => subject).toSorted(), [
    'Поемате Библиотеката',
    'Предадохте Библиотеката',
  ])
  assert.ok(letters.every(({ person_id, body }) => person_id !== null && body?.includes('000 000 000')))
})

test('a coordinator hands over for whoever is gone', async (context) => {
  const desk = await aDesk(context)
  await desk.house.database.write((tx) => revokeSessions(tx, { person: desk.manager.person, except: undefined }))
  const answer = await desk.request(`${people}/handover`, desk.coordinator.sends(handing(desk.manager, desk.author)))
  assert.equal(answer.headers.get('location'), `${people}?done=handed`)
  const words = await wordsAt(desk, `${people}?done=handed`, desk.coordinator)
  assert.match(words, /Предадено/)
  assert.doesNotMatch(words, /Мария Стоянова/)
})

test('to somebody new it is handed over when she accepts, and she sees what she takes over', async (context) => {
  const desk = await aDesk(context)
  const fields = {
    from: desk.manager.person,
    to: 'new',
    name: 'Иванка Петкова',
    email: 'ivanka@example.org',
    way: 'letter',
  }
  const answer = await desk.request(`${people}/handover`, desk.manager.sends(fields))
  assert.equal(answer.headers.get('location'), `${people}?done=invited`)
  assert.match(await wordsAt(desk, people, desk.manager), /отговорник \(предаване\)/)
  const [, link = ''] =
    /3000(\/bg\/network\/invitation\/[\w-]{43})/.exec((await lettersIn(desk.house))[0]?.body ?? '') ?? []
  assert.match(wordsOf(find(readHtml(await desk.page(link)), 'main')), /Поемате работата от Мария Стоянова/)
  const accepted = await desk.request(link, desk.stranger.sends({}))
  assert.equal(accepted.headers.get('location'), `${people}/takeover`)
  assert.match(await wordsAt(desk, `${people}/takeover`, desk.stranger), /Поемате Библиотеката/)
  assert.equal((await desk.request(people, desk.manager.as)).status, 303)
})

test('a hand-over that cannot be is asked about and changes nothing', async (context) => {
  const desk = await aDesk(context)
  const { manager, editor, stranger } = desk
  const cases: Record<string, string>[] = [
    {},
    { from: manager.person },
    handing(manager, manager),
    handing(manager, stranger),
    handing(stranger, editor),
    { from: manager.person, to: 'new', name: '', email: 'x', way: 'letter' },
    { from: 'nobody', to: 'new', name: 'Ана', email: 'ana@example.org', way: 'letter' },
  ]
  for (const fields of cases) {
    const root = await page(await desk.request(`${people}/handover`, manager.sends(fields)), 422)
    assert.ok(findAll(root, 'div').some((each) => attribute(each, 'class') === 'ui-error-summary'))
  }
  assert.equal((await desk.request(`${people}/handover`, editor.sends(handing(manager, editor)))).status, 403)
  assert.equal((await lettersIn(desk.house)).length, 0)
})

test('nobody is invited into a practice', async (context) => {
  const desk = await aDesk(context)
  await desk.house.database.write(({ query }) =>
    query
      .withTables<{ network_organisation: { id: string; practice_for: string | null } }>()
      .updateTable('network_organisation')
      .set({ practice_for: desk.manager.person })
      .where('id', '=', library)
      .execute(),
  )
  const fields = { name: 'Ана', email: 'ana@example.org', role: 'editor', way: 'letter' }
  await page(await desk.request(`${people}/invitations`, desk.manager.sends(fields)), 409)
  assert.equal((await lettersIn(desk.house)).length, 0)
})
