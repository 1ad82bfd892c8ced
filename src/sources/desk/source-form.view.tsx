import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake } from '#src/platform/intake.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { messages } from '../messages.ts'
import { hoursToChoose, isFetched, type Source, usualHours } from '../source.ts'
import { pathOf } from './desk-page.tsx'
import { choiceField } from './source.form.ts'

interface FormProps {
  readonly visit: Visit
  readonly intake: Intake
  readonly problems: FieldProblems
}

/** The file field is `file`; see `fileField`. */
export const fileField = 'file'

/** A file to be handed in: a plain control, since no part of the interface takes one without a picture. */
export const FileField = ({ visit, error }: { visit: Visit; error: string | undefined }) => {
  const words = messages[visit.lang]
  const id = `field-${fileField}`
  return (
    <div class={error ? 'ui-field ui-field-wrong' : 'ui-field'}>
      <label class="ui-field-label" for={id}>
        {words.file}
      </label>
      <p class="ui-field-hint" id={`${id}-hint`}>
        {words.fileHint}
      </p>
      {error ? (
        <p class="ui-field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <input
        id={id}
        class="sources-file"
        type="file"
        name={fileField}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
    </div>
  )
}

export const NewSourceView = ({ visit, intake, problems }: FormProps) => {
  const { lang, form } = visit
  const words = messages[lang]
  return (
    <>
      <p class="sources-lead">{words.lead}</p>
      <Form
        lang={lang}
        action={pathOf(visit)}
        problems={problems}
        submit={words.lookAt}
        takesFile
        beside={<a href={pathOf(visit)}>{words.back}</a>}
      >
        <NameField visit={visit} saved="" error={problems.get('name')} />
        <FormPart title={words.from} hint={words.fromHint}>
          <TextField
            name="address"
            type="url"
            label={words.address}
            hint={words.addressHint}
            value={form.get('address') ?? ''}
            error={problems.get('address')}
            maxlength={2000}
            autocomplete="off"
          />
          <FileField visit={visit} error={problems.get(fileField)} />
        </FormPart>
        {intake.formats.length > 1 ? (
          <SelectField
            name="format"
            label={words.format}
            value={form.get('format') ?? ''}
            error={problems.get('format')}
            options={[
              { value: '', label: words.anyFormat },
              ...intake.formats.map(({ name, label }) => ({ value: name, label: label[lang] })),
            ]}
          />
        ) : null}
        <EveryField visit={visit} saved={usualHours} error={problems.get('every')} />
        <Choices visit={visit} intake={intake} saved={{}} problems={problems} />
      </Form>
    </>
  )
}

/** What can be changed of a source that stands. */
export const SettingsView = ({ visit, intake, problems, source }: FormProps & { source: Source }) => {
  const words = messages[visit.lang]
  return (
    <Form
      lang={visit.lang}
      action={pathOf(visit, source.id)}
      problems={problems}
      submit={words.keep}
      beside={<a href={pathOf(visit, source.id)}>{words.back}</a>}
    >
      <input type="hidden" name="version" value={String(source.version)} />
      <NameField visit={visit} saved={source.name} error={problems.get('name')} />
      {isFetched(source) ? <EveryField visit={visit} saved={source.everyHours} error={problems.get('every')} /> : null}
      <Choices visit={visit} intake={intake} saved={source.choices} problems={problems} />
    </Form>
  )
}

const typedOr = ({ form }: Visit, name: string, saved: string): string =>
  form.size > 0 ? (form.get(name) ?? '') : saved

const NameField = ({ visit, saved, error }: { visit: Visit; saved: string; error: string | undefined }) => (
  <TextField
    name="name"
    label={messages[visit.lang].name}
    hint={messages[visit.lang].nameHint}
    value={typedOr(visit, 'name', saved)}
    error={error}
    maxlength={120}
    autocomplete="off"
    required
  />
)

const EveryField = ({ visit, saved, error }: { visit: Visit; saved: number; error: string | undefined }) => (
  <SelectField
    name="every"
    label={messages[visit.lang].every}
    value={typedOr(visit, 'every', String(saved))}
    error={error}
    options={hoursToChoose.map((hours) => ({ value: String(hours), label: messages[visit.lang].everyHours(hours) }))}
  />
)

const Choices = ({ visit, intake, saved, problems }: FormProps & { saved: Readonly<Record<string, string>> }) => (
  <>
    {intake.choices.map(({ name, label, hint, options }) => (
      <SelectField
        name={choiceField(name)}
        label={label[visit.lang]}
        hint={hint?.[visit.lang]}
        value={typedOr(visit, choiceField(name), saved[name] ?? '')}
        error={problems.get(choiceField(name))}
        options={options.map((option) => ({ value: option.value, label: option.label[visit.lang] }))}
      />
    ))}
  </>
)
