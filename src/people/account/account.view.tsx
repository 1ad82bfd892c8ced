import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, relativeDay } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { accountPath, dataPath, deviceRemovalPath, mailPath, otherDevicesPath, passwordPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Person } from '../persons/persons.store.ts'
import { shownDevice } from '../sessions/device-words.ts'
import type { OpenSession } from '../sessions/sessions.store.ts'
import { accountMessages } from './messages.ts'

export interface AccountProps {
  readonly lang: Lang
  readonly zone: string
  readonly today: Temporal.PlainDate
  readonly person: Person
  readonly hasPassword: boolean
  readonly sessions: readonly OpenSession[]
  readonly current: string
  /** What was done a moment ago. */
  readonly done: string | undefined
  readonly problems: FieldProblems
  readonly typed: URLSearchParams
}

export const AccountView = (props: AccountProps) => {
  const { lang, person, done } = props
  const words = accountMessages[lang]
  return (
    <div class="ui-wrap people-account">
      <h1>{words.title}</h1>
      {done ? <Banner tone="info" title={done} /> : null}
      <div class="people-account-parts">
        <section class="people-panel">
          <h2>{words.profileTitle}</h2>
          <Profile {...props} />
        </section>
        <section class="people-panel">
          <h2>{words.mailTitle}</h2>
          <p>{words.mailNow(person.email)}</p>
          <Mail {...props} />
        </section>
        <section class="people-panel">
          <h2>{words.passwordTitle}</h2>
          {props.hasPassword ? null : <p>{words.noPassword}</p>}
          <Password {...props} />
        </section>
      </div>
      <Devices {...props} />
      <section class="people-panel">
        <h2>{words.dataTitle}</h2>
        <p>{words.dataText}</p>
        <p>
          <a href={dataPath(lang)}>{words.toData}</a>
        </p>
      </section>
    </div>
  )
}

/** Each form shows its own problems only. */
const of = (problems: FieldProblems, ...names: string[]): FieldProblems =>
  new Map([...problems].filter(([name]) => names.includes(name)))

const Profile = ({ lang, person, problems, typed }: AccountProps) => {
  const words = accountMessages[lang]
  const languages = [
    { value: 'bg', label: words.bulgarian },
    { value: 'en', label: words.english },
  ]
  return (
    <Form lang={lang} action={accountPath(lang)} problems={of(problems, 'name', 'language')} submit={words.save}>
      <TextField
        name="name"
        label={messages[lang].name}
        hint={messages[lang].nameHint}
        value={typed.get('name') ?? person.name}
        error={problems.get('name')}
        autocomplete="name"
        required
      />
      <SelectField
        name="language"
        label={words.language}
        hint={words.languageHint}
        options={languages}
        value={typed.get('language') ?? person.language}
        error={problems.get('language')}
      />
    </Form>
  )
}

const Mail = ({ lang, hasPassword, problems, typed }: AccountProps) => {
  const words = accountMessages[lang]
  const own = of(problems, 'email', 'passwordForMail')
  return (
    <Form lang={lang} action={mailPath(lang)} problems={own} submit={words.changeMail} kind="quiet">
      <TextField
        name="email"
        type="email"
        label={words.newMail}
        hint={words.newMailHint}
        value={typed.get('email') ?? ''}
        error={problems.get('email')}
        autocomplete="email"
        required
      />
      {hasPassword ? <PasswordNow lang={lang} name="passwordForMail" problems={problems} /> : null}
    </Form>
  )
}

const PasswordNow = ({ lang, name, problems }: { lang: Lang; name: string; problems: FieldProblems }) => (
  <TextField
    name={name}
    type="password"
    label={accountMessages[lang].passwordNow}
    error={problems.get(name)}
    autocomplete="current-password"
    required
  />
)

const Password = ({ lang, hasPassword, problems }: AccountProps) => {
  const [words, common] = [accountMessages[lang], messages[lang]]
  const own = of(problems, 'passwordNow', 'password')
  return (
    <Form lang={lang} action={passwordPath(lang)} problems={own} submit={words.setPassword} kind="quiet">
      {hasPassword ? <PasswordNow lang={lang} name="passwordNow" problems={problems} /> : null}
      <TextField
        name="password"
        type="password"
        label={common.newPassword}
        hint={common.passwordHint}
        error={problems.get('password')}
        autocomplete="new-password"
        required
      />
    </Form>
  )
}

/** Where one is signed in; days only, since more is not written down. */
const Devices = ({ lang, zone, today, sessions, current }: AccountProps) => {
  const words = accountMessages[lang]
  const day = (instant: string) => {
    const date = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()
    return relativeDay(date, today, lang) ?? dateWords(date, lang, { weekday: false })
  }
  const labels = [words.device, words.since, words.seen, words.kind, words.act]
  return (
    <section class="people-devices">
      <h2>{words.devicesTitle}</h2>
      <p>{words.devicesLead}</p>
      <Table
        caption={words.devicesCaption}
        columns={labels.map((label) => ({ label }))}
        rows={sessions.map(({ id, device, remembered, created_at, seen_at }) => [
          shownDevice(device, lang),
          day(created_at),
          day(seen_at),
          remembered ? words.own : words.borrowed,
          id === current ? (
            <strong>{words.thisOne}</strong>
          ) : (
            <ActButton action={deviceRemovalPath(lang, id)} label={words.revokeOne(shownDevice(device, lang))} />
          ),
        ])}
      />
      {sessions.length > 1 ? (
        <ActButton action={otherDevicesPath(lang)} label={words.revokeOthers} kind="danger" />
      ) : null}
    </section>
  )
}

/** Behind the link in the letter to the new address. */
export const ConfirmMailView = ({ lang, name, email }: { lang: Lang; name: string; email: string }) => {
  const words = accountMessages[lang]
  return (
    <div class="ui-wrap people-page">
      <h1>{words.confirmTitle}</h1>
      <p class="people-lead">{words.confirm(name, email)}</p>
      <div class="people-door">
        <Form lang={lang} submit={words.confirmAct} />
      </div>
    </div>
  )
}
