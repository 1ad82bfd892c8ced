import type { Reader } from '#src/platform/db/database.ts'
import { searchTables } from '../search.tables.ts'

/** Goes up when stems or weights are made otherwise: then everything is read anew. */
export const analyserVersion = 3

/** The generation that is searched; 0 while there is none. */
export const readGeneration = async (query: Reader): Promise<number> => (await readStates(query)).get('generation') ?? 0

export async function readStates(query: Reader): Promise<Map<string, number>> {
  const rows = await searchTables(query)
    .selectFrom('search_state')
    .selectAll()
    .where('name', 'in', ['generation', 'making', 'analyser'])
    .execute()
  return new Map(rows.map(({ name, value }) => [name, value]))
}

export const setState = async (query: Reader, name: string, value: number): Promise<void> => {
  await searchTables(query)
    .insertInto('search_state')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** How many things can be found. */
export async function countThings(query: Reader): Promise<number> {
  const row = await searchTables(query)
    .selectFrom('search_document')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('generation', '=', await readGeneration(query))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
