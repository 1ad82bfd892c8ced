import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { joiningTables } from './joining.tables.ts'

/** After so many days nobody is new. */
const newForDays = 60

export interface Standpoint {
  readonly organisation: string
  readonly slug: string
  readonly status: 'draft' | 'active' | 'left'
  readonly practice: boolean
  readonly checkedAt: string | null
  readonly since: string
  /** Still to be shown the first steps. */
  readonly isNew: boolean
}

/** What the desk's first page needs to know of each organisation of a person. One query. */
export async function readStandpoints(query: Reader, person: string, now: Temporal.Instant): Promise<Standpoint[]> {
  const rows = await joiningTables(query)
    .selectFrom('network_membership as membership')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id as organisation', 'organisation.slug', 'organisation.status'])
    .select(['organisation.practice_for', 'organisation.checked_at as checkedAt'])
    .select(['membership.since', 'membership.first_steps_done_at as done'])
    .where('membership.person_id', '=', person)
    .orderBy('membership.since')
    .execute()
  const newSince = instantText(now.subtract({ hours: 24 * newForDays }))
  return rows.map(({ practice_for, done, ...row }) => ({
    ...row,
    practice: practice_for !== null,
    isNew: done === null && row.since > newSince,
  }))
}

/** Puts the first steps aside in all organisations of this person. */
export async function hideFirstSteps(tx: Tx, person: string, now: Temporal.Instant): Promise<void> {
  await joiningTables(tx.query)
    .updateTable('network_membership')
    .set({ first_steps_done_at: instantText(now) })
    .where('person_id', '=', person)
    .where('first_steps_done_at', 'is', null)
    .execute()
  await tx.record({ name: 'network.first-steps.hidden', ids: { person }, actor: person })
}
