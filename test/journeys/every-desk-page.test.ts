import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessFaults, visitor } from '../support/browser.ts'
import { enterAs, findDeskPages } from '../support/desk-pages.ts'
import { browser, site, skip } from '../support/opened-site.ts'

interface Walk {
  readonly who: string
  readonly lang: string
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  /** Kinds of pages that are there at least. */
  readonly least: number
}

const walks: readonly Walk[] = [
  { who: 'Мария Стоянова', lang: 'bg', colorScheme: 'light', width: 1280, least: 50 },
  { who: 'Мария Стоянова', lang: 'en', colorScheme: 'dark', width: 390, least: 50 },
]

/** Looks at every kind of page of somebody's desk: it is there, nothing lies beside it, and what else `look` finds. */
async function walk(
  { who, lang, width, colorScheme, least }: Walk,
  look: (tab: Page) => Promise<string[]>,
): Promise<void> {
  const viewport = { width, height: 844 }
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport, colorScheme })
  await enterAs(tab, site.origin, who)
  const paths = await findDeskPages(tab, site.origin, lang)
  assert.ok(paths.length >= least, `${paths.length} pages`)
  const faults: string[] = []
  for (const path of paths) {
    const response = await tab.goto(`${site.origin}${path}`)
    if (response?.status() !== 200) faults.push(`${path}: ${response?.status()}`)
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) faults.push(`${path}: ${wide} px wide`)
    faults.push(...(await look(tab)))
  }
  assert.deepEqual([...faults, ...complaints], [])
  await context.close()
}

for (const each of walks) {
  const { who, lang, colorScheme, width } = each
  test(
    `axe finds nothing on the desk of ${who}, ${lang}, ${colorScheme}, ${width} px; nothing lies beside the page`,
    {
      skip,
    },
    () => walk(each, accessFaults),
  )
}

// Her pages are among those above; only the narrow window is new.
test('nothing lies beside a page of the secretary’s desk at 320 px', { skip }, () =>
  walk({ who: 'Иванка Петкова', lang: 'bg', colorScheme: 'dark', width: 320, least: 40 }, async () => []),
)
