import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { modules } from '#src/app/modules.ts'
import { removeEvents, saveEvent } from '#src/calendar/events/event.store.ts'
import { searchPath } from '#src/search/index.ts'
import { anEvent, chitalishte, saving, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'

const concert = anEvent({
  organisationId: chitalishte,
  texts: { bg: words('Концерт на женския хор', { lead: 'Песни <b>от</b> Полянско.' }) },
})

/** The small network with an index made as an operator makes it. */
async function anIndexedFront(context: TestContext, events = [concert]): Promise<Front> {
  const front = await aFront(context, events)
  const rebuild = modules.find(({ name }) => name === 'search')?.commands?.['search rebuild']
  const said: string[] = []
  assert.equal(await rebuild?.run(front.house, [], (line) => said.push(line)), 0)
  assert.match(said.join(), /things can be found/)
  return front
}

/** What the worker does with the facts of an event. */
async function deliver(front: Front, fact: string, event: string): Promise<void> {
  const handlers = modules.flatMap(({ on }) => on?.(front.house) ?? []).filter((each) => each.fact === fact)
  const given = { id: 'fact', name: fact, ids: { event }, actor: null, at: '2026-11-22T12:00:00.000Z' }
  for (const { name, run } of handlers.filter((each) => each.name.startsWith('search.'))) {
    const effect = await run({ id: 'job', name, key: '', payload: {}, attempt: 1, fact: given })
    if (effect) await front.house.database.write(effect)
  }
}

const see = async (front: Front, q: string, more = {}) => {
  const root = readHtml(await front.page(searchPath('bg', { q, ...more })))
  assert.deepEqual(faultsOf(root), [])
  return find(root, 'main')
}

test('forms, Latin letters and typing errors find the event, marked, with when and where', async (context) => {
  const front = await anIndexedFront(context)
  for (const q of ['концерти', 'koncert hor', 'концрт']) {
    const main = await see(front, q)
    assert.ok(innerLinks(main).includes('/bg/calendar/event-1'), q)
    assert.match(wordsOf(main), /Концерт на женския хор.*Полянско/)
  }
  const main = await see(front, 'хоровете')
  assert.equal(wordsOf(findAll(main, 'mark')[0] ?? assert.fail()), 'хор')
  assert.match(wordsOf(await see(front, 'концрт')), /За „концрт“ не намерихме нищо\. Ето какво има за „концерт“\./)
})

test('title and passage speak one language; the other is heard only where this one says nothing more', async (context) => {
  const both = anEvent({
    ...{ id: 'event-2', slug: 'event-2' },
    texts: {
      bg: words('Вечер на разказа', { lead: 'Четем край печката.' }),
      en: words('An evening of stories', { lead: 'Nikolovo sings by the stove.' }),
    },
  })
  const short = anEvent({
    ...{ id: 'event-3', slug: 'event-3' },
    texts: { bg: words('Песни'), en: words('Songs', { lead: 'A choir from Nikolovo.' }) },
  })
  const main = await see(await anIndexedFront(context, [both, short]), 'nikolovo')
  assert.match(wordsOf(main), /Вечер на разказа.*Четем край печката/)
  assert.doesNotMatch(wordsOf(main), /by the stove/)
  const [foreign] = findAll(main, 'p', 'lang')
  assert.equal(foreign && wordsOf(foreign), 'A choir from Nikolovo.')
})

test('what people and rooms write is text', async (context) => {
  const front = await anIndexedFront(context)
  const page = await front.page(searchPath('bg', { q: '<script>alert(1)</script> концерт' }))
  assert.doesNotMatch(page, /<script>alert/)
  assert.match(page, /&lt;b&gt;от/)
})

test('without words there is the field; for nothing there is a way on', async (context) => {
  const front = await anIndexedFront(context)
  const empty = find(readHtml(await front.page('/bg/search')), 'main')
  assert.equal(attribute(find(empty, 'input'), 'name'), 'q')
  const none = await see(front, 'щраус')
  assert.match(wordsOf(none), /За „щраус“ не намерихме нищо/)
  assert.ok(innerLinks(none).includes('/bg/calendar'))
  assert.match(await front.page('/bg/nothing-of-the-kind', 404), /action="\/bg\/search"/)
})

test('choices narrow, wrong ones are passed over, results are for no search engine', async (context) => {
  const front = await anIndexedFront(context)
  const main = await see(front, 'просвета')
  assert.match(wordsOf(main), /Партньори 1/)
  const narrowed = await see(front, 'просвета', { kind: 'organisation' })
  assert.match(wordsOf(narrowed), /1 резултат/)
  const page = await front.page(`${searchPath('bg', { q: 'просвета' })}&kind=%3Cscript%3E&page=-4&time=never`)
  assert.match(page, /name="robots" content="noindex"/)
})

test('what is new is found when the worker has been by, what is erased at once not', async (context) => {
  const front = await anIndexedFront(context, [])
  await front.house.database.write((tx) => saveEvent(tx, concert, saving))
  await deliver(front, 'calendar.event.saved', concert.id)
  assert.match(wordsOf(await see(front, 'концерт')), /Концерт на женския хор/)
  await front.house.database.write((tx) => removeEvents(tx, [concert.id], saving.now))
  assert.doesNotMatch(wordsOf(await see(front, 'концерт')), /Концерт на женския хор/)
})

test('what does not take place says so among the results and the suggestions', async (context) => {
  const front = await anIndexedFront(context, [{ ...concert, status: 'cancelled' }])
  assert.match(wordsOf(await see(front, 'концерт')), /отменено · петък/)
  const [first] = await (await front.request('/bg/search/suggestions?q=konc')).json()
  assert.equal(first.kind, 'Събитие, отменено')
})

test('suggestions are what an unfinished word may mean', async (context) => {
  const front = await anIndexedFront(context)
  const answer = await front.request('/bg/search/suggestions?q=konc')
  assert.match(answer.headers.get('content-type') ?? '', /application\/json/)
  const [first] = (await answer.json()) as { title: string; kind: string; href: string }[]
  assert.deepEqual(first, { title: 'Концерт на женския хор', kind: 'Събитие', href: '/bg/calendar/event-1' })
  assert.deepEqual(await (await front.request('/bg/search/suggestions?q=')).json(), [])
})

test('a page of results costs the same statements for one and for three', async (context) => {
  const front = await anIndexedFront(context)
  const cost = async () => {
    const before = front.house.database.statements()
    await front.page(searchPath('bg', { q: 'концерт' }))
    return front.house.database.statements() - before
  }
  const one = await cost()
  const more = ['event-2', 'event-3'].map((id) => ({ ...concert, id, slug: id }))
  for (const event of more) {
    await front.house.database.write((tx) => saveEvent(tx, event, saving))
    await deliver(front, 'calendar.event.saved', event.id)
  }
  assert.equal(await cost(), one)
})
