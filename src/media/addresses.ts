import type { Lang } from '#src/platform/i18n/lang.ts'

/** Where the file of one width lies, without language: `/media/<id>/960.webp`. */
export const picturesAddress = (id: string): string => `/media/${id}`
export const picturePath = (id: string, width: number, extension: 'avif' | 'webp' | 'jpg'): string =>
  `${picturesAddress(id)}/${width}.${extension}`

/** A document under a name that can be saved anywhere: `/media/documents/<id>/plan-2027.pdf`. */
export const documentsAddress = (id: string): string => `/media/documents/${id}`
export const documentPath = (id: string, name: string): string => `${documentsAddress(id)}/${name}`

/** Where those who work for its owner download it: what is for the desk alone has no other address. */
export const deskDocumentPath = (
  lang: Lang,
  slug: string,
  { id, name, listed }: { id: string; name: string; listed: boolean },
): string => (listed ? documentPath(id, name) : shelfPath(lang, slug, 'documents', id, name))

/** „Снимки и файлове“ of an organisation, and the pages below it. */
export const shelfAddress = (slug: string, ...parts: readonly string[]): string =>
  ['/desk/media', slug, ...parts].join('/')
export const shelfPath = (lang: Lang, slug: string, ...parts: readonly string[]): string =>
  `/${lang}${shelfAddress(slug, ...parts)}`
