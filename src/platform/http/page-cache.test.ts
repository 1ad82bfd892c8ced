import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { bodyOf, createPageCache, encodingFor, etagOf, type PageCache, prepare, type Stored } from './page-cache.ts'

const page = (body: string, tags: readonly string[] = [], until?: number): Stored =>
  prepare(body, {}, { tags, ...(until ? { until: Temporal.Instant.fromEpochMilliseconds(until) } : {}) })
const keep = (cache: PageCache, address: string, stored: Stored) => cache.put(address, stored, cache.generation())
const now = 1_000_000

test('a page comes back until a fact with one of its tags, or with the tag of all', () => {
  const cache = createPageCache()
  keep(cache, '/bg', page('a', ['calendar', 'event:1']))
  keep(cache, '/en', page('b', ['network']))
  cache.drop(['event:2'])
  assert.ok(cache.find('/bg', now) && cache.find('/en', now))
  cache.drop(['event:1'])
  assert.equal(cache.find('/bg', now), undefined)
  assert.ok(cache.find('/en', now))
  cache.drop(['*'])
  assert.deepEqual(cache.size(), { pages: 0, bytes: 0 })
})

test('a page that was being made while something changed is not kept', () => {
  const cache = createPageCache()
  const before = cache.generation()
  cache.drop(['something else'])
  cache.put('/bg', page('old'), before)
  assert.equal(cache.find('/bg', now), undefined)
})

test('a page is kept until its moment and not beyond', () => {
  const cache = createPageCache()
  keep(cache, '/bg', page('a', [], now + 1))
  assert.ok(cache.find('/bg', now))
  assert.equal(cache.find('/bg', now + 1), undefined)
  assert.equal(cache.size().pages, 0)
})

test('a page with a query enters at the second wish', () => {
  const cache = createPageCache()
  keep(cache, '/bg?page=2', page('a'))
  assert.equal(cache.find('/bg?page=2', now), undefined)
  keep(cache, '/bg?page=2', page('a'))
  assert.ok(cache.find('/bg?page=2', now))
})

test('above the limit the page that nobody read for longest goes', () => {
  const cache = createPageCache({ bytes: 7000, secondWish: true })
  for (const address of ['/1', '/2', '/3']) keep(cache, address, page('a'.repeat(1000)))
  assert.ok(cache.find('/1', now))
  keep(cache, '/4', page('a'.repeat(1000)))
  assert.equal(cache.find('/2', now), undefined)
  assert.ok(cache.find('/1', now) && cache.find('/3', now) && cache.find('/4', now))
})

test('the largest feed in both languages leaves the pages where they are', () => {
  const cache = createPageCache()
  keep(cache, '/bg', page('a'))
  for (const address of ['/bg/calendar.ics', '/en/calendar.ics']) keep(cache, address, page('a'.repeat(14_000_000)))
  for (const address of ['/bg', '/bg/calendar.ics', '/en/calendar.ics']) assert.ok(cache.find(address, now), address)
})

test('a page above the whole limit pushes nothing out', () => {
  const cache = createPageCache({ bytes: 8000, secondWish: true })
  keep(cache, '/1', page('a'))
  keep(cache, '/big', page('a'.repeat(10_000)))
  assert.ok(cache.find('/1', now))
  assert.equal(cache.find('/big', now), undefined)
})

test('whatever is put and dropped, the limit holds and nothing dropped is found', () => {
  const act = fc.record({
    address: fc.constantFrom('/1', '/2', '/3', '/4', '/5'),
    tag: fc.constantFrom('a', 'b', 'c'),
    size: fc.nat(4000),
    drop: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const cache = createPageCache({ bytes: 9000, secondWish: false })
      const tags = new Map<string, string>()
      for (const { address, tag, size, drop } of acts) {
        if (drop) cache.drop([tag])
        else {
          keep(cache, address, page('x'.repeat(size), [tag]))
          tags.set(address, tag)
        }
        assert.ok(cache.size().bytes <= 9000)
        for (const [known, of] of tags) if (drop && of === tag) assert.equal(cache.find(known, now), undefined)
      }
      cache.drop(['a', 'b', 'c'])
      assert.deepEqual(cache.size(), { pages: 0, bytes: 0 })
    }),
  )
})

const wishes: [string | undefined, string][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0, br ; q=0.0', 'identity'],
  ['br;q=0.5', 'br'],
  ['brotli', 'identity'],
]
for (const [accepted, encoding] of wishes) {
  test(`whoever accepts ${accepted ?? 'nothing special'} gets ${encoding}`, () =>
    assert.equal(encodingFor(accepted), encoding))
}

test('what is packed already is never packed again', () => {
  assert.equal(encodingFor('br', { plain: true }), 'identity')
})

test('packed bodies hold the page, each with a tag of its own', async () => {
  const stored = page('Мултиполис '.repeat(200))
  const plain = stored.bodies.get('identity')
  assert.deepEqual(brotliDecompressSync(await bodyOf(stored, 'br')), plain)
  assert.deepEqual(gunzipSync(await bodyOf(stored, 'gzip')), plain)
  const etags = (['br', 'gzip', 'identity'] as const).map((encoding) => etagOf(stored, encoding))
  assert.equal(new Set(etags).size, 3)
  assert.notEqual(etagOf(page('a'), 'br'), etagOf(page('b'), 'br'))
})

test('bytes are kept and sent as they are, whatever the browser can unpack', () => {
  const stored = prepare(Uint8Array.of(0x89, 0x50, 0xff, 0x00), {}, { tags: [] })
  assert.deepEqual([...(stored.bodies.get('identity') ?? [])], [0x89, 0x50, 0xff, 0x00])
  assert.equal(encodingFor('br, gzip', stored), 'identity')
  assert.equal(encodingFor('br, gzip', page('text')), 'br')
  assert.notEqual(prepare(Uint8Array.of(1), {}, { tags: [] }).etag, prepare(Uint8Array.of(2), {}, { tags: [] }).etag)
})
