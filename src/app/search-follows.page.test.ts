import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { hireWorker } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import { removeEvents } from '#src/calendar/events/event.store.ts'
import type { CalendarEvent } from '#src/calendar/events/event.ts'
import { searchPath } from '#src/search/index.ts'
import { anEvent, chitalishte, libraryHall, saving, words } from '../../test/support/calendar.ts'
import { aDesk, type Desk, desk, heldBy, idOf, reading } from '../../test/support/event-desk.ts'
import { demoFront } from '../../test/support/front.ts'
import { find, readHtml, wordsOf } from '../../test/support/html.ts'

/** The desk of a chitalishte, the worker of the house, and a visitor who searches. The clock stands still. */
async function aHouseThatSearches(context: TestContext, events: readonly CalendarEvent[] = []) {
  const desk_ = await aDesk(context, { delivers: true, events })
  const worker = hireWorker(desk_.house, modules)
  /** Everything that is due at this very instant: nothing that waits is seen to. */
  const work = async () => {
    while ((await worker.runOnce()) > 0);
  }
  await work()
  const found = async (q: string, more = {}) =>
    wordsOf(find(readHtml(await desk_.page(searchPath('bg', { q, ...more }))), 'main'))
  return { ...desk_, work, found }
}

/** In another house, of another organisation, and over. */
const elsewhere = anEvent({
  venueId: libraryHall,
  ...{ starts: '2026-11-10T18:00:00', ends: '2026-11-10T20:00:00' },
  texts: { bg: words('Разкази от Николово') },
})

const publish = async ({ send }: Desk, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  idOf((await send(`${desk}/events`, { ...reading, ...more })).to)

test('what is published at the desk is found as soon as the worker has turned round, without any waiting', async (context) => {
  const house = await aHouseThatSearches(context)
  assert.match(await house.found('разказите'), /не намерихме нищо/)
  await publish(house)
  await house.work()
  assert.match(await house.found('разказите'), /Вечер на разказа.*4\u00a0декември/)
})

test('a new title is found instead of the old one', async (context) => {
  const house = await aHouseThatSearches(context)
  const id = await publish(house)
  await house.work()
  const version = heldBy(await house.see(`${desk}/events/${id}/edit`), 'version')
  const { to } = await house.send(`${desk}/events/${id}`, { ...reading, title: 'Вечер на поезията', version })
  assert.match(to, /done=saved/)
  await house.work()
  assert.match(await house.found('поезия'), /Вечер на поезията/)
  assert.doesNotMatch(await house.found('разказа'), /Вечер на/)
})

test('what is erased is gone from search and suggestions before any worker has turned round', async (context) => {
  const house = await aHouseThatSearches(context)
  const id = await publish(house)
  await house.work()
  await house.found('разказа')
  await house.house.database.write((tx) => removeEvents(tx, [id], saving.now))
  assert.doesNotMatch(await house.found('разказа'), /Вечер на разказа/)
  assert.deepEqual(await (await house.request('/bg/search/suggestions?q=razkaz')).json(), [])
  await house.work()
  const left = await house.house.database.read
    .withTables<{ search_document: { thing_id: string } }>()
    .selectFrom('search_document')
    .select('thing_id')
    .where('thing_id', '=', id)
    .execute()
  assert.deepEqual(left, [])
})

test('what an organisation does is found by its new name as well, once it has one', async (context) => {
  const house = await aHouseThatSearches(context)
  await publish(house)
  await house.work()
  assert.doesNotMatch(await house.found('светлина'), /Вечер на разказа/)
  await house.house.database.write(async (tx) => {
    await tx.query
      .withTables<{ network_organisation_text: { organisation_id: string; name: string } }>()
      .updateTable('network_organisation_text')
      .set({ name: 'Народно читалище „Светлина“' })
      .where('organisation_id', '=', chitalishte)
      .execute()
    await tx.record({ name: 'network.profile.saved', ids: { organisation: chitalishte }, actor: null })
  })
  await house.work()
  assert.match(await house.found('светлина'), /Вечер на разказа/)
})

test('a draft is not found, nor is a person who works here', async (context) => {
  const house = await aHouseThatSearches(context)
  await house.send(`${desk}/drafts`, { ...reading, title: 'Тайна чернова' })
  await house.work()
  assert.doesNotMatch(await house.found('чернова'), /Тайна чернова/)
  assert.match(await house.found('Мария Стоянова'), /не намерихме нищо/)
})

test('events, partners, places and news all announce themselves; each choice shows as many as it counts', async (context) => {
  const house = await aHouseThatSearches(context, [elsewhere])
  await publish(house, { level: 'local' })
  await publish(house, { title: 'Разкази за двама', level: 'regional', day: '2026-12-05' })
  await house.work()
  const kinds = modules.flatMap(({ searchable }) => searchable?.(house.house) ?? []).map(({ kind }) => kind)
  assert.deepEqual(kinds.toSorted(), ['event', 'news', 'organisation', 'place'])
  const page = await house.page(searchPath('bg', { q: 'николово' }))
  const choices = [...page.matchAll(/href="(\/bg\/search\?[^"]*)"[^>]*>[^<]*?(?:<[^>]*>)?[^<\d]*(\d+)/g)]
  const groups = new Set<string>()
  for (const [, href = '', count] of choices) {
    const { searchParams } = new URL(href.replaceAll('&amp;', '&'), 'http://localhost')
    const group = [...searchParams.keys()].find((name) => name !== 'q')
    if (!group) continue
    groups.add(group)
    const main = wordsOf(find(readHtml(await house.page(href.replaceAll('&amp;', '&'))), 'main'))
    assert.equal(/(\d+) резултата?/.exec(main)?.[1], count, href)
  }
  assert.deepEqual([...groups].toSorted(), ['kind', 'level', 'organisation', 'place', 'time'])
})

test('all rooms call an organisation and a settlement alike, so that nothing is read anew for their sake', async () => {
  const { house } = await demoFront()
  const names = new Map<string, Set<string>>()
  for (const { kind, ids, read } of modules.flatMap(({ searchable }) => searchable?.(house) ?? [])) {
    const documents = await read(house.database.read, await ids(house.database.read, '', 2000), house.clock.now())
    assert.ok(documents.length > 0, kind)
    for (const { organisation, settlement } of documents)
      for (const named of [organisation, settlement])
        for (const [lang, name] of Object.entries(named?.names ?? {})) {
          const key = `${named?.id} ${lang}`
          names.set(key, (names.get(key) ?? new Set()).add(name))
        }
  }
  const otherwise = [...names.values()].filter(({ size }) => size > 1)
  assert.deepEqual(otherwise, [])
})
