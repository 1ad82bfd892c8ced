import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { KeptForm } from './kept-form.tsx'

test('without a script it is the form alone, with an empty line for what will be said', async () => {
  const html = await rendered(
    <KeptForm lang="bg" to="/bg/desk/kept?a=1&b=2" page="/bg/desk/new">
      <form method="post"></form>
    </KeptForm>,
  )
  assert.match(html, /<kept-form [^>]*data-to="\/bg\/desk\/kept\?a=1&amp;b=2" data-page="\/bg\/desk\/new"/)
  assert.match(html, /<form method="post"><\/form><p [^>]*role="status"><\/p>/)
  assert.match(html, /data-offline="Няма връзка\./)
})
