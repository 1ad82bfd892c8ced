import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type { Picture } from './take-pictures.ts'

const style = `
  body { margin: 24px; font: 14px/1.3 system-ui, sans-serif; background: #8a8a86; color: #111; width: max-content; }
  h2 { margin: 24px 0 8px; font-size: 20px; }
  .row { display: flex; gap: 12px; align-items: start; }
  figure { margin: 0; }
  figcaption { font-size: 12px; }
  .cut { overflow: hidden; max-height: 560px; border: 1px solid #555; background: #fff; }
  img { display: block; height: auto; }`

const widthOf = (skin: string): number => (skin.endsWith('390') ? 120 : skin === 'print' ? 220 : 300)

const figure = ({ lang, skin, file }: Picture): string =>
  `<figure><figcaption>${lang} ${skin}</figcaption><div class="cut"><img src="${basename(file)}" width="${widthOf(skin)}"></div></figure>`

/** A picture taller than this is more than Chromium draws. */
const rowsAPicture = 24

/**
 * All pictures on one page, a row a template, long ones cut; as HTML beside them, and as pictures `contact-sheet-1.png` of some rows
 * each. Answers the HTML.
 */
export async function layOut(browser: Browser, folder: string, pictures: readonly Picture[]): Promise<string> {
  const rows = [...Map.groupBy(pictures, ({ template }) => template)].map(
    ([template, own]) => `<h2>${template}</h2><div class="row">${own.map(figure).join('')}</div>`,
  )
  const parts = Array.from({ length: Math.ceil(rows.length / rowsAPicture) }, (_, part) =>
    rows.slice(part * rowsAPicture, (part + 1) * rowsAPicture).join(''),
  )
  const html = join(folder, 'contact-sheet.html')
  const body = parts.map((part) => `<section>${part}</section>`).join('')
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><title>Multipolis</title><style>${style}</style>${body}`)
  const tab = await browser.newPage({ viewport: { width: 2400, height: 1200 } })
  await tab.goto(pathToFileURL(html).href)
  for (const [part, section] of (await tab.locator('section').all()).entries())
    await section.screenshot({ path: join(folder, `contact-sheet-${part + 1}.png`) })
  await tab.close()
  return html
}
