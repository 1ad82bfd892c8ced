import { type Answer, joinPolicies } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { House, Module, Route } from '#src/platform/module.ts'
import { DesignView } from '#src/ui/design/design.view.tsx'
import { deskAddress } from './addresses.ts'
import { Beginnings } from './desk-beginnings.tsx'
import { jobsPath } from './jobs/addresses.ts'
import { jobActions, jobRoutes, jobsPanel } from './jobs/jobs.routes.tsx'
import { messages as jobMessages } from './jobs/messages.ts'
import { legalActions, legalAddresses, legalRoutes } from './legal/legal.routes.tsx'
import { reviewPanel } from './legal/review-panel.tsx'
import { llms } from './llms.ts'
import { mailDeskPath } from './mail/addresses.ts'
import { mailActions, mailRoutes } from './mail/mail.routes.tsx'
import { messages as mailMessages } from './mail/messages.ts'
import { mailPanel } from './mail/panel.tsx'
import { measureActions, measureRoutes, measuresEntry } from './measures/measures.routes.tsx'
import { messages } from './messages.ts'
import { appPersonal } from './personal/app-personal.ts'
import { personalActions, personalRoutes } from './personal/personal.routes.tsx'
import { messages as roleMessages } from './roles/messages.ts'
import { roleActions, roleRoutes, rolesPath } from './roles/roles.routes.tsx'
import { sitemap } from './sitemap.ts'

const read = 'app.page.read'
const work = 'app.desk.read'
/** Reads every event of the house. */
const sitemapCost = 10

const labelOf = ({ bg, en }: typeof mailMessages | typeof jobMessages | typeof roleMessages) => ({
  bg: bg.title,
  en: en.title,
})

/** Pages that belong to no room: home, statements, one's own data, the state of the house, what search engines ask for. */
export const appModule = (modules: readonly Module[]): Module => ({
  name: 'app',
  personal: appPersonal,
  actions: {
    [read]: ['visitor'],
    [work]: { roles: ['person'], about: { bg: 'вижда „Днес за мен“', en: 'sees “Today for me”' } },
    ...legalActions,
    ...personalActions,
    ...mailActions,
    ...jobActions,
    ...roleActions,
    ...measureActions,
  },
  routes: (house) => [...routes(house, modules), ...ownRoutes(house, modules)],
  desk: [
    measuresEntry,
    { label: labelOf(mailMessages), action: 'app.mail.read', of: 'network', path: (lang) => mailDeskPath(lang) },
    { label: labelOf(jobMessages), action: 'app.job.read', of: 'network', path: jobsPath },
    { label: labelOf(roleMessages), action: 'app.roles.read', of: 'network', path: rolesPath },
  ],
  panels: (house) => [
    { place: 'desk', load: (_, visit) => mailPanel(house, visit) },
    { place: 'desk', load: (_, visit) => jobsPanel(house, visit) },
    { place: 'desk', load: async (_, visit) => reviewPanel(house, visit) },
  ],
  sitemap: async () => legalAddresses.map((address) => ({ address, languages: langs })),
})

/** The notice and one's own data are about all rooms, this one too. */
function ownRoutes(house: House, modules: readonly Module[]): Route[] {
  const keepers = [...modules, appModule(modules)]
  return [
    ...legalRoutes(house, keepers),
    ...personalRoutes(house, keepers),
    ...mailRoutes(house),
    ...jobRoutes(house),
    ...roleRoutes(keepers),
    ...measureRoutes(house, modules),
  ]
}

const routes = (house: House, modules: readonly Module[]): Route[] => [
  { method: 'GET', path: '/', action: read, handle: async () => ({ kind: 'redirect', to: '/bg', status: 302 }) },
  { method: 'GET', path: '/:lang{(?:bg|en)}', action: read, handle: (visit) => home(house, visit) },
  { method: 'GET', path: '/:lang{(?:bg|en)}/design', action: read, handle: async (visit) => design(visit) },
  { method: 'GET', path: '/:lang{(?:bg|en)}/desk', action: work, handle: (visit) => desk(house, modules, visit) },
  { method: 'GET', path: '/llms.txt', action: read, handle: async () => llms(house) },
  { method: 'GET', path: '/robots.txt', action: read, handle: async () => robots(house) },
  {
    method: 'GET',
    path: '/sitemap.xml',
    action: read,
    cost: sitemapCost,
    handle: (visit) => sitemap(house, [...modules, appModule(modules)], visit),
  },
]

/** Home is about nothing in particular. */
const nothing = { id: '', slug: '' }

/** Home only arranges what rooms show. */
async function home(house: House, visit: Visit): Promise<Answer> {
  const panels = [...(await house.panels('notice', nothing, visit)), ...(await house.panels('home', nothing, visit))]
  return {
    kind: 'page',
    title: messages[visit.lang].siteTitle,
    description: messages[visit.lang].description,
    address: '/',
    main: panels.map(({ main }) => main),
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: messages[visit.lang].siteTitle,
        url: `${house.settings.publicUrl}/${visit.lang}`,
      },
    ],
    cache: joinPolicies(panels.map(({ cache }) => cache)),
  }
}

/** „Днес за мен“: what waits, from every room. */
async function desk(house: House, modules: readonly Module[], visit: Visit): Promise<Answer> {
  const words = messages[visit.lang]
  const panels = await house.panels('desk', nothing, visit)
  return {
    kind: 'page',
    frame: 'desk',
    title: words.deskToday,
    description: words.deskToday,
    address: deskAddress,
    main: (
      <>
        <div class="ui-wrap app-desk-head">
          <h1>{words.deskToday}</h1>
          <Beginnings modules={modules} visit={visit} />
          {panels.length === 0 ? <p>{words.deskNothing}</p> : null}
        </div>
        {panels.map(({ main }) => main)}
      </>
    ),
  }
}

const design = ({ lang }: Visit): Answer => ({
  kind: 'page',
  title: messages[lang].designTitle,
  description: messages[lang].designTitle,
  address: '/design',
  noindex: true,
  main: <DesignView lang={lang} />,
  cache: { tags: [] },
})

const robots = ({ settings }: House): Answer => ({
  kind: 'file',
  type: 'text/plain; charset=utf-8',
  body: `User-agent: *\nAllow: /\nDisallow: /*/design\nDisallow: /*/desk\n\nSitemap: ${settings.publicUrl}/sitemap.xml\n`,
  address: '/robots.txt',
  cache: { tags: [] },
})
