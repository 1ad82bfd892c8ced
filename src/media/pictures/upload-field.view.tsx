import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { mostPictureBytes } from './pictures.store.ts'

interface UploadFieldProps {
  readonly lang: Lang
  readonly name: string
  readonly error: string | undefined
  readonly label?: string
  readonly hint?: string
  readonly accept?: string
  /** For another kind of file: how large it may be, and the sentences for what is not taken. */
  readonly limits?: { readonly mostBytes: number; readonly tooLarge: string; readonly wrongType: string }
}

/** A plain file field; where scripts run, `media-upload` lets a file be dropped on it and shows how far it has come. */
export const UploadField = ({ lang, name, error, label, hint, accept, limits }: UploadFieldProps) => {
  const words = messages[lang]
  const id = `field-${name}`
  const { mostBytes, tooLarge, wrongType } = limits ?? {
    mostBytes: mostPictureBytes,
    tooLarge: words.tooLargeHere,
    wrongType: words.wrongType,
  }
  return (
    <media-upload
      data-drop={words.dropHere}
      data-sending={words.sending}
      data-working={limits ? words.sent : words.working}
      data-failed={words.failed}
      data-most={mostBytes}
      data-too-large={tooLarge}
      data-wrong-type={wrongType}
    >
      <div class={error ? 'ui-field ui-field-wrong' : 'ui-field'}>
        <label class="ui-field-label" for={id}>
          {label ?? words.picture}
        </label>
        <p class="ui-field-hint" id={`${id}-hint`}>
          {hint ?? words.pictureHint}
        </p>
        {error ? (
          <p class="ui-field-error" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
        <input
          class="ui-field-control media-file"
          type="file"
          id={id}
          name={name}
          accept={accept ?? 'image/jpeg,image/png,image/webp'}
          aria-describedby={[`${id}-hint`, ...(error ? [`${id}-error`] : [])].join(' ')}
          aria-invalid={error ? 'true' : undefined}
        />
      </div>
    </media-upload>
  )
}
