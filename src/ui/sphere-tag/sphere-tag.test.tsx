import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { SphereTag, spheres } from './sphere-tag.tsx'

test('a sphere is said in words and drawn in a shape of its own', async () => {
  const style = readFileSync(join(import.meta.dirname, 'sphere-tag.css'), 'utf8')
  const shapes = spheres.map((sphere) => style.split(`.ui-sphere-tag-${sphere}::before {`)[1]?.split('}')[0])
  assert.equal(new Set(shapes.filter((shape) => shape)).size, 3)
  assert.match(style, /print-color-adjust: exact/)
  for (const sphere of spheres) {
    const tag = await rendered(<SphereTag sphere={sphere} label="наука" />)
    assert.equal(spoken(tag), 'наука')
    assert.match(tag, RegExp(`class="ui-sphere-tag ui-sphere-tag-${sphere}"`))
  }
})
