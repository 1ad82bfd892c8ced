import { type MemberRole, memberRoles } from '#src/platform/actor.ts'
import { choice } from '#src/platform/form/fields.ts'
import { type FieldProblems, readFields } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { deskAddressOf } from '../addresses.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { endAccess } from './end-access.ts'
import { readMemberInvitation } from './invitation.form.ts'
import { makeInvitation, manages, type Place, resend, withdraw } from './invitation-acts.tsx'
import { readInvitations } from './invitations.store.ts'
import { changeRole, readMember, readMembers, removeMember } from './member-list.store.ts'
import { type Done, memberPage } from './member-page.tsx'
import { memberMessages } from './messages.ts'
import { type OrganisationLine, readOrganisationLine } from './organisation-line.store.ts'
import { DepartureView, InviteView, MemberView, PeopleView } from './people.view.tsx'

const [read, manage, leave] = ['network.people.read', 'network.people.manage', 'network.membership.end']

export const peopleActions = {
  [read]: {
    roles: ['author', 'editor', 'manager', 'coordinator'],
    about: { bg: 'вижда кой работи за организацията', en: 'sees who works for the organisation' },
  },
  [manage]: {
    roles: ['manager', 'coordinator'],
    about: { bg: 'кани, сменя роли, премахва хора', en: 'invites, changes roles, removes people' },
  },
  [leave]: {
    roles: ['author', 'editor', 'manager'],
    about: { bg: 'напуска организацията', en: 'leaves the organisation' },
  },
} as const

const base = '/:lang{(?:bg|en)}/desk/network/:organisation/people'

/** „Хора и роли“ of one organisation. */
export const peopleRoutes = (house: House): Route[] => {
  const subject = ofOrganisation(house)
  const at = (method: Route['method'], path: string, action: string, handle: Route['handle']): Route => ({
    ...{ method, path: `${base}${path}`, action, subject, handle },
  })
  return [
    at('GET', '', read, (visit) => people(house, visit)),
    at('GET', '/invitation', manage, (visit) => inviteForm(house, visit)),
    at('POST', '/invitations', manage, (visit) => inviteAct(house, visit)),
    at('POST', '/invitations/:invitation/letter', manage, resend(house, placeOf, 'letter')),
    at('POST', '/invitations/:invitation/code', manage, resend(house, placeOf, 'code')),
    at('POST', '/invitations/:invitation/withdrawal', manage, withdraw(house, placeOf)),
    at('GET', '/departure', leave, (visit) => departure(house, visit)),
    at('POST', '/departure', leave, (visit) => leaveAct(house, visit)),
  ]
}

/** Behind all pages with a name of their own. */
export const memberRoutes = (house: House): Route[] => {
  const subject = ofOrganisation(house)
  return [
    { method: 'GET', path: `${base}/:person`, action: manage, subject, handle: (visit) => member(house, visit) },
    { method: 'POST', path: `${base}/:person/role`, action: manage, subject, handle: (visit) => roleAct(house, visit) },
    {
      method: 'POST',
      path: `${base}/:person/removal`,
      action: manage,
      subject,
      handle: (visit) => removeAct(house, visit),
    },
  ]
}

export const peopleAddress = ({ params }: Visit, page = ''): string =>
  deskAddressOf(params.organisation ?? '', `people${page}`)

export const crumbsOf = (visit: Visit) => [
  { label: memberMessages[visit.lang].people, href: `/${visit.lang}${peopleAddress(visit)}` },
]

const placeOf = (visit: Visit): Place => ({ organisation: organisationOf(visit), address: peopleAddress(visit) })

export const toPeople = (visit: Visit, done: Done): RedirectAnswer =>
  seeOther(`/${visit.lang}${peopleAddress(visit)}`, done)

/** The organisation whose people these are. */
export async function lineOf({ database }: House, visit: Visit): Promise<OrganisationLine> {
  const line = await readOrganisationLine(database.read, organisationOf(visit), visit.lang)
  if (!line) throw new NotFound()
  return line
}

async function people(house: House, visit: Visit): Promise<PageAnswer> {
  const organisation = organisationOf(visit)
  const mayManage = manages(visit)
  const [line, members, invitations] = await Promise.all([
    lineOf(house, visit),
    readMembers(house.database.read, organisation),
    mayManage ? readInvitations(house.database.read, organisation, visit.now) : [],
  ])
  return memberPage({
    visit,
    title: memberMessages[visit.lang].peopleOf(line.name),
    address: peopleAddress(visit),
    main: (
      <PeopleView
        visit={visit}
        members={members}
        invitations={invitations}
        path={`/${visit.lang}${peopleAddress(visit)}`}
        manages={mayManage}
        isMember={members.some(({ person }) => person === visit.actor?.person)}
      />
    ),
  })
}

async function inviteForm(house: House, visit: Visit, problems?: FieldProblems): Promise<PageAnswer> {
  const line = await lineOf(house, visit)
  const words = memberMessages[visit.lang]
  const path = `/${visit.lang}${peopleAddress(visit)}`
  return memberPage({
    visit,
    title: words.inviteTo(line.name),
    address: peopleAddress(visit, '/invitation'),
    crumbs: crumbsOf(visit),
    problems,
    refusal: line.practiceFor === null ? undefined : words.practiceInvites,
    main: <InviteView visit={visit} path={`${path}/invitations`} back={path} problems={problems} />,
  })
}

async function inviteAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const reading = readMemberInvitation(visit.form, visit.lang)
  if (!reading.ok) return inviteForm(house, visit, reading.problems)
  if ((await lineOf(house, visit)).practiceFor !== null) return inviteForm(house, visit)
  return makeInvitation(house, visit, placeOf(visit), { ...reading.value, scope: null, follows: null })
}

async function member(
  house: House,
  visit: Visit,
  { problems, refusal }: { problems?: FieldProblems; refusal?: string } = {},
): Promise<PageAnswer> {
  const found = await readMember(house.database.read, organisationOf(visit), visit.params.person ?? '')
  if (!found) throw new NotFound()
  const address = peopleAddress(visit, `/${found.person}`)
  return memberPage({
    visit,
    title: found.name,
    address,
    crumbs: crumbsOf(visit),
    problems,
    refusal,
    main: <MemberView visit={visit} member={found} path={`/${visit.lang}${address}`} problems={problems} />,
  })
}

const actOf = (visit: Visit) => ({
  organisation: organisationOf(visit),
  person: visit.params.person ?? '',
  actor: personOf(visit),
})

async function roleAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const reading = readFields(visit.form, visit.lang, { role: choice<readonly MemberRole[]>(memberRoles) })
  if (!reading.ok) return member(house, visit, { problems: reading.problems })
  const outcome = await house.database.write((tx) => changeRole(tx, actOf(visit), reading.value.role))
  if (outcome === 'not-a-member') throw new NotFound()
  if (outcome === 'last-manager') return member(house, visit, { refusal: memberMessages[visit.lang].lastManager })
  return toPeople(visit, 'role')
}

async function removeAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const outcome = await house.database.write((tx) => endAccess(tx, actOf(visit)))
  if (outcome === 'not-a-member') throw new NotFound()
  if (outcome === 'last-manager') return member(house, visit, { refusal: memberMessages[visit.lang].lastManager })
  return toPeople(visit, 'removed')
}

async function departure(house: House, visit: Visit, refusal?: string): Promise<PageAnswer> {
  const line = await lineOf(house, visit)
  const words = memberMessages[visit.lang]
  return memberPage({
    visit,
    title: words.leaveTitle,
    address: peopleAddress(visit, '/departure'),
    crumbs: crumbsOf(visit),
    refusal,
    main: <DepartureView visit={visit} name={line.name} back={`/${visit.lang}${peopleAddress(visit)}`} />,
  })
}

/** Whoever leaves keeps her devices: she is still a person here and sees „Днес за мен“. */
async function leaveAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const person = visit.actor?.person ?? ''
  const outcome = await house.database.write((tx) => removeMember(tx, { ...actOf(visit), person }))
  if (outcome === 'last-manager') return departure(house, visit, memberMessages[visit.lang].leaveLast)
  return seeOther(`/${visit.lang}/desk`)
}
