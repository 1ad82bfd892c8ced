import { ofOrganisation } from '#src/network/index.ts'
import { makePdf } from '#src/platform/documents/typeset.ts'
import type { FileAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { ownPosterAddress, posterAddress } from '../addresses.ts'
import { freshUntil } from '../events/freshness.ts'
import { readAnnounced, readOwnAnnounced } from './announced.ts'
import { messages } from './messages.ts'
import { type Announced, posterSheet } from './poster.ts'

/** Hundreds of афиша a minute are nobody's wish: thirty at once, then one a second, for each visitor. */
const posterCost = 10
const make = 'calendar.poster.make'

/** `/calendar/<slug>/poster.pdf`, kept until the event changes or the day is over. */
const publicPoster =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { slug = '' } = visit.params
    const announced = await readAnnounced(house, visit, slug)
    const { event, dates } = announced
    return {
      ...(await pdf(announced)),
      address: posterAddress(slug, visit.query.get('date') ?? undefined),
      cache: {
        tags: [`event:${event.id}`, `picture:${event.pictureId ?? ''}`, 'network', 'places'],
        until: freshUntil(dates, visit.now, visit.zone),
      },
    }
  }

/** The same at the desk: a draft, too. */
const ownPoster =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { organisation = '', id = '' } = visit.params
    return {
      ...(await pdf(await readOwnAnnounced(house, visit))),
      address: ownPosterAddress(organisation, id, visit.query.get('date') ?? undefined),
    }
  }

const pdf = async (announced: Announced): Promise<Omit<FileAnswer, 'address'>> => ({
  kind: 'file',
  type: 'application/pdf',
  body: await makePdf(posterSheet(announced)),
})

export const poster: Part = {
  actions: {
    [make]: {
      roles: ['author', 'editor', 'manager', 'coordinator'],
      about: { bg: messages.bg.about, en: messages.en.about },
    },
  },
  routes: (house) => [
    {
      method: 'GET',
      path: '/:lang{(?:bg|en)}/calendar/:slug/poster.pdf',
      action: 'calendar.event.read',
      cost: posterCost,
      handle: publicPoster(house),
    },
    {
      method: 'GET',
      path: '/:lang{(?:bg|en)}/desk/calendar/:organisation/events/:id/poster.pdf',
      action: make,
      subject: ofOrganisation(house),
      cost: posterCost,
      handle: ownPoster(house),
    },
  ],
}
