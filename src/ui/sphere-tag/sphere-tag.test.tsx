import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { SphereTag, spheres } from './sphere-tag.tsx'

test('a sphere is said in words and drawn in a shape of its own', async () => {
  const tags = await Promise.all(spheres.map((sphere) => rendered(<SphereTag sphere={sphere} label="наука" />)))
  for (const tag of tags) assert.equal(spoken(tag), 'наука')
  assert.equal(new Set(tags.map((tag) => tag.match(/<(circle|rect|path)/)?.[1])).size, 3)
})
