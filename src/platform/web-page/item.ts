/** Words of a page, with the language where they say one. */
export interface ItemText {
  readonly text: string
  readonly lang: string | null
}

/** A thing that a page describes for programs, whichever way: JSON-LD, microdata, RDFa Lite and microformats all become this. */
export interface PageItem {
  /** Without the address of the vocabulary: `Event`, `h-event`. */
  readonly types: readonly string[]
  readonly id: string | null
  readonly properties: ReadonlyMap<string, readonly ItemValue[]>
}

export type ItemValue = ItemText | PageItem

export const isText = (value: ItemValue): value is ItemText => 'text' in value

/** How many things of a page are looked at, how deep they may stand in each other, and how long a word of theirs may be. */
export const itemLimits = { items: 20_000, depth: 40, text: 60_000 } as const

export class ItemDraft implements PageItem {
  readonly types: readonly string[]
  readonly id: string | null
  readonly properties = new Map<string, ItemValue[]>()

  constructor(types: readonly string[], id: string | null) {
    this.types = types.map(localName)
    this.id = id
  }

  add(name: string, value: ItemValue): void {
    const key = localName(name)
    const values = this.properties.get(key)
    if (values) values.push(value)
    else this.properties.set(key, [value])
  }
}

/** Signs that are no letters and break what they are printed in, or turn it around. */
const controls = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

export const textValue = (text: string, lang: string | null = null): ItemText => ({
  text: text.slice(0, itemLimits.text).toWellFormed().replace(controls, ''),
  lang,
})

/** `https://schema.org/Event` and `schema:Event` are `Event`; names of other vocabularies stay whole. */
const localName = (name: string): string =>
  name
    .trim()
    .replace(/^(?:https?:\/\/(?:www\.)?(?:schema\.org|(?:www\.)?data-vocabulary\.org)\/|schema:|v:)/i, '')
    .replace(/^https?:\/\/microformats\.org\/profile\/hcalendar#/, '')
