import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

test('the path is an ordered list of links in a named navigation', async () => {
  const html = await rendered(<Breadcrumbs label="Път" crumbs={[{ label: 'Календар', href: '/bg/calendar' }]} />)
  assert.match(html, /<nav [^>]*aria-label="Път"><ol/)
  assert.match(html, /<a href="\/bg\/calendar">Календар<\/a>/)
})
