import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { PlacesTables } from '../places.tables.ts'

type Oblast = PlacesTables['places_oblast']
type Municipality = PlacesTables['places_municipality']
export type SettlementRecord = PlacesTables['places_settlement']

const tables = (query: Reader) => query.withTables<PlacesTables>()

/** All that is known, by code; settlements entered without a code are none of the register's. */
export interface Gazetteer {
  readonly oblasts: ReadonlyMap<string, Oblast>
  readonly municipalities: ReadonlyMap<string, Municipality>
  readonly settlements: ReadonlyMap<string, SettlementRecord>
  readonly slugs: ReadonlySet<string>
}

/** Three queries, for the whole register at once. */
export async function readGazetteer(query: Reader): Promise<Gazetteer> {
  const oblasts = await tables(query).selectFrom('places_oblast').selectAll().execute()
  const municipalities = await tables(query).selectFrom('places_municipality').selectAll().execute()
  const settlements = await tables(query).selectFrom('places_settlement').selectAll().execute()
  return {
    oblasts: new Map(oblasts.map((row) => [row.code, row])),
    municipalities: new Map(municipalities.map((row) => [row.code, row])),
    settlements: new Map(settlements.flatMap((row) => (row.ekatte === null ? [] : [[row.ekatte, row] as const]))),
    slugs: new Set(settlements.map(({ slug }) => slug)),
  }
}

/** Enters oblasts and municipalities, or tells them anew; the settlements within say the new name at once. */
export async function saveAreas(
  { query, record }: Tx,
  oblasts: readonly Oblast[],
  municipalities: readonly Municipality[],
): Promise<void> {
  for (const row of oblasts) {
    await tables(query)
      .insertInto('places_oblast')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute()
    await tables(query)
      .updateTable('places_settlement')
      .set({ oblast: row.name })
      .where(
        'municipality_code',
        'in',
        tables(query).selectFrom('places_municipality').select('code').where('oblast_code', '=', row.code),
      )
      .execute()
  }
  for (const row of municipalities) {
    await tables(query)
      .insertInto('places_municipality')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute()
    await tables(query)
      .updateTable('places_settlement')
      .set({ municipality: row.name })
      .where('municipality_code', '=', row.code)
      .execute()
  }
  if (oblasts.length + municipalities.length > 0) await record({ name: 'places.area.saved', ids: {} })
}

const told = [
  'kind',
  'name',
  'municipality',
  'oblast',
  'latitude',
  'longitude',
  'municipality_code',
  'folded',
  'latin',
  'registered_at',
] as const

/** Enters settlements, or tells them anew: neither id nor address nor code of one that is known changes. */
export async function saveSettlements({ query, record }: Tx, rows: readonly SettlementRecord[]): Promise<void> {
  await tables(query)
    .insertInto('places_settlement')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => Object.fromEntries(told.map((name) => [name, set.ref(`excluded.${name}`)]))),
    )
    .execute()
  await record({ name: 'places.settlement.registered', ids: {} })
}

/** Fails while anything lies in it. */
export async function removeArea({ query, record }: Tx, code: string): Promise<void> {
  await tables(query).deleteFrom('places_municipality').where('code', '=', code).execute()
  await tables(query).deleteFrom('places_oblast').where('code', '=', code).execute()
  await record({ name: 'places.area.removed', ids: {} })
}
