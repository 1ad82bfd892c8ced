import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { newsTables } from '../news.tables.ts'

/** The organisation whose desk it is, as its news need it. */
export interface Host {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly nameLang: Lang
  /** Its page is seen by everybody. Before that, and in practice, its news stay drafts. */
  readonly isPublic: boolean
  /** A second person looks over every item. */
  readonly review: boolean
}

/** One query. */
export async function readHost(query: Reader, id: string, lang: Lang): Promise<Host | undefined> {
  const rows = await newsTables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .leftJoin('news_setting as setting', 'setting.organisation_id', 'organisation.id')
    .select(['organisation.slug', 'organisation.status', 'text.lang', 'text.name', 'setting.review'])
    .where('organisation.id', '=', id)
    .execute()
  const row = rows.find((each) => each.lang === lang) ?? rows[0]
  if (!row) return undefined
  const { slug, name, lang: nameLang, status } = row
  return { id, slug, name, nameLang, isPublic: status === 'active', review: row.review === 1 }
}

/** Whether a second person looks over what is written. */
export async function saveReview(tx: Tx, organisation: string, review: boolean, actor: string | null): Promise<void> {
  const values = { review: review ? 1 : 0 }
  await newsTables(tx.query)
    .insertInto('news_setting')
    .values({ organisation_id: organisation, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
  await tx.record({ name: 'news.setting.saved', ids: { organisation }, actor })
}
