import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../tests/find-browser.ts'

/** A browser without a window that asks nobody but our own site; undefined where there is none. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser | undefined> {
  const executablePath = findBrowser(process.env)
  if (executablePath === undefined) return undefined
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none', ...more],
  })
}
