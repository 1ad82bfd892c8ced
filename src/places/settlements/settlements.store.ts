import type { Reader, Tx } from '#src/platform/db/database.ts'
import { fold, foldLatin } from '#src/platform/language/fold.ts'
import type { PlacesTables } from '../places.tables.ts'
import type { Settlement } from './settlement.ts'
import { readSettlementName, type TypedSettlement } from './settlement-name.ts'

const tables = (query: Reader) => query.withTables<PlacesTables>()

export interface NewSettlement extends Settlement {
  readonly ekatte: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly municipality_code?: string | null
  readonly registered_at?: string | null
}

/** The row with the keys by which a name is found. */
export const settlementRow = (settlement: NewSettlement): PlacesTables['places_settlement'] => ({
  municipality_code: null,
  registered_at: null,
  ...settlement,
  folded: fold(settlement.name),
  latin: foldLatin(settlement.name),
})

/** Enters a settlement. Throws where the id, the slug or the EKATTE code is taken. */
export async function addSettlement({ query, record }: Tx, settlement: NewSettlement): Promise<void> {
  await tables(query).insertInto('places_settlement').values(settlementRow(settlement)).execute()
  await record({ name: 'places.settlement.added', ids: { settlement: settlement.id } })
}

/** Settlements where something can happen, that is, with a venue, by name in Bulgarian: the register alone holds 5,256. */
export const readSettlements = (query: Reader): Promise<Settlement[]> =>
  tables(query)
    .selectFrom('places_settlement')
    .select(columns)
    .where('id', 'in', tables(query).selectFrom('places_venue').select('settlement_id'))
    .orderBy('name')
    .orderBy('slug')
    .execute()

const columns = ['id', 'slug', 'kind', 'name', 'municipality', 'oblast'] as const

/** Fails while anything else points to it. What the register knows stays. */
export async function removeSettlement({ query, record }: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await tables(query)
    .deleteFrom('places_settlement')
    .where('id', '=', id)
    .where('registered_at', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await record({ name: 'places.settlement.removed', ids: { settlement: id } })
}

/** By id; undefined where there is none. */
export const readSettlement = (query: Reader, id: string): Promise<Settlement | undefined> =>
  tables(query).selectFrom('places_settlement').select(columns).where('id', '=', id).executeTakeFirst()

const mostFound = 20

/**
 * The settlements that somebody may mean: „Николово“, „с. Николово“, "Nikolovo", „николово, русе“, „51679“. Those with the very name,
 * else those whose name begins so; the kind and what stands after the comma narrow them. Towns first; at most twenty.
 */
export async function findSettlements(query: Reader, typed: string): Promise<Settlement[]> {
  const wanted = readSettlementName(typed)
  if (wanted.name === '') return []
  const named = narrowed(await readNamed(query, wanted), wanted)
  const found = named.length > 0 ? named : narrowed(await readBeginning(query, wanted), wanted)
  return found.slice(0, mostFound)
}

const search = (query: Reader) =>
  tables(query)
    .selectFrom('places_settlement')
    .select([...columns, 'folded'])
    .orderBy('name')
    .orderBy('municipality')
    .orderBy('slug')

type Found = Settlement & { folded: string }

function readNamed(query: Reader, { latin, ekatte }: TypedSettlement): Promise<Found[]> {
  const rows = search(query)
  return (ekatte ? rows.where('ekatte', '=', ekatte) : rows.where('latin', '=', latin)).execute()
}

/** „\uffff“ sorts after every letter, whatever the engine. */
const readBeginning = (query: Reader, { latin, name }: TypedSettlement): Promise<Found[]> =>
  name.length < 3
    ? Promise.resolve([])
    : search(query).where('latin', '>', latin).where('latin', '<', `${latin}\uffff`).limit(200).execute()

/** Each hint narrows as long as it leaves something; the very letters go before what only sounds alike. */
function narrowed(rows: readonly Found[], { name, kind, within }: TypedSettlement): Settlement[] {
  const lies = (row: Found) => {
    const around = [row.municipality, row.oblast].map(foldLatin)
    return within.every((part) => around.some((area) => area.startsWith(part)))
  }
  const hints = [(row: Found) => row.folded === name, lies, (row: Found) => row.kind === kind]
  const left = hints.reduce<readonly Found[]>((some, hint) => {
    const fitting = some.filter(hint)
    return fitting.length > 0 ? fitting : some
  }, rows)
  return [...left]
    .sort((one, other) => Number(other.kind === 'гр.') - Number(one.kind === 'гр.'))
    .map(({ folded, ...settlement }) => settlement)
}
