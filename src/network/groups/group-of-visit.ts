import { NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { pathOf } from '../desk/desk-page.tsx'
import type { GroupWriting } from './groups.store.ts'
import { messages } from './messages.ts'
import { type GroupWithTimes, readGroup } from './read-groups.store.ts'

/** A route of the desk's pages about groups, by what follows `/groups`. */
export type GroupRoute = (method: Route['method'], path: string, handle: Route['handle']) => Route

/** The group of the address, when it is this organisation's. */
export async function groupOf({ database }: House, visit: Visit): Promise<GroupWithTimes> {
  const key = { organisation: organisationOf(visit), id: visit.params.group ?? '' }
  const group = await readGroup(database.read, key, visit.lang, visit.today.toString())
  if (!group) throw new NotFound()
  return group
}

export const writingBy = (visit: Visit, group: string): GroupWriting => ({
  organisation: organisationOf(visit),
  group,
  actor: visit.actor?.person ?? null,
})

/** Where a group's pages lie. */
export const crumbsOf = (visit: Visit) => [{ label: messages[visit.lang].groups, href: pathOf(visit, ['groups']) }]
