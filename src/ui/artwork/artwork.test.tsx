import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered } from '../rendered.ts'
import { spheres } from '../sphere-tag/sphere-tag.tsx'
import { Artwork } from './artwork.tsx'
import { artworkKinds, compositions } from './compositions.ts'
import { type ArtworkSource, artwork, artworkFile, inRow, lookOf } from './draw.ts'
import { palettes } from './palettes.ts'

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

test('every kind has at least four compositions, and no two of them draw the same', () => {
  assert.ok(artworkKinds.length >= 8)
  for (const kind of artworkKinds) {
    const drawn = compositions[kind].map((composition) => composition(palettes.culture[0], () => 1))
    assert.ok(drawn.length >= 4, kind)
    assert.equal(new Set(drawn).size, drawn.length, kind)
  }
})

test('in a list no picture looks like the one before it, and the first stays as it is on its own page', () =>
  fc.assert(
    fc.property(fc.array(source, { minLength: 2, maxLength: 30 }), (sources) => {
      const row = inRow(sources)
      const looks = row.map(lookOf)
      const [first] = sources
      assert.deepEqual(looks[0], first && lookOf(first))
      for (const [index, look] of looks.entries()) {
        const before = looks[index - 1]
        assert.ok(!before || before.kind !== look.kind || before.composition !== look.composition)
        assert.ok(!before || before.sphere !== look.sphere || before.palette !== look.palette)
      }
    }),
  ))

test('as a file of its own the picture has the same shapes and its size', () => {
  const of = { seed: 'a', sphere: 'culture', kind: 'book' } as const
  const inside = (svg: string) => svg.replace(/^<svg[^>]*>/, '')
  assert.equal(inside(artworkFile(of)), inside(artwork(of)))
  assert.match(artworkFile(of), /^<svg xmlns="[^"]+" width="320" height="160" /)
})

test('a picture is decoration for a screen reader', async () => {
  assert.match(await rendered(<Artwork seed="a" sphere="science" kind="walk" />), /^<svg [^>]*aria-hidden="true"/)
})
