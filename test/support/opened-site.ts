import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accessFaults, browserForTest, withoutBrowser } from './browser.ts'
import { type Site, startSite } from './site.ts'

/** Why the journeys of a file are left out. */
export const skip = withoutBrowser

/** One site and one browser for a whole file: there before its first test, gone after its last. */
export let site: Site
export let browser: Browser

before(async () => {
  if (skip) return
  site = await startSite()
  browser = await browserForTest()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

/** Whether everybody can use the page as it stands. */
export const look = async (tab: Page): Promise<void> => assert.deepEqual(await accessFaults(tab), [])

/** What a part of the page says. */
export const wordsOn = async (tab: Page, part = 'main'): Promise<string> =>
  (await tab.locator(part).textContent()) ?? ''
