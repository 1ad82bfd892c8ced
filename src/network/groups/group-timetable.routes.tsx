import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { backTo } from '../desk/desk-page.tsx'
import { readPauseForm, readSlotForm } from './group.form.ts'
import { type GroupRoute, groupOf, writingBy } from './group-of-visit.ts'
import { groupPage } from './group-page.tsx'
import { GroupTimetable } from './group-timetable.view.tsx'
import { addPause, addSlot, removePart } from './groups.store.ts'
import { messages } from './messages.ts'
import { type GroupWithTimes, readVenuesNearby } from './read-groups.store.ts'
import { hoursWords } from './timetable.ts'

export const timetableRoutes = (house: House, route: GroupRoute): Route[] => [
  route('GET', '/:group/timetable', async (visit) => page(house, visit, await groupOf(house, visit))),
  route('POST', '/:group/slots', (visit) => takeSlot(house, visit)),
  route('POST', '/:group/slots/:part/removal', (visit) => remove(house, visit, 'network_group_slot')),
  route('POST', '/:group/pauses', (visit) => takePause(house, visit)),
  route('POST', '/:group/pauses/:part/removal', (visit) => remove(house, visit, 'network_group_pause')),
]

async function page(house: House, visit: Visit, group: GroupWithTimes, problems: FieldProblems = noProblems) {
  const venues = await readVenuesNearby(house.database.read, organisationOf(visit), visit.lang)
  return groupPage(visit, {
    group,
    current: 'timetable',
    problems,
    main: <GroupTimetable visit={visit} group={group} venues={venues} problems={problems} />,
  })
}

async function takeSlot(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const venues = await readVenuesNearby(house.database.read, organisationOf(visit), visit.lang)
  const known = { venues: venues.map(({ id }) => id), slots: group.slots }
  const reading = readSlotForm(visit.form, visit.lang, known)
  if (!reading.ok) return page(house, visit, group, reading.problems)
  const slot = { ...reading.value, id: house.ids() }
  const added = await house.database.write((tx) => addSlot(tx, writingBy(visit, group.id), slot))
  if (added) return backTo(visit, ['groups', group.id, 'timetable'], 'added')
  const taken = problemAt('slot_from', messages[visit.lang].hourTaken(hoursWords(slot, visit.lang)))
  return page(house, visit, group, taken.problems)
}

async function takePause(house: House, visit: Visit): Promise<Answer> {
  const group = await groupOf(house, visit)
  const reading = readPauseForm(visit.form, visit.lang)
  if (!reading.ok) return page(house, visit, group, reading.problems)
  const pause = { ...reading.value, id: house.ids() }
  const added = await house.database.write((tx) => addPause(tx, writingBy(visit, group.id), pause))
  if (added) return backTo(visit, ['groups', group.id, 'timetable'], 'added')
  return page(house, visit, group, problemAt('pause_from', messages[visit.lang].pauseTaken).problems)
}

async function remove(house: House, visit: Visit, part: 'network_group_slot' | 'network_group_pause') {
  const group = await groupOf(house, visit)
  const id = visit.params.part ?? ''
  const removed = await house.database.write((tx) => removePart(tx, writingBy(visit, group.id), part, id))
  if (!removed) throw new NotFound()
  return backTo(visit, ['groups', group.id, 'timetable'], 'removed')
}
