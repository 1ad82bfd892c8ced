import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered } from '../rendered.ts'
import { spheres } from '../sphere-tag/sphere-tag.tsx'
import { Artwork } from './artwork.tsx'
import { artworkKinds, compositions } from './compositions.ts'
import { type ArtworkSource, artwork } from './draw.ts'

const source: fc.Arbitrary<ArtworkSource> = fc.record({
  seed: fc.string({ unit: 'binary' }),
  sphere: fc.constantFrom(...spheres),
  kind: fc.constantFrom(...artworkKinds),
})

test('the same event always gets the same picture, under 1.5 kB, whatever its id', () =>
  fc.assert(
    fc.property(source, (of) => {
      const picture = artwork(of)
      assert.equal(artwork({ ...of }), picture)
      assert.ok(picture.length < 1500, `${picture.length}`)
      assert.match(picture, /^<svg [^>]*viewBox="0 0 320 160"[^>]*>(<[a-z]+[^<>]*>|<\/g>)+<\/svg>$/)
      assert.ok(!/NaN|undefined|style=/.test(picture))
    }),
    { numRuns: 1000 },
  ))

test('hardly two of a hundred events of one kind look alike', () => {
  for (const kind of artworkKinds) {
    const pictures = Array.from({ length: 100 }, (_, index) =>
      artwork({ seed: `0198-${index}`, sphere: 'culture', kind }),
    )
    assert.ok(new Set(pictures).size > 80, `${kind}: ${new Set(pictures).size}`)
    assert.ok(
      pictures.every((picture, index) => picture !== pictures[index + 1]),
      kind,
    )
  }
})

test('every kind has at least three compositions', () => {
  for (const kind of artworkKinds) assert.ok(compositions[kind].length >= 3, kind)
})

test('a picture is decoration for a screen reader', async () => {
  assert.match(await rendered(<Artwork seed="a" sphere="science" kind="walk" />), /^<svg [^>]*aria-hidden="true"/)
})
