import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { SelectField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { messages } from '../messages.ts'
import { licences, type Picture } from './picture.ts'
import { PictureView } from './picture.view.tsx'
import { pictureField, sentField } from './take-picture.ts'

interface PictureFieldsProps {
  readonly lang: Lang
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  /** What hangs there already, or was sent while other fields were wrong. */
  readonly picture: Picture | undefined
}

/** What is said of a picture, and the file last: when it is too large, everything before it has been read. */
export const PictureFields = ({ lang, typed, problems, picture }: PictureFieldsProps) => {
  const words = messages[lang]
  const field = (name: string, kept?: string) => ({
    name,
    value: typed.get(name) ?? kept,
    error: problems.get(name),
  })
  return (
    <>
      {picture ? (
        <div class="media-preview">
          <PictureView picture={picture} lang={lang} sizes="24rem" />
          <input type="hidden" name={sentField} value={picture.id} />
        </div>
      ) : null}
      <TextareaField {...field('alt', picture?.altBg)} label={words.alt} hint={words.altHint} rows={2} />
      <TickField
        name="decorative"
        label={words.decorative}
        checked={typed.size > 0 ? typed.has('decorative') : picture?.decorative}
      />
      <TextareaField {...field('alt_en', picture?.altEn)} label={words.altEn} hint={words.altEnHint} rows={2} />
      <TextField {...field('author', picture?.author)} label={words.author} hint={words.authorHint} />
      <SelectField
        {...field('licence', picture?.licence)}
        label={words.licence}
        hint={words.peopleHint}
        options={[{ value: '', label: '–' }, ...licences.map((value) => ({ value, label: words[value] }))]}
      />
      <FileField lang={lang} error={problems.get(pictureField)} />
    </>
  )
}

const FileField = ({ lang, error }: { lang: Lang; error: string | undefined }) => {
  const words = messages[lang]
  const described = ['field-picture-hint', ...(error ? ['field-picture-error'] : [])].join(' ')
  return (
    <div class={error ? 'ui-field ui-field-wrong' : 'ui-field'}>
      <label class="ui-field-label" for="field-picture">
        {words.picture}
      </label>
      <p class="ui-field-hint" id="field-picture-hint">
        {words.pictureHint}
      </p>
      {error ? (
        <p class="ui-field-error" id="field-picture-error">
          {error}
        </p>
      ) : null}
      <input
        class="ui-field-control media-file"
        type="file"
        id="field-picture"
        name={pictureField}
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={described}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}
