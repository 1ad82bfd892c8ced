import type { NetworkTables } from '#src/network/index.ts'
import type { Reader } from '#src/platform/db/database.ts'

/** The organisation at whose desk a proposal lies; undefined is the coordinator's. */
export async function deskOf(
  query: Reader,
  organisation: string | undefined,
): Promise<{ readonly id: string; readonly slug: string } | undefined> {
  if (organisation === undefined) return undefined
  return query
    .withTables<NetworkTables>()
    .selectFrom('network_organisation')
    .select(['id', 'slug'])
    .where('id', '=', organisation)
    .executeTakeFirst()
}
