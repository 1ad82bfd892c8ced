import type { Tx } from '#src/platform/db/database.ts'
import { removeDocument } from '../documents/documents.store.ts'
import { mediaTables } from '../media.tables.ts'
import { removePicture } from '../pictures/pictures.store.ts'

/** The owner is no more: neither is what stood on its shelf. */
export async function clearShelf(tx: Tx, owner: string, now: Temporal.Instant): Promise<void> {
  const tables = mediaTables(tx.query)
  const idsIn = (table: 'media_picture' | 'media_document') =>
    tables.selectFrom(table).select('id').where('owner_id', '=', owner).where('removed_at', 'is', null).execute()
  for (const { id } of await idsIn('media_picture')) await removePicture(tx, id, now)
  for (const { id } of await idsIn('media_document')) await removeDocument(tx, id, { owner, now })
}
