import { makeSvg } from '#src/platform/documents/typeset.ts'
import type { FileAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { drawPng } from '#src/platform/pictures/draw-png.ts'
import { sharePictureAddress } from '../addresses.ts'
import { freshUntil } from '../events/freshness.ts'
import { readAnnounced } from '../poster/announced.ts'
import { oembed } from './oembed.ts'
import { shareSheet } from './share-picture.ts'

const pictureCost = 10
const width = 1200

/** `/calendar/<slug>/share.png`: what a link to the event shows where somebody shares it. */
const sharePicture =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { slug = '' } = visit.params
    const { REGION_BG, REGION_EN } = house.settings
    const announced = await readAnnounced(house, visit, slug)
    const svg = await makeSvg(shareSheet(announced, visit.lang === 'bg' ? REGION_BG : REGION_EN))
    return {
      kind: 'file',
      type: 'image/png',
      body: await drawPng(svg, width),
      address: sharePictureAddress(slug, visit.query.get('date') ?? undefined),
      cache: {
        tags: [`event:${announced.event.id}`, 'network', 'places'],
        until: freshUntil(announced.dates, visit.now, visit.zone),
      },
    }
  }

export const share: Part = {
  routes: (house) => [
    {
      method: 'GET',
      path: '/:lang{(?:bg|en)}/calendar/oembed.json',
      action: 'calendar.event.read',
      handle: oembed(house),
    },
    {
      method: 'GET',
      path: '/:lang{(?:bg|en)}/calendar/:slug/share.png',
      action: 'calendar.event.read',
      cost: pictureCost,
      handle: sharePicture(house),
    },
  ],
}
