import type { Lang } from '#src/platform/i18n/lang.ts'
import { fold, foldLatin } from '#src/platform/language/fold.ts'

/** Nobody has said it yet, and that is said too. */
export const answers = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]

/** What people who do not see, hear or walk well ask before they come. */
export const accessFacts = ['step_free', 'toilet', 'hearing_loop', 'parking'] as const
export type AccessFact = (typeof accessFacts)[number]
export type Access = Readonly<Record<AccessFact, Answer>>

export const accessUnknown: Access = {
  step_free: 'unknown',
  toilet: 'unknown',
  hearing_loop: 'unknown',
  parking: 'unknown',
}

/** The words of a venue in one language. Notes stand beside the answers: „откъм двора“. */
export interface VenueText {
  readonly name: string
  readonly address: string | null
  readonly arrival: string | null
  readonly way_back: string | null
  readonly step_free_note: string | null
  readonly toilet_note: string | null
  readonly hearing_loop_note: string | null
  readonly parking_note: string | null
}

export type VenueTexts = Readonly<Partial<Record<Lang, VenueText>>>

/** Words with a name alone. */
export const namedOnly = (name: string, address: string | null = null): VenueText => ({
  ...{ name, address, arrival: null, way_back: null },
  ...{ step_free_note: null, toilet_note: null, hearing_loop_note: null, parking_note: null },
})

export interface Venue {
  readonly id: string
  readonly slug: string
  readonly settlementId: string
  /** The organisation that keeps it. */
  readonly ownerId: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly access: Access
  readonly accessPhone: string | null
  readonly accessEmail: string | null
  /** When somebody last said that this is true; an instant. */
  readonly checkedAt: string | null
  readonly version: number
  readonly texts: VenueTexts
}

export interface Room {
  readonly id: string
  readonly seats: number | null
  readonly stepFree: Answer
  readonly texts: Readonly<Partial<Record<Lang, { readonly name: string; readonly equipment: string | null }>>>
}

/** Kinds of houses, which one register writes and another leaves out. */
const common = new Set(['нч', 'народно', 'читалище', 'читалищна', 'сграда', 'зала', 'салон', 'на'])

/**
 * Two names of one house are mostly alike in this: „НЧ „Пробуда-1901““, „Читалище Пробуда“ and "Probuda". A name of such words alone
 * („Читалищна зала“) keeps them.
 */
export function likenessOf(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !common.has(word) && !/^\d{4}$/.test(word))
  return foldLatin((telling.length > 0 ? telling : words).join(' ')).slice(0, 100)
}

/** The words in this language, else in the other one. */
export function inOneOf<T>(texts: Readonly<Partial<Record<Lang, T>>>, lang: Lang): { text: T; lang: Lang } | undefined {
  const order: readonly Lang[] = lang === 'bg' ? ['bg', 'en'] : ['en', 'bg']
  for (const each of order) {
    const text = texts[each]
    if (text) return { text, lang: each }
  }
  return undefined
}
