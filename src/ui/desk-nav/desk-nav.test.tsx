import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { DeskNav } from './desk-nav.tsx'

test('the page one is on is said, and the way out is a form', async () => {
  const entries = [
    { label: 'Днес за мен', href: '/bg/desk', current: true },
    { label: 'Профил', href: '/bg/desk/profile' },
  ]
  const nav = await rendered(
    <DeskNav
      label="Работно място"
      person={{ name: 'Мария', href: '/bg/desk/people/account' }}
      groups={[{ entries }]}
      signOut={{ action: '/bg/people/sign-out', label: 'Изход' }}
    />,
  )
  assert.match(nav, /<a href="\/bg\/desk" aria-current="page">Днес за мен/)
  assert.match(nav, /<a href="\/bg\/desk\/people\/account">Мария/)
  assert.match(nav, /<form[^>]+method="post" action="\/bg\/people\/sign-out"/)
})
