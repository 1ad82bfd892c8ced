import type { Child, PropsWithChildren } from 'hono/jsx'
import { SettlementField } from '#src/places/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/platform/language/terms.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import { DeskFold, DeskHint, DeskPair } from '#src/ui/desk/desk.tsx'
import { CheckboxGroup, DateField, SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { optionsOf, typedField } from '#src/ui/field/typed-field.ts'
import { FormProblems } from '#src/ui/form/form.tsx'
import { MarkdownField } from '#src/ui/markdown-field/markdown-field.tsx'
import { itemKinds } from '../items/item.ts'
import { kindWords } from '../items/item-words.ts'
import { formWords } from './form-messages.ts'
import type { Host } from './host.store.ts'
import type { FormKnown } from './look-up.ts'

export interface ItemFormProps {
  readonly visit: Visit
  readonly host: Host
  /** What stands in the fields: typed just now, kept as a draft, or read from an item. */
  readonly typed: URLSearchParams
  readonly known: FormKnown
  readonly problems: FieldProblems
  readonly action: string
  /** Answers a text as it will look. */
  readonly preview: string
  /** What only an item that stands already has to say. */
  readonly more?: Child
}

/** An item: title and text first, everything else folded. The buttons are the children. */
export const ItemForm = (props: PropsWithChildren<ItemFormProps>) => {
  const { visit, host, problems, action, preview, more, children } = props
  const { lang } = visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  return (
    <form class="ui-form" method="post" action={action} novalidate>
      <FormProblems lang={lang} problems={problems}>
        <p class="news-desk-host">
          {words.organiser}: <strong lang={host.nameLang === lang ? undefined : host.nameLang}>{host.name}</strong>
        </p>
        <TextField {...field('title')} label={words.title} hint={words.titleHint} required maxlength={160} />
        <TextareaField {...field('lead')} label={words.lead} hint={words.leadHint} rows={2} lang="bg" />
        <MarkdownField
          {...field('body')}
          speaks={lang}
          lang="bg"
          label={words.body}
          rows={12}
          preview={preview}
          required
        />
        <SelectField {...field('kind')} label={words.kind} options={optionsOf(itemKinds, kindWords[lang])} />
        {more}
        <ItemFolds {...props} />
      </FormProblems>
      <div class="ui-form-acts">{children}</div>
    </form>
  )
}

/**
 * A section is open when something in it is typed or wrong: nobody looks for what he has written. `filled` are fields that the calendar
 * fills in; by themselves they open nothing.
 */
const openFor = (
  { typed, problems }: ItemFormProps,
  names: readonly string[],
  filled: readonly string[] = [],
): boolean =>
  [...names, ...filled].some((name) => problems.has(name)) ||
  names.some((name) => typed.getAll(name).some((value) => value !== ''))

const ItemFolds = (props: ItemFormProps) => (
  <>
    <About {...props} />
    <RelatedTo {...props} />
    <Trust {...props} />
    <Urgent {...props} />
    <ForSearch {...props} />
    <English {...props} />
  </>
)

const About = (props: ItemFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  return (
    <DeskFold title={words.aboutFold} open={openFor(props, ['topics', 'audiences'], ['level', 'settlement'])}>
      <CheckboxGroup
        name="topics"
        label={words.topics}
        options={optionsOf(topics, topicWords[lang])}
        values={props.typed.getAll('topics')}
        error={props.problems.get('topics')}
      />
      <CheckboxGroup
        name="audiences"
        label={words.audiences}
        options={optionsOf(audiences, audienceWords[lang])}
        values={props.typed.getAll('audiences')}
        error={props.problems.get('audiences')}
      />
      <SelectField
        {...typedField(props.typed, props.problems)('level')}
        label={words.level}
        options={[{ value: '', label: words.unsaid }, ...optionsOf(levels, levelWords[lang])]}
      />
      <SettlementField
        lang={lang}
        name="settlement"
        label={words.settlement}
        place={props.known.place}
        error={props.problems.get('settlement')}
      />
    </DeskFold>
  )
}

const RelatedTo = (props: ItemFormProps) => {
  const { visit, known, typed } = props
  const { lang } = visit
  const words = formWords[lang]
  const options = known.events.map((event) => ({ value: event.id, label: eventLabel(event, visit) }))
  return (
    <DeskFold title={words.relatedFold} open={openFor(props, ['events', 'partners'], ['event'])}>
      {options.length > 0 ? (
        <>
          <SelectField
            {...typedField(props.typed, props.problems)('event')}
            label={words.event}
            options={[{ value: '', label: words.noEvent }, ...options]}
          />
          <CheckboxGroup name="events" label={words.moreEvents} options={options} values={typed.getAll('events')} />
        </>
      ) : null}
      <TextareaField
        {...typedField(props.typed, props.problems)('partners')}
        label={words.partners}
        hint={words.partnersHint}
        rows={2}
      />
    </DeskFold>
  )
}

/** „Вечер на книгата (петък, 27 ноември, 18:00 ч.)“ */
function eventLabel({ texts, details }: SearchDocument, { lang }: Pick<Visit, 'lang'>): string {
  const title = (texts[lang] ?? texts[otherLang(lang)])?.title ?? ''
  const [when] = details?.[lang] ?? []
  return when ? `${title} (${when})` : title
}

const Trust = (props: ItemFormProps) => {
  const words = formWords[props.visit.lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold
      title={words.trustFold}
      open={openFor(props, ['author', 'contact', 'source', 'source_url', 'checked_on'])}
    >
      <TextField {...field('author')} label={words.author} hint={words.authorHint} />
      <TextField {...field('contact')} label={words.contact} hint={words.contactHint} />
      <TextField {...field('source')} label={words.source} hint={words.sourceHint} />
      <TextField {...field('source_url')} label={words.sourceUrl} />
      <DateField {...field('checked_on')} label={words.checkedOn} />
    </DeskFold>
  )
}

const Urgent = (props: ItemFormProps) => {
  const words = formWords[props.visit.lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold title={words.urgentFold} open={openFor(props, ['urgent_day', 'urgent_hour'])}>
      <DeskHint>{words.urgentHint}</DeskHint>
      <DeskPair>
        <DateField {...field('urgent_day')} label={words.urgentDay} />
        <TextField {...field('urgent_hour')} label={words.urgentHour} type="time" />
      </DeskPair>
    </DeskFold>
  )
}

const ForSearch = (props: ItemFormProps) => {
  const words = formWords[props.visit.lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold title={words.searchFold} open={openFor(props, ['seo_title', 'description'])}>
      <TextField {...field('seo_title')} label={words.seoTitle} hint={words.seoTitleHint} />
      <TextareaField {...field('description')} label={words.description} hint={words.descriptionHint} rows={2} />
    </DeskFold>
  )
}

const englishFields = ['title_en', 'lead_en', 'body_en', 'seo_title_en', 'description_en'] as const

const English = (props: ItemFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold title={words.englishFold} open={openFor(props, englishFields)}>
      <TextField {...field('title_en')} label={words.titleEn} hint={words.optional} />
      <TextareaField {...field('lead_en')} label={words.leadEn} rows={2} lang="en" />
      <MarkdownField
        {...field('body_en')}
        speaks={lang}
        lang="en"
        label={words.bodyEn}
        rows={8}
        preview={props.preview}
      />
      <TextField {...field('seo_title_en')} label={words.seoTitleEn} />
      <TextareaField {...field('description_en')} label={words.descriptionEn} rows={2} lang="en" />
    </DeskFold>
  )
}
