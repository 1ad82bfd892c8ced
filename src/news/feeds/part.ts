import type { Part } from '#src/platform/parts.ts'
import { atomFeed, jsonFeed, rssFeed } from './feed.routes.ts'

const action = 'news.item.read'
/** Fifty texts are written for one answer. */
const cost = 5

/** What programs take from the news: the newsroom with the same query, in their formats. */
export const newsFeeds: Part = {
  routes: (house) => [
    { method: 'GET', path: '/:lang{(?:bg|en)}/news.atom', action, cost, handle: atomFeed(house) },
    { method: 'GET', path: '/:lang{(?:bg|en)}/news.rss', action, cost, handle: rssFeed(house) },
    { method: 'GET', path: '/:lang{(?:bg|en)}/news.json', action, cost, handle: jsonFeed(house) },
  ],
}
