import type { Module } from '#src/platform/module.ts'
import { itemAddress, listAddress, listPath } from './addresses.ts'
import { readItemSlugs } from './items/item-page.store.ts'
import { messages } from './messages.ts'
import { itemRoute, listRoute } from './pages/item.routes.tsx'

const read = 'news.item.read'

export const news: Module = {
  name: 'news',
  personal: 'keeps nothing of persons',
  actions: { [read]: ['visitor'] },
  routes: (house) => [
    { method: 'GET', path: '/:lang{(?:bg|en)}/news', action: read, handle: listRoute(house) },
    { method: 'GET', path: '/:lang{(?:bg|en)}/news/:slug', action: read, handle: itemRoute(house) },
  ],
  menu: [{ label: { bg: messages.bg.news, en: messages.en.news }, path: listPath }],
  sitemap: async ({ database }) => {
    const pages = await readItemSlugs(database.read)
    return [
      { address: listAddress, languages: ['bg', 'en'] },
      ...pages.map(({ slug, languages, updatedAt }) => ({ address: itemAddress(slug), languages, changed: updatedAt })),
    ]
  },
}
