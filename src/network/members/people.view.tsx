import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { InvitedFields, OpenInvitations, RoleField } from './invitation.view.tsx'
import type { OpenInvitation } from './invitations.store.ts'
import type { Member } from './member-list.store.ts'
import { seenWords } from './member-page.tsx'
import { memberMessages, organisationRoles, roleMeanings, roleWords } from './messages.ts'

interface PeopleProps {
  readonly visit: Visit
  readonly members: readonly Member[]
  readonly invitations: readonly OpenInvitation[]
  /** Of this page, with language. */
  readonly path: string
  /** Whoever only works here sees names and roles. */
  readonly manages: boolean
  readonly isMember: boolean
}

/** „Хора и роли“ */
export const PeopleView = ({ visit, members, invitations, path, manages, isMember }: PeopleProps) => {
  const words = memberMessages[visit.lang]
  const managers = members.filter(({ role }) => role === 'manager').length
  return (
    <>
      <DeskHint>{words.peopleLead}</DeskHint>
      {manages ? (
        <p class="network-member-acts">
          <ButtonLink href={`${path}/invitation`}>{words.invite}</ButtonLink>
          {members.length > 0 ? (
            <ButtonLink kind="quiet" href={`${path}/handover`}>
              {words.handOver}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
      {members.length === 0 ? (
        <EmptyState title={words.nobody} actions={[{ label: words.invite, href: `${path}/invitation` }]}>
          <p>{words.nobodyText}</p>
        </EmptyState>
      ) : (
        <Members visit={visit} members={members} path={path} manages={manages} />
      )}
      {manages && members.length > 1 && managers === 1 ? <DeskHint>{words.oneManager}</DeskHint> : null}
      {manages ? <OpenInvitations visit={visit} invitations={invitations} path={`${path}/invitations`} /> : null}
      {isMember ? (
        <p>
          <a href={`${path}/departure`}>{words.toLeave}</a>
        </p>
      ) : null}
    </>
  )
}

const Members = ({ visit, members, path, manages }: Omit<PeopleProps, 'invitations' | 'isMember'>) => {
  const { lang, actor } = visit
  const words = memberMessages[lang]
  const more = manages ? [words.seen, words.acts] : []
  return (
    <Table
      caption={words.whoWorks}
      columns={[words.person, words.role, words.since, ...more].map((label) => ({ label }))}
      rows={members.map((member) => [
        <>
          {member.name}
          {member.person === actor?.person ? ` (${words.you})` : ''}
          {manages ? <span class="network-member-mail">{member.email}</span> : null}
        </>,
        <div>
          {roleWords[lang][member.role]}
          <span class="network-member-mail">{roleMeanings[lang][member.role]}</span>
        </div>,
        dayInFull(member.since, visit),
        ...(manages
          ? [
              seenWords(member.seen, visit),
              <a href={`${path}/${member.person}`} aria-label={words.changeOf(member.name)}>
                {words.change}
              </a>,
            ]
          : []),
      ])}
    />
  )
}

interface MemberProps {
  readonly visit: Visit
  readonly member: Member
  /** Of the member's page, with language. */
  readonly path: string
  readonly problems?: FieldProblems | undefined
}

/** One member: what she may do, and the end of it. */
export const MemberView = ({ visit, member, path, problems }: MemberProps) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  return (
    <>
      <p>
        {member.email} · {words.since.toLocaleLowerCase(lang)} {dayInFull(member.since, visit)}
      </p>
      <Form lang={lang} action={`${path}/role`} problems={problems} submit={words.saveRole}>
        <RoleField lang={lang} form={form} problems={problems} roles={organisationRoles} saved={member.role} />
      </Form>
      <DeskPart title={words.removeTitle} hint={words.removeText}>
        <ActButton action={`${path}/removal`} label={words.remove} kind="danger" />
      </DeskPart>
    </>
  )
}

/** Whom to invite to an organisation. */
export const InviteView = ({
  visit,
  path,
  back,
  problems,
}: {
  visit: Visit
  path: string
  back: string
  problems?: FieldProblems | undefined
}) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  return (
    <Form
      lang={lang}
      action={path}
      problems={problems}
      submit={words.sendInvitation}
      beside={<a href={back}>{words.backToPeople}</a>}
    >
      <InvitedFields lang={lang} form={form} problems={problems} />
      <RoleField lang={lang} form={form} problems={problems} roles={organisationRoles} saved="editor" />
    </Form>
  )
}

/** „Напускам“: says what it means before it is done. */
export const DepartureView = ({ visit, name, back }: { visit: Visit; name: string; back: string }) => {
  const words = memberMessages[visit.lang]
  return (
    <>
      <p>{words.leaveText(name)}</p>
      <Form lang={visit.lang} submit={words.leave} kind="danger" beside={<a href={back}>{words.backToPeople}</a>} />
    </>
  )
}
