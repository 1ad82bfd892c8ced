import type { KeptForm } from '#src/platform/form/kept-forms.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TickField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { editItemPath, itemListPath, type ListFilter, listFilters, newItemPath } from './addresses.ts'
import type { DeskItem } from './desk-list.store.ts'
import { pathOf } from './desk-page.tsx'
import { StateOfItem } from './item-desk.view.tsx'
import { messages } from './messages.ts'

/** What to begin, and which news are listed. */
export const ListHead = ({ visit, filter }: { visit: Visit; filter: ListFilter }) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  const chips = listFilters.map((each) => ({
    label: words[each],
    href: itemListPath(lang, slug, each),
    current: each === filter,
  }))
  return (
    <>
      <DeskActs>
        <ButtonLink href={newItemPath(lang, slug)}>{words.newItem}</ButtonLink>
        <ButtonLink kind="quiet" href={pathOf(visit, 'events')}>
          {words.fromEvent}
        </ButtonLink>
      </DeskActs>
      <Chips label={words.show} chips={chips} />
    </>
  )
}

interface ItemListProps {
  readonly visit: Visit
  readonly filter: ListFilter
  readonly page: number
  readonly found: { readonly items: readonly DeskItem[]; readonly hasMore: boolean }
}

const nothing = { open: 'noneOpen', published: 'nonePublished', archived: 'noneArchived' } as const

export const ItemList = ({ visit, filter, page, found: { items, hasMore } }: ItemListProps) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  if (items.length === 0)
    return (
      <EmptyState title={words[nothing[filter]]} actions={[{ label: words.newItem, href: newItemPath(lang, slug) }]}>
        {words.noneOpenHint}
      </EmptyState>
    )
  const to = (number: number) => ({
    label: number < page ? words.previous : words.next,
    href: itemListPath(lang, slug, filter, number),
  })
  return (
    <>
      <ul class="news-desk-list">
        {items.map((item) => (
          <li>
            <a
              class="news-desk-name"
              lang={item.titleLang === lang ? undefined : item.titleLang}
              href={pathOf(visit, 'items', item.id)}
            >
              {item.title}
            </a>
            <StateOfItem visit={visit} item={item} />
            <p class="news-desk-note">
              {item.person ? `${item.person} · ` : null}
              {words.lastTyped}: {instantWords(item.updatedAt, visit)}
            </p>
          </li>
        ))}
      </ul>
      {page > 1 || hasMore ? (
        <Pagination
          label={words.pages}
          previous={page > 1 ? to(page - 1) : undefined}
          next={hasMore ? to(page + 1) : undefined}
          position={words.page(page)}
        />
      ) : null}
    </>
  )
}

/** What was typed and never finished. */
export const DraftList = ({ visit, drafts }: { visit: Visit; drafts: readonly Omit<KeptForm, 'form'>[] }) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  if (drafts.length === 0) return null
  return (
    <DeskPart title={words.drafts}>
      <ul class="news-desk-list">
        {drafts.map(({ id, target, title, updatedAt }) => (
          <li>
            <a
              class="news-desk-name"
              href={target === null ? newItemPath(lang, slug, { draft: id }) : editItemPath(lang, slug, target, id)}
            >
              <Marked text={title || words.untitled} lang={lang} />
            </a>
            <div class="news-desk-line">
              <span class="news-desk-note">
                {target === null ? null : `${words.changeOf} · `}
                {words.lastTyped}: {instantWords(updatedAt, visit)}
              </span>
              <ActButton
                action={pathOf(visit, 'drafts', id, 'removal')}
                label={
                  <>
                    {words.removeDraft}{' '}
                    <span class="ui-hidden">
                      <Marked text={title || words.untitled} lang={lang} />
                    </span>
                  </>
                }
              />
            </div>
          </li>
        ))}
      </ul>
    </DeskPart>
  )
}

/** Whether a second person looks over what is written. */
export const ReviewSetting = ({ visit, review }: { visit: Visit; review: boolean }) => {
  const words = messages[visit.lang]
  return (
    <DeskPart title={words.settingTitle} hint={words.settingHint}>
      <Form lang={visit.lang} action={pathOf(visit, 'settings')} submit={words.save} kind="quiet">
        <TickField name="review" label={words.settingField} checked={review} />
      </Form>
    </DeskPart>
  )
}
