import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Button, ButtonLink } from './button.tsx'

test('a button sends its form with its own name and value', async () => {
  const html = await rendered(
    <Button name="act" value="publish">
      Публикувайте
    </Button>,
  )
  assert.match(html, /<button type="submit"[^>]* name="act" value="publish"/)
  assert.equal(spoken(html), 'Публикувайте')
})

test('a button link is a link', async () => {
  assert.match(await rendered(<ButtonLink href="/bg">Начало</ButtonLink>), /^<a [^>]*href="\/bg"/)
})
