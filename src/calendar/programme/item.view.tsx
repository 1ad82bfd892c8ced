import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { inLang } from '../addresses.ts'
import { pathOf } from '../desk/desk-page.tsx'
import { type KeptEvent, titleOf } from '../desk/event-of-visit.ts'
import { programmeAddress } from './addresses.ts'
import { messages } from './messages.ts'
import { outcomes } from './programme-item.ts'

interface Props {
  readonly visit: Visit
  readonly year: number
  readonly event: KeptEvent
  /** It stands in the programme already. */
  readonly isIn: boolean
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  readonly stamp: string
}

/** What the programme alone says of an event. */
export const ItemFormView = ({ visit, year, event, isIn, typed, problems, stamp }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  const { title, titleLang } = titleOf(event, lang)
  const here = inLang(lang, programmeAddress(slugOf(visit), year, 'items', event.id))
  const field = typedField(typed, problems)
  return (
    <>
      <p>
        <a href={pathOf(visit, 'events', event.id)} lang={titleLang === lang ? undefined : titleLang}>
          {title}
        </a>
      </p>
      <DeskHint>{words.itemLead}</DeskHint>
      <Form
        lang={lang}
        action={here}
        problems={problems}
        submit={words.save}
        beside={<a href={inLang(lang, programmeAddress(slugOf(visit), year))}>{words.back}</a>}
      >
        <input type="hidden" name="stamp" value={stamp} />
        <TextField {...field('number')} label={words.numberField} maxlength={100} />
        <TextField {...field('responsible')} label={words.responsible} hint={words.responsibleHint} maxlength={300} />
        <TextField {...field('partners')} label={words.partners} maxlength={500} />
        <TextField {...field('group')} label={words.group} hint={words.groupHint} maxlength={300} />
        <TextField {...field('expected')} label={words.expectedField} inputmode="numeric" />
        <TextareaField {...field('funds')} label={words.fundsField} hint={words.fundsHint} />
        <SelectField
          {...field('outcome')}
          label={words.outcome}
          options={[
            { value: '', label: words.outcomeNone },
            ...outcomes.map((outcome) => ({ value: outcome, label: words[outcome] })),
          ]}
        />
      </Form>
      {isIn ? (
        <DeskPart title={words.removeTitle} hint={words.removeText}>
          <ActButton kind="danger" action={`${here}/removal`} label={words.remove} />
        </DeskPart>
      ) : null}
    </>
  )
}
