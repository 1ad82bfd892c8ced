// Looks at every page: `npm run look`, or `npm run look -- event desk` for some; `--readme` also renews docs/screenshot.png.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { enterAs, findDeskPages } from '../test/support/desk-pages.ts'
import { startSite } from '../test/support/site.ts'
import { findTemplates, type Template } from '../test/support/templates.ts'
import { openBrowser } from './look/browser.ts'
import { layOut } from './look/contact-sheet.ts'
import { takeReadmePicture } from './look/readme-picture.ts'
import { type Desk, takePictures } from './look/take-pictures.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'look')

/** Sees every page of the desk: the coordinator works for an organisation as well. */
const atTheDesk = 'Мария Стоянова'

/** One page of every kind that the links of the desk lead to, named by its path. */
async function findDesk(browser: Browser, origin: string, isWanted: (template: Template) => boolean): Promise<Desk> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await enterAs(tab, origin, atTheDesk)
  const paths = (await findDeskPages(tab, origin, 'bg')).map((path) => path.replace(/^\/bg/, ''))
  const storageState = await context.storageState()
  await context.close()
  return { templates: paths.map((path) => ({ name: nameOf(path), path })).filter(isWanted), storageState }
}

/** `desk-network-partners`; ids stand at the end only. */
const nameOf = (path: string): string =>
  path
    .slice(1)
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, 'one')
    .replaceAll(/[^a-z\d-]+/gi, '-')
    .slice(0, 120)

async function main(words: readonly string[]): Promise<number> {
  const browser = await openBrowser()
  if (browser === undefined) {
    console.error('There is no Chromium here. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.')
    return 1
  }
  const site = await startSite()
  try {
    mkdirSync(folder, { recursive: true })
    const parts = words.filter((word) => !word.startsWith('--'))
    const isWanted = ({ name }: Template) => parts.length === 0 || parts.some((part) => name.startsWith(part))
    const templates = findTemplates(site).filter(isWanted)
    const desk = await findDesk(browser, site.origin, isWanted)
    const pictures = await takePictures(browser, { origin: site.origin, folder, templates, desk })
    const kinds = templates.length + desk.templates.length
    console.log(`${pictures.length} pictures of ${kinds} pages: ${await layOut(browser, folder, pictures)}`)
    if (words.includes('--readme')) console.log(await takeReadmePicture(browser, site.origin, join(root, 'docs')))
    return 0
  } finally {
    await browser.close()
    await site.stop()
  }
}

process.exitCode = await main(process.argv.slice(2))
