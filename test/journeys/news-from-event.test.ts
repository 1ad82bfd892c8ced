import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { visitor } from '../support/browser.ts'
import { enter, fillIn, tabTo } from '../support/keyboard.ts'
import { browser, look, site, skip, wordsOn } from '../support/opened-site.ts'

const phone = { width: 390, height: 844 }

const mostLooks = 90

/** Until a page says these words: what others see comes a moment later, when the worker has been by. */
const untilSaid = (tab: Page, path: string, words: string): Promise<void> =>
  tab.evaluate(
    async ({ path, words, mostLooks }) => {
      for (let look = 0; look < mostLooks; look++) {
        if ((await (await fetch(path)).text()).includes(words)) return
        await new Promise((resolve) => window.setTimeout(resolve, 1000))
      }
      throw new Error(`${path} does not say ${words}`)
    },
    { path, words, mostLooks },
  )

const follow = async (tab: Page, wanted: string): Promise<void> => {
  await tabTo(tab, wanted)
  await enter(tab)
}

test('news is made of the event that is in the calendar, looked at, published and found, by keyboard on a phone', {
  skip,
}, async () => {
  const secretary = await visitor(browser, site.origin, { viewport: phone })
  const { tab } = secretary
  await tab.goto(`${site.origin}/bg/desk`)
  await follow(tab, 'button:has-text("Иванка Петкова")')
  const more = '.ui-desk-nav-more > summary'
  if (await tab.locator(more).isVisible()) {
    await tabTo(tab, more)
    await tab.keyboard.press('Enter')
  }
  await follow(tab, '.ui-desk-nav a[href*="/desk/news/"][href$="/items"]')
  await look(tab)
  const events = (await tab.locator('main a:has-text("Новина от събитие")').getAttribute('href')) ?? ''
  await untilSaid(tab, events, 'Коледен концерт в Николово')
  await follow(tab, 'main a:has-text("Новина от събитие")')
  await look(tab)
  await follow(tab, 'main a:has-text("Коледен концерт в Николово")')
  assert.equal(await tab.locator('#field-title').inputValue(), 'Коледен концерт в Николово')
  assert.match(await tab.locator('#field-body').inputValue(), /\*\*Кога:\*\* .*17:00[\s\S]*\*\*Къде:\*\* .*Николово/)
  await look(tab)
  await fillIn(tab, 'title', 'Елате да пеем заедно на Коледа')
  await follow(tab, 'main button:has-text("Прегледайте")')
  assert.match(await wordsOn(tab), /Така ще я видят посетителите[\s\S]*Елате да пеем заедно на Коледа/)
  await look(tab)
  await follow(tab, 'main button:has-text("Публикувайте")')
  assert.match(await wordsOn(tab), /Публикувано\. Вижте го като посетител/)
  await look(tab)

  const guest = await visitor(browser, site.origin, { viewport: phone })
  await guest.tab.goto(`${site.origin}/bg/search`)
  await untilSaid(guest.tab, '/bg/search?q=пеем+на+Коледа', '/bg/news/elate-da-peem-zaedno')
  await tabTo(guest.tab, 'main input[name="q"]')
  await guest.tab.keyboard.type('пеем на Коледа')
  await enter(guest.tab)
  await look(guest.tab)
  await follow(guest.tab, 'main a:has-text("Елате да пеем заедно")')
  assert.match(await wordsOn(guest.tab), /Елате да пеем заедно на Коледа[\s\S]*17:00/)
  await look(guest.tab)
  const item = new URL(guest.tab.url()).pathname
  assert.match(await (await fetch(`${site.origin}${item}`)).text(), /"@type":"NewsArticle"/)

  // What the press and a social network take comes from the same record.
  await follow(guest.tab, 'main a[href$="/press"]')
  assert.match(await guest.tab.locator('#field-press-text').inputValue(), /Елате да пеем[\s\S]*17:00[\s\S]*Николово/)
  const social = await guest.tab.locator('#field-social-text').inputValue()
  assert.match(social, /Елате да пеем/)
  assert.ok(social.includes(`${site.origin}${item}`), social)
  await look(guest.tab)
  for (const file of ['press.txt', 'press.docx', 'press.zip'])
    assert.equal((await fetch(`${site.origin}${item}/${file}`)).status, 200, file)
  assert.deepEqual([...secretary.complaints, ...guest.complaints], [])
  await guest.context.close()
  await secretary.context.close()
})
