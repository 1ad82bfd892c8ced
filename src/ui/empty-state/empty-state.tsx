import type { PropsWithChildren } from 'hono/jsx'
import { searchForPath } from '#src/platform/http/search-address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'

export type EmptyStateProps = {
  /** What is not here: „В Николово днес няма обявени събития.“ */
  title: string
  /** What to do next; at least one. */
  actions: readonly { label: string; href: string }[]
  level?: 1 | 2 | 3 | undefined
  /** Leads on to the search of the whole site, with what was looked for here in words. */
  search?: { lang: Lang; words?: string | undefined } | undefined
}

/** Nothing to show, and what to do next. */
export const EmptyState = ({ title, actions, level = 2, search, children }: PropsWithChildren<EmptyStateProps>) => {
  const Heading = `h${level}` as const
  return (
    <div class="ui-empty-state">
      <Heading class="ui-empty-state-title">{title}</Heading>
      {children ? <div class="ui-empty-state-text">{children}</div> : null}
      <ul class="ui-empty-state-actions">
        {actions.map((action) => (
          <li>
            <a href={action.href}>{action.label}</a>
          </li>
        ))}
        {search ? (
          <li>
            <a href={searchForPath(search.lang, search.words)}>{searchLabel(search)}</a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

const searchLabel = ({ lang, words = '' }: NonNullable<EmptyStateProps['search']>): string =>
  words.trim() === '' ? messages[lang].search : messages[lang].searchFor(words.trim())
