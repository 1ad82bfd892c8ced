import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { CalendarTables } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'
import type { PlannedFund } from './planned-fund.ts'
import type { Outcome, ProgrammeItem } from './programme-item.ts'

type ProgrammeTables = {
  calendar_programme_item: {
    event_id: string
    year: number
    number: string | null
    responsible: string | null
    partners: string | null
    group_name: string | null
    expected: number | null
    outcome: Outcome | null
  }
  calendar_programme_fund: {
    event_id: string
    year: number
    position: number
    source: string
    cents: number | null
    currency: PlannedFund['currency']
  }
}

const tables = (query: Reader) => query.withTables<ProgrammeTables>()

/** Puts an event into the programme of a year, or says anew what stands there. How it ended stays unless it is said. */
export async function saveProgrammeItem(
  { query }: Tx,
  event: string,
  { year, number, responsible, partners, group, expected, funds }: ProgrammeItem,
  outcome?: Outcome | null,
): Promise<void> {
  const row = { number, responsible, partners, group_name: group, expected }
  await tables(query)
    .insertInto('calendar_programme_item')
    .values({ event_id: event, year, ...row, outcome: outcome ?? null })
    .onConflict((conflict) =>
      conflict.columns(['event_id', 'year']).doUpdateSet(outcome === undefined ? row : { ...row, outcome }),
    )
    .execute()
  await dropFunds(query, event, year)
  const rows = funds.map((fund, position) => ({ event_id: event, year, position, ...fund }))
  if (rows.length > 0) await tables(query).insertInto('calendar_programme_fund').values(rows).execute()
}

const dropFunds = (query: Reader, event: string, year: number) =>
  tables(query).deleteFrom('calendar_programme_fund').where('event_id', '=', event).where('year', '=', year).execute()

/** Takes an event out of the programme of a year; the event stays. */
export async function dropProgrammeItem({ query }: Tx, event: string, year: number): Promise<void> {
  await dropFunds(query, event, year)
  await tables(query)
    .deleteFrom('calendar_programme_item')
    .where('event_id', '=', event)
    .where('year', '=', year)
    .execute()
}

/** Before events are removed for good. */
export async function removeProgrammeItems({ query }: Tx, events: readonly string[]): Promise<void> {
  await tables(query).deleteFrom('calendar_programme_fund').where('event_id', 'in', events).execute()
  await tables(query).deleteFrom('calendar_programme_item').where('event_id', 'in', events).execute()
}

export interface PlannedItem {
  readonly item: ProgrammeItem
  readonly outcome: Outcome | null
}

export interface PlannedEvent extends PlannedItem {
  readonly event: CalendarEvent
}

const perQuery = 500
/** More than any house plans. */
const mostItems = 2000

/** What an organisation's programme of a year holds, by date and then by number. Drafts stand in it as well: it is the house's own paper. */
export async function readProgramme(query: Reader, organisation: string, year: number): Promise<PlannedEvent[]> {
  const rows = await both(query)
    .selectFrom('calendar_event as event')
    .innerJoin('calendar_programme_item as item', 'item.event_id', 'event.id')
    .select(['item.event_id as id', 'item.number', 'item.responsible', 'item.partners', 'item.group_name as group'])
    .select(['item.expected', 'item.outcome'])
    .where('event.organisation_id', '=', organisation)
    .where('item.year', '=', year)
    .orderBy('event.starts')
    .orderBy('item.number')
    .orderBy('event.id')
    .limit(mostItems)
    .execute()
  const funds = await both(query)
    .selectFrom('calendar_event as event')
    .innerJoin('calendar_programme_fund as fund', 'fund.event_id', 'event.id')
    .select(['fund.event_id as id', 'fund.source', 'fund.cents', 'fund.currency'])
    .where('event.organisation_id', '=', organisation)
    .where('fund.year', '=', year)
    .orderBy('fund.event_id')
    .orderBy('fund.position')
    .execute()
  const fundsOf = Map.groupBy(funds, ({ id }) => id)
  const events = new Map<string, CalendarEvent>()
  for (let from = 0; from < rows.length; from += perQuery) {
    const ids = rows.slice(from, from + perQuery).map(({ id }) => id)
    for (const event of await readEvents(query, ids)) events.set(event.id, event)
  }
  return rows.flatMap(({ id, outcome, ...item }) => {
    const event = events.get(id)
    if (!event) return []
    const own = (fundsOf.get(id) ?? []).map(({ id: _, ...fund }) => ({ ...fund, cents: wholeCents(fund.cents) }))
    return [{ event, outcome, item: { ...item, year, funds: own } }]
  })
}

const both = (query: Reader) => query.withTables<ProgrammeTables & CalendarTables>()

/** PostgreSQL tells a bigint as text. */
const wholeCents = (cents: number | string | null): number | null => (cents === null ? null : Number(cents))

/** Ids of what an organisation has in a year beside its programme, the earliest first. */
export async function readOutside(query: Reader, organisation: string, year: number, most: number): Promise<string[]> {
  const rows = await both(query)
    .selectFrom('calendar_event as event')
    .select('event.id')
    .where('event.organisation_id', '=', organisation)
    .where('event.state', '=', 'published')
    .where('event.starts', '>=', `${year}-01-01`)
    .where('event.starts', '<', `${year + 1}-01-01`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_programme_item as item')
            .select('item.year')
            .whereRef('item.event_id', '=', 'event.id')
            .where('item.year', '=', year),
        ),
      ),
    )
    .orderBy('event.starts')
    .orderBy('event.id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** What the programme of a year says of one event. */
export async function readProgrammeItem(query: Reader, event: string, year: number): Promise<PlannedItem | undefined> {
  const row = await tables(query)
    .selectFrom('calendar_programme_item')
    .select(['number', 'responsible', 'partners', 'group_name as group', 'expected', 'outcome'])
    .where('event_id', '=', event)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return undefined
  const funds = await tables(query)
    .selectFrom('calendar_programme_fund')
    .select(['source', 'cents', 'currency'])
    .where('event_id', '=', event)
    .where('year', '=', year)
    .orderBy('position')
    .execute()
  const { outcome, ...item } = row
  return { outcome, item: { ...item, year, funds: funds.map((fund) => ({ ...fund, cents: wholeCents(fund.cents) })) } }
}
