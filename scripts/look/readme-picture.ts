import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const shoot = async (browser: Browser, address: string, width: number, height: number): Promise<string> => {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', deviceScaleFactor: 1 })
  await tab.goto(address)
  await tab.evaluate('document.fonts.ready.then(() => 0)')
  const picture = (await tab.screenshot()).toString('base64')
  await tab.close()
  return `data:image/png;base64,${picture}`
}

/** Home on a desk with a phone before it, for the head of the README. */
export async function takeReadmePicture(browser: Browser, origin: string, folder: string): Promise<string> {
  const desk = await shoot(browser, `${origin}/bg`, 1280, 1320)
  const phone = await shoot(browser, `${origin}/bg`, 390, 960)
  const tab = await browser.newPage({ viewport: { width: 1384, height: 1054 } })
  await tab.setContent(`<style>
    body { margin: 0; background: #e7e3d8 }
    img { position: absolute; border: 1px solid #cfc9bb; border-radius: 8px; box-shadow: 0 12px 32px -12px #0006 }
    .desk { left: 32px; top: 32px; width: 960px; height: 990px; object-fit: cover; object-position: top }
    .phone { right: 32px; top: 160px; width: 320px; border-radius: 20px; border: 6px solid #1b1a17 }
  </style><img class="desk" src="${desk}"><img class="phone" src="${phone}">`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'screenshot.png')
  writeFileSync(file, await tab.screenshot())
  await tab.close()
  return file
}
