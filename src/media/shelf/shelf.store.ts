import type { Reader } from '#src/platform/db/database.ts'
import { mediaTables } from '../media.tables.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureOf } from '../pictures/picture-row.ts'

/** As many as can be looked over at once. */
export const shelfLength = 24
/** As many can be chosen from: behind those, older ones in a fold. */
const mostChoices = 5 * shelfLength

const keptOf = (query: Reader, owner: string) =>
  mediaTables(query)
    .selectFrom('media_picture')
    .where('owner_id', '=', owner)
    .where('kept_at', 'is not', null)
    .where('removed_at', 'is', null)

/** Pictures of an owner, the newest first; `also` brings one in that is older. One query, two with an older one. */
export async function readShelf(
  query: Reader,
  owner: string,
  { also = [], most = shelfLength, skip = 0 }: { also?: readonly string[]; most?: number; skip?: number } = {},
): Promise<Picture[]> {
  const rows = await keptOf(query, owner)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .offset(skip)
    .execute()
  const missing = also.filter((id) => !rows.some((row) => row.id === id))
  return [...(await readOwnPictures(query, owner, missing)), ...rows.map(pictureOf)]
}

/** Pictures of an owner to choose from, the newest first; `also` brings in what hangs there already. One query, two with an older one. */
export const readPictureChoices = (query: Reader, owner: string, also: readonly string[] = []): Promise<Picture[]> =>
  readShelf(query, owner, { also, most: mostChoices })

export async function countShelf(query: Reader, owner: string): Promise<number> {
  const { count } = await keptOf(query, owner)
    .select((select) => select.fn.countAll<number | bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those of these pictures that the owner has kept, in the order asked for. One query, none for none. */
export async function readOwnPictures(query: Reader, owner: string, ids: readonly string[]): Promise<Picture[]> {
  if (ids.length === 0) return []
  const rows = await keptOf(query, owner)
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const found = new Map(rows.map((row) => [row.id, pictureOf(row)]))
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? [])
}
