import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type DirectoryFilter, directoryEntries } from './directory/filter.form.ts'

/** Addresses of the network's pages, without language: the directory, the page of an organisation. */
export const networkAddress = '/network'
export const organisationAddress = (slug: string): string => `/network/${slug}`

/** The same as links have them. */
export const organisationPath = (lang: Lang, slug: string): string => `/${lang}${organisationAddress(slug)}`
export const networkPath = (lang: Lang): string => `/${lang}${networkAddress}`

/** The directory narrowed, its parameters in one order. */
export const directoryAddress = (filter: Partial<DirectoryFilter> = {}): string =>
  address(networkAddress, directoryEntries(filter))
export const directoryPath = (lang: Lang, filter: Partial<DirectoryFilter> = {}): string =>
  `/${lang}${directoryAddress(filter)}`

/** „За организации“ and the way in. */
export const joinAddress = '/network/join'
export const applicationAddress = '/network/application'
export const receivedAddress = '/network/application/received'
export const joinPath = (lang: Lang): string => `/${lang}${joinAddress}`
export const applicationPath = (lang: Lang): string => `/${lang}${applicationAddress}`
export const receivedPath = (lang: Lang): string => `/${lang}${receivedAddress}`

/** The coordinator's pages of the desk. */
export const applicationsAddress = '/desk/network/applications'
export const applicationsPath = (lang: Lang): string => `/${lang}${applicationsAddress}`
export const deskApplicationPath = (lang: Lang, id: string): string => `${applicationsPath(lang)}/${id}`
export const partnersAddress = '/desk/network/partners'
export const partnersPath = (lang: Lang): string => `/${lang}${partnersAddress}`
export const practiceAddress = '/desk/network/practice'
export const practicePath = (lang: Lang): string => `/${lang}${practiceAddress}`

/** A page of an organisation's desk: `profile`, `joining`, `people`. */
export const deskAddressOf = (slug: string, page: string): string => `/desk/network/${slug}/${page}`
export const deskPathOf = (lang: Lang, slug: string, page: string): string => `/${lang}${deskAddressOf(slug, page)}`

/** Where an invited person comes in, by link or by code. */
export const invitationAddress = '/network/invitation'
export const invitationPath = (lang: Lang): string => `/${lang}${invitationAddress}`

/** Who is what for the whole network. */
export const appointmentsAddress = '/desk/network/appointments'
export const appointmentsPath = (lang: Lang): string => `/${lang}${appointmentsAddress}`

/** Readings of the public register: one of them, the rows of one reason, a page of these. */
export const registerAddress = '/desk/network/register'
export const registerPath = (
  lang: Lang,
  { run, code, page = 1 }: { run?: string; code?: string | undefined; page?: number } = {},
): string =>
  `/${lang}${address(registerAddress, [
    ['run', run],
    ['code', code],
    ['page', page > 1 ? String(page) : undefined],
  ])}`

/** „Поправки“: what was wrong and is mended. */
export const correctionsAddress = '/network/corrections'
export const correctionsPath = (lang: Lang): string => `/${lang}${correctionsAddress}`
/** The same where it says whom to tell of a mistake. */
export const tellPath = (lang: Lang): string => `${correctionsPath(lang)}#tell`
