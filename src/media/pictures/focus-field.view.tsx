import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { focuses } from './picture.ts'

interface FocusFieldProps {
  readonly lang: Lang
  readonly name: string
  readonly value: string | undefined
}

/** Nine places in three rows, as they lie on the picture. */
export const FocusField = ({ lang, name, value }: FocusFieldProps) => {
  const words = messages[lang]
  const chosen = focuses.find((each) => each === value) ?? 'center'
  return (
    <fieldset class="ui-field" aria-describedby={`field-${name}-hint`}>
      <legend class="ui-field-label">{words.focus}</legend>
      <p class="ui-field-hint" id={`field-${name}-hint`}>
        {words.focusHint}
      </p>
      <div class="media-focus">
        {focuses.map((each, index) => (
          <label class="media-focus-place">
            <input
              type="radio"
              id={index === 0 ? `field-${name}` : undefined}
              name={name}
              value={each}
              checked={each === chosen}
            />
            <span>{words[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
