import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'

export const itemKinds = ['announcement', 'report', 'press-release', 'public-notice'] as const
/** What it is: новина, репортаж, прессъобщение, обява. */
export type ItemKind = (typeof itemKinds)[number]

export const itemStates = ['draft', 'review', 'changes', 'approved', 'scheduled', 'published', 'archived'] as const
/** How far it has come; only the last two are seen by everybody, an archived one by its address alone. */
export type ItemState = (typeof itemStates)[number]

export interface ItemText {
  readonly title: string
  readonly lead: string | null
  /** Markdown. */
  readonly body: string
  /** For search engines, where it differs from the title and the lead. */
  readonly seoTitle: string | null
  readonly description: string | null
}

export interface GalleryPicture {
  readonly pictureId: string
  readonly captions: Readonly<Partial<Record<Lang, string>>>
}

/** Something else that it is about, by its id. */
export interface Related {
  readonly kind: 'event' | 'organisation'
  readonly id: string
}

/** All that its writers say: what a version keeps and what can be restored. */
export interface ItemContent {
  readonly kind: ItemKind
  /** Bulgarian or English or both; never neither. */
  readonly texts: Readonly<Partial<Record<Lang, ItemText>>>
  readonly topics: readonly Topic[]
  readonly audiences: readonly Audience[]
  readonly level: Level | null
  readonly settlementId: string | null
  /** The event that it tells of. */
  readonly eventId: string | null
  readonly related: readonly Related[]
  readonly pictureId: string | null
  readonly gallery: readonly GalleryPicture[]
  /** As readers see them: who wrote it, and whom the press may ask. */
  readonly author: string | null
  readonly contact: string | null
  readonly source: string | null
  readonly sourceUrl: string | null
  /** `2026-11-22` */
  readonly checkedOn: string | null
  /** Told as important on every page until this instant. */
  readonly urgentUntil: string | null
}

export interface Item extends ItemContent {
  readonly id: string
  readonly slug: string
  readonly organisationId: string
  readonly state: ItemState
  /** Grows with every save. */
  readonly version: number
  /** Instants; `publishAt` of a scheduled one, `publishedAt` since it is public. */
  readonly publishAt: string | null
  readonly publishedAt: string | null
  readonly createdBy: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** Content that says nothing yet beside its text. */
export const noContent: Omit<ItemContent, 'kind' | 'texts'> = {
  topics: [],
  audiences: [],
  level: null,
  settlementId: null,
  eventId: null,
  related: [],
  pictureId: null,
  gallery: [],
  author: null,
  contact: null,
  source: null,
  sourceUrl: null,
  checkedOn: null,
  urgentUntil: null,
}

/** Has been seen by everybody, and its page still is. */
export const isPublic = ({ state }: Pick<Item, 'state'>): boolean => state === 'published' || state === 'archived'
