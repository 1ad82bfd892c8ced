import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { DeskPart } from '../desk/desk-page.tsx'
import type { ListedItem } from '../items/item-list.store.ts'
import type { Mention } from './mentions.store.ts'
import { MentionWords } from './mentions.view.tsx'
import { mentionMessages } from './messages.ts'

interface DeskProps {
  readonly visit: Visit
  readonly path: string
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  readonly mentions: readonly Mention[]
  readonly hasMore: boolean
  readonly page: number
  /** What a mention may have come from. */
  readonly items: readonly ListedItem[]
}

/** What the media wrote of the organisation, and the form for the next. */
export const MentionsDesk = (desk: DeskProps) => {
  const { visit, mentions } = desk
  const { lang, query } = visit
  const words = mentionMessages[lang]
  const done = (['saved', 'removed'] as const).find((key) => key === query.get('done'))
  return (
    <>
      {done ? <Banner tone="info" title={words[done]} /> : null}
      <p class="news-desk-hint">{words.lead}</p>
      <DeskPart title={words.add}>
        <MentionForm {...desk} />
      </DeskPart>
      <DeskPart title={words.all}>
        {mentions.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="news-mentions">
            {mentions.map((mention) => (
              <KnownMention {...desk} mention={mention} />
            ))}
          </ul>
        )}
        <Pages {...desk} />
      </DeskPart>
    </>
  )
}

const MentionForm = ({ visit: { lang }, path, typed, problems, items }: DeskProps) => {
  const words = mentionMessages[lang]
  const field = (name: string) => ({ name, error: problems.get(name), value: typed.getAll(name).at(-1) })
  return (
    <Form lang={lang} problems={problems} submit={words.submit} action={path}>
      <TextField {...field('medium')} label={words.medium} hint={words.mediumHint} required />
      <DateField {...field('published_on')} label={words.date} required />
      <TextField {...field('title')} label={words.heading} hint={words.headingHint} />
      <TextField {...field('url')} label={words.link} hint={words.linkHint} type="url" />
      <TextField {...field('copy')} label={words.copy} hint={words.copyHint} />
      {items.length > 0 ? (
        <SelectField
          {...field('item')}
          label={words.item}
          hint={words.itemHint}
          options={[
            { value: '', label: words.noItem },
            ...items.map(({ id, title, titleLang }) => ({
              value: id,
              label: title,
              lang: titleLang === lang ? undefined : titleLang,
            })),
          ]}
        />
      ) : null}
    </Form>
  )
}

const KnownMention = ({ visit: { lang }, path, mention }: DeskProps & { mention: Mention }) => {
  const words = mentionMessages[lang]
  const { id, copy } = mention
  return (
    <li>
      <MentionWords lang={lang} mention={mention} more={copy ? ` · ${words.copy.toLowerCase()}: ${copy}` : ''} />
      <details class="news-mention-removal">
        <summary>{words.remove}</summary>
        <form method="post" action={`${path}/${id}/removal`}>
          <p>{words.removeHint}</p>
          <Button kind="danger">{words.removeNow}</Button>
        </form>
      </details>
    </li>
  )
}

const Pages = ({ visit: { lang }, path, page, hasMore }: DeskProps) => {
  const words = mentionMessages[lang]
  const to = (number: number) => (number === 1 ? path : `${path}?page=${number}`)
  return page === 1 && !hasMore ? null : (
    <Pagination
      label={words.pages}
      previous={page > 1 ? { label: words.newer, href: to(page - 1) } : undefined}
      next={hasMore ? { label: words.older, href: to(page + 1) } : undefined}
    />
  )
}
