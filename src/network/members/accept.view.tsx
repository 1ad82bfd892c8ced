import { NewPersonFields, type NewPersonValues, OwnDeviceField, signInPath, signOutPath } from '#src/people/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { noProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Button, ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { invitationPath } from '../addresses.ts'
import type { OpenInvitation } from './invitations.store.ts'
import { memberMessages, roleMeanings } from './messages.ts'

export interface Invited {
  readonly invitation: OpenInvitation
  /** „редактор на Библиотеката“ */
  readonly what: string
  /** Whose place it is. */
  readonly predecessor: string | undefined
}

interface AcceptProps extends Invited {
  readonly visit: Visit
  /** Where the button leads, with what the door was opened by. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly problems?: FieldProblems | undefined
}

/** Who invites, to what, until when; one button. Opening the page changes nothing: mail scanners follow links too. */
export const AcceptView = (props: AcceptProps) => {
  const { visit, invitation, what, predecessor } = props
  const { lang, actor } = visit
  const words = memberMessages[lang]
  const { inviter, role, expires_at } = invitation
  const facts = [
    { term: words.role, value: what, detail: roleMeanings[lang][role] },
    { term: words.goodUntil, value: dayInFull(expires_at, visit) },
  ]
  return (
    <Split side="end" head={<h1>{words.acceptTitle}</h1>} aside={<Facts label={words.acceptTitle} facts={facts} />}>
      <p class="network-member-lead">
        {invitation.email === null ? words.firstInvites : words.invitesYou(inviter ?? words.network, what)}
      </p>
      {predecessor ? <p>{words.takesPlace(predecessor)}</p> : null}
      {actor ? <AcceptAsYou {...props} name={actor.name} /> : <AcceptAnew {...props} />}
    </Split>
  )
}

const Hidden = ({ hidden }: Pick<AcceptProps, 'hidden'>) => (
  <>
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const AcceptAsYou = ({ visit, action, hidden, name }: AcceptProps & { name: string }) => {
  const words = memberMessages[visit.lang]
  return (
    <>
      <p>{words.acceptAs(name)}</p>
      <form method="post" action={action}>
        <Hidden hidden={hidden} />
        <Button>{words.accept}</Button>
      </form>
      <p>{words.notYou}</p>
      <ActButton action={signOutPath(visit.lang)} label={words.signOut} />
    </>
  )
}

const AcceptAnew = ({ visit, action, hidden, invitation, problems = noProblems }: AcceptProps) => {
  const { lang, form, path } = visit
  const words = memberMessages[lang]
  const back = Object.hasOwn(hidden, 'code') ? invitationPath(lang) : path
  return (
    <>
      <DeskPart title={words.newHere}>
        <Form lang={lang} action={action} problems={problems} submit={words.accept}>
          <Hidden hidden={hidden} />
          {invitation.email === null ? (
            <TextField
              name="email"
              type="email"
              label={words.invitedMail}
              value={form.get('email') ?? undefined}
              error={problems.get('email')}
              autocomplete="email"
            />
          ) : null}
          <NewPersonFields lang={lang} problems={problems} name={form.get('name') ?? invitation.name} />
          <OwnDeviceField lang={lang} checked={form.has('own')} />
        </Form>
      </DeskPart>
      <DeskPart title={words.haveAccount}>
        <p>{words.haveAccountText}</p>
        <ButtonLink kind="quiet" href={signInPath(lang, back)}>
          {words.toSignIn}
        </ButtonLink>
      </DeskPart>
    </>
  )
}

/** What the form made: the person as `addPerson` wants her. */
export type Newcomer = NewPersonValues & { readonly email: string }

/** Mail and the eight digits from the telephone. */
export const CodeFormView = ({ visit, problems }: { visit: Visit; problems?: FieldProblems | undefined }) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  return (
    <div class="ui-wrap">
      <h1>{words.codePageTitle}</h1>
      <p class="network-member-lead">{words.codePageLead}</p>
      <Form lang={lang} action={invitationPath(lang)} problems={problems} submit={words.goOn}>
        <TextField
          name="email"
          type="email"
          label={words.invitedMail}
          value={form.get('email') ?? undefined}
          error={problems?.get('email')}
          autocomplete="email"
        />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={form.get('code') ?? undefined}
          error={problems?.get('code')}
          autocomplete="one-time-code"
        />
      </Form>
    </div>
  )
}

/** An invitation that opens nothing any more, and what to do. */
export const StaleView = ({ visit, why, phone }: { visit: Visit; why: string; phone: string }) => {
  const { lang } = visit
  const words = memberMessages[lang]
  return (
    <div class="ui-wrap">
      <EmptyState
        title={words.staleTitle}
        level={1}
        actions={[
          { label: words.toCode, href: invitationPath(lang) },
          { label: words.toSignIn, href: signInPath(lang) },
        ]}
      >
        <p>{why}</p>
        <p>{words.callUs(phone)}</p>
      </EmptyState>
    </div>
  )
}
