import { instantText } from '#src/platform/clock.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { RadioGroup, SelectField, TextField } from '#src/ui/field/field.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { InvitedRole } from './invitation.ts'
import type { OpenInvitation } from './invitations.store.ts'
import { memberMessages, roleOption, roleWords } from './messages.ts'

interface Typed {
  readonly lang: Lang
  readonly form: URLSearchParams
  readonly problems?: FieldProblems | undefined
}

const typed = (form: URLSearchParams, name: string): string | undefined => form.get(name) ?? undefined

/** Name, mail and way of somebody who is invited. */
export const InvitedFields = ({ lang, form, problems }: Typed) => {
  const words = memberMessages[lang]
  return (
    <>
      <TextField
        name="name"
        label={words.invitedName}
        hint={words.invitedNameHint}
        value={typed(form, 'name')}
        error={problems?.get('name')}
        autocomplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={words.invitedMail}
        hint={words.invitedMailHint}
        value={typed(form, 'email')}
        error={problems?.get('email')}
        autocomplete="off"
      />
      <RadioGroup
        name="way"
        label={words.way}
        options={[
          { value: 'letter', label: words.byMail },
          { value: 'code', label: words.byCode },
        ]}
        value={typed(form, 'way') ?? 'letter'}
        error={problems?.get('way')}
      />
    </>
  )
}

export const RoleField = ({
  lang,
  form,
  problems,
  roles,
  saved,
}: Typed & { roles: readonly InvitedRole[]; saved?: InvitedRole | undefined }) => (
  <RadioGroup
    name="role"
    label={memberMessages[lang].newRole}
    options={roles.map((role) => ({ value: role, label: roleOption(lang, role) }))}
    value={typed(form, 'role') ?? saved}
    error={problems?.get('role')}
  />
)

export interface Municipality {
  readonly code: string
  readonly name: string
}

export const ScopeField = ({
  lang,
  form,
  problems,
  municipalities,
}: Typed & { municipalities: readonly Municipality[] }) => (
  <SelectField
    name="scope"
    label={memberMessages[lang].scope}
    hint={memberMessages[lang].scopeHint}
    options={[
      { value: '', label: memberMessages[lang].wholeNetwork },
      ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
    ]}
    value={typed(form, 'scope')}
    error={problems?.get('scope')}
  />
)

interface OpenInvitationsProps {
  readonly visit: Visit
  readonly invitations: readonly OpenInvitation[]
  /** Where an invitation's acts are: `…/people/invitations`. */
  readonly path: string
}

/** What waits to be accepted, with its acts. */
export const OpenInvitations = ({ visit, invitations, path }: OpenInvitationsProps) => {
  const { lang } = visit
  const words = memberMessages[lang]
  if (invitations.length === 0) return <DeskHint>{words.noInvitations}</DeskHint>
  return (
    <Table
      caption={words.openInvitations}
      columns={[words.invited, words.role, words.until, words.acts].map((label) => ({ label }))}
      rows={invitations.map((invitation) => [
        <>
          {invitation.name}
          <span class="network-member-mail">{invitation.email}</span>
        </>,
        `${roleWords[lang][invitation.role]}${invitation.follows ? ` (${words.takesOver})` : ''}`,
        <Until visit={visit} until={invitation.expires_at} />,
        <div class="network-member-acts">
          <ActButton action={`${path}/${invitation.id}/letter`} label={words.resend} />
          <ActButton action={`${path}/${invitation.id}/code`} label={words.newCode} />
          <ActButton action={`${path}/${invitation.id}/withdrawal`} label={words.withdraw} />
        </div>,
      ])}
    />
  )
}

const Until = ({ visit, until }: { visit: Visit; until: string }) =>
  until > instantText(visit.now) ? (
    dayInFull(until, visit)
  ) : (
    <StateLabel tone="changed" label={memberMessages[visit.lang].expired} />
  )

interface CodeProps {
  readonly lang: Lang
  readonly code: string
  readonly email: string
  /** Where it is typed, as people say it on the telephone. */
  readonly door: string
}

/** Eight digits in two groups of four, and what to say; shown once. */
export const CodeView = ({ lang, code, email, door }: CodeProps) => {
  const words = memberMessages[lang]
  return (
    <>
      <p class="network-member-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
      <p>{words.codeText}</p>
      <DeskPart title={words.codeSteps}>
        <ol class="network-member-steps">
          <li>{words.codeStepSite(door.replace(/^https?:\/\//, ''))}</li>
          <li>{words.codeStepMail(email)}</li>
          <li>{words.codeStepCode}</li>
        </ol>
      </DeskPart>
    </>
  )
}
