import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { visitor } from '../support/browser.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { browser, look, site, skip } from '../support/opened-site.ts'
import { giveTurns, mostLooks } from '../support/site.ts'

const phone = { width: 390, height: 844 }

let indexed: Promise<void> | undefined
/** The index is made in the background when the site has begun; the first journey waits for it. */
const untilIndexed = (): Promise<void> => {
  indexed ??= waitForIndex()
  return indexed
}

async function waitForIndex(): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    await giveTurns(site)
    const suggested: unknown = await (await fetch(`${site.origin}/bg/search/suggestions?q=chitalishte`)).json()
    if (Array.isArray(suggested) && suggested.length > 0) return
  }
  throw new Error('the search has no index')
}

const wordsOn = async (tab: Page): Promise<string> =>
  ((await tab.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')

/** Axe needs the script that a visitor does without: the same page is looked at beside. */
async function lookAt(address: string): Promise<void> {
  const { tab, context } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(address)
  await look(tab)
  await context.close()
}

/** From the menu of a phone to the field, and the words into it. */
async function typeInSearch(tab: Page, words: string): Promise<void> {
  await tabTo(tab, 'summary:has-text("Меню")')
  await tab.keyboard.press('Enter')
  await tabTo(tab, '.ui-page-more a[href="/bg/search"]')
  await enter(tab)
  await tabTo(tab, '#q')
  await tab.keyboard.type(words)
}

test('journey 1: a visitor types as on an English keyboard, takes what is offered, and sees when, where and how to get in', {
  skip,
}, async () => {
  await untilIndexed()
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(`${site.origin}/bg`)
  await typeInSearch(tab, 'kukleno predst')
  const offered = tab.getByRole('option')
  await offered.first().waitFor()
  await look(tab)
  await tab.keyboard.press('ArrowDown')
  assert.equal(await offered.first().getAttribute('aria-selected'), 'true')
  await tab.keyboard.press('Escape')
  assert.equal(await tab.locator('[role="listbox"]').isVisible(), false)
  assert.equal(await tab.locator('#q').inputValue(), 'kukleno predst')
  await tab.keyboard.type('a')
  await offered.first().waitFor()
  await tab.keyboard.press('ArrowDown')
  const title = (await offered.first().evaluate((option) => option.firstChild?.textContent)) ?? ''
  await enter(tab)
  assert.match((await tab.locator('h1').textContent()) ?? '', new RegExp(title.slice(0, 12)))
  assert.match(await wordsOn(tab), /Кога.*Къде.*Дост/)
  await look(tab)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('journey 1: where the calendar has nothing, the words go along to the search of the whole site', {
  skip,
}, async () => {
  await untilIndexed()
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: phone })
  await tab.goto(`${site.origin}/bg/calendar?place=cherven&sphere=education`)
  await tabTo(tab, '.ui-empty-state a[href^="/bg/search"]')
  await enter(tab)
  assert.match(await tab.locator('#q').inputValue(), /Червен образование/i)
  assert.ok((await tab.locator('.search-result').count()) > 0)
  await look(tab)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('journey 1: who comes by an old link to a page that is gone searches from there, without script', {
  skip,
}, async () => {
  await untilIndexed()
  const { tab, context, complaints } = await visitor(browser, site.origin, {
    viewport: phone,
    javaScriptEnabled: false,
  })
  assert.equal((await tab.goto(`${site.origin}/bg/calendar/kuklen-teatar-2019`))?.status(), 404)
  await lookAt(tab.url())
  await tabTo(tab, 'main input[name="q"]')
  await tab.keyboard.type('куклени представления')
  await enter(tab)
  assert.ok((await tab.locator('.search-result mark').count()) > 0)
  assert.deepEqual(
    complaints.filter((each) => !/404/.test(each)),
    [],
  )
  await context.close()
})

test('journey 4: a student finds what there is of science, without script, and narrows it to the whole country', {
  skip,
}, async () => {
  await untilIndexed()
  const { tab, context, complaints } = await visitor(browser, site.origin, {
    viewport: phone,
    javaScriptEnabled: false,
  })
  await tab.goto(`${site.origin}/bg/search`)
  await lookAt(tab.url())
  await tabTo(tab, '#q')
  await tab.keyboard.type('лекциите')
  await enter(tab)
  const all = Number(/(\d+) резултат/.exec(await wordsOn(tab))?.[1])
  assert.ok(all > 1, `${all} results`)
  await lookAt(tab.url())
  await tabTo(tab, '.search-choices a[href*="kind=event"]')
  await enter(tab)
  await tabTo(tab, '.search-more > summary')
  await tab.keyboard.press('Enter')
  await tabTo(tab, '.search-choices a[href*="level=national"]')
  await enter(tab)
  const national = Number(/(\d+) резултат/.exec(await wordsOn(tab))?.[1])
  assert.ok(national > 0 && national < all, `${national} of ${all}`)
  await lookAt(tab.url())
  await tabTo(tab, '.search-result-title a')
  await enter(tab)
  assert.match(tab.url(), /\/bg\/calendar\//)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('journey 9: the coordinator finds a partner by half a name, and whom to call', { skip }, async () => {
  await untilIndexed()
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport: { width: 1280, height: 900 } })
  await tab.goto(`${site.origin}/bg/desk`)
  await tabTo(tab, 'button:has-text("Мария Стоянова")')
  await enter(tab)
  await tabTo(tab, 'header a[href="/bg/search"]')
  await enter(tab)
  await tabTo(tab, '#q')
  await tab.keyboard.type('4italishte probuda')
  await enter(tab)
  await look(tab)
  await tabTo(tab, '.search-choices a[href*="kind=organisation"]')
  await enter(tab)
  await tabTo(tab, '.search-result-title a[href="/bg/network/probuda-1901-nikolovo"]')
  await enter(tab)
  assert.match(await wordsOn(tab), /082 /)
  assert.deepEqual(complaints, [])
  await context.close()
})
