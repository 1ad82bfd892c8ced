import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addOrganisation } from '#src/network/index.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import { chitalishte, library, ruse } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { readEvents } from '../events/event-read.store.ts'
import { proposalTables } from './proposals.store.ts'

const proposal = {
  title: 'Вечер на шаха',
  day: '2026-11-27',
  starts: '18:00',
  ends: '20:30',
  place: 'читалището в Николово',
  lead: 'Открита дъска за всички, които играят или искат да се научат.',
  organisation: 'Просвета',
  contactName: 'Петър Илиев',
  email: 'petar@example.org',
  phone: '',
  consent: 'yes',
}

const propose = (front: Front, changes: Record<string, string> = {}) =>
  front.request('/bg/calendar/proposal', sent({ ...proposal, ...changes }))
const kept = ({ house }: Front) =>
  proposalTables(house.database.read).selectFrom('calendar_proposal').selectAll().orderBy(sql`rowid`).execute()
const letters = ({ house }: Front) =>
  mailTables(house.database.read)
    .selectFrom('platform_mail')
    .select(['kind', 'recipient', 'body'])
    .orderBy(sql`rowid`)
    .execute()
const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')
const editor = (front: Front, organisation = chitalishte) =>
  signedIn(front.house, { name: 'Иванка', member: { organisation, role: 'editor' } })
const coordinator = (front: Front) => signedIn(front.house, { name: 'Мария', appointed: { role: 'coordinator' } })

/** A proposal at the desk of the chitalishte; answers its path. */
const waiting = async (front: Front, changes: Record<string, string> = {}) => {
  await propose(front, changes)
  const id = (await kept(front)).at(-1)?.id
  return changes.organisation === ''
    ? `/bg/desk/calendar/proposals/${id}`
    : `/bg/desk/calendar/prosveta/proposals/${id}`
}

test('„Предложете събитие“ stands in the calendar and on „За организации“, in both languages', async (context) => {
  const front = await aFront(context)
  for (const path of ['/bg/calendar', '/bg/network/join'])
    assert.ok(innerLinks(find(readHtml(await front.page(path)), 'main')).includes('/bg/calendar/proposal'), path)
  await front.page('/en/calendar/proposal')
  await front.page('/en/calendar/proposal/received')
})

test('a proposal lands at the desk with its consent; proposer and editors get a letter', async (context) => {
  const front = await aFront(context)
  await editor(front)
  const answer = await propose(front)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/bg/calendar/proposal/received'])
  const [row] = await kept(front)
  assert.deepEqual(
    [row?.organisation_id, row?.day, row?.starts, row?.ends],
    [chitalishte, '2026-11-27', '18:00', '20:30'],
  )
  const consents = await front.house.database.read
    .withTables<{ people_consent: { purpose: string; about: string; email: string | null } }>()
    .selectFrom('people_consent')
    .select(['purpose', 'about', 'email'])
    .execute()
  assert.deepEqual(consents, [{ purpose: 'calendar.proposal', about: row?.id, email: 'petar@example.org' }])
  assert.match(wordsOf(await mainOf(await front.request('/bg/calendar/proposal/received'))), /Получихме предложението/)
  const [confirmation, notice] = await letters(front)
  assert.deepEqual([confirmation?.kind, confirmation?.recipient], ['calendar.proposal-received', 'petar@example.org'])
  assert.doesNotMatch(confirmation?.body ?? '', /прие/)
  assert.match(confirmation?.body ?? '', /Вечер на шаха\nпетък, 27.ноември 2026.г\., 18:00.ч\., читалището/)
  assert.equal(notice?.kind, 'calendar.proposal-new')
  assert.match(notice?.body ?? '', new RegExp(`/bg/desk/calendar/prosveta/proposals/${row?.id}`))
})

test('what is wrong is said beside its field, and everything typed stays', async (context) => {
  const front = await aFront(context)
  const answer = await propose(front, {
    title: '',
    day: '2026-11-21',
    starts: '25:00',
    ends: '',
    place: '',
    lead: '<script>alert(1)</script>'.repeat(40),
    organisation: 'Атлантида',
    contactName: '',
    email: 'не е имейл',
    phone: 'abc',
    consent: '',
  })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  const main = find(readHtml(html), 'main')
  const wrong = findAll(main, 'p').filter((each) => attribute(each, 'class') === 'ui-field-error')
  assert.equal(wrong.length, 10)
  assert.match(wordsOf(main), /Поправете 10 неща; останалото е запазено/)
  assert.match(wordsOf(main), /Този ден е минал/)
  assert.ok(html.includes('value="не е имейл"') && html.includes('value="Атлантида"'))
  assert.ok(!html.includes('<script>alert'))
  assert.deepEqual(await kept(front), [])
})

test('an end before the start, nobody to reach and a day too far are each told', async (context) => {
  const front = await aFront(context)
  const said = async (changes: Record<string, string>) => wordsOf(await mainOf(await propose(front, changes)))
  assert.match(await said({ ends: '17:00' }), /Краят \(17:00\u00a0ч\.\) е преди началото \(18:00\u00a0ч\.\)/)
  assert.match(await said({ email: '', phone: '' }), /Напишете имейл или телефон/)
  assert.match(await said({ day: '2029-01-01' }), /две години напред/)
  assert.match(await said({ day: '31.11.2026' }), /Ноември има 30 дни/)
})

test('a name that several have is asked about; „не знам“ and an empty field go to the coordinator', async (context) => {
  const front = await aFront(context)
  await coordinator(front)
  const another = { id: 'another', slug: 'another', type: 'chitalishte', settlementId: ruse } as const
  await front.house.database.write((tx) =>
    addOrganisation(tx, { ...another, texts: { bg: { name: 'Читалище „Зора“' } } }),
  )
  const asked = await propose(front, { organisation: 'Читалище' })
  assert.equal(asked.status, 422)
  const main = await mainOf(asked)
  assert.match(wordsOf(main), /Няколко организации отговарят/)
  assert.equal(findAll(main, 'input').filter((each) => attribute(each, 'type') === 'radio').length, 3)
  const choose = (choice: string) => propose(front, { organisation: 'Читалище', 'organisation-choice': choice })
  assert.deepEqual([(await choose('another')).status, (await choose('nobody')).status], [303, 303])
  assert.equal((await propose(front, { organisation: '' })).status, 303)
  const desks = (await kept(front)).map(({ organisation_id }) => organisation_id)
  assert.deepEqual(desks, ['another', null, null])
  assert.match((await letters(front)).at(-1)?.body ?? '', /\/bg\/desk\/calendar\/proposals\//)
})

test('a sixth open proposal waits for the others; machines are thanked and forgotten', async (context) => {
  const front = await aFront(context)
  for (const title of ['Едно', 'Две', 'Три', 'Четири', 'Пет'])
    assert.equal((await propose(front, { title })).status, 303)
  assert.equal((await propose(front, { title: 'Шест' })).status, 422)
  assert.equal((await propose(front, { email: 'robot@example.org', address_line: 'spam' })).status, 303)
  assert.equal((await kept(front)).length, 5)
})

test('an editor accepts: a draft with what was proposed stands, and nobody sees it yet', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await editor(front)
  const path = await waiting(front)
  const list = await mainOf(await front.request('/bg/desk/calendar/prosveta/proposals', as))
  assert.ok(innerLinks(list).includes(path))
  assert.match(
    wordsOf(await mainOf(await front.request(path, as))),
    /Петър Илиев.*Вечер на шаха|Вечер на шаха.*Петър Илиев/,
  )
  const without = await front.request(`${path}/decision`, sends({ decision: 'accepted' }))
  assert.deepEqual([without.status, /Изберете направление/.test(wordsOf(await mainOf(without)))], [422, true])
  const accepted = await front.request(`${path}/decision`, sends({ decision: 'accepted', sphere: 'education' }))
  assert.equal(accepted.status, 303)
  const [row] = await kept(front)
  assert.deepEqual(accepted.headers.get('location'), `/bg/desk/calendar/prosveta/events/${row?.event_id}/edit`)
  const [event] = await readEvents(front.house.database.read, [row?.event_id ?? ''])
  assert.deepEqual(
    [event?.state, event?.details.source, event?.sphere, event?.starts, event?.ends, event?.texts.bg?.place],
    ['draft', 'proposal', 'education', '2026-11-27T18:00:00', '2026-11-27T20:30:00', 'читалището в Николово'],
  )
  await front.page(`/bg/calendar/${event?.slug}`, 404)
  assert.equal((await letters(front)).at(-1)?.kind, 'calendar.proposal-decided')
  const again = await front.request(`${path}/decision`, sends({ decision: 'refused', reason: 'Не.' }))
  assert.equal(again.headers.get('location'), `${path}?done=before`)
  assert.match(wordsOf(await mainOf(await front.request(path, as))), /Предложението е прието на 22.ноември/)
})

test('a refusal needs its reason, which goes into the letter', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await editor(front)
  const path = await waiting(front)
  const without = await front.request(`${path}/decision`, sends({ decision: 'refused' }))
  assert.deepEqual([without.status, /Кажете защо отказвате/.test(wordsOf(await mainOf(without)))], [422, true])
  const refused = await front.request(`${path}/decision`, sends({ decision: 'refused', reason: 'Вече е обявено.' }))
  assert.equal(refused.headers.get('location'), `${path}?done=refused`)
  assert.match((await letters(front)).at(-1)?.body ?? '', /Вече е обявено\./)
  assert.match(wordsOf(await mainOf(await front.request(path, as))), /отказано.*Вече е обявено/)
})

test('a proposal is handed to another organisation or to the coordinator, who hands it on', async (context) => {
  const front = await aFront(context)
  const { as, sends } = await editor(front)
  const path = await waiting(front)
  const wrong = await front.request(`${path}/organisation`, sends({ organisation: 'Атлантида' }))
  assert.equal(wrong.status, 422)
  const same = await front.request(`${path}/organisation`, sends({ organisation: 'Просвета' }))
  assert.match(wordsOf(await mainOf(same)), /вече е при тази организация/)
  const handed = await front.request(`${path}/organisation`, sends({ organisation: '' }))
  assert.equal(handed.headers.get('location'), '/bg/desk/calendar/prosveta/proposals?done=handed')
  assert.equal((await front.request(path, as)).status, 404)
  const boss = await coordinator(front)
  const [row] = await kept(front)
  const lost = `/bg/desk/calendar/proposals/${row?.id}`
  assert.match(wordsOf(await mainOf(await front.request('/bg/desk/calendar/proposals', boss.as))), /Вечер на шаха/)
  const unaccepted = await front.request(`${lost}/decision`, boss.sends({ decision: 'accepted', sphere: 'culture' }))
  assert.equal(unaccepted.status, 404)
  const to = await front.request(`${lost}/organisation`, boss.sends({ organisation: 'Любен Каравелов' }))
  assert.equal(to.status, 303)
  assert.equal((await kept(front))[0]?.organisation_id, library)
})

test('who decides is asked by the desk: an author and a colleague of another house are not', async (context) => {
  const front = await aFront(context)
  const path = await waiting(front)
  const unaddressed = await waiting(front, { organisation: '', email: 'two@example.org' })
  const author = await signedIn(front.house, { member: { organisation: chitalishte, role: 'author' } })
  const other = await editor(front, library)
  for (const each of [author, other]) {
    assert.equal((await front.request(path, each.as)).status, 403)
    assert.equal(
      (await front.request(`${path}/decision`, each.sends({ decision: 'refused', reason: 'x' }))).status,
      403,
    )
    assert.equal((await front.request(unaddressed, each.as)).status, 403)
  }
  const theirs = path.replace('/prosveta/', '/biblioteka/')
  assert.equal((await front.request(theirs, other.as)).status, 404)
  assert.equal((await front.request(path)).status, 303)
  assert.equal((await front.request(`${path}/decision`, sent({ decision: 'refused' }))).status, 401)
  const boss = await coordinator(front)
  assert.equal((await front.request(path, boss.as)).status, 200)
  assert.equal((await front.request(unaddressed, boss.as)).status, 200)
})

test('the desk says what waits for whoever may decide it', async (context) => {
  const front = await aFront(context)
  const mine = await editor(front)
  await waiting(front)
  await waiting(front, { organisation: '', email: 'two@example.org' })
  const words = wordsOf(await mainOf(await front.request('/bg/desk', mine.as)))
  assert.match(words, /едно предложение от граждани чака/)
  assert.doesNotMatch(words, /без адресат/)
  const boss = await coordinator(front)
  assert.match(wordsOf(await mainOf(await front.request('/bg/desk', boss.as))), /Предложения без адресат: едно/)
})

test('the list and the desk cost the same for one proposal and for three', async (context) => {
  const front = await aFront(context)
  const { as } = await editor(front)
  const cost = async (path: string) => {
    const before = front.house.database.statements()
    assert.equal((await front.request(path, as)).status, 200)
    return front.house.database.statements() - before
  }
  const costs = async () => [await cost('/bg/desk/calendar/prosveta/proposals'), await cost('/bg/desk')]
  await waiting(front)
  const [list, desk] = await costs()
  await waiting(front)
  await waiting(front)
  assert.deepEqual(await costs(), [list, desk])
})

test('a decision that is loaded again as a page leads to its proposal', async (context) => {
  const front = await aFront(context)
  const who = await editor(front)
  await propose(front)
  const [row] = await kept(front)
  const proposal = `/bg/desk/calendar/prosveta/proposals/${row?.id}`
  const answer = await front.request(`${proposal}/decision`, who.as)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, proposal])
  assert.equal((await front.request(`${proposal}/nothing`, who.as)).status, 404)
})
