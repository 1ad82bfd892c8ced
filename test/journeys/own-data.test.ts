import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessFaults, type Visitor, visitor } from '../support/browser.ts'
import { enter, fillIn, send, tabTo } from '../support/keyboard.ts'
import { browser, site, skip, wordsOn } from '../support/opened-site.ts'

const phone = { width: 390, height: 844 }
const data = '/bg/desk/people/data'

const pathOf = (tab: Page) => new URL(tab.url()).pathname
const look = async ({ tab }: Visitor) => assert.deepEqual(await accessFaults(tab), [])

async function signIn({ tab }: Visitor, name: string): Promise<void> {
  await tab.goto(`${site.origin}/bg/desk`)
  await tabTo(tab, `button:has-text("${name}")`)
  await enter(tab)
}

test('whoever meets a barrier says so by keyboard, without an account', { skip }, async () => {
  const reader = await visitor(browser, site.origin, { viewport: phone })
  const { tab } = reader
  await tab.goto(`${site.origin}/bg/calendar`)
  await tabTo(tab, 'footer a[href="/bg/accessibility"]')
  await enter(tab)
  await tabTo(tab, 'main button')
  await send(tab)
  assert.match(await wordsOn(tab), /Напишете с няколко думи каква е пречката/)
  await look(reader)
  await fillIn(tab, 'message', 'Екранният четец не казва часа.')
  await tabTo(tab, 'main button')
  await enter(tab)
  assert.match(await wordsOn(tab), /Получихме съобщението/)
  await look(reader)
  assert.deepEqual(reader.complaints, [])
  await reader.context.close()
})

test('a librarian sees what is kept of him, takes it along and erases his account', { skip }, async () => {
  const librarian = await visitor(browser, site.origin, { viewport: phone, colorScheme: 'dark' })
  const { tab } = librarian
  await signIn(librarian, 'Георги Димов')
  await tab.goto(`${site.origin}/bg/desk/people/account`)
  await tabTo(tab, `main a[href="${data}"]`)
  await enter(tab)
  await look(librarian)
  await tabTo(tab, `a[href="${data}/export"]`)
  await enter(tab)
  assert.match(await wordsOn(tab), /georgi\.dimov@biblioteka\.example/)
  await look(librarian)
  const file = tab.waitForEvent('download')
  await tabTo(tab, `a[href="${data}/export.json"]`)
  await tab.keyboard.press('Enter')
  assert.match((await file).suggestedFilename(), /^multipolis-\d{4}-\d\d-\d\d\.json$/)
  await tab.goto(`${site.origin}${data}`)
  await tabTo(tab, `a[href="${data}/erasure"]`)
  await enter(tab)
  await look(librarian)
  await fillIn(tab, 'email', 'georgi@biblioteka.example')
  await tabTo(tab, 'main form button')
  await send(tab)
  assert.match(await wordsOn(tab), /Това не е имейлът на този профил/)
  await look(librarian)
  await fillIn(tab, 'email', 'georgi.dimov@biblioteka.example')
  await tabTo(tab, 'main form button')
  await enter(tab)
  assert.equal(pathOf(tab), '/bg/privacy')
  assert.match(await wordsOn(tab), /Профилът е изтрит/)
  await tab.goto(`${site.origin}/bg/desk`)
  assert.equal(pathOf(tab), '/bg/people/sign-in')
  assert.deepEqual(librarian.complaints, [])
  await librarian.context.close()
})

test('the coordinator reads the state of the house: mail, jobs, and why the last one cannot go', { skip }, async () => {
  const coordinator = await visitor(browser, site.origin, { viewport: { width: 1280, height: 800 } })
  const { tab } = coordinator
  await signIn(coordinator, 'Мария Стоянова')
  for (const [path, words] of [
    ['/bg/desk/people/mail', /Поща/],
    ['/bg/desk/jobs', /Няма спрели задачи/],
    [`${data}/erasure`, /Засега профилът не може да бъде изтрит/],
  ] as const) {
    await tab.goto(`${site.origin}${path}`)
    assert.match(await wordsOn(tab), words)
    await look(coordinator)
  }
  assert.deepEqual(coordinator.complaints, [])
  await coordinator.context.close()
})
