import { address } from '#src/platform/http/address.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** Addresses of places, without language: the page of a venue, and the desk of those who keep venues. */
export const venueAddress = (slug: string): string => `/places/${slug}`
export const ownVenuesAddress = '/desk/places'
export const allVenuesAddress = (query: { name?: string; page?: number } = {}): string =>
  address('/desk/places/all', [
    ['name', query.name],
    ['page', query.page && query.page > 1 ? String(query.page) : undefined],
  ])
export const newVenueAddress = (organisation?: string): string =>
  address('/desk/places/new', [['organisation', organisation]])
export const duplicatesAddress = '/desk/places/duplicates'
export const pairAddress = (one: string, other: string): string =>
  address('/desk/places/duplicates/pair', [
    ['one', one],
    ['other', other],
  ])
export const venueDeskAddress = (slug: string): string => `/desk/places/${slug}`
export const roomsAddress = (slug: string): string => `/desk/places/${slug}/rooms`
export const roomAddress = (slug: string, room: string): string => `/desk/places/${slug}/rooms/${room}`
export const roomRemovalAddress = (slug: string, room: string): string => `${roomAddress(slug, room)}/removal`

export const inLang = (lang: Lang, path: string): string => `/${lang}${path}`

/** What others link to. */
export const venuePath = (lang: Lang, slug: string): string => inLang(lang, venueAddress(slug))
