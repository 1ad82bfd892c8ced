import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anEvent, libraryHall, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'
import { readHtml } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'

const hostile = join(import.meta.dirname, '../../../shared/corpus/hostile')
const here = existsSync(hostile)
const skip = here ? false : 'the hostile corpus is not beside this folder'

const naughty = (): string[] => {
  const file = join(hostile, 'minimaxir__big-list-of-naughty-strings/blns.base64.json')
  const packed: string[] = JSON.parse(readFileSync(file, 'utf8'))
  return packed.map((text) => Buffer.from(text, 'base64').toString('utf8'))
}
const markup = (): string[] => {
  const file = join(hostile, 'cure53__DOMPurify/dompurify-expect.shared.json')
  const cases: { payload: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return cases.map(({ payload }) => payload)
}

/** Never a failure of ours, never markup that came in from outside. */
async function withstands({ request, lines }: Front, path: string, typed: string): Promise<void> {
  const answer = await request(path)
  assert.ok(answer.status < 500, `${JSON.stringify(typed)} at ${path.slice(0, 60)}: ${lines.at(-2)}`)
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return
  const html = await answer.text()
  if (/[<>"]/.test(typed) && /<\w/.test(typed)) assert.ok(!html.includes(typed), typed)
  // The reader refuses what our own templates could not have written; the rest is looked through.
  const faults = faultsOf(readHtml(html)).filter((fault) => /script|style|on\w+=|<title>|<h1>/.test(fault))
  assert.deepEqual(faults, [], typed)
}

const places: [string, (typed: string) => string][] = [
  ['a filter', (typed) => `/bg/calendar?sphere=${typed}&place=${typed}&from=${typed}&to=${typed}&page=${typed}`],
  ['the organisation of an English list', (typed) => `/en/calendar?organisation=${typed}&${typed}=${typed}`],
  ['a feed', (typed) => `/bg/calendar.ics?place=${typed}&from=${typed}`],
  ['a slug', (typed) => `/bg/calendar/${typed}`],
  ['a date', (typed) => `/bg/calendar/event-1/${typed}`],
  ['an organisation', (typed) => `/en/network/${typed}`],
  ['anything', (typed) => `/${typed}`],
]

const encoded = (typed: string): string => encodeURIComponent(typed.toWellFormed())

for (const [where, path] of places) {
  test(`naughty strings as ${where} are withstood`, { skip }, async (context) => {
    const front = await aFront(context, [anEvent({ rule: 'FREQ=DAILY;COUNT=3' })])
    const texts = naughty()
    assert.ok(texts.length > 400)
    for (const typed of texts) await withstands(front, path(encoded(typed)), typed)
  })
}

test('bytes that are no UTF-8 and percent signs that stand alone are withstood', async (context) => {
  const front = await aFront(context, [anEvent()])
  for (const typed of ['%', '%E0%A4%A', '%ff%fe', '%00', '%2e%2e%2f', '..%5c', '%c0%ae', 'a%0d%0aset-cookie:x=1']) {
    for (const [, path] of places) {
      const answer = await front.request(path(typed))
      assert.ok(answer.status < 500, path(typed))
      assert.equal(answer.headers.get('set-cookie'), null)
    }
  }
})

test('markup that people type into an event stays words on every page', { skip }, async (context) => {
  const payloads = markup()
    .map((text) => text.replaceAll('\u0000', ''))
    .filter((text) => text.trim() && text.length < 2000)
  assert.ok(payloads.length > 50)
  const events = payloads.map((typed, number) =>
    anEvent({
      id: `event-${number}`,
      venueId: libraryHall,
      texts: { bg: words(typed, { lead: typed, body: typed, audience: typed, place: typed, reason: typed }) },
    }),
  )
  const front = await aFront(context, events)
  const seen = ['/bg/calendar', '/en/calendar?page=2', '/bg/calendar/2026-11', '/bg/calendar/2026-11-27', '/bg']
  for (const path of seen) await withstands(front, path, '')
  for (const [number, typed] of payloads.entries()) await withstands(front, `/bg/calendar/event-${number}`, typed)
})

test('a query of any length and any number of names is withstood', async (context) => {
  const front = await aFront(context, [anEvent()])
  await withstands(front, `/bg/calendar?from=${'9'.repeat(5000)}&sphere=${'a'.repeat(5000)}`, '')
  await withstands(front, `/bg/calendar?${'place=ruse&'.repeat(1000)}`, '')
  await withstands(front, `/bg/calendar/${'a'.repeat(5000)}`, '')
  await withstands(front, `/bg/${'a/'.repeat(2000)}`, '')
})
