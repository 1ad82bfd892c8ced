import { NotFound } from '#src/platform/http/answer.ts'
import type { House, Module, Route } from '#src/platform/module.ts'
import { joinParts } from '#src/platform/parts.ts'
import { dataAddress, eventAddress, inLang, listAddress, proposalAddress } from './addresses.ts'
import { attendance } from './attendance/part.ts'
import { loadDemoSource, removeDemoSource } from './demo/load-demo-source.ts'
import { eventDesk } from './desk/part.ts'
import { duplicates } from './duplicates/part.ts'
import { datePage, eventPage } from './events/event.routes.tsx'
import { readSitemap } from './events/event-page.store.ts'
import { extendDates } from './events/extend-dates.ts'
import { importCommand } from './events/import-command.ts'
import { listRoute } from './events/list.routes.tsx'
import { loadDemo, removeDemo } from './events/load-demo.ts'
import { homePanel, organisationPanel } from './events/panels.tsx'
import { placePanel } from './events/place.panel.tsx'
import { searchableEvents } from './events/searchable.store.ts'
import { silentPartnersPanel } from './events/silent-partners.panel.tsx'
import { takeoverPanel } from './events/takeover-panel.tsx'
import { rehangVenue } from './events/venue-dates.store.ts'
import { viewPage } from './events/view.routes.tsx'
import { readView } from './events/views.ts'
import { feeds } from './feeds/part.ts'
import { eventsIntake } from './intake/events-intake.ts'
import { messages } from './messages.ts'
import { shownPictures } from './pictures/event-pictures.store.ts'
import { pictures } from './pictures/part.ts'
import { poster } from './poster/poster.routes.ts'
import { programme } from './programme/part.ts'
import { proposals } from './proposals/part.ts'
import { share } from './share/share.routes.ts'
import { weekLetter } from './week-letter/part.ts'

const read = 'calendar.event.read'
/** Pages under a word of their own come before `/calendar/:name`, which stands last. */
const parts = joinParts([
  eventDesk,
  feeds,
  attendance,
  weekLetter,
  poster,
  share,
  proposals,
  pictures,
  programme,
  duplicates,
])
const day = /^\d{4}-\d{2}-\d{2}$/

const routes = (house: House): Route[] => [
  { method: 'GET', path: '/:lang{(?:bg|en)}/calendar', action: read, handle: listRoute(house) },
  ...parts.routes(house),
  {
    method: 'GET',
    path: '/:lang{(?:bg|en)}/calendar/:name',
    action: read,
    handle: (visit) => {
      const { name = '' } = visit.params
      const view = readView(name)
      return view === undefined ? eventPage(house, visit, name) : viewPage(house, visit, view)
    },
  },
  {
    method: 'GET',
    path: '/:lang{(?:bg|en)}/calendar/:slug/:day',
    action: read,
    handle: (visit) => {
      const { slug = '', day: on = '' } = visit.params
      if (!day.test(on)) throw new NotFound()
      return datePage(house, visit, slug, on)
    },
  },
]

export const calendar: Module = {
  name: 'calendar',
  personal: parts.personal,
  actions: { [read]: ['visitor'], ...parts.actions },
  routes,
  menu: [
    { label: { bg: messages.bg.calendar, en: messages.en.calendar }, path: (lang) => inLang(lang, listAddress()) },
  ],
  desk: parts.desk,
  panels: (house) => [
    { place: 'home', load: homePanel(house) },
    { place: 'organisation', order: 'first', load: organisationPanel(house) },
    { place: 'place', load: placePanel(house) },
    { place: 'desk', load: silentPartnersPanel(house) },
    { place: 'takeover', load: takeoverPanel(house) },
    ...parts.panels(house),
  ],
  rehang: { venue: rehangVenue },
  shows: { picture: shownPictures },
  intake: (house) => [eventsIntake(house)],
  jobs: (house) => [
    { name: 'calendar.extend-dates', everyHours: 24, run: () => extendDates(house) },
    ...parts.jobs(house),
  ],
  on: parts.on,
  measures: parts.measures,
  sitemap: async ({ database, clock, settings }) => {
    const since = clock.now().toZonedDateTimeISO(settings.ZONE).toPlainDate().subtract({ years: 1 })
    const events = await readSitemap(database.read, since.toString())
    return [
      { address: listAddress(), languages: ['bg', 'en'] },
      { address: dataAddress, languages: ['bg', 'en'] },
      { address: proposalAddress, languages: ['bg', 'en'] },
      ...events.map(({ slug, languages, updatedAt }) => ({
        address: eventAddress(slug),
        languages,
        changed: updatedAt,
      })),
    ]
  },
  searchable: (house) => [searchableEvents(house)],
  demo: {
    load: async (tx, house) => {
      await loadDemo(tx, house)
      await loadDemoSource(tx, house)
    },
    remove: async (house) => {
      await removeDemoSource(house)
      return removeDemo(house)
    },
  },
  commands: { 'import calendar': importCommand },
}
