import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { newsDeskPath } from '../desk/addresses.ts'
import { newsTables } from '../news.tables.ts'
import { mentionMessages } from './messages.ts'

/** Which of these pictures or documents are copies of mentions: seen at the desk alone. One query. */
export async function shownCopies(
  query: Reader,
  column: 'picture_id' | 'document_id',
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, Showing[]>> {
  const rows = await newsTables(query)
    .selectFrom('news_mention as mention')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'mention.organisation_id')
    .select(['organisation.slug', 'mention.medium', `mention.${column} as copied`])
    .where(`mention.${column}`, 'in', ids)
    .execute()
  const shown = new Map<string, Showing[]>()
  for (const { copied, slug, medium } of rows) {
    if (copied === null) continue
    const title = mentionMessages[lang].mentionIn(medium)
    shown.set(copied, [...(shown.get(copied) ?? []), { title, desk: newsDeskPath(lang, slug, 'mentions') }])
  }
  return shown
}
