import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { memberTables } from './members.tables.ts'

export interface OrganisationLine {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly phone: string | null
  /** Whose practice it is; nobody else may come in. */
  readonly practiceFor: string | null
}

/** What letters and headings say of one organisation, drafts too; in the other language where the asked one has no words. */
export const readOrganisationLine = (query: Reader, id: string, lang: Lang): Promise<OrganisationLine | undefined> =>
  memberTables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['organisation.id', 'organisation.slug', 'organisation.phone', 'organisation.practice_for as practiceFor'])
    .select(sql<string>`coalesce(own.short_name, own.name, other.short_name, other.name)`.as('name'))
    .where('organisation.id', '=', id)
    .executeTakeFirst()
