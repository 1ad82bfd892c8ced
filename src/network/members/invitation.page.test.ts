import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#src/platform/clock.ts'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import type { Ending } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { lettersIn } from '../../../test/support/people.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { coordinatorCommand, firstCoordinatorLink } from './coordinator-link.ts'

const people = '/bg/desk/network/biblioteka/people'
const good = { name: 'Иванка Петкова', email: 'Ivanka@Example.org', role: 'editor', way: 'letter' }

async function aDesk(ending: Ending) {
  const front = await aFront(ending)
  const manager = await signedIn(front.house, {
    name: 'Мария Стоянова',
    member: { organisation: library, role: 'manager' },
  })
  const invite = (fields: Partial<typeof good> = {}) =>
    front.request(`${people}/invitations`, manager.sends({ ...good, ...fields }))
  return { ...front, front, manager, invite }
}

const linkOf = (text: string | null): string =>
  /http:\/\/localhost:3000(\/bg\/network\/invitation\/[\w-]{43})$/m.exec(text ?? '')?.[1] ?? ''

async function lastLink({ house }: Front): Promise<string> {
  return linkOf((await lettersIn(house)).at(-1)?.body ?? null)
}

async function page(answer: Response, status = 200) {
  assert.equal(answer.status, status)
  const root = readHtml(await answer.text())
  assert.deepEqual(faultsOf(root), [])
  return root
}

const cookieOf = (answer: Response): string => /session=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''

/** Takes the link as somebody without an account. */
async function accepts({ request }: Front, link: string, fields: Record<string, string> = { name: 'Иванка Петкова' }) {
  const answer = await request(link, sent(fields))
  return { answer, as: { headers: { cookie: cookieOf(answer) } } }
}

test('the letter says who invites, to what, until when, where, and whom to call', async (context) => {
  const { front, invite } = await aDesk(context)
  const answer = await invite()
  assert.equal(answer.headers.get('location'), `${people}?done=invited`)
  const [letter] = await lettersIn(front.house)
  assert.deepEqual(
    [letter?.kind, letter?.recipient, letter?.subject],
    ['network.invitation', 'ivanka@example.org', 'Покана: редактор на Библиотеката'],
  )
  const text = letter?.body ?? ''
  for (const words of [
    'Здравейте, Иванка Петкова,',
    'Мария Стоянова Ви кани',
    'пише и публикува',
    '6\u00a0декември 2026',
    '082 123 456',
  ])
    assert.ok(text.includes(words), words)
  assert.match(text, /^http:\/\/localhost:3000\/bg\/network\/invitation\/[\w-]{43}$/m)
  assert.match(text, /^http:\/\/localhost:3000\/bg\/network\/invitation$/m)
  assert.ok(text.split('\n').every((line) => line.length <= 78 || line.startsWith('http')))
})

test('opening the link changes nothing, the button makes the person and signs her in', async (context) => {
  const { front, invite, request } = await aDesk(context)
  await invite()
  const link = await lastLink(front)
  for (let time = 0; time < 3; time++) {
    const root = await page(await request(link))
    assert.match(wordsOf(find(root, 'main')), /Мария Стоянова кани: бъдете редактор на Библиотеката/)
    assert.equal(attribute(find(root, 'input', 'name'), 'name'), 'name')
  }
  const { answer, as } = await accepts(front, link, { name: 'Иванка Петкова', own: '1' })
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/bg/desk'])
  assert.equal((await request(people, as)).status, 200)
  assert.equal((await request(`${people}/invitation`, as)).status, 403)
  const houses = await page(await request('/bg/desk/places', as))
  assert.match(wordsOf(find(houses, 'main')), /Библиотека „Любен Каравелов“/)
  await page(await request(link), 410)
  await page((await accepts(front, link)).answer, 410)
})

test('a name is asked for, and what was typed stays', async (context) => {
  const { front, invite } = await aDesk(context)
  await invite()
  const link = await lastLink(front)
  const root = await page((await accepts(front, link, { name: ' ', password: 'abc' })).answer, 422)
  assert.equal(findAll(root, 'p').filter((each) => attribute(each, 'class') === 'ui-field-error').length, 2)
  assert.doesNotMatch(wordsOf(root), /abc/)
  const long = await accepts(front, link, { name: '<b>'.repeat(60) })
  assert.equal(attribute(find(await page(long.answer, 422), 'input', 'name'), 'value'), '<b>'.repeat(60))
})

test('whoever has an account accepts as herself; the link works once', async (context) => {
  const { front, invite, request } = await aDesk(context)
  const ana = await signedIn(front.house, { name: 'Ана Илиева', member: { organisation: chitalishte, role: 'author' } })
  await invite()
  const link = await lastLink(front)
  assert.match(wordsOf(find(await page(await request(link, ana.as)), 'main')), /Приемате като Ана Илиева/)
  assert.equal((await request(link, ana.sends({}))).status, 303)
  assert.match(wordsOf(find(await page(await request(people, ana.as)), 'main')), /Ана Илиева \(аз\)/)
  assert.equal((await request(link, ana.sends({}))).status, 410)
})

test('several people behind one mailbox each get an invitation and a person of their own', async (context) => {
  const { front, manager, invite, request } = await aDesk(context)
  for (const name of ['Иванка Петкова', 'Стоян Стоянов']) {
    await invite({ name, email: 'obshta@example.org' })
    await accepts(front, await lastLink(front), { name })
  }
  const words = wordsOf(find(await page(await request(people, manager.as)), 'main'))
  assert.match(words, /Иванка Петкова/)
  assert.match(words, /Стоян Стоянов/)
  assert.equal((await lettersIn(front.house)).length, 2)
})

test('the same invitation twice is one, sent again', async (context) => {
  const { front, manager, invite, request } = await aDesk(context)
  await invite()
  await invite()
  const root = await page(await request(people, manager.as))
  assert.equal(findAll(root, 'form').filter((form) => attribute(form, 'action').endsWith('/withdrawal')).length, 1)
  assert.equal((await lettersIn(front.house)).length, 2)
})

const codeOf = (root: ReturnType<typeof readHtml>): string =>
  wordsOf(findAll(root, 'p').find((each) => attribute(each, 'class') === 'network-member-code') ?? find(root, 'main'))

test('a code is shown once and opens the door with the address', async (context) => {
  const { front, manager, invite, request } = await aDesk(context)
  const root = await page(await invite({ way: 'code' }))
  const code = codeOf(root)
  assert.match(code, /^\d{4} \d{4}$/)
  assert.equal((await lettersIn(front.house)).length, 0)
  assert.ok(!(await (await request(people, manager.as)).text()).includes(code))

  const door = '/bg/network/invitation'
  await page(await request(door))
  await page(await request(door, sent({ email: 'ivanka@example.org', code: '00000000' })), 422)
  await page(await request(door, sent({ email: 'other@example.org', code })), 422)
  const open = await page(await request(door, sent({ email: ' IVANKA@example.org ', code })))
  const form = findAll(open, 'form').find((each) => attribute(each, 'action') === `${door}/acceptance`)
  assert.ok(form)
  const hidden = Object.fromEntries(
    findAll(form, 'input')
      .filter((input) => attribute(input, 'type') === 'hidden')
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
  const unnamed = await request(`${door}/acceptance`, sent({ ...hidden, name: '' }))
  await page(unnamed, 422)
  const answer = await request(`${door}/acceptance`, sent({ ...hidden, name: 'Иванка Петкова' }))
  assert.equal(answer.headers.get('location'), '/bg/desk')
  await page(await request(`${door}/acceptance`, sent({ ...hidden, name: 'Друга' })), 422)
})

test('after five wrong codes the right one opens nothing; a new one does', async (context) => {
  const { manager, invite, request } = await aDesk(context)
  const code = codeOf(await page(await invite({ way: 'code' })))
  const type = (typed: string) => request('/bg/network/invitation', sent({ email: 'ivanka@example.org', code: typed }))
  for (let time = 0; time < 5; time++) await type(code === '1111 1111' ? '2222 2222' : '1111 1111')
  assert.equal((await type(code)).status, 422)
  const root = await page(await request(people, manager.as))
  const again = findAll(root, 'form').find((form) => attribute(form, 'action').endsWith('/code'))
  assert.ok(again)
  const fresh = codeOf(await page(await request(attribute(again, 'action'), manager.sends({}))))
  assert.equal((await type(fresh)).status, 200)
})

test('an invitation is sent again and withdrawn, and then its links open nothing', async (context) => {
  const { front, manager, invite, request } = await aDesk(context)
  await invite()
  const first = await lastLink(front)
  const acts = async (act: string) =>
    attribute(
      findAll(readHtml(await (await request(people, manager.as)).text()), 'form').find((form) =>
        attribute(form, 'action').endsWith(act),
      ) ?? find(readHtml('<p></p>'), 'p'),
      'action',
    )
  assert.equal(
    (await request(await acts('/letter'), manager.sends({}))).headers.get('location'),
    `${people}?done=resent`,
  )
  const second = await lastLink(front)
  assert.notEqual(first, second)
  const withdrawal = await acts('/withdrawal')
  assert.equal((await request(withdrawal, manager.sends({}))).headers.get('location'), `${people}?done=withdrawn`)
  for (const link of [first, second]) await page(await request(link), 410)
  assert.equal((await request(withdrawal, manager.sends({}))).status, 404)
})

test('another organisation’s manager touches no invitation of this one', async (context) => {
  const { front, manager, invite, request } = await aDesk(context)
  await invite()
  const stranger = await signedIn(front.house, { member: { organisation: chitalishte, role: 'manager' } })
  const root = await page(await request(people, manager.as))
  const own =
    findAll(root, 'form')
      .map((form) => attribute(form, 'action'))
      .find((action) => action.endsWith('/withdrawal')) ?? ''
  assert.equal((await request(own, stranger.sends({}))).status, 403)
  assert.equal((await request(own.replace('biblioteka', 'prosveta'), stranger.sends({}))).status, 404)
})

const bad: [string, Partial<typeof good>, RegExp][] = [
  ['no name', { name: '' }, /Напишете кого каните/],
  ['no address', { email: '' }, /Напишете имейл/],
  ['no address at all', { email: 'ivanka' }, /не прилича на имейл/],
  ['a name without end', { name: 'а'.repeat(101) }, /приемаме до 100/],
  ['an appointment', { role: 'coordinator' }, /вече го няма/],
  ['an unknown way', { way: 'pigeon' }, /вече го няма/],
]
for (const [what, fields, sentence] of bad)
  test(`an invitation with ${what} is asked about, the rest is kept`, async (context) => {
    const { front, invite } = await aDesk(context)
    const root = await page(await invite({ name: '<i>Ана</i>', ...fields }), 422)
    assert.match(wordsOf(find(root, 'main')), sentence)
    if (!('name' in fields)) assert.equal(attribute(find(root, 'input', 'name'), 'value'), '<i>Ана</i>')
    assert.equal((await lettersIn(front.house)).length, 0)
  })

test('the first coordinator comes by the link of the terminal, and then no link is printed', async (context) => {
  const { house, request } = await aFront(context)
  const print = () => firstCoordinatorLink(house, 'http://localhost:3000')
  const [first, link] = [linkOf((await print()) ?? ''), linkOf((await print()) ?? '')]
  await page(await request(first), 410)
  const root = await page(await request(link))
  assert.match(wordsOf(find(root, 'main')), /още няма координатор/)
  await page(await request(link, sent({ name: 'Мария Стоянова', email: 'maria' })), 422)
  const answer = await request(link, sent({ name: 'Мария Стоянова', email: 'maria@example.org' }))
  assert.equal(answer.headers.get('location'), '/bg/desk')
  const as = { headers: { cookie: cookieOf(answer) } }
  await page(await request('/bg/desk/network/appointments', as))
  assert.equal(await print(), undefined)
  const said: string[] = []
  assert.equal(await coordinatorCommand.run(house, [], (line) => said.push(line)), 0)
  await page(await request(linkOf(said.join('\n'))))
})

test('a link of the terminal is good for 48 hours, an invitation for 14 days', async (context) => {
  let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
  const front = await aFront(context, [], { clock: { now: () => now } })
  const manager = await signedIn(front.house, { member: { organisation: library, role: 'manager' } })
  await front.request(`${people}/invitations`, manager.sends(good))
  const letter = await lastLink(front)
  const terminal = linkOf((await firstCoordinatorLink(front.house, 'http://localhost:3000')) ?? '')
  now = now.add({ hours: 47 })
  for (const link of [letter, terminal]) await page(await front.request(link))
  now = now.add({ hours: 2 })
  await page(await front.request(terminal), 410)
  now = now.add({ hours: 24 * 11 })
  await page(await front.request(letter))
  now = now.add({ hours: 24 * 2 })
  await page(await front.request(letter), 410)
  assert.match(await front.page(people.replace('/desk/network/biblioteka/people', '/network/invitation')), /Имам код/)
})

test('an unknown link says what to do', async (context) => {
  const { request } = await aFront(context, [], { clock: fixedClock('2026-11-22T12:00:00Z') })
  const root = await page(await request(`/bg/network/invitation/${'a'.repeat(43)}`), 404)
  assert.match(wordsOf(find(root, 'main')), /код по телефона/)
})
