import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateRangeWords, dateWords } from '#src/platform/language/dates.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPair } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { CheckboxGroup, DateField, SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { fieldIn, pathOf, tickedIn } from '../desk/desk-page.tsx'
import { emblems, type FundingMark, fundingWords, isInForce } from './funding-mark.ts'
import { messages } from './messages.ts'

/** All marks of an organisation, with what has become of them. */
export const FundingView = ({ visit, marks }: { visit: Visit; marks: readonly FundingMark[] }) => {
  const { lang } = visit
  const words = messages[lang]
  const add = pathOf(visit, ['funding', 'new'])
  if (marks.length === 0)
    return (
      <EmptyState title={words.none} actions={[{ label: words.add, href: add }]}>
        {words.noneHint}
      </EmptyState>
    )
  return (
    <>
      <p>{words.lead}</p>
      <p>
        <ButtonLink href={add}>{words.add}</ButtonLink>
      </p>
      <Table
        caption={words.funding}
        columns={[{ label: words.funder }, { label: words.contract }, { label: words.period }, { label: words.state }]}
        rows={marks.map((mark) => {
          const { funder, lang: own } = fundingWords(mark, lang)
          return [
            <a href={pathOf(visit, ['funding', mark.id])} lang={own === lang ? undefined : own}>
              {funder}
            </a>,
            mark.contract ?? '–',
            periodOf(mark, visit),
            stateOf(mark, visit),
          ]
        })}
      />
    </>
  )
}

function periodOf({ starts, ends }: FundingMark, { lang }: Visit): string {
  const from = Temporal.PlainDate.from(starts)
  if (ends !== null) return dateRangeWords(from, Temporal.PlainDate.from(ends), lang)
  return `${messages[lang].starts} ${dateWords(from, lang, { weekday: false })}`
}

function stateOf(mark: FundingMark, { lang, today }: Visit): string {
  if (isInForce(mark, today.toString())) return messages[lang].inForce
  return mark.starts > today.toString() ? messages[lang].coming : messages[lang].ended
}

interface MarkFormProps {
  readonly visit: Visit
  readonly mark?: FundingMark | undefined
  readonly onPage: boolean
  readonly problems: FieldProblems
}

export const MarkForm = ({ visit, mark, onPage, problems }: MarkFormProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const { bg, en } = mark?.texts ?? {}
  return (
    <Form
      lang={lang}
      action={pathOf(visit, mark ? ['funding', mark.id] : ['funding'])}
      problems={problems}
      submit={mark ? words.save : words.add}
      beside={<a href={pathOf(visit, ['funding'])}>{words.back}</a>}
    >
      {mark ? <input type="hidden" name="version" value={String(mark.version)} /> : null}
      <TextField {...field('funder', bg?.funder)} label={words.funder} hint={words.funderHint} />
      <TextareaField {...field('sentence', bg?.sentence)} label={words.sentence} hint={words.sentenceHint} lang="bg" />
      <SelectField
        {...field('emblem', mark?.emblem)}
        label={words.emblem}
        options={[
          { value: '', label: words.noEmblem },
          ...emblems.map((emblem) => ({ value: emblem, label: words[emblem] })),
        ]}
      />
      <TextField {...field('contract', mark?.contract)} label={words.contract} hint={words.optional} />
      <DeskPair>
        <DateField {...field('starts', mark?.starts)} label={words.starts} />
        <DateField {...field('ends', mark?.ends)} label={words.ends} hint={words.endsHint} />
      </DeskPair>
      <CheckboxGroup
        name="on_page"
        label={words.onPage}
        options={[{ value: 'yes', label: words.onPageTick }]}
        values={tickedIn(visit)('on_page', onPage ? ['yes'] : [])}
      />
      <FormPart title={words.inEnglish} hint={words.optional}>
        <TextField {...field('funder_en', en?.funder)} label={words.funderEn} />
        <TextareaField {...field('sentence_en', en?.sentence)} label={words.sentenceEn} lang="en" />
      </FormPart>
    </Form>
  )
}
