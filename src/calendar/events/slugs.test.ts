import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freeSlug, reservedSlugs } from './slugs.ts'
import { readView } from './views.ts'

const day = '2026-11-27T18:00:00'
const free = (title: string, taken: Iterable<string> = []) => {
  const all = new Set(taken)
  return freeSlug(title, day, async (slug) => all.has(slug))
}

test('a free title is its own slug', async () => {
  assert.equal(await free('Вечер на книгата'), 'vecher-na-knigata')
})

test('a title that is taken gets its date, then a number', async () => {
  const [first, second] = ['vecher-na-knigata', 'vecher-na-knigata-2026-11-27']
  assert.equal(await free('Вечер на книгата', [first]), second)
  assert.equal(await free('Вечер на книгата', [first, second]), `${second}-2`)
  assert.equal(await free('Вечер на книгата', [first, second, `${second}-2`, `${second}-3`]), `${second}-4`)
})

test('thousands of equal titles all find a slug, with few questions each', async () => {
  const taken = new Set<string>()
  let asked = 0
  for (let number = 0; number < 3000; number++) {
    const slug = await freeSlug('Репетиция', day, async (wanted) => {
      asked++
      return taken.has(wanted)
    })
    assert.ok(!taken.has(slug))
    taken.add(slug)
  }
  assert.ok(asked < 3000 * 30, `${asked} questions`)
})

test('no title makes a slug that is reserved, a view, or not fit for an address', async () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...reservedSlugs, '2026-11', '2026-W48', '„…“'),
  )
  await fc.assert(
    fc.asyncProperty(titles, async (title) => {
      const slug = await free(title)
      assert.match(slug, /^[a-z][a-z0-9-]{0,99}$/)
      assert.ok(!reservedSlugs.has(slug) && readView(slug) === undefined)
    }),
  )
})

test('a long title leaves room for date and number', async () => {
  const long = 'Много дълго заглавие на едно събитие '.repeat(10)
  const slug = await free(long)
  const dated = await free(long, [slug])
  assert.ok(dated.length <= 85 && dated.endsWith('-2026-11-27'), dated)
})
