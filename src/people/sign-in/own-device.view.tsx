import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'

/** The box `own`: signed in for 90 days, or until the browser is closed. Unticked unless somebody ticks it. */
export const OwnDeviceField = ({ lang, checked }: { lang: Lang; checked?: boolean | undefined }) => (
  <div class="ui-field">
    <label class="ui-field-choice">
      <input type="checkbox" id="field-own" name="own" value="1" checked={checked} aria-describedby="field-own-hint" />
      <span>{messages[lang].ownDevice}</span>
    </label>
    <p class="ui-field-hint" id="field-own-hint">
      {messages[lang].ownDeviceHint}
    </p>
  </div>
)
