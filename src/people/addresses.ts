import type { Lang } from '#src/platform/i18n/lang.ts'

export const signInAddress = '/people/sign-in'
export const demoSignInAddress = '/people/sign-in/demo'
export const codeAddress = '/people/sign-in/code'
export const linkAddress = (token: string): string => `/people/sign-in/link/${token}`
export const recoveryAddress = '/people/recovery'
export const newPasswordAddress = (token: string): string => `${recoveryAddress}/${token}`
export const newMailAddress = (token: string): string => `/people/mail/${token}`

export const demoSignInPath = (lang: Lang): string => `/${lang}${demoSignInAddress}`
export const codePath = (lang: Lang): string => `/${lang}${codeAddress}`
export const recoveryPath = (lang: Lang): string => `/${lang}${recoveryAddress}`
export const newPasswordPath = (lang: Lang, token: string): string => `/${lang}${newPasswordAddress(token)}`
export const newMailPath = (lang: Lang, token: string): string => `/${lang}${newMailAddress(token)}`

/** Where to sign in; `back` is the path to come back to. */
export const signInPath = (lang: Lang, back?: string): string => withBack(`/${lang}${signInAddress}`, back)

/** The page behind a mailed link. */
export const linkPath = (lang: Lang, token: string, back?: string): string =>
  withBack(`/${lang}${linkAddress(token)}`, back)

const withBack = (path: string, back: string | undefined): string =>
  back ? `${path}?back=${encodeURIComponent(back)}` : path

export const signOutAddress = '/people/sign-out'
export const signOutPath = (lang: Lang): string => `/${lang}${signOutAddress}`

/** „Моят профил“: name, mail, password, devices. */
export const accountAddress = '/desk/people/account'
export const accountPath = (lang: Lang): string => `/${lang}${accountAddress}`

/** „Моите данни“: the page is the app's, which alone knows all rooms. */
export const dataAddress = '/desk/people/data'
export const dataPath = (lang: Lang): string => `/${lang}${dataAddress}`
export const mailPath = (lang: Lang): string => `${accountPath(lang)}/mail`
export const passwordPath = (lang: Lang): string => `${accountPath(lang)}/password`
export const otherDevicesPath = (lang: Lang): string => `${accountPath(lang)}/devices/removal`
export const deviceRemovalPath = (lang: Lang, id: string): string => `${accountPath(lang)}/devices/${id}/removal`

/** Where those who work here begin. */
export const deskStart = (lang: Lang): string => `/${lang}/desk`

const longestBack = 2000

/** A path of this site to come back to; undefined for everything else, and for the doors themselves. */
export function ownPath(typed: string | null): string | undefined {
  if (!typed || typed.length > longestBack || !/^\/(?:bg|en)(?:[/?]|$)/.test(typed)) return undefined
  const url = URL.parse(typed, 'http://site.invalid')
  if (url?.host !== 'site.invalid' || /[\\\p{Cc}]/u.test(typed)) return undefined
  const path = `${url.pathname}${url.search}`
  return /^\/(?:bg|en)\/people\//.test(path) || path.startsWith('//') ? undefined : path
}
