import type { Lang } from '#src/platform/i18n/lang.ts'
import { feedPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { NewsFilter } from './filter.form.ts'

/** The feeds of what is chosen: all, one organisation's, one topic's. */
export const feedsOf = (filter: Partial<NewsFilter>, lang: Lang) => [
  { href: feedPath(lang, filter, 'atom'), type: 'application/atom+xml', title: `${messages[lang].news} (Atom)` },
  { href: feedPath(lang, filter, 'rss'), type: 'application/rss+xml', title: `${messages[lang].news} (RSS)` },
  { href: feedPath(lang, filter, 'json'), type: 'application/feed+json', title: `${messages[lang].news} (JSON Feed)` },
]
