import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { attribute, findAll, readHtml } from '../../test/support/html.ts'
import { signedIn } from '../../test/support/signed-in.ts'

test('the menu of the desk marks the nearest of the entries that a page lies below', async (context) => {
  const front = await aFront(context)
  const { as } = await signedIn(front.house, {
    member: { organisation: library, role: 'manager' },
    appointed: { role: 'coordinator' },
  })
  const marked = async (path: string) => {
    const page = readHtml(await (await front.request(path, as)).text())
    const links = findAll(page, 'a', 'aria-current').map((link) => attribute(link, 'href'))
    return new Set(links.filter((href) => href.startsWith('/bg/desk/')))
  }
  assert.deepEqual(await marked('/bg/desk/places'), new Set(['/bg/desk/places']))
  for (const path of ['/bg/desk/places/all', '/bg/desk/places/duplicates'])
    assert.deepEqual(await marked(path), new Set([path]), path)
})
