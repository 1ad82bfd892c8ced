import { type Child, createContext, useContext } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** What every form part takes. `name` is the form's key; the element's id is `field-<name>`, which the error summary links to. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  /** What is wrong and how to mend it; shown above the control and read with it. */
  error?: string | undefined
  required?: boolean | undefined
}

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'date' | 'time' | undefined
  autocomplete?: string | undefined
  /** Keys of a phone for a number; unlike `type="number"` the browser keeps what was typed wrongly. */
  inputmode?: 'numeric' | 'decimal' | undefined
  placeholder?: string | undefined
  maxlength?: number | undefined
}

const idOf = (name: string) => `field-${name}`

/** The ids of hint and error, joined, so that a screen reader says them with the control. */
const described = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${idOf(name)}-hint`, error && `${idOf(name)}-error`].filter(Boolean).join(' ') || undefined

const control = (field: FieldProps) => ({
  id: idOf(field.name),
  name: field.name,
  required: field.required,
  'aria-invalid': field.error ? ('true' as const) : undefined,
  'aria-describedby': described(field),
})

/** Where a form that came back learns how its fields are called, by their names. */
export const FieldLabels = createContext<Map<string, string> | undefined>(undefined)

const Notes = ({ name, label, hint, error }: FieldProps) => {
  useContext(FieldLabels)?.set(name, label)
  return (
    <>
      {hint ? (
        <p class="ui-field-hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="ui-field-error" id={`${idOf(name)}-error`}>
          {error}
        </p>
      ) : null}
    </>
  )
}

const Labelled = (field: FieldProps & { children: Child }) => (
  <div class={field.error ? 'ui-field ui-field-wrong' : 'ui-field'}>
    <label class="ui-field-label" for={idOf(field.name)}>
      {field.label}
    </label>
    <Notes {...field} />
    {field.children}
  </div>
)

/** One line: text, mail, telephone, date, time. */
export const TextField = (field: TextFieldProps) => (
  <Labelled {...field}>
    <input
      {...control(field)}
      class={`ui-field-control ui-field-${field.type ?? 'text'}`}
      type={field.type ?? 'text'}
      value={field.value}
      autocomplete={field.autocomplete}
      inputmode={field.inputmode}
      placeholder={field.placeholder}
      maxlength={field.maxlength}
    />
  </Labelled>
)

/** A day; `value` is `2026-11-27`. */
export const DateField = (field: FieldProps & { value?: string | undefined }) => <TextField {...field} type="date" />

export type TextareaFieldProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  placeholder?: string | undefined
  /** Language of what is written where it differs from the page's. */
  lang?: Lang | undefined
}

/** Several lines. */
export const TextareaField = (field: TextareaFieldProps) => (
  <Labelled {...field}>
    <textarea
      {...control(field)}
      class="ui-field-control"
      rows={field.rows ?? 4}
      placeholder={field.placeholder}
      lang={field.lang}
    >
      {field.value}
    </textarea>
  </Labelled>
)

/** `lang` where the label's language differs from the page's. */
export type Option = { value: string; label: string; lang?: Lang | undefined }

/** One of a list. */
export const SelectField = (field: FieldProps & { options: readonly Option[]; value?: string | undefined }) => (
  <Labelled {...field}>
    <select {...control(field)} class="ui-field-control">
      {field.options.map(({ value, label, lang }) => (
        <option value={value} selected={value === field.value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
)

export type CheckboxGroupProps = FieldProps & { options: readonly Option[]; values?: readonly string[] | undefined }

/** One box that is ticked or not; its sentence is its label. */
export const TickField = (field: FieldProps & { checked?: boolean | undefined }) => (
  <div class={field.error ? 'ui-field ui-field-wrong' : 'ui-field'}>
    <Notes {...field} />
    <label class="ui-field-choice">
      <input {...control(field)} type="checkbox" value="yes" checked={field.checked} />
      <span>{field.label}</span>
    </label>
  </div>
)

/** One of a few, all of them seen at once. */
export const RadioGroup = (field: FieldProps & { options: readonly Option[]; value?: string | undefined }) => (
  <Choices {...field} type="radio" values={field.value === undefined ? [] : [field.value]} />
)

/** Any of a list. */
export const CheckboxGroup = (field: CheckboxGroupProps) => <Choices {...field} type="checkbox" />

/** All boxes have the same name; the first carries the id that an error leads to. */
const Choices = (field: CheckboxGroupProps & { type: 'radio' | 'checkbox' }) => (
  <fieldset class={field.error ? 'ui-field ui-field-wrong' : 'ui-field'} aria-describedby={described(field)}>
    <legend class="ui-field-label">{field.label}</legend>
    <Notes {...field} />
    {field.options.map(({ value, label, lang }, index) => (
      <label class="ui-field-choice">
        <input
          type={field.type}
          id={index === 0 ? idOf(field.name) : undefined}
          name={field.name}
          value={value}
          checked={field.values?.includes(value)}
        />
        <span lang={lang}>{label}</span>
      </label>
    ))}
  </fieldset>
)
