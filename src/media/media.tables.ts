import type { Generated, Selectable } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import type { DocumentKind } from '#src/platform/files/document-kind.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Consent, Focus, Licence } from './pictures/picture.ts'

type PictureTable = {
  id: string
  owner_id: string
  sha256: string
  width: number
  height: number
  alt_bg: string | null
  alt_en: string | null
  decorative: Generated<number>
  author: string | null
  licence: Licence | null
  created_at: string
  kept_at: string | null
  removed_at: string | null
  version: Generated<number>
  smallest: Generated<number>
  has_avif: Generated<number>
  focus: Generated<Focus>
  shows_children: Generated<number>
  consent_holder: string | null
  consent_on: string | null
  consent_scope: Consent['scope'] | null
  withdrawn_at: string | null
}

type MediaTables = {
  media_picture: PictureTable
  media_withdrawn: { sha256: string; withdrawn_at: string }
  media_document: {
    id: string
    owner_id: string
    version: Generated<number>
    kind: DocumentKind
    name: string
    bytes: number
    lang: Lang
    title: string
    created_at: string
    removed_at: string | null
    listed: Generated<number>
  }
}

export type PictureRow = Selectable<PictureTable>

export const mediaTables = (query: Reader) => query.withTables<MediaTables>()
