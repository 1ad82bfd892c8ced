import type { Lang } from '../i18n/lang.ts'
import { address } from './address.ts'

/** Where the whole site is searched, without language. Rooms lead there and know nothing of the service that answers. */
export const searchPage = '/search'

/** The search for these words; without words its empty field. */
export const searchForPath = (lang: Lang, words = ''): string => `/${lang}${address(searchPage, [['q', words.trim()]])}`
