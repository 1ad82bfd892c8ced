import type { Reader } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { searchTables, slices } from '../search.tables.ts'

/** What documents said that others may not: words by their numbers, and the organisations that they named. */
export interface Said {
  readonly words: readonly number[]
  readonly organisations: readonly string[]
}

/** The index that is searched and the one that is made. */
const standing = (query: Reader) =>
  searchTables(query).selectFrom('search_state').select('value').where('name', 'in', ['generation', 'making'])

/** Takes out of the vocabulary and the names what nothing says any more: a name in an erased text is no word of ours. */
export async function forgetUnsaid(query: Reader, { words, organisations }: Said): Promise<void> {
  for (const some of slices(words)) {
    const used = await searchTables(query)
      .selectFrom('search_posting')
      .select('term_id')
      .distinct()
      .where('generation', 'in', standing(query))
      .where('term_id', 'in', some)
      .execute()
    const still = new Set(used.map(({ term_id }) => term_id))
    const unused = some.filter((id) => !still.has(id))
    if (unused.length === 0) continue
    await searchTables(query).deleteFrom('search_gram').where('term_id', 'in', unused).execute()
    await searchTables(query).deleteFrom('search_term').where('id', 'in', unused).execute()
  }
  for (const some of slices(organisations)) {
    const used = await searchTables(query)
      .selectFrom('search_document')
      .select('organisation_id as id')
      .distinct()
      .where('generation', 'in', standing(query))
      .where('organisation_id', 'in', some)
      .execute()
    const unused = some.filter((organisation) => used.every(({ id }) => id !== organisation))
    if (unused.length === 0) continue
    await searchTables(query)
      .deleteFrom('search_name')
      .where('kind', '=', 'organisation')
      .where('id', 'in', unused)
      .execute()
  }
}

const aTime = 300

/** The same for all words and names, a little at a time: others write too. After a rebuild, whose stems may be others than before. */
export async function forgetUnused({ database }: Pick<House, 'database'>): Promise<void> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: { id: number }[] = await searchTables(database.read)
      .selectFrom('search_term')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(aTime)
      .execute()
    const words = rows.map(({ id }) => id)
    if (words.length > 0) await database.write(({ query }) => forgetUnsaid(query, { words, organisations: [] }))
    last = words.at(-1)
  }
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: { id: string }[] = await searchTables(database.read)
      .selectFrom('search_name')
      .select('id')
      .distinct()
      .where('kind', '=', 'organisation')
      .where('id', '>', last)
      .orderBy('id')
      .limit(aTime)
      .execute()
    const organisations = rows.map(({ id }) => id)
    if (organisations.length > 0) await database.write(({ query }) => forgetUnsaid(query, { words: [], organisations }))
    last = organisations.at(-1)
  }
}
