import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { pictureWidths } from '#src/platform/pictures/press-picture.ts'
import { picturesAddress } from '../addresses.ts'
import { mediaTables } from '../media.tables.ts'
import { type Description, type Picture, unkeptDays } from './picture.ts'
import { pictureOf } from './picture-row.ts'

export type { Picture } from './picture.ts'

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
  await mediaTables(tx.query)
    .insertInto('media_picture')
    .values({ ...row, owner_id: owner, smallest: pictureWidths[0], created_at: instantText(now) })
    .execute()
  await tx.record({ name: 'media.picture.taken', ids: { picture: row.id } })
}

/** Says what it shows, and keeps it from now on. False when this owner has no such picture. */
export async function keepPicture(
  tx: Tx,
  { id, owner, description }: { id: string; owner: string; description: Description },
  now: Temporal.Instant,
): Promise<boolean> {
  const { altBg, altEn, decorative, author, licence, focus, consent } = description
  const agreed = { consent_holder: consent?.holder ?? null, consent_on: consent?.givenOn ?? null }
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_picture')
    .set({ alt_bg: altBg ?? null, alt_en: altEn ?? null, decorative: decorative ? 1 : 0, focus })
    .set({ author: author ?? null, licence: licence ?? null, kept_at: instantText(now) })
    .set({ shows_children: consent ? 1 : 0, ...agreed, consent_scope: consent?.scope ?? null })
    .set((set) => ({ version: set('version', '+', 1) }))
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
  return new Map(rows.map((row): [string, Picture] => [row.id, pictureOf(row)]))
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

/** Whether its files are answered, and whether it shows children: then nobody may keep a copy without asking. */
export const findPicture = (query: Reader, id: string): Promise<{ shows_children: number } | undefined> =>
  mediaTables(query)
    .selectFrom('media_picture')
    .select('shows_children')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

/** Its AVIF files lie there from now on. */
export async function haveAvif(tx: Tx, id: string): Promise<void> {
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_picture')
    .set({ has_avif: 1 })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) await tx.record({ name: 'media.picture.pressed', ids: { picture: id } })
}

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
