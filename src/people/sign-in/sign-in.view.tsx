import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { demoSignInPath, deskStart, recoveryPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { doorMessages } from './messages.ts'
import { OwnDeviceField } from './own-device.view.tsx'

export interface SignInProps {
  readonly lang: Lang
  readonly problems: FieldProblems
  readonly email: string
  readonly own: boolean
  readonly back: string | undefined
  readonly phone: string
  /** Who is signed in already. */
  readonly present: string | undefined
  /** Persons of the demonstration, where they may get in. */
  readonly demo: readonly { readonly id: string; readonly name: string; readonly about: string }[]
}

/** The door: mail and password, or a mailed link. Both buttons stand in one form, so the address is written once. */
export const SignInView = (props: SignInProps) => {
  const { lang, problems, email, own, back, present } = props
  const [words, door] = [messages[lang], doorMessages[lang]]
  const link = (
    <Button kind="quiet" name="way" value="link">
      {door.sendLink}
    </Button>
  )
  return (
    <div class="ui-wrap people-page people-columns">
      <div>
        <h1>{door.title}</h1>
        <p class="people-lead">{door.lead}</p>
        {present ? (
          <Banner tone="info" title={door.already(present)}>
            <a href={back ?? deskStart(lang)}>{door.toDesk}</a>
          </Banner>
        ) : null}
        <div class="people-door">
          <Form lang={lang} problems={problems} submit={door.enter} beside={link}>
            <MailField lang={lang} email={email} problems={problems} />
            <TextField
              name="password"
              type="password"
              label={words.password}
              hint={door.sendLinkHint}
              error={problems.get('password')}
              autocomplete="current-password"
            />
            <OwnDeviceField lang={lang} checked={own} />
            <BackField back={back} />
          </Form>
          <p>
            <a href={recoveryPath(lang)}>{door.forgotten}</a>
          </p>
        </div>
      </div>
      <aside>
        <Aside {...props} />
      </aside>
    </div>
  )
}

export const BackField = ({ back }: { back: string | undefined }) =>
  back ? <input type="hidden" name="back" value={back} /> : null

export const MailField = ({ lang, email, problems }: { lang: Lang; email: string; problems: FieldProblems }) => (
  <TextField
    name="email"
    type="email"
    label={messages[lang].mail}
    value={email}
    error={problems.get('email')}
    autocomplete="username"
    required
  />
)

const Aside = ({ lang, phone, demo, back }: SignInProps) => {
  const door = doorMessages[lang]
  return (
    <>
      {demo.length > 0 ? (
        <section class="people-panel">
          <h2>{door.demoTitle}</h2>
          <p>{door.demoHint}</p>
          <ul class="people-demo">
            {demo.map(({ id, name, about }) => (
              <li>
                <ActButton
                  action={demoSignInPath(lang)}
                  label={<span lang={lang === 'bg' ? undefined : 'bg'}>{doorMessages.bg.enterAs(name)}</span>}
                  fields={{ person: id, ...(back ? { back } : {}) }}
                />
                <p>{about}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="people-panel">
        <h2>{door.helpTitle}</h2>
        <p>{door.help(phone)}</p>
      </section>
    </>
  )
}
