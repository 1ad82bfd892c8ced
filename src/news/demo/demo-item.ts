import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import type { ItemKind, ItemState } from '../items/item.ts'

interface DemoText {
  readonly title: string
  readonly lead?: string
  readonly body: string
}

/** An item of the demonstration: invented, as its events are; days are counted from the day it is loaded. */
export interface DemoItem {
  readonly key: string
  readonly organiser: string
  readonly kind: ItemKind
  readonly state: ItemState
  /** Days since it was published or written last; what is scheduled lies ahead. */
  readonly daysAgo: number
  readonly texts: Readonly<Partial<Record<Lang, DemoText>>>
  /** As it was written first, where it was changed since. */
  readonly firstBody?: string
  /** Key of the person of the demonstration who wrote it, and of the one who decided. */
  readonly writer?: string
  readonly editor?: string
  readonly reason?: string
  readonly topics?: readonly Topic[]
  readonly audiences?: readonly Audience[]
  readonly level?: Level
  readonly settlement?: string
  /** Keys of an event and of partners. */
  readonly event?: string
  readonly partners?: readonly string[]
  /** Keys of pictures of the same organisation: the one at the head, and those below the text. */
  readonly picture?: string
  readonly gallery?: readonly string[]
  readonly author?: string
  readonly contact?: string
  readonly source?: string
  readonly sourceUrl?: string
  readonly checked?: true
  readonly urgentHours?: number
  readonly correction?: string
}
