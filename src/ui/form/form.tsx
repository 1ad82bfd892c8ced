import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { formMessages, namedSentence } from '#src/platform/form/form-messages.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Button, type ButtonKind } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { FieldLabels } from '../field/field.tsx'
import { drawnNow } from '../raw/raw.tsx'

export type FormProps = {
  lang: Lang
  /** Where it goes; the page's own address when left out. */
  action?: string | undefined
  problems?: FieldProblems | undefined
  submit: string
  kind?: ButtonKind | undefined
  /** One of its fields is a file. */
  takesFile?: boolean | undefined
  /** Beside the button: another way out, such as „Назад“. */
  beside?: Child
}

/** A form that changes something. When it comes back, the sentences stand at its head and lead to their fields. */
export const Form = (form: PropsWithChildren<FormProps>) => (
  <form
    class="ui-form"
    method="post"
    action={form.action}
    enctype={form.takesFile ? 'multipart/form-data' : undefined}
    novalidate
  >
    <FormProblems lang={form.lang} problems={form.problems}>
      {form.children}
    </FormProblems>
    <div class="ui-form-acts">
      <Button kind={form.kind}>{form.submit}</Button>
      {form.beside}
    </div>
  </form>
)

/** The fields of a form. At the head of one that came back: how much there is to mend, each sentence leading to its field. */
export const FormProblems = ({ lang, problems, children }: PropsWithChildren<Pick<FormProps, 'lang' | 'problems'>>) => {
  if (!problems || problems.size === 0) return <>{children}</>
  // Drawn before the summary that stands above them: only the fields know how they are called.
  const labels = new Map<string, string>()
  const fields = drawnNow(<FieldLabels.Provider value={labels}>{children}</FieldLabels.Provider>)
  const errors = [...problems].map(([field, sentence]) => ({
    field,
    message: namedSentence(sentence, labels.get(field), lang),
  }))
  return (
    <>
      <ErrorSummary title={formMessages[lang].summary(problems.size)} errors={errors} />
      {fields}
    </>
  )
}

/** Fields that belong together, under their own heading. */
export const FormPart = ({
  title,
  hint,
  children,
}: PropsWithChildren<{ title: string; hint?: string | undefined }>) => (
  <fieldset class="ui-form-part">
    <legend>{title}</legend>
    {hint ? <p class="ui-field-hint">{hint}</p> : null}
    {children}
  </fieldset>
)

/** One act in a row of a list: a form of a single button, with what it is about in hidden fields. */
export const ActButton = ({
  action,
  label,
  kind = 'quiet',
  fields = {},
}: {
  action: string
  label: Child
  kind?: ButtonKind | undefined
  fields?: Readonly<Record<string, string>>
}) => (
  <form class="ui-form-act" method="post" action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind={kind}>{label}</Button>
  </form>
)
