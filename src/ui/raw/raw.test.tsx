import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered } from '../rendered.ts'
import { JsonLd } from './raw.tsx'

test('no text can end the block of structured data', async () => {
  const html = await rendered(<JsonLd data={{ name: '</script><script>alert(1)</script>' }} />)
  assert.equal(html.match(/<\/script>/g)?.length, 1)
})

test('structured data is read back as it was', () =>
  fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (data) => {
      const html = await rendered(<JsonLd data={data} />)
      const inside = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'))
      assert.ok(!inside.includes('<'))
      assert.deepEqual(JSON.parse(inside), JSON.parse(JSON.stringify(data)))
    }),
  ))
