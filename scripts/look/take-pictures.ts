import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { Template } from '../../test/support/templates.ts'

/** One skin and width in which every page is looked at. */
export interface Skin {
  readonly name: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly media: 'screen' | 'print'
}

const skins: readonly Skin[] = [
  { name: 'light-1280', width: 1280, scheme: 'light', media: 'screen' },
  { name: 'light-390', width: 390, scheme: 'light', media: 'screen' },
  { name: 'dark-1280', width: 1280, scheme: 'dark', media: 'screen' },
  { name: 'dark-390', width: 390, scheme: 'dark', media: 'screen' },
  // 794 CSS pixels are the width of A4.
  { name: 'print', width: 794, scheme: 'light', media: 'print' },
]

/** The desk has a hundred kinds of pages: each skin and width is seen in one of the languages. */
const deskSkins: Readonly<Record<Lang, readonly string[]>> = {
  bg: ['light-1280', 'light-390', 'print'],
  en: ['dark-1280', 'dark-390'],
}

export interface Picture {
  readonly template: string
  readonly lang: Lang
  readonly skin: string
  readonly file: string
}

interface Looking {
  readonly origin: string
  readonly folder: string
  readonly templates: readonly Template[]
  readonly desk: Desk
}

/** Pages of the desk, and what lets a browser in there. */
export interface Desk {
  readonly templates: readonly Template[]
  readonly storageState: StorageState
}
export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** Photographs every template in every skin and both languages, each as one PNG of the whole page. */
export async function takePictures(browser: Browser, looking: Looking): Promise<Picture[]> {
  const { desk, ...open } = looking
  const pictures: Picture[] = []
  for (const lang of langs)
    for (const skin of skins) {
      pictures.push(...(await inSkin(browser, open, lang, skin)))
      const { templates, storageState } = desk
      if (deskSkins[lang].includes(skin.name))
        pictures.push(...(await inSkin(browser, { ...open, templates, storageState }, lang, skin)))
    }
  return pictures
}

interface Seeing extends Omit<Looking, 'desk'> {
  readonly storageState?: StorageState
}

async function inSkin(browser: Browser, { origin, folder, templates, storageState }: Seeing, lang: Lang, skin: Skin) {
  if (templates.length === 0) return []
  const context = await browser.newContext({
    viewport: { width: skin.width, height: skin.width < 600 ? 844 : 900 },
    colorScheme: skin.scheme,
    reducedMotion: 'reduce',
    ...(storageState ? { storageState } : {}),
  })
  const tab = await context.newPage()
  await tab.emulateMedia({ media: skin.media })
  const pictures: Picture[] = []
  for (const { name, path } of templates) {
    const file = join(folder, `${name}-${lang}-${skin.name}.png`)
    await open(tab, `${origin}/${lang}${path}`)
    await tab.evaluate(everythingHere)
    await tab.screenshot({ path: file, fullPage: true, animations: 'disabled' })
    pictures.push({ template: name, lang, skin: skin.name, file })
  }
  await context.close()
  return pictures
}

/** What waits for somebody to scroll is fetched too: the picture is of the whole page. */
const everythingHere = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => {
  image.loading = 'eager'
  return image.decode().catch(() => 0)
})]).then(() => 0)`

/** Hundreds of pages a minute are more than the house gives one visitor: it says when to come back. */
async function open(tab: Page, url: string): Promise<void> {
  const response = await tab.goto(url)
  if (response?.status() !== 429) return
  await tab.waitForTimeout(1000 * Number(response.headers()['retry-after'] ?? 10))
  await open(tab, url)
}
