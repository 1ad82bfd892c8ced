import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { mediaTables } from '../media.tables.ts'
import type { Consent, Picture } from '../pictures/picture.ts'
import { consentOf, pictureOf } from '../pictures/picture-row.ts'
import { removePicture } from '../pictures/pictures.store.ts'

/** Whether this very file was withdrawn before. */
export const isWithdrawn = async (query: Reader, sha256: string): Promise<boolean> =>
  (await mediaTables(query)
    .selectFrom('media_withdrawn')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()) !== undefined

/** A picture with whoever it belongs to. */
export type OwnedPicture = Picture & { readonly owner: string }

/** All pictures that were made of this file and are kept, whoever sent it. */
export async function readPicturesOf(query: Reader, sha256: string): Promise<OwnedPicture[]> {
  const rows = await mediaTables(query)
    .selectFrom('media_picture')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('kept_at', 'is not', null)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...pictureOf(row), owner: row.owner_id }))
}

/** A picture of an owner: there, or withdrawn. */
export interface Own {
  readonly id: string
  readonly sha256: string
  /** Undefined when it was withdrawn. */
  readonly picture: Picture | undefined
  readonly consent: Consent | undefined
}

/** One that was only removed is not there for anybody. */
export async function findOwn(query: Reader, owner: string, id: string): Promise<Own | undefined> {
  const row = await mediaTables(query)
    .selectFrom('media_picture')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('kept_at', 'is not', null)
    .where((where) => where.or([where('removed_at', 'is', null), where('withdrawn_at', 'is not', null)]))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    sha256: row.sha256,
    picture: row.removed_at === null ? pictureOf(row) : undefined,
    consent: consentOf(row),
  }
}

/**
 * Takes a picture away for good, and every other one that was made of the same file, whoever sent it. The consent keeps its date, scope and
 * holder: they say that it was given, and until when. Done twice it changes nothing.
 */
export async function withdrawPictures(
  tx: Tx,
  { sha256, actor }: { readonly sha256: string; readonly actor: string | null },
  now: Temporal.Instant,
): Promise<string[]> {
  const at = instantText(now)
  const tables = mediaTables(tx.query)
  await tables
    .insertInto('media_withdrawn')
    .values({ sha256, withdrawn_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const rows = await tables
    .selectFrom('media_picture')
    .select(['id', 'owner_id'])
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .execute()
  for (const { id, owner_id: organisation } of rows) {
    await removePicture(tx, id, now)
    await tables.updateTable('media_picture').set({ withdrawn_at: at }).where('id', '=', id).execute()
    await tx.record({ name: 'media.picture.withdrawn', ids: { picture: id, organisation }, actor })
  }
  return rows.map(({ id }) => id)
}

/** Hashes after this one, in their order. */
export async function readWithdrawn(query: Reader, after: string, most: number): Promise<string[]> {
  const rows = await mediaTables(query)
    .selectFrom('media_withdrawn')
    .select('sha256')
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(most)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}
