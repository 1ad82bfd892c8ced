import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { DateField, SelectField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { FormPart } from '#src/ui/form/form.tsx'
import { messages } from '../messages.ts'
import { FocusField } from './focus-field.view.tsx'
import { pictureFieldNames } from './picture.form.ts'
import { licences, type Picture, scopes } from './picture.ts'
import { PictureView } from './picture.view.tsx'
import { pictureField, sentField } from './take-picture.ts'
import { UploadField } from './upload-field.view.tsx'

interface PictureFieldsProps {
  readonly lang: Lang
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  /** What hangs there already, or was sent while other fields were wrong. */
  readonly picture: Picture | undefined
  /** Before the names of its fields, in a form with others. */
  readonly prefix?: string
  /** Of a picture whose file stays as it is. */
  readonly withoutFile?: boolean
}

/** What is said of a picture, and the file last: when it is too large, everything before it has been read. */
export const PictureFields = ({ lang, typed, problems, picture, prefix, withoutFile = false }: PictureFieldsProps) => {
  const words = messages[lang]
  const names = pictureFieldNames(prefix)
  const field = (name: string, kept?: string) => ({
    name,
    value: typed.get(name) ?? kept,
    error: problems.get(name),
  })
  const ticked = (name: string, kept: boolean | undefined) => (typed.size > 0 ? typed.has(name) : kept)
  const consent = picture?.consent
  return (
    <>
      {picture ? (
        <div class="media-preview">
          <PictureView picture={picture} lang={lang} sizes="24rem" />
          {withoutFile ? null : <input type="hidden" name={sentField} value={picture.id} />}
        </div>
      ) : null}
      <TextareaField {...field(names.alt, picture?.altBg)} label={words.alt} hint={words.altHint} rows={2} />
      <TickField
        name={names.decorative}
        label={words.decorative}
        checked={ticked(names.decorative, picture?.decorative)}
      />
      <TextareaField {...field(names.altEn, picture?.altEn)} label={words.altEn} hint={words.altEnHint} rows={2} />
      <TextField {...field(names.author, picture?.author)} label={words.author} hint={words.authorHint} />
      <SelectField
        {...field(names.licence, picture?.licence)}
        label={words.licence}
        hint={words.peopleHint}
        options={[{ value: '', label: '–' }, ...licences.map((value) => ({ value, label: words[value] }))]}
      />
      <div class="media-children">
        <TickField
          name={names.children}
          label={words.children}
          hint={words.childrenHint}
          checked={ticked(names.children, consent !== undefined)}
        />
        <FormPart title={words.consents}>
          <TextField {...field(names.holder, consent?.holder)} label={words.holder} hint={words.holderHint} />
          <DateField {...field(names.givenOn, consent?.givenOn)} label={words.givenOn} />
          <SelectField
            {...field(names.scope, consent?.scope)}
            label={words.scope}
            options={[{ value: '', label: '–' }, ...scopes.map((value) => ({ value, label: words[value] }))]}
          />
        </FormPart>
      </div>
      <FocusField lang={lang} {...field(names.focus, picture?.focus)} />
      {withoutFile ? null : <UploadField lang={lang} name={pictureField} error={problems.get(pictureField)} />}
    </>
  )
}
