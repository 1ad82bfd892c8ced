import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { codePath } from '../addresses.ts'
import { doorMessages } from './messages.ts'
import { OwnDeviceField } from './own-device.view.tsx'
import { BackField } from './sign-in.view.tsx'

interface CodeProps {
  readonly lang: Lang
  readonly problems: FieldProblems
  readonly email: string
  readonly code: string
  readonly own: boolean
  readonly back: string | undefined
  readonly phone: string
}

/** After a link was asked for: the same words whoever the address belongs to, and the place for the code. */
export const CodeView = ({ lang, problems, email, code, own, back, phone }: CodeProps) => {
  const door = doorMessages[lang]
  return (
    <div class="ui-wrap people-page">
      <h1>{door.sentTitle}</h1>
      <p class="people-lead">{door.sent(email)}</p>
      <div class="people-door">
        <Form lang={lang} action={codePath(lang)} problems={problems} submit={door.useCode}>
          <TextField
            name="code"
            label={door.code}
            hint={door.codeHint}
            value={code}
            error={problems.get('code')}
            autocomplete="one-time-code"
            maxlength={20}
            required
          />
          <OwnDeviceField lang={lang} checked={own} />
          <input type="hidden" name="email" value={email} />
          <BackField back={back} />
        </Form>
      </div>
      <p>{door.sentNone(phone)}</p>
    </div>
  )
}

/** After a new password was asked for. */
export const SentView = ({ lang, email, phone }: { lang: Lang; email: string; phone: string }) => (
  <div class="ui-wrap people-page">
    <h1>{doorMessages[lang].sentTitle}</h1>
    <p class="people-lead">{doorMessages[lang].sentRecovery(email)}</p>
    <p>{doorMessages[lang].sentNone(phone)}</p>
  </div>
)
