import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { picturesAddress } from '../addresses.ts'
import { type Description, type Licence, type Picture, unkeptDays } from './picture.ts'

export type { Picture } from './picture.ts'

type MediaTables = {
  media_picture: {
    id: string
    owner_id: string
    sha256: string
    width: number
    height: number
    alt_bg: string | null
    alt_en: string | null
    decorative: number
    author: string | null
    licence: Licence | null
    created_at: string
    kept_at: string | null
    removed_at: string | null
  }
}

const mediaTables = (query: Reader) => query.withTables<MediaTables>()

export const mostPictureBytes = 20_000_000

interface NewPicture {
  readonly id: string
  readonly owner: string
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** A picture whose files lie there; nobody has said yet what it shows. */
export async function addPicture(tx: Tx, picture: NewPicture, now: Temporal.Instant): Promise<void> {
  const { owner, ...row } = picture
  const unknown = { alt_bg: null, alt_en: null, decorative: 0, author: null, licence: null }
  await mediaTables(tx.query)
    .insertInto('media_picture')
    .values({ ...row, ...unknown, owner_id: owner, created_at: instantText(now), kept_at: null, removed_at: null })
    .execute()
  await tx.record({ name: 'media.picture.taken', ids: { picture: row.id } })
}

/** Says what it shows, and keeps it from now on. False when this owner has no such picture. */
export async function keepPicture(
  tx: Tx,
  { id, owner, description }: { id: string; owner: string; description: Description },
  now: Temporal.Instant,
): Promise<boolean> {
  const { altBg, altEn, decorative, author, licence } = description
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_picture')
    .set({ alt_bg: altBg ?? null, alt_en: altEn ?? null, decorative: decorative ? 1 : 0 })
    .set({ author: author ?? null, licence: licence ?? null, kept_at: instantText(now) })
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: 'media.picture.kept', ids: { picture: id } })
  return true
}

/** Takes it away: its address answers 410 from now on, a job takes the files. What was said of it goes too. */
export async function removePicture(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_picture')
    .set({ removed_at: instantText(now), alt_bg: null, alt_en: null, author: null, licence: null, sha256: '' })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return
  await moveAddress(tx, picturesAddress(id), null, now)
  await tx.record({ name: 'media.picture.removed', ids: { picture: id } })
}

/** Pictures by id; what was removed is not among them. One query, none for none. */
export async function readPictures(query: Reader, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await mediaTables(query)
    .selectFrom('media_picture')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .where('removed_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row): [string, Picture] => [
      row.id,
      {
        id: row.id,
        width: row.width,
        height: row.height,
        altBg: row.alt_bg ?? undefined,
        altEn: row.alt_en ?? undefined,
        decorative: row.decorative === 1,
        author: row.author ?? undefined,
        licence: row.licence ?? undefined,
      },
    ]),
  )
}

/** A picture of this owner that was sent and is not kept yet. */
export async function readUnkept(query: Reader, owner: string, id: string): Promise<Picture | undefined> {
  const row = await mediaTables(query)
    .selectFrom('media_picture')
    .select('id')
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('kept_at', 'is', null)
    .executeTakeFirst()
  return row && (await readPictures(query, [id])).get(id)
}

export const isThere = async (query: Reader, id: string): Promise<boolean> =>
  (await mediaTables(query)
    .selectFrom('media_picture')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) !== undefined

const mostSwept = 500

/** Removes what nobody has kept for a week. */
export async function removeUnkept(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: 24 * unkeptDays }))
  const rows = await mediaTables(tx.query)
    .selectFrom('media_picture')
    .select('id')
    .where('kept_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('created_at', '<', before)
    .limit(mostSwept)
    .execute()
  for (const { id } of rows) await removePicture(tx, id, now)
}
