import { ofOrganisation } from '#src/network/index.ts'
import type { Module, Route } from '#src/platform/module.ts'
import { sourcesPath } from './addresses.ts'
import {
  decisionRoute,
  fileRoute,
  pauseRoute,
  publicationRoute,
  readingRoute,
  removalRoute,
  resumptionRoute,
} from './desk/act.routes.ts'
import { listPage } from './desk/list.routes.tsx'
import { mendingRoute } from './desk/mending.routes.ts'
import { addRoute, newPage, reportPage, saveRoute, settingsPage, sourcePage } from './desk/source.routes.tsx'
import { fileField } from './desk/source-form.view.tsx'
import { wordsPage, wordsRoute } from './desk/words.routes.tsx'
import { fetchingOf } from './fetching-of.ts'
import { messages } from './messages.ts'
import { sourcesPanel } from './panel.tsx'
import { mostSourceBytes } from './runs/source-files.ts'
import {
  askDueSources,
  dropFilesOf,
  keepFileJob,
  keepFileOf,
  readJob,
  readSourceJob,
  sweepRuns,
} from './runs/sources.jobs.ts'

const edit = 'sources.source.edit'
const desk = '/:lang{(?:bg|en)}/desk/sources/:organisation'
/** Reading a foreign file is work for a second or more. */
const reading = { cost: 10 }
const file = { upload: { field: fileField, mostBytes: mostSourceBytes } }

export const sources: Module = {
  name: 'sources',
  personal: 'keeps nothing of persons',
  actions: {
    [edit]: {
      roles: ['editor', 'manager', 'coordinator'],
      about: { bg: 'добавя източници и публикува внесеното', en: 'adds sources and publishes what comes in' },
    },
  },
  routes: (house) => {
    const fetching = (source: { readonly address: string }) => fetchingOf(house.settings, source)
    const subject = ofOrganisation(house)
    const route = (
      method: Route['method'],
      path: string,
      handle: Route['handle'],
      more: Partial<Route> = {},
    ): Route => ({
      ...{ method, path: `${desk}${path}`, action: edit, subject, handle },
      ...more,
    })
    return [
      route('GET', '', listPage(house)),
      route('POST', '', addRoute(house, fetching), { ...reading, ...file }),
      route('GET', '/new', newPage(house)),
      route('GET', '/:source', sourcePage(house)),
      route('POST', '/:source', saveRoute(house)),
      route('GET', '/:source/settings', settingsPage(house)),
      route('GET', '/:source/words', wordsPage(house)),
      route('POST', '/:source/words', wordsRoute(house, fetching), reading),
      route('GET', '/:source/runs/:run', reportPage(house)),
      route('POST', '/:source/publication', publicationRoute(house), reading),
      route('POST', '/:source/decision', decisionRoute(house), reading),
      route('POST', '/:source/reading', readingRoute(house, fetching), reading),
      route('POST', '/:source/file', fileRoute(house), { ...reading, ...file }),
      route('POST', '/:source/mending', mendingRoute(house), reading),
      route('POST', '/:source/pause', pauseRoute(house)),
      route('POST', '/:source/resumption', resumptionRoute(house)),
      route('POST', '/:source/removal', removalRoute(house)),
    ]
  },
  desk: [
    {
      label: { bg: messages.bg.sources, en: messages.en.sources },
      action: edit,
      of: 'organisation',
      path: (lang, slug) => sourcesPath(lang, slug),
    },
  ],
  panels: (house) => [{ place: 'desk', load: sourcesPanel(house) }],
  jobs: (house) => [
    { name: 'sources.ask', everyHours: 0.25, run: () => askDueSources(house) },
    { name: readJob, run: readSourceJob(house, (source) => fetchingOf(house.settings, source)) },
    { name: keepFileJob, run: keepFileOf(house) },
    { name: 'sources.forget-runs', everyHours: 24, run: () => sweepRuns(house) },
  ],
  on: (house) => [
    {
      name: 'sources.drop-files',
      fact: 'sources.source.removed',
      run: async ({ fact }) => {
        await dropFilesOf(house, fact?.ids.source ?? '')
        return undefined
      },
    },
  ],
}
