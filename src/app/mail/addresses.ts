import type { Lang } from '#src/platform/i18n/lang.ts'

/** How the letters of the house fare; for coordinators. */
export const mailDeskAddress = '/desk/people/mail'
export const mailDeskPath = (lang: Lang, days?: number): string =>
  `/${lang}${mailDeskAddress}${days ? `?days=${days}` : ''}`
/** One failed letter, or all of a domain, go out once more. */
export const retriesAddress = `${mailDeskAddress}/retries`
export const retriesPath = (lang: Lang): string => `/${lang}${retriesAddress}`
