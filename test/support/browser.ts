import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../../scripts/look/browser.ts'
import { findBrowser } from '../../scripts/tests/find-browser.ts'

/** Why journeys are left out; where everything must run, a missing browser fails instead. */
export const withoutBrowser: string | false =
  findBrowser(process.env) || process.env.CI === 'true' ? false : 'there is no Chromium on this machine'

export async function browserForTest(): Promise<Browser> {
  const browser = await openBrowser()
  assert.ok(browser, 'there is no Chromium on this machine')
  return browser
}

/** A tab that writes down what no visitor should cause: errors in the console, broken rules, strange hosts. */
export interface Visitor {
  readonly tab: Page
  readonly context: BrowserContext
  readonly complaints: string[]
}

export async function visitor(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...options })
  const tab = await context.newPage()
  const complaints: string[] = []
  tab.on('console', (message) => {
    // A form that comes back with its sentences is no fault, though Chromium calls its status one.
    if (/status of 4(?:22|09)/.test(message.text())) return
    if (message.type() === 'error') complaints.push(`${tab.url()}: console: ${message.text()}`)
  })
  tab.on('pageerror', (error) => complaints.push(`${tab.url()}: ${error.message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`${tab.url()} asks ${request.url()}`)
  })
  return { tab, context, complaints }
}

/** What is in order is not told: that takes a third of the time. */
const asked: Parameters<AxeBuilder['options']>[0] = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}

/** What axe has against the page as it stands, by WCAG 2.2 AA; empty when nothing. */
export async function accessFaults(tab: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: tab }).options(asked).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${tab.url()}: ${id}: ${target.join(' ')}`))
}

/** Scripts of a page; data for search engines is none. */
export const countScripts = (tab: Page): Promise<number> =>
  tab.locator('script:not([type="application/ld+json"]), [onclick], [onload]').count()
