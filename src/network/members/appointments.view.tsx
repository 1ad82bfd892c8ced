import { appointedRoles } from '#src/platform/actor.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { RadioGroup, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { AppointmentRow } from './appointments.store.ts'
import { InvitedFields, type Municipality, OpenInvitations, RoleField, ScopeField } from './invitation.view.tsx'
import type { OpenInvitation } from './invitations.store.ts'
import { seenWords } from './member-page.tsx'
import { memberMessages, roleWords } from './messages.ts'

interface AppointmentsProps {
  readonly visit: Visit
  readonly appointments: readonly AppointmentRow[]
  readonly invitations: readonly OpenInvitation[]
  readonly municipalities: readonly Municipality[]
  readonly path: string
  /** Of the form for somebody who works here already. */
  readonly problems?: FieldProblems | undefined
  /** People behind the mailbox that was typed, when they are several. */
  readonly choices: readonly { id: string; name: string }[]
}

export const AppointmentsView = (props: AppointmentsProps) => {
  const { visit, appointments, invitations, path } = props
  const words = memberMessages[visit.lang]
  return (
    <>
      <DeskHint>{words.appointmentsLead}</DeskHint>
      {appointments.length > 0 ? <List {...props} /> : <p>{words.noAppointments}</p>}
      <OpenInvitations visit={visit} invitations={invitations} path={`${path}/invitations`} />
      <Appoint {...props} />
      <DeskPart title={words.inviteNew}>
        <ButtonLink href={`${path}/invitation`}>{words.invite}</ButtonLink>
      </DeskPart>
    </>
  )
}

const List = ({ visit, appointments, municipalities, path }: AppointmentsProps) => {
  const { lang } = visit
  const words = memberMessages[lang]
  const place = (scope: string | null) => municipalities.find(({ code }) => code === scope)?.name ?? scope
  return (
    <Table
      caption={words.whoIsAppointed}
      columns={[words.person, words.role, words.since, words.seen, words.acts].map((label) => ({ label }))}
      rows={appointments.map((appointment) => [
        <>
          {appointment.name}
          <span class="network-member-mail">{appointment.email}</span>
        </>,
        <div>
          {roleWords[lang][appointment.role]}
          {appointment.scope ? <span class="network-member-mail">{place(appointment.scope)}</span> : null}
        </div>,
        dayInFull(appointment.since, visit),
        seenWords(appointment.seen, visit),
        <ActButton
          action={`${path}/${appointment.id}/end`}
          label={
            <>
              {words.end}
              <span class="ui-hidden">: {appointment.name}</span>
            </>
          }
        />,
      ])}
    />
  )
}

const Appoint = ({ visit, municipalities, path, problems, choices }: AppointmentsProps) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  const who = choices.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <DeskPart title={words.appointTitle}>
      <Form lang={lang} action={path} problems={problems} submit={words.appoint}>
        <TextField
          name="email"
          type="email"
          label={words.invitedMail}
          hint={words.appointMailHint}
          value={form.get('email') ?? undefined}
          error={problems?.get('email')}
          autocomplete="off"
        />
        {who.length > 1 ? (
          <RadioGroup
            name="person"
            label={words.appointWho}
            options={who}
            value={form.get('person') ?? undefined}
            error={problems?.get('person')}
          />
        ) : null}
        <RoleField lang={lang} form={form} problems={problems} roles={appointedRoles} />
        <ScopeField lang={lang} form={form} problems={problems} municipalities={municipalities} />
      </Form>
    </DeskPart>
  )
}

/** Whom to invite to the network itself. */
export const InviteAppointedView = ({
  visit,
  municipalities,
  path,
  problems,
}: Pick<AppointmentsProps, 'visit' | 'municipalities' | 'path' | 'problems'>) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  const typed = { lang, form, problems }
  return (
    <Form
      lang={lang}
      action={`${path}/invitations`}
      problems={problems}
      submit={words.sendInvitation}
      beside={<a href={path}>{words.appointments}</a>}
    >
      <InvitedFields {...typed} />
      <RoleField {...typed} roles={appointedRoles} />
      <ScopeField {...typed} municipalities={municipalities} />
    </Form>
  )
}
