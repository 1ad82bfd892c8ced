import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { FundingNote } from './funding-note.tsx'

test('who pays stands in words beside every emblem, in the language of the words', async () => {
  const html = await rendered(
    <FundingNote emblem="eu" funder="European Union" sentence="Co-funded <b>by</b>" contract="№ 1" lang="en" />,
  )
  assert.match(html, /<svg[^>]*aria-hidden="true"/)
  assert.match(html, /lang="en">European Union/)
  assert.match(html, /Co-funded &lt;b&gt;by/)
  assert.match(html, /№ 1/)
})

test('a funder without an emblem is words alone', async () => {
  const html = await rendered(<FundingNote funder="Община Русе" sentence="С подкрепата на Община Русе." />)
  assert.doesNotMatch(html, /<svg|contract/)
})
