import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessFaults, type Visitor, visitor } from '../support/browser.ts'
import { enter, fillIn, send, tabTo } from '../support/keyboard.ts'
import { fromLetter } from '../support/letters.ts'
import { browser, site, skip, wordsOn } from '../support/opened-site.ts'

const phone = { width: 390, height: 844 }
const desk = '/bg/desk/network/probuda-1901-nikolovo'

const pathOf = (tab: Page) => new URL(tab.url()).pathname

/** Signs in with a button of the demonstration. */
async function signIn({ tab }: Visitor, name: string): Promise<void> {
  await tab.goto(`${site.origin}/bg/desk`)
  await tabTo(tab, `button:has-text("${name}")`)
  await enter(tab)
  assert.equal(pathOf(tab), '/bg/desk')
}

/** The desk's menu is behind one button on a phone. */
async function openDeskMenu({ tab }: Visitor, href: string): Promise<void> {
  await tabTo(tab, 'summary:has-text("Работно място")')
  await tab.keyboard.press('Enter')
  await tabTo(tab, `.ui-desk-nav a[href="${href}"]`)
  await enter(tab)
}

const look = async ({ tab }: Visitor) => assert.deepEqual(await accessFaults(tab), [])

test('the predecessor has left: the coordinator hands over by telephone, the new secretary takes over', {
  skip,
}, async () => {
  const predecessor = await visitor(browser, site.origin, { viewport: phone })
  const office = await visitor(browser, site.origin, { viewport: phone })
  const successor = await visitor(browser, site.origin, { viewport: phone })
  let code = ''

  await test('until then the predecessor has her desk', async () => {
    await signIn(predecessor, 'Иванка Петкова')
    await openDeskMenu(predecessor, `${desk}/people`)
    assert.match(await wordsOn(predecessor.tab), /Иванка Петкова/)
    await look(predecessor)
  })

  await test('the coordinator finds the organisation and reads out a code', async () => {
    const { tab } = office
    await signIn(office, 'Мария Стоянова')
    await openDeskMenu(office, '/bg/desk/network/partners')
    await tabTo(tab, `a[href="${desk}/people"]`)
    await enter(tab)
    await look(office)
    await tabTo(tab, `a[href="${desk}/people/handover"]`)
    await enter(tab)
    await look(office)
    await tabTo(tab, '#field-to')
    await tab.keyboard.press('End')
    await tabTo(tab, 'main button[type="submit"]')
    await send(tab)
    assert.match(await wordsOn(tab, '.ui-error-summary'), /останалото е запазено/)
    await look(office)
    await fillIn(tab, 'name', 'Виолета Крумова')
    await fillIn(tab, 'email', 'chitalishte.nikolovo@example.org')
    await tabTo(tab, '[name="way"]')
    await tab.keyboard.press('ArrowDown')
    await tabTo(tab, 'main button:has-text("Предайте")')
    await send(tab)
    code = await wordsOn(tab, '.network-member-code')
    assert.match(code, /^\d{4} \d{4}$/)
    await look(office)
    await tabTo(tab, `main a[href="${desk}/people"]`)
    await enter(tab)
    assert.match(await wordsOn(tab), /Виолета Крумова/)
    assert.doesNotMatch(await wordsOn(tab), new RegExp(code))
  })

  await test('the new secretary types it, accepts, and sees what she takes over', async () => {
    const { tab } = successor
    await tab.goto(`${site.origin}/bg/network/invitation`)
    await look(successor)
    await fillIn(tab, 'email', 'chitalishte.nikolovo@example.org')
    await fillIn(tab, 'code', code)
    await tabTo(tab, 'main button[type="submit"]')
    await send(tab)
    assert.match(await wordsOn(tab), /Поемате работата от Иванка Петкова/)
    await look(successor)
    await tabTo(tab, '[name="own"]')
    await tab.keyboard.press('Space')
    await tabTo(tab, 'main button:has-text("Приемам")')
    await enter(tab)
    assert.equal(pathOf(tab), `${desk}/people/takeover`)
    assert.match(await wordsOn(tab), /[1-9]\d* събития в календара/)
    await look(successor)
    await tabTo(tab, `main a[href="${desk}/people"]`)
    await enter(tab)
    const words = await wordsOn(tab)
    assert.match(words, /Виолета Крумова[\s\S]*отговорник/)
    assert.doesNotMatch(words, /Иванка Петкова/)
    await look(successor)
  })

  await test('the predecessor is out at once, and both are written to', async () => {
    await predecessor.tab.goto(`${site.origin}${desk}/people`)
    assert.match(pathOf(predecessor.tab), /\/people\/sign-in$/)
    assert.match(await fromLetter(site, 'chitalishte.nikolovo@example.org', /Поехте работата за .+/), /Иванка Петкова/)
    await fromLetter(site, 'ivanka.petkova@probuda.example', /Вие нямате достъп до организацията/)
  })

  for (const { complaints, context } of [predecessor, office, successor]) {
    assert.deepEqual(
      complaints.filter((line) => !line.includes('422')),
      [],
    )
    await context.close()
  }
})
