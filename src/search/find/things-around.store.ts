import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { AnnouncedNear } from '#src/platform/module.ts'
import { readGeneration } from '../index/generation.store.ts'
import { searchTables } from '../search.tables.ts'

/** Ids of an organisation's things of one kind that lie nearest to an instant, in order of time. Three queries. */
export async function thingsAround(
  query: Reader,
  { organisation, kind, around, most }: AnnouncedNear,
): Promise<string[]> {
  const at = instantText(around)
  const own = searchTables(query)
    .selectFrom('search_document')
    .select('thing_id')
    .where('generation', '=', await readGeneration(query))
    .where('organisation_id', '=', organisation)
    .where('kind', '=', kind)
    .limit(most)
  const before = await own.where('starts_at', '<=', at).orderBy('starts_at', 'desc').orderBy('thing_id').execute()
  const after = await own.where('starts_at', '>', at).orderBy('starts_at').orderBy('thing_id').execute()
  return [...before.toReversed(), ...after].map(({ thing_id }) => thing_id)
}
