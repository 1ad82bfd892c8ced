import { join } from 'node:path'
import type { Browser } from 'playwright-core'
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
}

/** Photographs every template in every skin and both languages, each as one PNG of the whole page. */
export async function takePictures(browser: Browser, looking: Looking): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const lang of langs) for (const skin of skins) pictures.push(...(await inSkin(browser, looking, lang, skin)))
  return pictures
}

async function inSkin(browser: Browser, { origin, folder, templates }: Looking, lang: Lang, skin: Skin) {
  const context = await browser.newContext({
    viewport: { width: skin.width, height: skin.width < 600 ? 844 : 900 },
    colorScheme: skin.scheme,
    reducedMotion: 'reduce',
  })
  const tab = await context.newPage()
  await tab.emulateMedia({ media: skin.media })
  const pictures: Picture[] = []
  for (const { name, path } of templates) {
    const file = join(folder, `${name}-${lang}-${skin.name}.png`)
    await tab.goto(`${origin}/${lang}${path}`)
    await tab.evaluate('document.fonts.ready.then(() => 0)')
    await tab.screenshot({ path: file, fullPage: true, animations: 'disabled' })
    pictures.push({ template: name, lang, skin: skin.name, file })
  }
  await context.close()
  return pictures
}
