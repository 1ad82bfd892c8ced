import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Pagination } from './pagination.tsx'

test('before and after are links that say so to browsers too', async () => {
  const html = await rendered(
    <Pagination
      label="Страници"
      previous={{ label: 'По-ранни', href: '?page=1' }}
      next={{ label: 'По-късни', href: '?page=3' }}
      position="страница 2 от 3"
    />,
  )
  assert.match(html, /rel="prev" href="\?page=1"/)
  assert.match(html, /rel="next" href="\?page=3"/)
  assert.match(spoken(html), /страница 2 от 3/)
})

test('on the first page nothing leads back', async () => {
  assert.ok(!(await rendered(<Pagination label="Страници" next={{ label: 'Още', href: '#' }} />)).includes('prev'))
})
