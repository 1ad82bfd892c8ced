import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { versionOf } from '#src/platform/of-visit.ts'
import { backTo, pathOf } from '../desk/desk-page.tsx'
import { firstYear, readAppearanceForm, readPeopleForm } from './group.form.ts'
import type { Group } from './group.ts'
import { GroupAppearances, GroupParticipants } from './group-counts.view.tsx'
import { type GroupRoute, groupOf, writingBy } from './group-of-visit.ts'
import { groupPage } from './group-page.tsx'
import { addAppearance, removePart, saveParticipants } from './groups.store.ts'
import { messages } from './messages.ts'
import { readAppearances, readParticipants } from './read-groups.store.ts'

export const countsRoutes = (house: House, route: GroupRoute): Route[] => [
  route('GET', '/:group/participants', async (visit) =>
    peoplePage(house, visit, { group: await groupOf(house, visit) }),
  ),
  route('POST', '/:group/participants', (visit) => savePeople(house, visit)),
  route('GET', '/:group/appearances', async (visit) => appearancesPage(house, visit, await groupOf(house, visit))),
  route('POST', '/:group/appearances', (visit) => takeAppearance(house, visit)),
  route('POST', '/:group/appearances/:part/removal', (visit) => removeAppearance(house, visit)),
]

interface PeopleWishes {
  readonly group: Group
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

/** The year that was asked for, when it is one that has begun; else this one. */
function yearOf({ form, query, today }: Visit): number {
  const asked = Number(form.get('year') ?? query.get('year'))
  return Number.isInteger(asked) && asked >= firstYear && asked <= today.year ? asked : today.year
}

async function peoplePage({ database }: House, visit: Visit, { group, problems = noProblems, changed }: PeopleWishes) {
  const byYear = await readParticipants(database.read, group.id)
  return groupPage(visit, {
    group,
    current: 'participants',
    problems,
    changed,
    main: <GroupParticipants visit={visit} group={group} year={yearOf(visit)} byYear={byYear} problems={problems} />,
  })
}

async function savePeople(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const reading = readPeopleForm(visit.form, visit.lang)
  if (!reading.ok) return peoplePage(house, visit, { group, problems: reading.problems })
  if (reading.value.year > visit.today.year) throw new NotFound()
  const people = { ...reading.value, version: versionOf(visit) }
  const saved = await house.database.write((tx) => saveParticipants(tx, writingBy(visit, group.id), people))
  if (!saved) return peoplePage(house, visit, { group, changed: true })
  const path = pathOf(visit, ['groups', group.id, 'participants'])
  return { kind: 'redirect', to: `${path}?done=saved&year=${reading.value.year}`, status: 303 }
}

async function appearancesPage(house: House, visit: Visit, group: Group, problems: FieldProblems = noProblems) {
  const appearances = await readAppearances(house.database.read, group.id)
  return groupPage(visit, {
    group,
    current: 'appearances',
    problems,
    main: <GroupAppearances visit={visit} group={group} appearances={appearances} problems={problems} />,
  })
}

async function takeAppearance(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const reading = readAppearanceForm(visit.form, visit.lang, visit.today)
  if (!reading.ok) return appearancesPage(house, visit, group, reading.problems)
  const appearance = { ...reading.value, id: house.ids() }
  const added = await house.database.write((tx) => addAppearance(tx, writingBy(visit, group.id), appearance))
  if (added) return backTo(visit, ['groups', group.id, 'appearances'], 'added')
  const taken = problemAt('title', messages[visit.lang].appearanceTaken)
  return appearancesPage(house, visit, group, taken.problems)
}

async function removeAppearance(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const id = visit.params.part ?? ''
  const removed = await house.database.write((tx) =>
    removePart(tx, writingBy(visit, group.id), 'network_group_appearance', id),
  )
  if (!removed) throw new NotFound()
  return backTo(visit, ['groups', group.id, 'appearances'], 'removed')
}
