import { pictureUpload } from '#src/media/index.ts'
import { ofOrganisation } from '#src/network/index.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { forgetCaptions } from '../items/forget-captions.ts'
import { itemsPersonal } from '../items/personal.ts'
import { steps } from '../items/workflow.ts'
import { itemListPath, newItemPath } from './addresses.ts'
import { publishers, writers } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { editPage, previewChangeAct, saveAct, typedChangeAct } from './edit.routes.tsx'
import { eventsPage } from './events.routes.tsx'
import { correctionAct, itemDeskPage, removalPage, removeAct } from './item.routes.tsx'
import { stepPaths } from './item-desk.view.tsx'
import { setSignsAct } from './item-hints.tsx'
import { listPage, settingAct } from './list.routes.tsx'
import { messages } from './messages.ts'
import { formAct, keepAct, newPage, previewAct, removeDraftAct, typedAct } from './new-item.routes.tsx'
import { picturesPage, savePicturesAct } from './pictures.routes.tsx'
import { formattedAct, previewPage } from './preview.routes.tsx'
import { lookAhead, lookAheadJob, publishDue, publishDueJob } from './publish-due.ts'
import { reportPanel } from './report.panel.tsx'
import { stepAct } from './take-step.routes.ts'
import { restoreAct, versionPage } from './versions.routes.tsx'
import { waitingPanel } from './waiting.panel.tsx'

const write = 'news.item.write'
const publish = 'news.item.publish'
const decide = 'news.setting.decide'
const desk = '/:lang{(?:bg|en)}/desk/news/:organisation'
/** Some seconds of work: six at once, then one in five seconds, for each visitor. */
const uploadCost = 5

type Handle = (house: House, visit: Visit) => Promise<Answer>
type Page = readonly [Route['method'], string, string, Handle]

const pages: readonly Page[] = [
  ['GET', '/items', write, listPage],
  ['GET', '/items/new', write, newPage],
  ['POST', '/items', publish, formAct('publish')],
  ['POST', '/submissions', write, formAct('submit')],
  ['POST', '/previews', write, previewAct],
  ['POST', '/formatted', write, formattedAct],
  ['POST', '/drafts', write, keepAct],
  ['POST', '/drafts/typed', write, typedAct],
  ['POST', '/drafts/:draft/removal', write, removeDraftAct],
  ['GET', '/events', write, eventsPage],
  ['POST', '/settings', decide, settingAct],
  ['GET', '/items/:item', write, (house, visit) => itemDeskPage(house, visit)],
  ['POST', '/items/:item', write, saveAct],
  ['GET', '/items/:item/edit', write, editPage],
  ['POST', '/items/:item/previews', write, previewChangeAct],
  ['POST', '/items/:item/drafts/typed', write, typedChangeAct],
  ['GET', '/items/:item/preview', write, previewPage],
  ['POST', '/items/:item/setting', write, setSignsAct],
  ['GET', '/items/:item/pictures', write, picturesPage],
  ['GET', '/items/:item/versions/:version', write, versionPage],
  ['POST', '/items/:item/versions/:version/restoration', write, restoreAct],
  ['GET', '/items/:item/removal', publish, removalPage],
  ['POST', '/items/:item/removal', publish, removeAct],
  ['POST', '/items/:item/corrections', publish, correctionAct],
  ...steps.map(
    (step): Page => ['POST', `/items/:item/${stepPaths[step]}`, step === 'submit' ? write : publish, stepAct(step)],
  ),
]

/** Where those who work in an organisation write, look over and publish what it tells. */
export const newsDesk: Part = {
  actions: {
    [write]: { roles: writers, about: { bg: 'пише новини', en: 'writes news' } },
    [publish]: {
      roles: publishers,
      about: {
        bg: 'одобрява, публикува, поправя и изтрива новини',
        en: 'approves, publishes, corrects and deletes news',
      },
    },
    [decide]: {
      roles: ['manager', 'coordinator'],
      about: {
        bg: 'решава дали втори човек преглежда новините',
        en: 'decides whether a second person looks over news',
      },
    },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    return [
      ...pages.map(([method, path, action, handle]) => ({
        ...{ method, path: `${desk}${path}`, action, subject },
        handle: (visit: Visit) => handle(house, visit),
      })),
      {
        ...{ method: 'POST' as const, path: `${desk}/items/:item/pictures`, action: write, subject },
        ...{ upload: pictureUpload, cost: uploadCost },
        handle: (visit: Visit) => savePicturesAct(house, visit),
      },
    ]
  },
  desk: [
    {
      label: { bg: messages.bg.news, en: messages.en.news },
      action: write,
      of: 'organisation',
      path: (lang, slug) => itemListPath(lang, slug),
      begins: {
        label: { bg: messages.bg.newItem, en: messages.en.newItem },
        path: (lang, slug) => newItemPath(lang, slug),
      },
    },
  ],
  panels: (house) => [
    { place: 'desk', load: waitingPanel(house) },
    { place: 'held', load: reportPanel(house) },
  ],
  jobs: (house) => [
    { name: lookAheadJob, everyHours: 1, run: () => lookAhead(house) },
    { name: publishDueJob, run: async (job) => publishDue(house, job) },
    {
      name: 'news.forget-drafts',
      everyHours: 24,
      run: async () => {
        const now = house.clock.now()
        return (tx) => drafts.forget(tx, now)
      },
    },
  ],
  on: () => [
    {
      name: 'news.forget-captions',
      fact: 'media.picture.withdrawn',
      run:
        async ({ fact }) =>
        async (tx) => {
          const { picture = '', organisation = '' } = fact?.ids ?? {}
          await forgetCaptions(tx, { picture, organisation })
        },
    },
  ],
  personal: itemsPersonal,
}

/** What was typed and not saved. */
export const keptDrafts: Part = { personal: drafts.personal }
