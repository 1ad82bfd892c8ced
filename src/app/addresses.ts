import type { Lang } from '#src/platform/i18n/lang.ts'

/** „Днес за мен“, the first page of those who work here. */
export const deskAddress = '/desk'
export const deskPath = (lang: Lang): string => `/${lang}${deskAddress}`

/** Whether a page is this one or lies below it: menus mark the entry. */
export const isUnder = (path: string | undefined, href: string): boolean =>
  path === href || path?.startsWith(`${href}/`) === true
