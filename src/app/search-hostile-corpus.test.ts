import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { removeEvents, saveEvent } from '#src/calendar/events/event.store.ts'
import { searchPath } from '#src/search/index.ts'
import { anEvent, saving, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'
import { readHtml } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'
import { hireWorker } from './house.ts'
import { modules } from './modules.ts'

const hostile = join(import.meta.dirname, '../../../shared/corpus/hostile')
const skip = existsSync(hostile) ? false : 'the hostile corpus is not beside this folder'

function hostileTexts(): string[] {
  const read = (file: string) => JSON.parse(readFileSync(join(hostile, file), 'utf8'))
  const packed: string[] = read('minimaxir__big-list-of-naughty-strings/blns.base64.json')
  const markup: { payload: string }[] = read('cure53__DOMPurify/dompurify-expect.shared.json')
  return [
    ...packed.map((text) => Buffer.from(text, 'base64').toString('utf8')),
    ...markup.map(({ payload }) => payload),
  ].filter((text) => text.trim() !== '' && text.length < 2000)
}

/** One of so many: each is a request or a job of its own. */
const every = (texts: readonly string[], step: number): string[] => texts.filter((_, at) => at % step === 0)

const tables = ['search_document', 'search_posting', 'search_term', 'search_gram', 'search_name'] as const

/** How many rows each table of the search has. */
async function rowsOf({ house }: Front): Promise<Record<string, number>> {
  const read = house.database.read.withTables<Record<(typeof tables)[number], { generation: number }>>()
  const counts = tables.map(async (table) => {
    const { count } = await read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return [table, Number(count)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

/** Lets the worker do all that is due; nothing of it may have failed. */
async function work({ house }: Front): Promise<void> {
  const worker = hireWorker(house, modules)
  while ((await worker.runOnce()) > 0);
  const failed = await house.database.read
    .withTables<{ platform_job: { name: string; last_error: string | null } }>()
    .selectFrom('platform_job')
    .select(['name', 'last_error'])
    .where('last_error', 'is not', null)
    .execute()
  assert.deepEqual(failed, [])
}

test('hostile texts are searched for without a fault, a mark of theirs, or a row left behind', {
  skip,
}, async (context) => {
  const front = await aFront(context, [anEvent({ texts: { bg: words('Концерт на хора') } })], { delivers: true })
  await work(front)
  const before = await rowsOf(front)
  assert.ok((before.search_document ?? 0) > 0)
  const texts = hostileTexts()
  for (const typed of every(texts, 3)) {
    const q = typed.toWellFormed()
    const html = await front.page(searchPath('bg', { q }))
    if (/<\w/.test(typed) && typed.length < 100) assert.ok(!html.includes(typed), typed)
    assert.deepEqual(
      faultsOf(readHtml(html)).filter((fault) => /script|style|on\w+=|<title>|<h1>/.test(fault)),
      [],
      typed,
    )
  }
  for (const typed of every(texts, 7)) {
    const q = encodeURIComponent(typed.toWellFormed())
    assert.equal((await front.request(`/bg/search/suggestions?q=${q}`)).status, 200, typed)
  }
  assert.deepEqual(await rowsOf(front), before)
})

test('hostile words of an event are text in the results, and go with it', { skip }, async (context) => {
  const front = await aFront(context, [], { delivers: true })
  await work(front)
  const before = await rowsOf(front)
  const texts = every(hostileTexts(), 5).map((text) => text.replaceAll('\u0000', '').toWellFormed())
  const ids = texts.map((_, at) => `hostile-${at}`)
  await front.house.database.write(async (tx) => {
    for (const [at, typed] of texts.entries()) {
      const text = words(`Вражда ${typed}`, { lead: typed, body: typed })
      await saveEvent(tx, anEvent({ id: ids[at] ?? '', slug: ids[at] ?? '', texts: { bg: text } }), saving)
    }
  })
  await work(front)
  for (const page of [1, 2, 5]) {
    const html = await front.page(searchPath('bg', { q: 'вражда', page }))
    assert.match(html, /search-result-title/)
    const faults = faultsOf(readHtml(html)).filter((fault) => /script|style|on\w+=|<title>|<h1>/.test(fault))
    assert.deepEqual(faults, [])
  }
  await front.house.database.write((tx) => removeEvents(tx, ids, saving.now))
  assert.doesNotMatch(await front.page(searchPath('bg', { q: 'вражда' })), /hostile-/)
  await work(front)
  const after = await rowsOf(front)
  assert.deepEqual(after, before)
})
