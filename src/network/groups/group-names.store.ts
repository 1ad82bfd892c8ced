import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { groupTables } from './groups.tables.ts'

/** Groups of an organisation that still work, by name, for lists of choices. One query. */
export async function readGroupNames(
  query: Reader,
  organisation: string,
  lang: Lang,
): Promise<{ id: string; name: string }[]> {
  const rows = await groupTables(query)
    .selectFrom('network_group as group')
    .innerJoin('network_group_text as text', 'text.group_id', 'group.id')
    .select(['group.id', 'text.lang', 'text.name'])
    .where('group.organisation_id', '=', organisation)
    .where('group.ended_on', 'is', null)
    .orderBy('text.name')
    .orderBy('group.id')
    .execute()
  const own = new Set(rows.filter((row) => row.lang === lang).map(({ id }) => id))
  return rows.filter((row) => row.lang === lang || !own.has(row.id)).map(({ id, name }) => ({ id, name }))
}
