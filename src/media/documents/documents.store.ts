import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { documentsAddress } from '../addresses.ts'
import { mediaTables } from '../media.tables.ts'
import type { Document } from './document.ts'

const columns = ['id', 'version', 'kind', 'name', 'bytes', 'lang', 'title', 'listed'] as const
const documentOf = ({ listed, ...row }: Omit<Document, 'listed'> & { readonly listed: number }): Document => ({
  ...row,
  listed: listed === 1,
})
type Owned = { readonly owner: string; readonly now: Temporal.Instant }

/** A document whose file lies there. */
export async function addDocument(tx: Tx, document: Document, { owner, now }: Owned): Promise<void> {
  await mediaTables(tx.query)
    .insertInto('media_document')
    .values({
      ...{ ...document, listed: document.listed ? 1 : 0 },
      ...{ owner_id: owner, created_at: instantText(now), removed_at: null },
    })
    .execute()
  await tx.record({ name: 'media.document.taken', ids: { document: document.id, organisation: owner } })
}

/** Another title or language, another place; its name stays, since links lead to it. False when somebody else saved since this version, or it is gone. */
export async function saveDocument(
  tx: Tx,
  { id, version, title, lang, listed }: Pick<Document, 'id' | 'version' | 'title' | 'lang' | 'listed'>,
  owner: string,
): Promise<boolean> {
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_document')
    .set({ title, lang, listed: listed ? 1 : 0, version: version + 1 })
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: 'media.document.saved', ids: { document: id, organisation: owner } })
  return true
}

/** Takes it away: its address answers 410 from now on, a job takes the file. */
export async function removeDocument(tx: Tx, id: string, { owner, now }: Owned): Promise<void> {
  const { numUpdatedRows } = await mediaTables(tx.query)
    .updateTable('media_document')
    .set({ removed_at: instantText(now), title: '' })
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return
  await moveAddress(tx, documentsAddress(id), null, now)
  await tx.record({ name: 'media.document.removed', ids: { document: id, organisation: owner } })
}

const most = 200

/** Documents of an owner, the newest first: all that lie on the shelf. */
export const readDocumentsOf = async (query: Reader, owner: string): Promise<Document[]> =>
  (
    await mediaTables(query)
      .selectFrom('media_document')
      .select(columns)
      .where('owner_id', '=', owner)
      .where('removed_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
  ).map(documentOf)

/** Documents by their ids, in that order; what was removed is not among them. One query, none for none. */
export async function readDocuments(query: Reader, ids: readonly string[]): Promise<Document[]> {
  if (ids.length === 0) return []
  const rows = await mediaTables(query)
    .selectFrom('media_document')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .where('removed_at', 'is', null)
    .execute()
  const found = rows.map(documentOf)
  return ids.flatMap((id) => found.find((each) => each.id === id) ?? [])
}

/** One document of this owner. */
export async function findDocument(query: Reader, owner: string, id: string): Promise<Document | undefined> {
  const row = await mediaTables(query)
    .selectFrom('media_document')
    .select(columns)
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && documentOf(row)
}
