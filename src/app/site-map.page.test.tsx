import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, words } from '../../test/support/calendar.ts'
import { aFront, demoFront } from '../../test/support/front.ts'

const origin = 'http://localhost:3000'
const addressesIn = (map: string): string[] => [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => found)

test('the map of the site is well made and names only pages that are there', async () => {
  const { request, page } = await demoFront()
  const answer = await request('/sitemap.xml')
  assert.match(answer.headers.get('content-type') ?? '', /^application\/xml/)
  const map = await answer.text()
  assert.match(
    map,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset [^>]+>\n(<url><loc>[^<]+<\/loc>(<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>)?(<xhtml:link rel="alternate" hreflang="(bg|en)" href="[^"]+"\/>)*<\/url>\n)+<\/urlset>\n$/,
  )
  assert.doesNotMatch(map, /&(?!amp;)/)
  const addresses = addressesIn(map)
  assert.equal(new Set(addresses).size, addresses.length)
  assert.ok(addresses.length > 200)
  for (const address of addresses.filter((_, number) => number % 5 === 0)) {
    assert.ok(address.startsWith(`${origin}/`))
    await page(address.slice(origin.length))
  }
})

test('an event stands in the map in the languages that it has', async (context) => {
  const one = anEvent({ id: 'one' })
  const both = anEvent({ id: 'both', texts: { bg: words('Хоро'), en: words('Dance') } })
  const { page } = await aFront(context, [one, both])
  const addresses = addressesIn(await page('/sitemap.xml')).map((address) => address.slice(origin.length))
  assert.ok(addresses.includes('/bg/calendar/one') && !addresses.includes('/en/calendar/one'))
  assert.ok(addresses.includes('/bg/calendar/both') && addresses.includes('/en/calendar/both'))
})

test('F64: what was over a year ago and views of far days are not for search engines', async (context) => {
  const old = anEvent({ id: 'old', starts: '2025-11-01', ends: '2025-11-02' })
  const recent = anEvent({ id: 'recent', starts: '2026-01-10', ends: '2026-01-11' })
  const { page } = await aFront(context, [old, recent])
  const map = await page('/sitemap.xml')
  assert.ok(map.includes('/bg/calendar/recent<') && !map.includes('/bg/calendar/old<'))
  assert.match(await page('/bg/calendar/2031-05'), /<meta name="robots" content="noindex"/)
  assert.match(await page('/bg/calendar/2020-05-01'), /<meta name="robots" content="noindex"/)
  assert.doesNotMatch(await page('/bg/calendar/2026-12'), /<meta name="robots"/)
  await page('/bg/calendar/2999-01', 404)
})

test('F68: llms.txt says what there is, and all of it is there', async () => {
  const { request, page } = await demoFront()
  const text = await page('/llms.txt')
  assert.match(text, /^# .+\n\n> /)
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address.slice(origin.length))
  assert.ok(links.length >= 10)
  for (const link of links) assert.equal((await request(link)).status, 200, link)
  assert.doesNotMatch(text, /\/desk/)
})

test('robots are told where the map is and what is not for them', async () => {
  const { page } = await demoFront()
  const robots = await page('/robots.txt')
  assert.match(robots, /^User-agent: \*\n/)
  assert.match(robots, /\nSitemap: http:\/\/localhost:3000\/sitemap\.xml\n/)
})

test('the bare address leads to the Bulgarian home', async () => {
  const { request } = await demoFront()
  const answer = await request('/')
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/bg'])
})
