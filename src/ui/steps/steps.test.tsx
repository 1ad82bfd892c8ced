import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { Steps } from './steps.tsx'

test('what is behind says so in words, what is ahead offers its act', async () => {
  const html = await rendered(
    <Steps
      steps={[
        { title: 'Профил', done: 'готово' },
        { title: 'Споразумение', text: 'Едно.\nДве.', act: 'Приемете' },
      ]}
    />,
  )
  assert.match(html, /Профил<span[^>]*> · готово/)
  assert.match(html, /<p>Едно\.<\/p><p>Две\.<\/p>/)
  assert.equal(html.match(/<li/g)?.length, 2)
})
