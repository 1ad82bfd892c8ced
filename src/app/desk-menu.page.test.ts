import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../test/support/html.ts'
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

test('what is counted and the organisation itself stand apart from what it tells people; no heading over nothing', async (context) => {
  const front = await aFront(context)
  const groups = async (role: 'manager' | 'author') => {
    const { as } = await signedIn(front.house, { name: role, member: { organisation: library, role } })
    const page = readHtml(await (await front.request('/bg/desk', as)).text())
    const menu = findAll(page, 'div', 'class').find((each) => attribute(each, 'class') === 'ui-desk-nav-wide')
    return findAll(menu ?? assert.fail(), 'div').map((group) => ({
      title: findAll(group, 'p').map(wordsOf).join(),
      entries: findAll(group, 'a').map(wordsOf),
    }))
  }
  const [, telling, counting, itself] = await groups('manager')
  assert.ok(telling?.entries.includes('Събития'))
  assert.deepEqual([counting?.title, counting?.entries.at(-1)], ['За отчета', 'Числата ни'])
  assert.deepEqual([itself?.title, itself?.entries[0]], ['За организацията', 'Профил'])
  for (const { entries } of await groups('author')) assert.ok(entries.length > 0)
})

test('„Днес за мен“ begins with what one comes for, of each organisation that one writes for', async (context) => {
  const front = await aFront(context)
  const begun = async (person: Awaited<ReturnType<typeof signedIn>>) => {
    const main = find(readHtml(await (await front.request('/bg/desk', person.as)).text()), 'main')
    return innerLinks(main).filter((href) => href.endsWith('/new'))
  }
  const of = (slug: string) => [`/bg/desk/calendar/${slug}/events/new`, `/bg/desk/news/${slug}/items/new`]
  const author = await signedIn(front.house, { member: { organisation: library, role: 'author' } })
  assert.deepEqual(await begun(author), of('biblioteka'))
  const coordinator = await signedIn(front.house, { name: 'coordinator', appointed: { role: 'coordinator' } })
  assert.deepEqual(await begun(coordinator), [])
})
