import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accessFaults, browserForTest, visitor, withoutBrowser } from '../support/browser.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
let browser: Browser
before(async () => {
  if (withoutBrowser) return
  site = await startSite()
  browser = await browserForTest()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

/** Lines of an iCalendar file, unfolded, by their name; of a single event each name stands once. */
const linesOf = (file: string): Map<string, string> =>
  new Map(
    file
      .replaceAll(/\r\n[ \t]/g, '')
      .replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)]),
  )

const unescaped = (text: string) => text.replaceAll(/\\([\\;,])/g, '$1')

/** The file says what the page says: title, beginning, and that it is the same event. */
async function checkFile(tab: Page, file: string): Promise<void> {
  const lines = linesOf(file)
  const title = ((await tab.locator('h1').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim()
  assert.equal(unescaped(lines.get('SUMMARY') ?? '').replaceAll(/\s+/g, ' '), title)
  const begins = (await tab.locator('.ui-facts time').first().getAttribute('datetime')) ?? ''
  const civil = begins.replaceAll(/[-:]/g, '').slice(0, begins.includes('T') ? 15 : 8)
  assert.equal(lines.get('DTSTART'), civil)
  assert.equal(lines.get('URL')?.replace(/^.*(?=\/(?:bg|en)\/)/, ''), new URL(tab.url()).pathname)
}

const journeys = [
  { lang: 'bg', width: 390, height: 844, colorScheme: 'light', more: 'Дати, място, тема, за кого', show: 'Покажете' },
  { lang: 'en', width: 1280, height: 800, colorScheme: 'dark', more: 'Dates, place, topic, audience', show: 'Show' },
] as const

for (const { lang, width, height, colorScheme, more, show } of journeys)
  test(`by keyboard from home to one's own calendar, ${lang}, ${width} px`, { skip: withoutBrowser }, async () => {
    const { tab, context, complaints } = await visitor(browser, site.origin, {
      viewport: { width, height },
      colorScheme,
    })
    const faults: string[] = []
    const look = async () => faults.push(...(await accessFaults(tab)))

    await tab.goto(`${site.origin}/${lang}`)
    await look()
    await tabTo(tab, '[href*="sphere=culture"]')
    await enter(tab)
    await look()

    await tabTo(tab, `summary:has-text("${more}")`)
    await tab.keyboard.press('Enter')
    await tabTo(tab, 'select[name=place]')
    const place = tab.locator('select[name=place]')
    for (let step = 0; step < 60 && (await place.inputValue()) !== 'ruse'; step++) await tab.keyboard.press('ArrowDown')
    assert.equal(await place.inputValue(), 'ruse')
    await tabTo(tab, `button:has-text("${show}")`)
    await enter(tab)
    const { searchParams } = new URL(tab.url())
    assert.equal(searchParams.get('sphere'), 'culture')
    assert.equal(searchParams.get('place'), 'ruse')
    await look()

    // The first single event that takes place; a date of a series has a day in its address.
    await tabTo(tab, '.ui-row-title:not(:has(s)):not([lang])')
    while (!/\/calendar\/[a-z0-9-]+$/.test((await tab.locator(':focus').getAttribute('href')) ?? ''))
      await tabTo(tab, '.ui-row-title:not(:has(s)):not([lang])')
    await enter(tab)
    await look()

    await tabTo(tab, '.ui-facts .ui-button')
    const waiting = tab.waitForEvent('download')
    await tab.keyboard.press('Enter')
    const download = await waiting
    assert.match(download.suggestedFilename(), /\.ics$/)
    await checkFile(tab, readFileSync(await download.path(), 'utf8'))

    assert.deepEqual([...faults, ...complaints], [])
    await context.close()
  })
