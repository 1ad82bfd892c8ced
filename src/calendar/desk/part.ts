import { ofOrganisation } from '#src/network/index.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { eventListPath, newEventPath } from './addresses.ts'
import { datePage, saveDateAct } from './date.routes.tsx'
import { publishers, writers } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { earlierPage } from './earlier.routes.tsx'
import { editPage, reviseAct, saveAct } from './edit.routes.tsx'
import { confirmAct, eventDeskPage, publishAct, stopAct } from './event.routes.tsx'
import { setDraftAct } from './event-help.tsx'
import { keepChangeAct, typedAct, typedChangeAct } from './keep-typed.ts'
import { bulkAct, listPage, settingAct } from './list.routes.tsx'
import { messages } from './messages.ts'
import { draftAct, formAct, keepAct, newPage, pasteAct, previewAct, removeDraftAct } from './new-event.routes.tsx'
import { previewPage } from './preview.routes.tsx'
import { reviewPanel } from './review.panel.tsx'

const write = 'calendar.event.write'
const publish = 'calendar.event.publish'
const desk = '/:lang{(?:bg|en)}/desk/calendar/:organisation'

type Handle = (house: House, visit: Visit) => Promise<Answer>

const pages: readonly (readonly [Route['method'], string, string, Handle])[] = [
  ['GET', '/events', write, (house, visit) => listPage(house, visit)],
  ['GET', '/events/new', write, newPage],
  ['POST', '/events/new', write, pasteAct],
  ['GET', '/events/earlier', write, earlierPage],
  ['POST', '/events', publish, formAct('published')],
  ['POST', '/submissions', write, formAct('review')],
  ['POST', '/previews', write, previewAct],
  ['POST', '/drafts', write, keepAct],
  ['POST', '/drafts/typed', write, typedAct],
  ['GET', '/drafts/:draft/preview', write, previewPage],
  ['POST', '/drafts/:draft/setting', write, setDraftAct],
  ['POST', '/drafts/:draft/publication', publish, draftAct('published')],
  ['POST', '/drafts/:draft/submission', write, draftAct('review')],
  ['POST', '/drafts/:draft/removal', write, removeDraftAct],
  ['POST', '/confirmations', publish, bulkAct('confirmed')],
  ['POST', '/cancellations', publish, bulkAct('cancelled')],
  ['POST', '/settings', publish, settingAct],
  ['GET', '/events/:event', write, (house, visit) => eventDeskPage(house, visit)],
  ['POST', '/events/:event', publish, saveAct],
  ['GET', '/events/:event/edit', write, editPage],
  ['POST', '/events/:event/revision', write, reviseAct],
  ['POST', '/events/:event/drafts', write, keepChangeAct],
  ['POST', '/events/:event/drafts/typed', write, typedChangeAct],
  ['POST', '/events/:event/publication', publish, publishAct],
  ['POST', '/events/:event/confirmation', publish, confirmAct],
  ['POST', '/events/:event/cancellation', publish, stopAct('cancelled')],
  ['POST', '/events/:event/postponement', publish, stopAct('postponed')],
  ['GET', '/events/:event/dates/:date', publish, datePage],
  ['POST', '/events/:event/dates/:date', publish, saveDateAct],
]

/** Where those who work in an organisation write, publish and change its events. */
export const eventDesk: Part = {
  actions: {
    [write]: { roles: writers, about: { bg: 'пише събития', en: 'writes events' } },
    [publish]: {
      roles: publishers,
      about: { bg: 'публикува, променя и отменя събития', en: 'publishes, changes and cancels events' },
    },
  },
  routes: (house) =>
    pages.map(([method, path, action, handle]) => ({
      method,
      path: `${desk}${path}`,
      action,
      subject: ofOrganisation(house),
      handle: (visit) => handle(house, visit),
    })),
  desk: [
    {
      label: { bg: messages.bg.events, en: messages.en.events },
      action: write,
      of: 'organisation',
      path: (lang, slug) => eventListPath(lang, slug),
      begins: {
        label: { bg: messages.bg.newEvent, en: messages.en.newEvent },
        path: (lang, slug) => newEventPath(lang, slug),
      },
    },
  ],
  panels: (house) => [{ place: 'desk', load: reviewPanel(house) }],
  jobs: ({ clock }) => [
    {
      name: 'calendar.forget-drafts',
      everyHours: 24,
      run: async () => {
        const now = clock.now()
        return (tx) => drafts.forget(tx, now)
      },
    },
  ],
  personal: drafts.personal,
}
