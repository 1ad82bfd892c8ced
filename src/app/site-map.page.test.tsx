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
