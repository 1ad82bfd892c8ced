import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessFaults, visitor } from '../support/browser.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { browser, site, skip } from '../support/opened-site.ts'

const phone = { width: 390, height: 844 }

test('on a phone the menu opens by keyboard and leads on', { skip }, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(`${site.origin}/bg`)
  await tabTo(tab, 'summary:has-text("Меню")')
  await tab.keyboard.press('Enter')
  assert.deepEqual(await accessFaults(tab), [])
  await tabTo(tab, '.ui-page-more a[href="/bg/network/join"]')
  await enter(tab)
  assert.equal(new URL(tab.url()).pathname, '/bg/network/join')
  assert.deepEqual(complaints, [])
  await context.close()
})

test('a keyboard passes the menu by the first link', { skip }, async () => {
  const { tab, context } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(`${site.origin}/bg/calendar`)
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  await tabTo(tab, 'main a')
  assert.equal(new URL(tab.url()).hash, '#main')
  await context.close()
})

test('the language changes and the page with its choice stays', { skip }, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: phone })
  for (const path of ['', '/calendar?sphere=science&place=ruse', '/network', '/calendar/2026-11']) {
    await tab.goto(`${site.origin}/bg${path}`)
    await tab.getByRole('link', { name: 'English', exact: true }).click()
    const { pathname, searchParams } = new URL(tab.url())
    const wanted = new URL(`${site.origin}/en${path}`)
    assert.equal(pathname, wanted.pathname)
    assert.deepEqual(Object.fromEntries(searchParams), Object.fromEntries(wanted.searchParams))
    assert.equal(await tab.locator('html').getAttribute('lang'), 'en')
    await tab.getByRole('link', { name: 'Български', exact: true }).click()
    assert.equal(await tab.locator('html').getAttribute('lang'), 'bg')
  }
  assert.deepEqual(complaints, [])
  await context.close()
})

test('everything works in a browser that runs no script', { skip }, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, {
    viewport: phone,
    javaScriptEnabled: false,
  })
  await tab.goto(`${site.origin}/bg`)
  await tab.getByText('Меню').click()
  await tab.locator('.ui-page-more').getByRole('link', { name: 'Календар' }).click()
  await tab.getByRole('link', { name: /^Култура/ }).click()
  await tab.getByText('Дати, място, тема, за кого').click()
  await tab.locator('select[name=place]').selectOption('ruse')
  await tab.getByRole('button', { name: 'Покажете' }).click()
  assert.match(tab.url(), /place=ruse.*sphere=culture|sphere=culture.*place=ruse/)
  await tab.getByRole('link', { name: 'Месец', exact: true }).click()
  await tab.getByRole('link', { name: 'Седмица', exact: true }).click()
  await tab.getByRole('link', { name: 'Ден', exact: true }).click()
  await tab.getByRole('link', { name: 'Списък', exact: true }).click()
  await tab.locator('.ui-row-title:not(:has(s))').first().click()
  const waiting = tab.waitForEvent('download')
  await tab.getByRole('link', { name: 'Добавете в календара си' }).click()
  assert.match((await waiting).suggestedFilename(), /\.ics$/)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('home arrives with font and style in 60 kB', { skip }, async () => {
  const { tab, context } = await visitor(browser, site.origin, { viewport: phone })
  const session = await context.newCDPSession(tab)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await tab.goto(`${site.origin}/bg`, { waitUntil: 'networkidle' })
  assert.ok(bytes > 10_000, `${bytes} bytes cannot be all`)
  assert.ok(bytes <= 60_000, `${bytes} bytes`)
  await context.close()
})
