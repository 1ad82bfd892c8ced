import type { Reader } from '#src/platform/db/database.ts'
import { searchTables, slices } from '../search.tables.ts'

/** The index that is searched and the one that is made. */
const standing = (query: Reader) =>
  searchTables(query).selectFrom('search_state').select('value').where('name', 'in', ['generation', 'making'])

/** The words that these things are found by, by their numbers. */
export async function readWordsOf(query: Reader, kind: string, ids: readonly string[]): Promise<number[]> {
  const words = new Set<number>()
  for (const some of slices(ids)) {
    const rows = await searchTables(query)
      .selectFrom('search_document as document')
      .innerJoin('search_posting as posting', 'posting.number', 'document.number')
      .select('posting.term_id as id')
      .where('document.generation', 'in', standing(query))
      .where('document.kind', '=', kind)
      .where('document.thing_id', 'in', some)
      .execute()
    for (const { id } of rows) words.add(id)
  }
  return [...words]
}

/** Takes out of the vocabulary what nothing is found by any more: a name in an erased text is no word of ours. */
export async function forgetWords(query: Reader, words: readonly number[]): Promise<void> {
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
}
