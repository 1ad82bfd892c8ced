import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import { rendered, spoken } from '../rendered.ts'
import { Formatted } from './formatted.tsx'

const html = (text: string) => rendered(<Formatted blocks={readMarkdown(text)} />)
const picture = '0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b'

test('what was typed as formatting is formatted, below the title of the page', async () => {
  const page = await html('# Тема\n\n**Днес** и *утре*\n\n- едно\n- две\n\n3. три')
  assert.match(
    page,
    /<h2>Тема<\/h2><p><strong>Днес<\/strong> и <em>утре<\/em><\/p><ul><li>едно<\/li><li>две<\/li><\/ul><ol start="3">/,
  )
})

test('what looks like HTML is shown, and links say that they lead out', async () => {
  const page = await html('<img src=x onerror=alert(1)> [тук](https://example.org/"onclick=b)')
  assert.ok(!page.includes('<img'))
  assert.match(page, /<a href="https:\/\/example\.org\/%22onclick=b" rel="nofollow ugc">тук<\/a>/)
  assert.match(spoken(page), /<img src=x onerror=alert\(1\)>/)
})

test('a picture is what the page makes of it, and nothing where the page does not know it', async () => {
  const typed = readMarkdown(`![Четене](/media/${picture}/960.webp)`)
  const known = <Formatted blocks={typed} picture={(id) => <b>{id}</b>} />
  assert.match(await rendered(known), new RegExp(`<b>${picture}</b>`))
  assert.equal(spoken(await rendered(<Formatted blocks={typed} />)), '')
})
