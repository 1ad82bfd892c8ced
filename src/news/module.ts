import type { Module } from '#src/platform/module.ts'
import { joinParts } from '#src/platform/parts.ts'
import { itemAddress, listAddress, listPath } from './addresses.ts'
import { loadDemo, removeDemo } from './demo/load-demo.ts'
import { keptDrafts, newsDesk } from './desk/part.ts'
import { newsFeeds } from './feeds/part.ts'
import { readItemSlugs } from './items/item-page.store.ts'
import { searchableItems } from './items/searchable.store.ts'
import { shownPictures } from './items/shown-pictures.store.ts'
import { mentions } from './mentions/part.ts'
import { shownCopies } from './mentions/shown-copies.store.ts'
import { messages } from './messages.ts'
import { itemRoute } from './pages/item.routes.tsx'
import { listRoute } from './pages/list.routes.tsx'
import { newsPanels } from './pages/part.ts'
import { press } from './press/part.ts'
import { newsShare } from './share/part.ts'

const read = 'news.item.read'
/** Pages under a word of their own come before `/news/:slug`, which stands last. */
const parts = joinParts([newsDesk, keptDrafts, newsPanels, newsFeeds, newsShare, press, mentions])

export const news: Module = {
  name: 'news',
  personal: parts.personal,
  actions: { [read]: ['visitor'], ...parts.actions },
  routes: (house) => [
    { method: 'GET', path: '/:lang{(?:bg|en)}/news', action: read, handle: listRoute(house) },
    ...parts.routes(house),
    { method: 'GET', path: '/:lang{(?:bg|en)}/news/:slug', action: read, handle: itemRoute(house) },
  ],
  menu: [{ label: { bg: messages.bg.news, en: messages.en.news }, path: listPath }],
  desk: parts.desk,
  panels: parts.panels,
  jobs: parts.jobs,
  on: parts.on,
  measures: parts.measures,
  shows: {
    picture: async (query, ids, lang) => {
      const all = new Map(await shownPictures(query, ids, lang))
      for (const [id, some] of await shownCopies(query, 'picture_id', ids, lang))
        all.set(id, [...(all.get(id) ?? []), ...some])
      return all
    },
    document: (query, ids, lang) => shownCopies(query, 'document_id', ids, lang),
  },
  searchable: (house) => [searchableItems(house)],
  sitemap: async ({ database }) => {
    const pages = await readItemSlugs(database.read)
    return [
      { address: listAddress, languages: ['bg', 'en'] },
      ...pages.map(({ slug, languages, updatedAt }) => ({ address: itemAddress(slug), languages, changed: updatedAt })),
    ]
  },
  demo: { load: loadDemo, remove: removeDemo },
}
