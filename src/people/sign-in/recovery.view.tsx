import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { signInPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Person } from '../persons/persons.store.ts'
import { doorMessages } from './messages.ts'
import { OwnDeviceField } from './own-device.view.tsx'
import { MailField } from './sign-in.view.tsx'

interface RecoveryProps {
  readonly lang: Lang
  readonly email: string
  readonly problems: FieldProblems
}

export const RecoveryView = ({ lang, email, problems }: RecoveryProps) => {
  const door = doorMessages[lang]
  return (
    <div class="ui-wrap people-page">
      <h1>{door.recoveryTitle}</h1>
      <p class="people-lead">{door.recoveryLead}</p>
      <div class="people-door">
        <Form
          lang={lang}
          problems={problems}
          submit={door.sendRecovery}
          beside={<a href={signInPath(lang)}>{door.title}</a>}
        >
          <MailField lang={lang} email={email} problems={problems} />
        </Form>
      </div>
    </div>
  )
}

interface NewPasswordProps {
  readonly lang: Lang
  readonly persons: readonly Pick<Person, 'id' | 'name'>[]
  readonly chosen: string
  readonly problems: FieldProblems
}

/** Behind the link: who, where several share the mailbox, and the new password. */
export const NewPasswordView = ({ lang, persons, chosen, problems }: NewPasswordProps) => {
  const [words, door] = [messages[lang], doorMessages[lang]]
  const [first, ...others] = persons
  const options = [{ value: '', label: '–' }, ...persons.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div class="ui-wrap people-page">
      <h1>{door.chooseTitle}</h1>
      <p class="people-lead">
        {first && others.length === 0 ? `${door.chooseFor(first.name)} ` : ''}
        {door.chooseHint}
      </p>
      <div class="people-door">
        <Form lang={lang} problems={problems} submit={door.choose}>
          {others.length > 0 ? (
            <SelectField
              name="person"
              label={door.whoTitle}
              options={options}
              value={chosen}
              error={problems.get('person')}
              required
            />
          ) : null}
          <TextField
            name="password"
            type="password"
            label={words.newPassword}
            hint={words.passwordHint}
            error={problems.get('password')}
            autocomplete="new-password"
            required
          />
          <OwnDeviceField lang={lang} />
        </Form>
      </div>
    </div>
  )
}
