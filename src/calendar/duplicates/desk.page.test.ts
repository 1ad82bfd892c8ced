import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, library, saving, words } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { considerDuplicates } from './consider-duplicates.ts'

const all = '/bg/desk/calendar/duplicates'
const ours = '/bg/desk/calendar/prosveta/duplicates'

/** The chitalishte's concert and the library's under a like title: a pair that waits. */
const pairs = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const starts = `2026-12-0${number + 1}T18:00:00`
    const more = { venueId: chitalishteHall, starts, ends: null }
    const title = words(`Среща с писателя номер ${number + 1} „Хляб и сол“`, { lead: 'Разговор <b>на живо</b>.' })
    return [
      anEvent({ ...more, id: `a-${number}`, organisationId: chitalishte, texts: { bg: title } }),
      anEvent({
        ...more,
        id: `b-${number}`,
        organisationId: library,
        texts: { bg: words(`„Хляб и сол“: ${number + 1}`) },
      }),
    ]
  }).flat()

async function waitingFront(context: Parameters<typeof aFront>[0], count = 1): Promise<Front> {
  const events = pairs(count)
  const front = await aFront(context, events)
  const ids = events.map(({ id }) => id)
  await front.house.database.write((tx) => considerDuplicates(tx, ids, saving, { ask: true }))
  return front
}

const see = async (front: Front, path: string, as: RequestInit) => {
  const response = await front.request(path, as)
  assert.equal(response.status, 200, path)
  const root = readHtml(await response.text())
  assert.deepEqual(faultsOf(root), [], path)
  return find(root, 'main')
}
const editorAt = (front: Front, organisation: string) =>
  signedIn(front.house, { member: { organisation, role: 'editor' } })
const coordinator = (front: Front) => signedIn(front.house, { appointed: { role: 'coordinator' } })
const to = (response: Response) => `${response.status} ${response.headers.get('location')}`

test('a pair waits side by side at both desks and at the coordinator’s, what differs is said in words', async (context) => {
  const front = await waitingFront(context)
  const [own, theirs, over] = [
    await editorAt(front, chitalishte),
    await editorAt(front, library),
    await coordinator(front),
  ]
  for (const [path, who] of [
    [ours, own],
    ['/bg/desk/calendar/biblioteka/duplicates', theirs],
    [all, over],
    ['/en/desk/calendar/duplicates', over],
  ] as const) {
    const main = await see(front, path, who.as)
    assert.equal(findAll(main, 'article').length, 1, path)
    assert.match(wordsOf(main), /различно|differs/, path)
    assert.equal(findAll(main, 'b').length, 0)
  }
  assert.match(wordsOf(await see(front, '/bg/desk', over.as)), /една двойка чака решение/)
})

test('an organisation gives up its own event alone and becomes co-organiser; either may take it back', async (context) => {
  const front = await waitingFront(context)
  const [own, theirs] = [await editorAt(front, chitalishte), await editorAt(front, library)]
  const decide = (who: typeof own, fields: Record<string, string>, path = ours) =>
    front.request(`${path}/a-0/b-0/decision`, who.sends(fields))
  assert.equal((await decide(own, { decision: 'joined', keep: 'a-0' })).status, 403)
  assert.equal(to(await decide(own, { decision: 'joined', keep: 'b-0' })), `303 ${ours}?done=joined`)
  assert.equal(to(await decide(own, { decision: 'joined', keep: 'b-0' })), `303 ${ours}?done=before`)
  assert.equal(to(await front.request('/bg/calendar/a-0')), '301 /bg/calendar/b-0')
  const list = await front.page('/bg/calendar')
  assert.ok(!list.includes('/calendar/a-0') && list.includes('/calendar/b-0'))
  const page = wordsOf(find(readHtml(await front.page('/bg/calendar/b-0')), 'main'))
  assert.match(page, /Същото събитие обявяват и.*Читалище „Просвета“.*оттам: краткото описание/)

  const desk = '/bg/desk/calendar/biblioteka/duplicates'
  assert.ok(innerLinks(await see(front, desk, theirs.as)).includes('/bg/calendar/b-0'))
  assert.equal(to(await front.request(`${desk}/a-0/b-0/reversal`, theirs.sends({}))), `303 ${desk}?done=separated`)
  await front.page('/bg/calendar/a-0')
  assert.ok((await front.page('/bg/calendar')).includes('/calendar/a-0'))
  assert.equal(to(await front.request(`${desk}/a-0/b-0/reversal`, theirs.sends({}))), `303 ${desk}?done=before`)
})

test('what is told apart is not asked again', async (context) => {
  const front = await waitingFront(context)
  const over = await coordinator(front)
  const answer = await front.request(`${all}/a-0/b-0/decision`, over.sends({ decision: 'different' }))
  assert.equal(to(answer), `303 ${all}?done=different`)
  await front.house.database.write((tx) => considerDuplicates(tx, ['a-0', 'b-0'], saving))
  assert.match(wordsOf(await see(front, `${all}?done=different`, over.as)), /Няма събития, които си приличат/)
  assert.equal((await front.request(`${all}/a-0/x/decision`, over.sends({ decision: 'different' }))).status, 404)
  const wrong = await front.request(`${all}/a-0/b-0/decision`, over.sends({ decision: 'joined', keep: 'x' }))
  assert.equal(wrong.status, 404)
})

test('the list asks the same number of queries for one pair and for three', async (context) => {
  const counts: number[] = []
  for (const count of [1, 3]) {
    const front = await waitingFront(context, count)
    const over = await coordinator(front)
    await see(front, all, over.as)
    const before = front.house.database.statements()
    assert.equal(findAll(await see(front, all, over.as), 'article').length, count)
    counts.push(front.house.database.statements() - before)
  }
  assert.equal(counts[0], counts[1])
})
