import type { PictureRow } from '../media.tables.ts'
import type { Consent, Picture } from './picture.ts'

/** A row as the rooms see it. */
export const pictureOf = (row: PictureRow): Picture => ({
  id: row.id,
  width: row.width,
  height: row.height,
  version: row.version,
  smallest: row.smallest,
  avif: row.has_avif === 1,
  altBg: row.alt_bg ?? undefined,
  altEn: row.alt_en ?? undefined,
  decorative: row.decorative === 1,
  author: row.author ?? undefined,
  licence: row.licence ?? undefined,
  focus: row.focus,
  consent: consentOf(row),
})

export function consentOf({
  shows_children,
  consent_holder,
  consent_on,
  consent_scope,
}: Pick<PictureRow, 'shows_children' | 'consent_holder' | 'consent_on' | 'consent_scope'>): Consent | undefined {
  if (shows_children !== 1) return undefined
  return { holder: consent_holder ?? '', givenOn: consent_on ?? '', scope: consent_scope ?? 'site' }
}
