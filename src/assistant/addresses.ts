import type { Lang } from '#src/platform/i18n/lang.ts'

/** „Помощ за текста“ of an organisation's desk, and what is asked of it, without language. */
export const helpAddress = (organisation: string, ...parts: readonly string[]): string =>
  ['/desk/assistant', organisation, 'text', ...parts].join('/')

export const helpPath = (lang: Lang, organisation: string, ...parts: readonly string[]): string =>
  `/${lang}${helpAddress(organisation, ...parts)}`
