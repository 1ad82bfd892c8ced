import {
  cuttingField,
  cuttingLimits,
  DocumentLink,
  deskDocumentPath,
  type Picture,
  sharedPhoto,
  UploadField,
} from '#src/media/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form } from '#src/ui/form/form.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import type { ListedItem } from '../items/item-list.store.ts'
import type { Copies } from './cuttings.ts'
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
  /** The copies of the mentions, and all that lies on the shelf. */
  readonly copies: Copies
  readonly shelf: Copies
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
      <DeskHint>{words.lead}</DeskHint>
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

const MentionForm = ({ visit: { lang }, path, typed, problems, items, shelf }: DeskProps) => {
  const words = mentionMessages[lang]
  const field = typedField(typed, problems)
  return (
    <Form lang={lang} problems={problems} submit={words.submit} action={path} takesFile>
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
      {shelf.pictures.length + shelf.documents.length > 0 ? (
        <SelectField
          {...field('file')}
          label={words.file}
          options={[{ value: '', label: words.noFile }, ...copyOptions(shelf, lang)]}
        />
      ) : null}
      <UploadField
        lang={lang}
        name={cuttingField}
        error={problems.get(cuttingField)}
        label={words.upload}
        hint={words.uploadHint}
        accept="image/jpeg,image/png,image/webp,.pdf,.docx,.odt,.txt"
        limits={cuttingLimits(lang)}
      />
    </Form>
  )
}

/** „снимка: Изрезка: „Утро“, 20 ноември 2026 г.“ */
const copyOptions = ({ pictures, documents }: Copies, lang: Lang) => {
  const words = mentionMessages[lang]
  const nameOf = (picture: Picture) => sharedPhoto(picture, lang).alt || words.picture
  return [
    ...documents.map(({ id, title }) => ({ value: `document:${id}`, label: `${words.document}: ${title}` })),
    ...pictures.map((each) => ({ value: `picture:${each.id}`, label: `${words.picture}: ${nameOf(each)}` })),
  ]
}

/** The scan or the cutting itself; what was taken from the shelf meanwhile is not there. */
const Copy = ({ visit, mention, copies }: DeskProps & { mention: Mention }) => {
  const { lang } = visit
  const picture = copies.pictures.find(({ id }) => id === mention.pictureId)
  const document = copies.documents.find(({ id }) => id === mention.documentId)
  if (document)
    return (
      <p>
        <DocumentLink document={document} lang={lang} href={deskDocumentPath(lang, slugOf(visit), document)} />
      </p>
    )
  const photo = picture && sharedPhoto(picture, lang)
  return photo ? (
    <p>
      <a href={photo.address}>{photo.alt || mentionMessages[lang].picture}</a>
    </p>
  ) : null
}

const KnownMention = (known: DeskProps & { mention: Mention }) => {
  const {
    visit: { lang },
    path,
    mention,
  } = known
  const words = mentionMessages[lang]
  const { id, copy } = mention
  return (
    <li>
      <MentionWords lang={lang} mention={mention} more={copy ? ` · ${words.copy.toLowerCase()}: ${copy}` : ''} />
      <Copy {...known} />
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
