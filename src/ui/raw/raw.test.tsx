import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rendered } from '../rendered.ts'
import { drawnOnce, JsonLd, keepMarkup } from './raw.tsx'

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

test('a part is drawn once for the same props, and again after it had to go', async () => {
  let drawings = 0
  const Part = drawnOnce(({ text }: { text: string }) => {
    drawings++
    return <p>{text}</p>
  }, 2)
  const html = await rendered(['a & b', 'c', 'a & b', 'd', 'a & b'].map((text) => <Part text={text} />).join(''))
  assert.equal(html, '<p>a &amp; b</p><p>c</p><p>a &amp; b</p><p>d</p><p>a &amp; b</p>')
  assert.equal(drawings, 4)
})

test('kept markup is drawn anew from another object', () => {
  const draw = (of: object, text: string) => String(keepMarkup(of, 'part', () => <b>{text}</b>))
  const [first, second] = [{}, {}]
  assert.deepEqual([draw(first, 'a'), draw(first, 'b'), draw(second, 'b')], ['<b>a</b>', '<b>a</b>', '<b>b</b>'])
})

test('of what is drawn from one object under ever new names only the last few are kept', () => {
  const [list, drawings] = [{}, new Map<string, number>()]
  const drawOf = (day: string) =>
    keepMarkup(list, day, () => {
      drawings.set(day, (drawings.get(day) ?? 0) + 1)
      return <b>{day}</b>
    })
  for (const day of ['1', '2', '3', '4', '5', '5', '1']) drawOf(day)
  assert.equal(drawings.get('5'), 1)
  assert.equal(drawings.get('1'), 2)
})
