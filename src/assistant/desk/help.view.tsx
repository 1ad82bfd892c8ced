import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form } from '#src/ui/form/form.tsx'
import { helpPath } from '../addresses.ts'
import { HintsView } from '../hints/hints.view.tsx'
import type { Hints } from '../hints/hints-for.ts'
import { type TextPart, textKinds } from '../hints/text-facts.ts'
import { messages } from '../messages.ts'
import { langOf } from './pasted.form.ts'

interface HelpProps {
  readonly visit: Visit
  readonly organisation: string
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  readonly hints?: Hints | undefined
  /** How many signs were set just now. */
  readonly set?: number | undefined
}

/** A field for any text, and what may be said of it. */
export const HelpPage = ({ visit, organisation, typed, problems, hints, set }: HelpProps) => {
  const { lang } = visit
  const words = messages[lang]
  const written = langOf(typed.get('text') ?? '')
  const field = typedField(typed, problems)
  const action = helpPath(lang, organisation, 'checks')
  return (
    <div class="ui-wrap assistant-page">
      <h1>{words.title}</h1>
      <p class="assistant-lead">{words.lead}</p>
      {set === undefined ? null : <Banner tone="info" title={words.isSet(set)} />}
      <div class="assistant-columns">
        <Form lang={lang} action={action} problems={problems} submit={words.check}>
          <SelectField
            {...field('kind')}
            label={words.kind}
            options={textKinds.map((kind) => ({ value: kind, label: words[kind] }))}
          />
          <TextareaField
            {...field('text')}
            label={words.text}
            hint={words.textHint}
            rows={14}
            lang={written}
            required
          />
          <TextareaField
            {...field('description')}
            label={words.description}
            hint={words.descriptionHint}
            rows={2}
            lang={written}
          />
          <TextField {...field('alt')} label={words.alt} hint={words.altHint} />
        </Form>
        {hints ? (
          // The text as it was looked over goes along, so that nothing else is set than what is shown.
          <HintsView
            title={words.seen}
            lang={lang}
            hints={hints}
            written={written}
            mendAt={fieldOf}
            setting={{ action: helpPath(lang, organisation, 'setting'), fields: Object.fromEntries(typed) }}
          />
        ) : null}
      </div>
    </div>
  )
}

const fieldOf = (part: TextPart): string =>
  part === 'description' ? '#field-description' : part === 'pictures' ? '#field-alt' : '#field-text'
