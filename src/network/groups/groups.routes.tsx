import type { FieldProblems } from '#src/platform/form/form.ts'
import { noProblems } from '#src/platform/form/form.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { backTo, deskPage } from '../desk/desk-page.tsx'
import { attachFunding, readFunding, readMarks } from '../funding-marks/funding-marks.store.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { readClosureForm, readGroupForm } from './group.form.ts'
import { countsRoutes } from './group-counts.routes.tsx'
import { GroupEnd, GroupForm } from './group-form.view.tsx'
import { crumbsOf, groupOf, writingBy } from './group-of-visit.ts'
import { groupPage } from './group-page.tsx'
import { timetableRoutes } from './group-timetable.routes.tsx'
import { addGroup, closeGroup, saveGroup } from './groups.store.ts'
import { GroupsView } from './groups.view.tsx'
import { messages } from './messages.ts'
import { type GroupWithTimes, readGroups, readPeopleByGroup } from './read-groups.store.ts'

export const editGroups = 'network.group.edit'
const desk = '/:lang{(?:bg|en)}/desk/network/:organisation/groups'

/** The desk's pages about groups and clubs. */
export function groupRoutes(house: House): Route[] {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    path: `${desk}${path}`,
    action: editGroups,
    subject: ofOrganisation(house),
    handle,
  })
  return [
    route('GET', '', (visit) => listPage(house, visit)),
    route('POST', '', (visit) => add(house, visit)),
    route('GET', '/new', (visit) => newPage(house, visit)),
    route('GET', '/:group', async (visit) => profilePage(house, visit, { group: await groupOf(house, visit) })),
    route('POST', '/:group', (visit) => save(house, visit)),
    route('POST', '/:group/closure', (visit) => close(house, visit)),
    route('POST', '/:group/reopening', (visit) => reopen(house, visit)),
    ...timetableRoutes(house, route),
    ...countsRoutes(house, route),
  ]
}

async function listPage({ database }: House, visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit)
  const [groups, people] = await Promise.all([
    readGroups(database.read, organisation, visit.lang, visit.today.toString()),
    readPeopleByGroup(database.read, organisation, visit.today.year),
  ])
  const main = <GroupsView visit={visit} groups={groups} people={people} />
  return deskPage({ visit, title: messages[visit.lang].groups, parts: ['groups'], main })
}

async function newPage({ database }: House, visit: Visit, problems: FieldProblems = noProblems): Promise<Answer> {
  const marks = await readMarks(database.read, organisationOf(visit))
  const main = <GroupForm visit={visit} problems={problems} marks={marks} attached={[]} />
  const title = messages[visit.lang].newGroup
  return deskPage({ visit, title, parts: ['groups', 'new'], crumbs: crumbsOf(visit), problems, main })
}

async function add(house: House, visit: Visit): Promise<Answer> {
  const reading = readGroupForm(visit.form, visit.lang, visit.today.year)
  if (!reading.ok) return newPage(house, visit, reading.problems)
  const group = { ...reading.value, id: house.ids(), organisation: organisationOf(visit), endedOn: null, version: 1 }
  await house.database.write(async (tx) => {
    await addGroup(tx, group, personOf(visit))
    await attach(tx, visit, group.id)
  })
  return backTo(visit, ['groups', group.id, 'timetable'], 'added')
}

const attach = (tx: Parameters<typeof attachFunding>[0], visit: Visit, group: string): Promise<void> =>
  attachFunding(tx, { kind: 'group', id: group }, visit.form.getAll('funding'), {
    organisation: organisationOf(visit),
    today: visit.today.toString(),
    actor: personOf(visit),
  })

interface ProfileWishes {
  readonly group: GroupWithTimes
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function profilePage({ database }: House, visit: Visit, wishes: ProfileWishes): Promise<Answer> {
  const { group, problems = noProblems, changed } = wishes
  const [marks, funding] = await Promise.all([
    readMarks(database.read, organisationOf(visit)),
    readFunding(database.read, ['group'], [group.id]),
  ])
  const attached = (funding.get(group.id) ?? []).map(({ id }) => id)
  const isClosing = visit.form.has('ended_on')
  const form = isClosing ? { ...visit, form: new URLSearchParams() } : visit
  return groupPage(visit, {
    group,
    current: 'profile',
    problems,
    changed,
    main: (
      <>
        <GroupForm
          visit={form}
          group={group}
          problems={isClosing ? noProblems : problems}
          marks={marks}
          attached={attached}
        />
        <GroupEnd visit={visit} group={group} problems={problems} />
      </>
    ),
  })
}

async function save(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const reading = readGroupForm(visit.form, visit.lang, visit.today.year)
  if (!reading.ok) return profilePage(house, visit, { group, problems: reading.problems })
  const changed = { ...group, ...reading.value, version: versionOf(visit) }
  const saved = await house.database.write(async (tx) => {
    const done = await saveGroup(tx, changed, personOf(visit))
    if (done) await attach(tx, visit, group.id)
    return done
  })
  return saved ? backTo(visit, ['groups', group.id], 'saved') : profilePage(house, visit, { group, changed: true })
}

async function close(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const reading = readClosureForm(visit.form, visit.lang, visit.today)
  if (!reading.ok) return profilePage(house, visit, { group, problems: reading.problems })
  await house.database.write((tx) => closeGroup(tx, writingBy(visit, group.id), reading.value))
  return backTo(visit, ['groups'], 'closed')
}

async function reopen(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  await house.database.write((tx) => closeGroup(tx, writingBy(visit, group.id), null))
  return backTo(visit, ['groups', group.id], 'reopened')
}
