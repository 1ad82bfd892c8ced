import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { joiningTables } from './joining.tables.ts'

const application = {
  name: 'Сдружение „Крайречие“',
  type: 'ngo',
  settlement: 'Николово',
  contactName: 'Петя Илиева',
  contactRole: 'председател',
  phone: '0888 123 456',
  email: 'petya@example.org',
  message: 'Разходки край реката.',
  consent: 'yes',
}

const coordinator = (front: Front) => signedIn(front.house, { name: 'Мария', appointed: { role: 'coordinator' } })
const letters = ({ house }: Front) =>
  mailTables(house.database.read)
    .selectFrom('platform_mail')
    .select(['kind', 'recipient', 'body'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
const applications = ({ house }: Front) =>
  joiningTables(house.database.read).selectFrom('network_application').selectAll().execute()
const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')

const apply = (front: Front, changes: Record<string, string> = {}) =>
  front.request('/bg/network/application', sent({ ...application, ...changes }))

test('„За организации“ says what one gets and leads to the application', async (context) => {
  const front = await aFront(context)
  const main = find(readHtml(await front.page('/bg/network/join')), 'main')
  assert.ok(innerLinks(main).includes('/bg/network/application'))
  assert.match(wordsOf(main), /Какво получавате.*Какво обещавате.*Какво остава за организацията/)
  await front.page('/en/network/join')
})

test('an application is kept with its consent and told to who applied and to the coordinator', async (context) => {
  const front = await aFront(context)
  await coordinator(front)
  const answer = await apply(front)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/bg/network/application/received'])
  const [kept] = await applications(front)
  assert.deepEqual([kept?.name, kept?.contact_name, kept?.decision], [application.name, 'Петя Илиева', null])
  const posted = new Map((await letters(front)).map(({ kind, body }) => [kind, body]))
  assert.deepEqual([...posted.keys()].sort(), ['network.application-new', 'network.application-received'])
  assert.match(wordsOf(await mainOf(await front.request('/bg/network/application/received'))), /Получихме заявлението/)
  assert.doesNotMatch(posted.get('network.application-received') ?? '', /прие/)
  assert.match(posted.get('network.application-new') ?? '', new RegExp(`/bg/desk/network/applications/${kept?.id}`))
})

test('what is wrong is said beside its field, and everything typed stays', async (context) => {
  const front = await aFront(context)
  const answer = await apply(front, {
    name: '',
    type: 'castle',
    settlement: 'Атлантида',
    eik: '123456789',
    website: 'не е сайт',
    phone: 'abc',
    email: 'petya',
    consent: '',
    message: '<script>alert(1)</script>'.repeat(100),
  })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  const main = find(readHtml(html), 'main')
  const wrong = findAll(main, 'p').filter((each) => attribute(each, 'class') === 'ui-field-error')
  assert.equal(wrong.length, 9)
  assert.match(wordsOf(main), /Поправете 9 неща; останалото е запазено/)
  assert.ok(html.includes('value="Петя Илиева"'))
  assert.ok(!html.includes('<script>alert'))
  assert.deepEqual(await applications(front), [])
})

test('a name typed in capitals and straight marks is told as people write it; an abbreviation stays', async (context) => {
  const front = await aFront(context)
  await apply(front, { name: 'НЧ "СВЕТЛИНА-1927"' })
  await apply(front, { name: 'ФРМС' })
  assert.deepEqual(
    (await applications(front)).map(({ name }) => name),
    ['НЧ „Светлина-1927“', 'ФРМС'],
  )
  assert.match((await letters(front))[0]?.body ?? '', /НЧ „Светлина-1927“/)
})

test('a fourth application from one address waits for the others; machines are thanked and forgotten', async (context) => {
  const front = await aFront(context)
  for (const name of ['Едно', 'Две', 'Три']) assert.equal((await apply(front, { name })).status, 303)
  assert.equal((await apply(front, { name: 'Четири' })).status, 422)
  assert.equal((await apply(front, { email: 'robot@example.org', address_line: 'spam' })).status, 303)
  assert.equal((await applications(front)).length, 3)
})

test('the coordinator accepts: a hidden draft stands, who applied is invited to administer it', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await coordinator(front)
  await apply(front)
  const list = await mainOf(await front.request('/bg/desk/network/applications', as))
  const path = innerLinks(list).find((href) => href.startsWith('/bg/desk/network/applications/')) ?? ''
  const accepted = await front.request(`${path}/decision`, sends({ decision: 'accepted', reason: 'Добре дошли!' }))
  assert.equal(accepted.status, 303)
  const shown = await mainOf(await front.request(accepted.headers.get('location') ?? '', as))
  assert.match(wordsOf(shown), /Поканата е изпратена.*прието на 22\u00a0ноември 2026\u00a0г\., Мария.*Добре дошли!/)
  const invitation = (await letters(front)).find(({ kind }) => kind === 'network.invitation')
  assert.equal(invitation?.recipient, 'petya@example.org')
  assert.match(invitation?.body ?? '', /Крайречие/)
  assert.equal((await front.request('/bg/network/sdruzhenie-kraychetie')).status, 404)
  const again = await front.request(`${path}/decision`, sends({ decision: 'refused', reason: 'Не.' }))
  assert.equal(again.headers.get('location'), path)
  assert.equal((await applications(front))[0]?.decision, 'accepted')
})

test('a refusal needs its reason, which goes into the letter; the refused stays in the history', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await coordinator(front)
  await apply(front)
  const path = `/bg/desk/network/applications/${(await applications(front))[0]?.id}`
  const without = await front.request(`${path}/decision`, sends({ decision: 'refused' }))
  assert.equal(without.status, 422)
  assert.match(wordsOf(await mainOf(without)), /Кажете защо отказвате/)
  await front.request(`${path}/decision`, sends({ decision: 'refused', reason: 'Търговска дейност.' }))
  const letter = (await letters(front)).find(({ kind }) => kind === 'network.application-refused')
  assert.match(letter?.body ?? '', /Търговска дейност\./)
  const list = wordsOf(await mainOf(await front.request('/bg/desk/network/applications', as)))
  assert.match(list, /Решени.*Крайречие.*отказано на 22\u00a0ноември/)
})

test('only coordinators decide', async (context) => {
  const front = await aFront(context)
  await apply(front)
  const path = `/bg/desk/network/applications/${(await applications(front))[0]?.id}`
  const { as, sends } = await signedIn(front.house, { member: { organisation: library, role: 'manager' } })
  assert.equal((await front.request(path, as)).status, 403)
  assert.equal((await front.request(`${path}/decision`, sends({ decision: 'accepted' }))).status, 403)
  assert.equal((await front.request(`${path}/decision`, sent({ decision: 'accepted' }))).status, 401)
  assert.equal((await front.request(path)).status, 303)
})

test('a partner that is here already is not entered twice', async (context) => {
  const front = await aFront(context)
  await front.house.database.write(async ({ query }) => {
    await joiningTables(query)
      .updateTable('network_organisation')
      .set({ eik: '000455980' })
      .where('id', '=', library)
      .execute()
  })
  const answer = await apply(front, { eik: '000455980' })
  assert.match(wordsOf(await mainOf(answer)), /вече е в мрежата/)
})

test('a draft is published once its page is checked and the agreement accepted; then it may leave and come back', async (context) => {
  const front = await aFront(context)
  const set = (values: object) =>
    front.house.database.write(async ({ query }) => {
      await joiningTables(query).updateTable('network_organisation').set(values).where('id', '=', chitalishte).execute()
    })
  await set({ status: 'draft' })
  const { as, sends } = await signedIn(front.house, { member: { organisation: chitalishte, role: 'manager' } })
  const desk = '/bg/desk/network/prosveta'
  assert.match(wordsOf(await mainOf(await front.request(`${desk}/joining`, as))), /Три стъпки/)
  assert.equal(
    (await front.request(`${desk}/publication`, sends({}))).headers.get('location'),
    `${desk}/joining?done=needs`,
  )
  await set({ checked_at: '2026-11-22T10:00:00.000Z' })
  assert.equal(
    (await front.request(`${desk}/publication`, sends({}))).headers.get('location'),
    `${desk}/joining?done=needs`,
  )
  const future = await front.request(`${desk}/agreement`, sends({ agreedOn: '2027-01-01' }))
  assert.match(wordsOf(await mainOf(future)), /Датата е в бъдещето/)
  await front.request(`${desk}/agreement`, sends({ agreedOn: '20.11.2026', number: '17' }))
  await front.request(`${desk}/publication`, sends({}))
  await front.page('/bg/network/prosveta')
  assert.match(
    wordsOf(await mainOf(await front.request(`${desk}/joining`, as))),
    /публикувана.*20\u00a0ноември 2026\u00a0г\..*17/,
  )

  const thoughtless = await front.request(`${desk}/leaving`, sends({ reason: 'Закриваме се.' }))
  assert.equal(thoughtless.status, 422)
  assert.match(await thoughtless.text(), /Закриваме се\./)
  await front.request(`${desk}/leaving`, sends({ reason: 'Закриваме се.', sure: 'yes' }))
  assert.match(wordsOf(await mainOf(await front.request(`${desk}/joining`, as))), /Закриваме се\./)
  await front.page('/bg/network/prosveta')
  await front.request(`${desk}/agreement`, sends({ agreedOn: '22.11.2026' }))
  await front.request(`${desk}/publication`, sends({}))
  assert.match(wordsOf(await mainOf(await front.request(`${desk}/joining`, as))), /Страницата е публикувана/)
})

test('a practice is one’s own alone, can be worked in, and leaves nothing behind', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const other = await signedIn(front.house, { appointed: { role: 'coordinator' } })
  const started = await front.request('/bg/desk/network/practice', sends({}))
  const profile = started.headers.get('location') ?? ''
  const [, slug = ''] = /network\/([^/]+)\/profile/.exec(profile) ?? []
  assert.equal((await front.request(`/bg/network/${slug}`)).status, 404)
  assert.equal((await front.request(`/bg/desk/network/${slug}/joining`, as)).status, 200)
  assert.equal((await front.request(`/bg/desk/network/${slug}/joining`, other.as)).status, 404)
  const main = await mainOf(await front.request(profile, as))
  assert.match(wordsOf(main), /Всичко тук е измислено/)
  assert.ok(innerLinks(main).includes('/bg/desk/network/practice'))
  const published = await front.request(`/bg/desk/network/${slug}/publication`, sends({}))
  assert.match(published.headers.get('location') ?? '', /needs/)
  await front.request('/bg/desk/network/practice/end', sends({}))
  assert.equal((await front.request(`/bg/desk/network/${slug}/joining`, as)).status, 404)
})

test('the first page of the desk leads a newcomer in first steps, until they are put aside', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  assert.match(
    wordsOf(await mainOf(await front.request('/bg/desk', as))),
    /Добре дошли: първи стъпки.*Запишете телефона на координатора/,
  )
  await front.request('/bg/desk/network/first-steps/dismissal', sends({}))
  assert.doesNotMatch(wordsOf(await mainOf(await front.request('/bg/desk', as))), /първи стъпки/)
})

test('the coordinator, new in a house of their own, is not told to note down the telephone of the coordinator', async (context) => {
  const front = await aFront(context)
  const member = { organisation: library, role: 'manager' } as const
  const { as } = await signedIn(front.house, { member, appointed: { role: 'coordinator' } })
  const said = wordsOf(await mainOf(await front.request('/bg/desk', as)))
  assert.match(said, /Добре дошли: първи стъпки/)
  assert.doesNotMatch(said, /Запишете телефона/)
})

test('the coordinator finds partners and drafts by any spelling, with their telephone', async (context) => {
  const front = await aFront(context)
  const { as } = await coordinator(front)
  const found = async (query: string) =>
    wordsOf(await mainOf(await front.request(`/bg/desk/network/partners?${query}`, as)))
  assert.match(await found('name=karavelov'), /1 организация.*Каравелов/)
  assert.match(await found('name=nikolovo'), /Просвета/)
  assert.match(await found('status=draft'), /Няма такава организация/)
  assert.match(await found('name=%3Cscript%3E'), /Няма такава организация/)
})
