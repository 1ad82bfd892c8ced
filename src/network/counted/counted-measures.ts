import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import type { Measure, MeasuredSpan } from '#src/platform/module.ts'

type CountedTables = {
  network_group: { id: string; organisation_id: string; since_year: number | null; ended_on: string | null }
  network_group_appearance: { group_id: string; happened_on: string }
  network_service: { organisation_id: string; since_year: number | null; ended_on: string | null }
  network_meeting: { organisation_id: string; held_on: string }
}

const tables = (query: Reader) => query.withTables<CountedTables>()
const count = sql<number>`count(*)`.as('count')

/** Groups or services that were there on a day of the period; of their beginning only the year is known. */
const inForce =
  (table: 'network_group' | 'network_service') =>
  async (query: Reader, { organisation, from, to }: MeasuredSpan): Promise<number> => {
    const row = await tables(query)
      .selectFrom(table)
      .select(count)
      .where('organisation_id', '=', organisation)
      .where(({ or, eb }) => or([eb('since_year', 'is', null), eb('since_year', '<=', Number(to.slice(0, 4)))]))
      .where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>=', from)]))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }

async function appearances(query: Reader, { organisation, from, to }: MeasuredSpan): Promise<number> {
  const row = await tables(query)
    .selectFrom('network_group_appearance as appearance')
    .innerJoin('network_group as group', 'group.id', 'appearance.group_id')
    .select(count)
    .where('group.organisation_id', '=', organisation)
    .where('appearance.happened_on', '>=', from)
    .where('appearance.happened_on', '<=', to)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

async function meetings(query: Reader, { organisation, from, to }: MeasuredSpan): Promise<number> {
  const row = await tables(query)
    .selectFrom('network_meeting')
    .select(count)
    .where('organisation_id', '=', organisation)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What is counted of an organisation beside its events. */
export const countedMeasures: readonly Measure[] = [
  { key: 'network.groups', label: { bg: 'Занимания', en: 'Groups and clubs' }, count: inForce('network_group') },
  {
    key: 'network.appearances',
    label: { bg: 'Изяви на заниманията', en: 'Appearances of groups' },
    count: appearances,
  },
  { key: 'network.services', label: { bg: 'Услуги', en: 'Services' }, count: inForce('network_service') },
  { key: 'network.meetings', label: { bg: 'Събрания', en: 'Meetings' }, count: meetings },
]
