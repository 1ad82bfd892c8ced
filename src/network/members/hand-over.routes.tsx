import type { FieldProblems } from '#src/platform/form/form.ts'
import { problemAt } from '#src/platform/form/form.ts'
import { type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { handOver } from './hand-over.ts'
import { HandOverView, TakeoverView } from './hand-over.view.tsx'
import { readHandOver } from './invitation.form.ts'
import { makeInvitation } from './invitation-acts.tsx'
import { readInvitations } from './invitations.store.ts'
import { readMember, readMembers } from './member-list.store.ts'
import { memberPage } from './member-page.tsx'
import { memberMessages } from './messages.ts'
import { crumbsOf, lineOf, peopleAddress, toPeople } from './people.routes.tsx'

const [hand, take] = ['network.handover.make', 'network.handover.read']

export const handOverActions = {
  [hand]: {
    roles: ['manager', 'coordinator'],
    about: { bg: 'предава организацията на друг човек', en: 'hands the organisation over' },
  },
  [take]: {
    roles: ['author', 'editor', 'manager', 'coordinator'],
    about: { bg: 'вижда какво поема', en: 'sees what is taken over' },
  },
} as const

const base = '/:lang{(?:bg|en)}/desk/network/:organisation/people'

/** Handing an organisation over (R4), and what the successor sees. */
export const handOverRoutes = (house: House): Route[] => {
  const subject = ofOrganisation(house)
  const path = `${base}/handover`
  return [
    { method: 'GET', path, action: hand, subject, handle: (visit) => handOverForm(house, visit) },
    { method: 'POST', path, action: hand, subject, handle: (visit) => handOverAct(house, visit) },
    { method: 'GET', path: `${base}/takeover`, action: take, subject, handle: (visit) => takeover(house, visit) },
  ]
}

async function handOverForm(house: House, visit: Visit, problems?: FieldProblems): Promise<PageAnswer> {
  const words = memberMessages[visit.lang]
  const [line, members] = await Promise.all([
    lineOf(house, visit),
    readMembers(house.database.read, organisationOf(visit)),
  ])
  const back = `/${visit.lang}${peopleAddress(visit)}`
  // Whoever works here hands over her own place; a coordinator usually comes because the only one is gone.
  const own =
    members.find(({ person }) => person === visit.actor?.person) ?? (members.length === 1 ? members[0] : undefined)
  return memberPage({
    visit,
    title: words.handOverTitle,
    address: peopleAddress(visit, '/handover'),
    crumbs: crumbsOf(visit),
    problems,
    refusal:
      line.practiceFor !== null ? words.practiceInvites : members.length === 0 ? words.nobodyToHandOver : undefined,
    main: <HandOverView visit={visit} members={members} from={own?.person} back={back} problems={problems} />,
  })
}

async function handOverAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const reading = readHandOver(visit.form, visit.lang)
  if (!reading.ok) return handOverForm(house, visit, reading.problems)
  if ((await lineOf(house, visit)).practiceFor !== null) return handOverForm(house, visit)
  const { from, to, invited } = reading.value
  return to === undefined ? toNewPerson(house, visit, { from, invited }) : toMember(house, visit, { from, to })
}

async function toMember(
  house: House,
  visit: Visit,
  { from, to }: { from: string; to: string },
): Promise<PageAnswer | RedirectAnswer> {
  const { lang, actor, now } = visit
  const organisation = organisationOf(visit)
  const outcome = await house.database.write(async (tx) => {
    // Somebody from outside comes by invitation, not by an id in a form.
    if (!(await readMember(tx.query, organisation, to))) return 'no-successor'
    return handOver(tx, house, { organisation, from, to, actor: actor?.person ?? null }, now)
  })
  if (outcome === 'done') return from === actor?.person ? seeOther(`/${lang}/desk`) : toPeople(visit, 'handed')
  const field = outcome === 'not-a-member' ? 'from' : 'to'
  return handOverForm(house, visit, problemAt(field, memberMessages[lang].notMember).problems)
}

interface Invited {
  readonly name: string
  readonly email: string
  readonly way: 'letter' | 'code'
}

/** Nothing changes until the invited person accepts: the organisation is never without its manager. */
async function toNewPerson(
  house: House,
  visit: Visit,
  { from, invited }: { from: string; invited: Invited },
): Promise<PageAnswer | RedirectAnswer> {
  const organisation = organisationOf(visit)
  const leaving = await readMember(house.database.read, organisation, from)
  if (!leaving) return handOverForm(house, visit, problemAt('from', memberMessages[visit.lang].notMember).problems)
  const place = { organisation, address: peopleAddress(visit) }
  return makeInvitation(house, visit, place, { ...invited, role: leaving.role, scope: null, follows: from })
}

/** What there is and what waits: from every room. */
async function takeover(house: House, visit: Visit): Promise<PageAnswer> {
  const line = await lineOf(house, visit)
  const { read } = house.database
  const [members, invitations, panels] = await Promise.all([
    readMembers(read, line.id),
    readInvitations(read, line.id, visit.now),
    house.panels('takeover', line, visit),
  ])
  return memberPage({
    visit,
    title: memberMessages[visit.lang].takeoverTitle(line.name),
    address: peopleAddress(visit, '/takeover'),
    main: (
      <TakeoverView
        visit={visit}
        people={members.length}
        invitations={invitations.length}
        more={panels.map(({ main }) => main)}
        path={`/${visit.lang}${peopleAddress(visit)}`}
      />
    ),
  })
}
