import { makeSvg } from '#src/platform/documents/typeset.ts'
import { type FileAnswer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { drawPng } from '#src/platform/pictures/draw-png.ts'
import { artworkFile } from '#src/ui/artwork/draw.ts'
import { sharePictureAddress } from '../addresses.ts'
import { type ItemPage, readItemPage } from '../items/item-page.store.ts'
import { kindWords } from '../items/item-words.ts'
import { dayOf, dayWords } from '../pages/item-row.view.tsx'
import { pageMessages } from '../pages/messages.ts'
import { shareTemplate } from './share.typst.ts'

const pictureCost = 10
const width = 1200
const most = { title: 160, who: 80 }

/** `/news/<slug>/share.png`: what a link to the item shows where somebody shares it and no photograph hangs on it. */
const sharePicture =
  (house: House) =>
  async ({ lang, zone, params }: Visit): Promise<FileAnswer> => {
    const item = await readItemPage(house.database.read, params.slug ?? '', lang)
    if (!item) throw new NotFound()
    const { REGION_BG, REGION_EN } = house.settings
    const svg = await makeSvg({
      template: shareTemplate,
      data: {
        lang,
        textLang: item.textLang,
        title: excerpt(item.text.title, most.title),
        kind: kindWords[lang][item.kind],
        day: dayWords(dayOf(item.publishedAt, zone), lang),
        who: excerpt(item.organisation.name, most.who),
        brand: `${pageMessages[lang].brand} · ${lang === 'bg' ? REGION_BG : REGION_EN}`,
      },
      pictures: { 'artwork.svg': artworkFile({ seed: item.id, sphere: sphereOf(item), kind: 'general' }) },
    })
    return {
      kind: 'file',
      type: 'image/png',
      body: await drawPng(svg, width),
      address: sharePictureAddress(item.slug),
      cache: { tags: [`item:${item.id}`, 'network'] },
    }
  }

/** The colour of the picture: what an item is about says of which sphere it is. */
function sphereOf({ topics }: Pick<ItemPage, 'topics'>): 'culture' | 'education' | 'science' {
  if (topics.some((topic) => ['technology', 'nature', 'health'].includes(topic))) return 'science'
  return topics.some((topic) => ['languages', 'career'].includes(topic)) ? 'education' : 'culture'
}

export const newsShare: Part = {
  routes: (house) => [
    {
      method: 'GET',
      path: '/:lang{(?:bg|en)}/news/:slug/share.png',
      action: 'news.item.read',
      cost: pictureCost,
      handle: sharePicture(house),
    },
  ],
}
