import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeSitemap } from './sitemap.ts'

const origin = 'https://example.org'
const entries = ['2026-11-01', '2026-11-20', '2026-11-05'].map((day, number) => ({
  address: `/calendar/e${number}`,
  languages: ['bg', 'en'] as const,
  changed: `${day}T10:00:00.000Z`,
}))

test('F64: few addresses are one file, with the other language and the day of the last change', () => {
  const map = writeSitemap(entries, origin, null) ?? ''
  assert.match(map, /<urlset /)
  assert.ok(
    map.includes(
      `<url><loc>${origin}/bg/calendar/e1</loc><lastmod>2026-11-20</lastmod><xhtml:link rel="alternate" hreflang="bg" href="${origin}/bg/calendar/e1"/><xhtml:link rel="alternate" hreflang="en" href="${origin}/en/calendar/e1"/></url>`,
    ),
  )
  assert.equal(writeSitemap(entries, origin, '1'), undefined)
})

test('F64: many are an index of files, each with its newest change', () => {
  const index = writeSitemap(entries, origin, null, 4) ?? ''
  assert.match(index, /<sitemapindex /)
  assert.ok(index.includes(`<sitemap><loc>${origin}/sitemap.xml?part=1</loc><lastmod>2026-11-20</lastmod></sitemap>`))
  assert.ok(index.includes(`<sitemap><loc>${origin}/sitemap.xml?part=2</loc><lastmod>2026-11-05</lastmod></sitemap>`))
  const count = (part: string) => writeSitemap(entries, origin, part, 4)?.match(/<url>/g)?.length
  assert.deepEqual([count('1'), count('2'), count('3'), count('x')], [4, 2, undefined, undefined])
})
