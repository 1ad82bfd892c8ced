import type { PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'

/** Name of the script, for the page's `scripts`. */
export const keptFormScript = 'kept-form'

const messages = phrases({
  offline: {
    bg: 'Няма връзка. Написаното е запазено на това устройство и ще бъде изпратено, щом връзката се върне.',
    en: 'There is no connection. What you wrote is kept on this device and will be sent once the connection is back.',
  },
  returned: {
    bg: 'Върнахме написаното, което нямаше връзка да бъде изпратено.',
    en: 'What could not be sent for want of a connection is back in the form.',
  },
})

interface KeptFormProps {
  readonly lang: Lang
  /** Answers `{ draft, said }` to the form's fields. */
  readonly to: string
  /** Where this form stands; with `?draft=` it goes on with that draft. */
  readonly page: string
}

/** Around a form whose words are kept while they are typed, where scripts run. */
export const KeptForm = ({ lang, to, page, children }: PropsWithChildren<KeptFormProps>) => (
  <kept-form
    class="ui-kept-form"
    data-to={to}
    data-page={page}
    data-offline={messages[lang].offline}
    data-returned={messages[lang].returned}
  >
    {children}
    <p class="ui-kept-form-said" role="status"></p>
  </kept-form>
)
