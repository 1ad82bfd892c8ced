import type { Lang } from '#src/platform/i18n/lang.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { itemPath } from '../addresses.ts'
import type { ListedItem } from '../items/item-list.store.ts'
import { pageMessages } from './messages.ts'

/** „Важно съобщение“: what nobody should miss, on top of the page, until its end. */
export const UrgentNotices = ({ lang, items }: { lang: Lang; items: readonly ListedItem[] }) =>
  items.length === 0 ? null : (
    <div class="news-urgent">
      {items.map(({ slug, title, titleLang, lead, organisation }) => {
        const foreign = titleLang === lang ? undefined : titleLang
        return (
          <Banner tone="important" title={pageMessages[lang].urgent}>
            <p class="news-urgent-title">
              <a href={itemPath(lang, slug)} lang={foreign}>
                {title}
              </a>
            </p>
            {lead ? <p lang={foreign}>{lead}</p> : null}
            <p>{organisation.name}</p>
          </Banner>
        )
      })}
    </div>
  )

/** The first of their ends: then the page says something else. */
export function firstEnd(items: readonly ListedItem[]): Temporal.Instant | undefined {
  const [first] = items.flatMap(({ urgentUntil }) => urgentUntil ?? []).sort()
  return first === undefined ? undefined : Temporal.Instant.from(first)
}
