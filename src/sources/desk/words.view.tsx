import { VenueField, type VenueLookup } from '#src/places/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake, WordKind } from '#src/platform/intake.ts'
import { SelectField, TextField, TickField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { messages } from '../messages.ts'
import type { AskedWords } from '../runs/stored-plan.ts'
import type { Source } from '../source.ts'
import { pathOf } from './desk-page.tsx'

const titles = {
  place: 'unknownPlaces',
  topic: 'unknownTopics',
  organisation: 'unknownHouses',
  column: 'unknownColumns',
} as const

const kinds: readonly WordKind[] = ['column', 'place', 'topic', 'organisation']

interface LinksProps {
  readonly visit: Visit
  readonly source: Source
  readonly asked: readonly AskedWords[]
}

/** „Непознати места: 3“, each leading to the page where they are explained. */
export const WordsLinks = ({ visit, source, asked }: LinksProps) => {
  const words = messages[visit.lang]
  return (
    <ul class="sources-asked">
      {kinds.flatMap((kind) => {
        const count = asked.filter((each) => each.kind === kind).length
        return count === 0
          ? []
          : [
              <li>
                <a href={`${pathOf(visit, source.id, 'words')}#${kind}`}>{words[titles[kind]](count)}</a>
              </li>,
            ]
      })}
    </ul>
  )
}

/** One unknown word with what was typed for it. */
export interface WordField extends AskedWords {
  /** Its name in the form: `place-0`. */
  readonly field: string
  readonly place?: VenueLookup | undefined
}

export const asWordsField = (field: string): string => `${field}-words`
export const saidField = (field: string): string => `${field}-said`

interface WordsProps {
  readonly visit: Visit
  readonly source: Source
  readonly intake: Intake
  readonly fields: readonly WordField[]
  readonly problems: FieldProblems
}

/** The words that nobody has explained yet, each under what it may be. */
export const WordsView = ({ visit, source, intake, fields, problems }: WordsProps) => {
  const { lang } = visit
  const words = messages[lang]
  if (fields.length === 0)
    return (
      <p>
        {words.noWords} <a href={pathOf(visit, source.id)}>{words.back}</a>
      </p>
    )
  return (
    <>
      <p class="sources-lead">{words.wordsText}</p>
      <Form
        lang={lang}
        action={pathOf(visit, source.id, 'words')}
        problems={problems}
        submit={words.saveWords}
        beside={<a href={pathOf(visit, source.id)}>{words.back}</a>}
      >
        {kinds.map((kind) => {
          const own = fields.filter((field) => field.kind === kind)
          return own.length === 0 ? null : (
            <fieldset class="ui-form-part" id={kind}>
              <legend>{words[titles[kind]](own.length)}</legend>
              {own.map((field) => (
                <OneWord visit={visit} intake={intake} field={field} error={problems.get(field.field)} />
              ))}
            </fieldset>
          )
        })}
      </Form>
    </>
  )
}

interface OneProps {
  readonly visit: Visit
  readonly intake: Intake
  readonly field: WordField
  readonly error: string | undefined
}

const OneWord = (props: OneProps) => {
  const { field } = props
  const meanings = props.intake.meanings[field.kind]
  return (
    <div class="sources-word">
      <input type="hidden" name={saidField(field.field)} value={field.words} />
      {meanings ? <Chosen {...props} meanings={meanings} /> : <Typed {...props} />}
    </div>
  )
}

/** One of the room's own words. */
const Chosen = ({
  visit: { lang, form },
  field,
  error,
  meanings,
}: OneProps & { meanings: NonNullable<Intake['meanings'][WordKind]> }) => {
  const words = messages[lang]
  return (
    <SelectField
      name={field.field}
      label={field.words}
      hint={words.wordHint(words.inRecords(field.count))}
      value={form.get(field.field) ?? ''}
      error={error}
      options={[
        { value: '', label: words.later },
        { value: '-', label: field.kind === 'column' ? words.ignoreColumn : words.asWords },
        ...meanings.map(({ value, label }) => ({ value, label: label[lang] })),
      ]}
    />
  )
}

/** A venue or a partner, by its name. */
const Typed = ({ visit: { lang, form }, field, error }: OneProps) => {
  const words = messages[lang]
  return (
    <>
      {field.place ? (
        <VenueField
          lang={lang}
          name={field.field}
          label={field.words}
          hint={words.placeHint(words.inRecords(field.count))}
          place={field.place}
          error={error}
        />
      ) : (
        <TextField
          name={field.field}
          label={field.words}
          hint={words.houseHint(words.inRecords(field.count))}
          value={form.get(field.field) ?? ''}
          error={error}
          maxlength={200}
          autocomplete="off"
        />
      )}
      <TickField
        name={asWordsField(field.field)}
        label={words.asWords}
        checked={form.get(asWordsField(field.field)) !== null}
      />
    </>
  )
}
