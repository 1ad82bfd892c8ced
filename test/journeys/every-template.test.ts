import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { accessFaults, browserForTest, countScripts, visitor, withoutBrowser } from '../support/browser.ts'
import { type Site, startSite } from '../support/site.ts'
import { findTemplates, type Template } from '../support/templates.ts'

const skip = withoutBrowser

let site: Site
let browser: Browser
let templates: Template[] = []
before(async () => {
  if (skip) return
  site = await startSite()
  browser = await browserForTest()
  templates = findTemplates(site)
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

const skins = [
  { lang: 'bg', colorScheme: 'light', width: 390 },
  { lang: 'bg', colorScheme: 'dark', width: 1280 },
  { lang: 'en', colorScheme: 'dark', width: 390 },
] as const

for (const { lang, colorScheme, width } of skins)
  test(`axe finds nothing on any page, ${lang}, ${colorScheme}, ${width} px`, { skip }, async () => {
    const viewport = { width, height: 844 }
    const { tab, context, complaints } = await visitor(browser, site.origin, { viewport, colorScheme })
    const faults: string[] = []
    for (const { name, path, status = 200, scripted = false } of templates) {
      const before = complaints.length
      const response = await tab.goto(`${site.origin}/${lang}${path}`)
      if (response?.status() !== status) faults.push(`${name}: ${response?.status()}`)
      if (!scripted && (await countScripts(tab)) > 0) faults.push(`${name} has a script`)
      faults.push(...(await accessFaults(tab)))
      // The browser itself reports a page that is not there; that is meant to be.
      if (status !== 200) complaints.splice(before, 1)
    }
    assert.deepEqual([...faults, ...complaints], [])
    await context.close()
  })

test('at 320 px nothing has to be scrolled sideways', { skip }, async () => {
  const { tab, context } = await visitor(browser, site.origin, { viewport: { width: 320, height: 640 } })
  const wide: string[] = []
  for (const lang of ['bg', 'en'])
    for (const { name, path } of templates) {
      await tab.goto(`${site.origin}/${lang}${path}`)
      const width = await tab.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) wide.push(`${lang} ${name}: ${width} px`)
    }
  assert.deepEqual(wide, [])
  await context.close()
})

test('on a phone everything that is touched is at least 24 px high and wide, or a word in a sentence', {
  skip,
}, async () => {
  const { tab, context } = await visitor(browser, site.origin, { viewport: { width: 390, height: 844 } })
  const small: string[] = []
  for (const { name, path } of templates.filter((each) => each.name !== 'design')) {
    await tab.goto(`${site.origin}/bg${path}`)
    const found = await tab.evaluate(() =>
      [...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')]
        .filter(
          (element) => element.checkVisibility() && !element.closest('p, dd, .ui-page-skip, [aria-hidden="true"]'),
        )
        // A row and a card can be touched anywhere.
        .filter((element) => getComputedStyle(element, '::after').position !== 'absolute')
        .map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ text, box }) => `${text.trim()} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    )
    small.push(...found.map((text) => `${name}: ${text}`))
  }
  assert.deepEqual(small, [])
  await context.close()
})
