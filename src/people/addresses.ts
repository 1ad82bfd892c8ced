import type { Lang } from '#src/platform/i18n/lang.ts'

export const signInAddress = '/people/sign-in'

export const signOutAddress = '/people/sign-out'
export const signOutPath = (lang: Lang): string => `/${lang}${signOutAddress}`

/** Where to sign in; `back` is the path to come back to. */
export const signInPath = (lang: Lang, back?: string): string =>
  `/${lang}${signInAddress}${back ? `?back=${encodeURIComponent(back)}` : ''}`
