import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessFaults, visitor } from '../support/browser.ts'
import { enter, fillIn, send, tabTo } from '../support/keyboard.ts'
import { fromLetter } from '../support/letters.ts'
import { browser, site, skip } from '../support/opened-site.ts'
import { giveTurns, mostLooks } from '../support/site.ts'

const phone = { width: 390, height: 844 }

test('an association applies, is admitted, publishes its page, and is seen to be silent', { skip }, async () => {
  const guest = await visitor(browser, site.origin, { viewport: phone })
  const office = await visitor(browser, site.origin, { viewport: { width: 1280, height: 900 } })
  await test('it applies without an account', async () => {
    const { tab } = guest
    await tab.goto(`${site.origin}/bg`)
    await tabTo(tab, 'summary:has-text("Меню")')
    await tab.keyboard.press('Enter')
    await tabTo(tab, '.ui-page-more a[href="/bg/network/join"]')
    await enter(tab)
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, 'main a[href="/bg/network/application"]')
    await enter(tab)
    await fillIn(tab, 'name', 'Сдружение „Крайречие“')
    await tabTo(tab, '#field-type')
    await tab.keyboard.press('End')
    await tab.keyboard.press('ArrowUp')
    assert.equal(await tab.locator('#field-type').inputValue(), 'ngo')
    await fillIn(tab, 'settlement', 'Николово')
    await tabTo(tab, 'main button[type="submit"]')
    await send(tab)
    assert.match((await tab.locator('.ui-error-summary').textContent()) ?? '', /останалото е запазено/)
    assert.deepEqual(await accessFaults(tab), [])
    await fillIn(tab, 'contactName', 'Петя Илиева')
    await fillIn(tab, 'contactRole', 'председател')
    await fillIn(tab, 'phone', '0888 123 456')
    await fillIn(tab, 'email', 'petya@example.org')
    await tabTo(tab, '#field-consent')
    await tab.keyboard.press('Space')
    await tabTo(tab, 'main button[type="submit"]')
    await enter(tab)
    assert.equal(new URL(tab.url()).pathname, '/bg/network/application/received')
    assert.deepEqual(await accessFaults(tab), [])
  })
  await test('the coordinator admits it', async () => {
    const { tab } = office
    await tab.goto(`${site.origin}/bg/desk`)
    await tabTo(tab, 'button:has-text("Мария Стоянова")')
    await enter(tab)
    assert.equal(new URL(tab.url()).pathname, '/bg/desk')
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, 'main section a[href="/bg/desk/network/applications"]')
    await enter(tab)
    await tabTo(tab, 'a:has-text("Крайречие")')
    await enter(tab)
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, '[name="decision"]')
    await tab.keyboard.press('Space')
    await fillIn(tab, 'reason', 'Добре дошли!')
    await tabTo(tab, 'main button:has-text("Запишете решението")')
    await enter(tab)
    assert.match((await tab.locator('main').textContent()) ?? '', /Поканата е изпратена/)
  })
  await test('who applied comes in by the link and leads the page to its publication', async () => {
    const { tab } = guest
    await tab.goto(await fromLetter(site, 'petya@example.org', /http\S+\/network\/invitation\/\S+/))
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, 'main form button:has-text("Приемам")')
    await enter(tab)
    assert.equal(new URL(tab.url()).pathname, '/bg/desk')
    await tabTo(tab, 'main a:has-text("Към трите стъпки")')
    await enter(tab)
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, 'main button:has-text("Приемаме споразумението")')
    await send(tab)
    await tabTo(tab, '.ui-steps a:has-text("Към профила")')
    await enter(tab)
    assert.deepEqual(await accessFaults(tab), [])
    await tabTo(tab, 'button:has-text("всичко е вярно")')
    await send(tab)
    await tab.goto(`${site.origin}/bg/desk/network/sdruzhenie-krayrechie/joining`)
    await tabTo(tab, 'main button:has-text("Публикувайте")')
    await send(tab)
    await tabTo(tab, 'main a:has-text("Вижте страницата")')
    await enter(tab)
    assert.match((await tab.locator('h1').textContent()) ?? '', /Крайречие/)
    assert.deepEqual(await accessFaults(tab), [])
  })
  await test('the coordinator sees that it is silent, and whom to call', async () => {
    const { tab } = office
    await tab.goto(`${site.origin}/bg/desk`)
    const silent = tab.locator('section:has-text("мълч")').last()
    assert.match((await silent.textContent()) ?? '', /Крайречие[\s\S]*0888 123 456/)
  })
  await test('whoever searches finds it', async () => {
    const { tab } = guest
    const result = tab.locator('.search-result-title a:has-text("Крайречие")')
    for (let look = 0; look < mostLooks && !(await result.count()); look++) {
      await giveTurns(site)
      await tab.goto(`${site.origin}/bg/search?q=krayrechie`)
    }
    await tabTo(tab, '.search-result-title a:has-text("Крайречие")')
    assert.deepEqual(await accessFaults(tab), [])
  })
  assert.deepEqual([...guest.complaints, ...office.complaints], [])
  await guest.context.close()
  await office.context.close()
})
