import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#src/platform/clock.ts'
import { anEvent, libraryHall, words } from '../../test/support/calendar.ts'
import { aFront, anEmptyFront } from '../../test/support/front.ts'
import { find, innerLinks, jsonLdOf, readHtml, wordsOf } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'

const on = (id: string, starts: string, title: string) =>
  anEvent({ id, starts, ends: null, venueId: libraryHall, texts: { bg: words(title) } })
const main = (html: string) => find(readHtml(html), 'main')

test('home says what is on today, where, and what can be done', async (context) => {
  const { page } = await aFront(context, [
    on('tonight', '2026-11-22T18:00:00', 'Вечер на книгата'),
    on('saturday', '2026-11-28T10:00:00', 'Хоро'),
  ])
  const home = main(await page('/bg'))
  assert.match(wordsOf(home), /Днес в Русе и областта.*18:00.*Вечер на книгата.*Хоро/)
  const links = innerLinks(home)
  for (const href of ['/bg/calendar/tonight', '/bg/calendar/saturday', '/bg/calendar?sphere=science', '/bg/calendar'])
    assert.ok(links.includes(href), href)
})

test('a day without events shows the nearest one', async (context) => {
  const { page } = await aFront(context, [on('later', '2026-12-08T18:00:00', 'Вечер на книгата')])
  const home = main(await page('/bg'))
  assert.match(wordsOf(home), /Днес няма обявени събития.*вторник, 8\u00a0декември.*Вечер на книгата/)
  assert.ok(innerLinks(home).includes('/bg/calendar/later'))
})

for (const path of ['/bg', '/en', '/bg/calendar', '/bg/network', '/en/network', '/sitemap.xml', '/bg/calendar.ics']) {
  test(`an empty house stands: ${path}`, async (context) => {
    const { page } = await anEmptyFront(context)
    const text = await page(path)
    if (text.startsWith('<!doctype html>')) assert.deepEqual(faultsOf(readHtml(text)), [])
  })
}

const nights: [string, string, string][] = [
  ['the hour that is skipped in spring', '2027-03-28T00:30:00Z', '28'],
  ['the hour that comes twice in autumn', '2026-10-25T00:30:00Z', '25'],
  ['just before midnight', '2026-11-22T21:59:59Z', '22'],
  ['midnight', '2026-11-22T22:00:00Z', '23'],
  ['the last night of the year', '2026-12-31T22:00:00Z', '1'],
]
for (const [name, at, day] of nights) {
  test(`today is today at ${name}`, async (context) => {
    const { page } = await aFront(context, [on('a', '2026-11-27T18:00:00', 'Хоро')], { clock: fixedClock(at) })
    const home = main(await page('/bg'))
    assert.match(wordsOf(home), new RegExp(`(?<!\\d)${day}(?!\\d)`))
    await page('/bg/calendar')
  })
}

test('the site is named for search engines in the language of the page', async (context) => {
  const { page } = await anEmptyFront(context)
  const [bg] = jsonLdOf(readHtml(await page('/bg'))) as Record<string, unknown>[]
  const [en] = jsonLdOf(readHtml(await page('/en'))) as Record<string, unknown>[]
  assert.deepEqual([bg?.['@type'], bg?.url], ['WebSite', 'http://localhost:3000/bg'])
  assert.equal(en?.url, 'http://localhost:3000/en')
})
