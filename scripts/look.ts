// Looks at every page: `npm run look`, or `npm run look -- event list` for some; `--readme` also renews docs/screenshot.png.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startSite } from '../test/support/site.ts'
import { findTemplates } from '../test/support/templates.ts'
import { openBrowser } from './look/browser.ts'
import { layOut } from './look/contact-sheet.ts'
import { takeReadmePicture } from './look/readme-picture.ts'
import { takePictures } from './look/take-pictures.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'look')

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
    const templates = findTemplates(site).filter(
      ({ name }) => parts.length === 0 || parts.some((part) => name.startsWith(part)),
    )
    const pictures = await takePictures(browser, { origin: site.origin, folder, templates })
    console.log(`${pictures.length} pictures of ${templates.length} pages: ${await layOut(browser, folder, pictures)}`)
    if (words.includes('--readme')) console.log(await takeReadmePicture(browser, site.origin, join(root, 'docs')))
    return 0
  } finally {
    await browser.close()
    await site.stop()
  }
}

process.exitCode = await main(process.argv.slice(2))
