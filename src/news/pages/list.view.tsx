import type { Picture } from '#src/media/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { audienceWords, topicWords } from '#src/platform/language/terms.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { listPath, narrowedPath } from '../addresses.ts'
import { itemKinds } from '../items/item.ts'
import type { ListedItem } from '../items/item-list.store.ts'
import { messages } from '../messages.ts'
import type { NewsChoices } from './choices.store.ts'
import { feedsOf } from './feeds-of.ts'
import { isNarrowed, type NewsFilter, type NewsFilterProblem } from './filter.form.ts'
import { FilterForm, fieldWords } from './filter.view.tsx'
import { ItemRows } from './item-row.view.tsx'
import { pageMessages } from './messages.ts'
import { UrgentNotices } from './urgent.view.tsx'

export interface ListProps {
  readonly visit: Pick<Visit, 'lang' | 'zone'>
  readonly filter: NewsFilter
  readonly problems: readonly NewsFilterProblem[]
  readonly choices: NewsChoices
  readonly items: readonly ListedItem[]
  readonly photos: ReadonlyMap<string, Picture>
  readonly urgent: readonly ListedItem[]
  readonly hasNext: boolean
  readonly title: string
}

export const ListView = (list: ListProps) => {
  const { visit, filter, items, photos, urgent, title, problems } = list
  const { lang, zone } = visit
  return (
    <div class="ui-wrap news-page">
      <UrgentNotices lang={lang} items={urgent} />
      <h1>{title}</h1>
      {isNarrowed(filter) ? null : <Prose text={messages[lang].lead} size="lead" />}
      {problems.length > 0 ? <Problems {...list} /> : null}
      <div class="news-choice">
        <KindChips {...list} />
        <FilterForm {...list} />
      </div>
      {items.length > 0 ? (
        <ItemRows
          {...{ lang, zone, items, photos }}
          level={2}
          isFront={filter.page === 1 && !isSaid(items[0], urgent)}
        />
      ) : (
        <Nothing {...list} />
      )}
      <Pages {...list} />
      <Subscribe {...list} />
    </div>
  )
}

/** What already stands on top as important needs no large title below. */
const isSaid = (item: ListedItem | undefined, urgent: readonly ListedItem[]): boolean =>
  urgent.some(({ id }) => id === item?.id)

const Problems = ({ visit: { lang }, problems }: ListProps) => (
  <ErrorSummary
    title={pageMessages[lang].problems}
    errors={problems.map(({ field, typed }) => ({
      field: field === 'page' || field === 'kind' ? undefined : field,
      message: pageMessages[lang].unknown(fieldWords(lang)[field], typed),
    }))}
  />
)

const KindChips = ({ visit: { lang }, filter }: ListProps) => {
  const words = pageMessages[lang]
  const labels = {
    announcement: words.announcements,
    report: words.reports,
    'press-release': words.releases,
    'public-notice': words.notices,
  }
  const to = (kind: NewsFilter['kind']) => narrowedPath(lang, { ...filter, kind, page: 1 })
  const chips = [
    { label: words.everything, href: to(undefined), current: filter.kind === undefined },
    ...itemKinds.map((kind) => ({ label: labels[kind], href: to(kind), current: filter.kind === kind })),
  ]
  return <Chips label={words.kinds} chips={chips} look="tabs" />
}

const Nothing = (list: ListProps) => {
  const { filter } = list
  const { lang } = list.visit
  const words = pageMessages[lang]
  const calendar = { label: messages[lang].toCalendar, href: `/${lang}/calendar` }
  if (filter.page > 1)
    return (
      <EmptyState
        title={words.nothingOnPage}
        actions={[{ label: words.allNews, href: narrowedPath(lang, { ...filter, page: 1 }) }]}
      />
    )
  return isNarrowed(filter) ? (
    <EmptyState
      title={words.nothingChosen}
      actions={[{ label: words.clear, href: listPath(lang) }, calendar]}
      search={{ lang, words: wordsOf(list) }}
    />
  ) : (
    <EmptyState title={messages[lang].nothing} actions={[calendar]} />
  )
}

/** What was chosen as one would type it: „Николово музика“. */
const wordsOf = ({ visit: { lang }, filter: { place, topic, audience }, choices }: ListProps): string =>
  [
    place && choices.places.get(place)?.name,
    topic && topicWords[lang][topic],
    audience && audienceWords[lang][audience],
  ]
    .filter(Boolean)
    .join(' ')

const Pages = ({ visit: { lang }, filter, hasNext }: ListProps) => {
  const words = pageMessages[lang]
  if (filter.page === 1 && !hasNext) return null
  const to = (page: number) => narrowedPath(lang, { ...filter, page })
  return (
    <Pagination
      label={words.pages}
      previous={filter.page > 1 ? { label: words.newer, href: to(filter.page - 1) } : undefined}
      position={words.page(filter.page)}
      next={hasNext ? { label: words.older, href: to(filter.page + 1) } : undefined}
    />
  )
}

const Subscribe = ({ visit: { lang }, filter }: ListProps) => (
  <aside class="news-subscribe" id="subscribe">
    <h2>{pageMessages[lang].subscribe}</h2>
    <p>{pageMessages[lang].subscribeHint}</p>
    <ul>
      {feedsOf({ ...filter, page: 1 }, lang).map(({ href, title, type }) => (
        <li>
          <a href={href} type={type}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </aside>
)
