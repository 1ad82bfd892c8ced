import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessFaults, visitor } from '../support/browser.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { fromLetter } from '../support/letters.ts'
import { browser, site, skip } from '../support/opened-site.ts'

const phone = { width: 390, height: 844 }
const librarian = 'georgi.dimov@biblioteka.example'

/** Sends the form by the focused button and waits for the page that answers. */
async function send(tab: Page): Promise<void> {
  const loaded = tab.waitForEvent('load')
  await tab.keyboard.press('Enter')
  await loaded
}

const type = async (tab: Page, field: string, text: string): Promise<void> => {
  await tabTo(tab, field)
  await tab.keyboard.press('Control+A')
  await tab.keyboard.type(text)
}

test('by keyboard: a link by mail, the account, a password, a device signed out', { skip }, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(`${site.origin}/bg/desk/people/account`)
  assert.equal(new URL(tab.url()).pathname, '/bg/people/sign-in')
  assert.deepEqual(await accessFaults(tab), [])
  await type(tab, '[name=email]', librarian)
  await tabTo(tab, 'button[value=link]')
  await send(tab)
  assert.deepEqual(await accessFaults(tab), [])
  const link = await fromLetter(site, librarian, /http\S+\/link\/\S+/)
  await tab.goto(link)
  assert.match((await tab.locator('h1').textContent()) ?? '', /Влизате като Георги Димов/)
  assert.deepEqual(await accessFaults(tab), [])
  await tabTo(tab, '[name=own]')
  await tab.keyboard.press('Space')
  await tabTo(tab, 'button[name=person]')
  await enter(tab)
  assert.equal(new URL(tab.url()).pathname, '/bg/desk/people/account')
  assert.deepEqual(await accessFaults(tab), [])

  await type(tab, '[name=password]', 'три сини лодки')
  await tabTo(tab, 'button:has-text("Запишете паролата")')
  await enter(tab)
  assert.match((await tab.locator('main').textContent()) ?? '', /Паролата е записана/)

  const other = await visitor(browser, site.origin, { viewport: { width: 1280, height: 800 } })
  await other.tab.goto(`${site.origin}/bg/people/sign-in`)
  await type(other.tab, '[name=email]', librarian)
  await type(other.tab, '[name=password]', 'три сини лодки')
  await enter(other.tab)
  assert.equal(new URL(other.tab.url()).pathname, '/bg/desk')

  await tab.goto(`${site.origin}/bg/desk/people/account`)
  await tabTo(tab, 'form[action*="/devices/"] button')
  await enter(tab)
  assert.match((await tab.locator('main').textContent()) ?? '', /Устройството е отписано/)
  assert.deepEqual(await accessFaults(tab), [])
  await other.tab.goto(`${site.origin}/bg/desk`)
  assert.equal(new URL(other.tab.url()).pathname, '/bg/people/sign-in')
  assert.deepEqual([...complaints, ...other.complaints], [])
  await other.context.close()
  await context.close()
})

test('by keyboard: a mistake is led to, the demonstration lets in here, the strip leads out', { skip }, async () => {
  const { tab, context } = await visitor(browser, site.origin, { viewport: { width: 1280, height: 800 } })
  await tab.goto(`${site.origin}/bg/people/sign-in`)
  await type(tab, '[name=email]', librarian)
  await type(tab, '[name=password]', 'грешна парола')
  await send(tab)
  assert.deepEqual(await accessFaults(tab), [])
  await tabTo(tab, 'a[href="#field-password"]')
  await tab.keyboard.press('Enter')
  await tabTo(tab, 'button:has-text("Влезте като Мария Стоянова")')
  await enter(tab)
  assert.equal(new URL(tab.url()).pathname, '/bg/desk')
  await tabTo(tab, 'a:has-text("Мария Стоянова")')
  await enter(tab)
  assert.equal((await tab.locator('h1').textContent()) ?? '', 'Моят профил')
  await tabTo(tab, 'button:has-text("Изход")')
  await enter(tab)
  assert.equal(new URL(tab.url()).pathname, '/bg')
  await context.close()
})
