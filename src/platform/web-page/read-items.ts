import { ItemDraft, itemLimits, type PageItem, textValue } from './item.ts'
import { attribute, type Element, elementsOf, isElement, pageLimits, textOf } from './parse-page.ts'

type Parent = Parameters<typeof textOf>[0]

/** How one way of marking things in HTML says where a thing begins and what is said of it. */
export interface Syntax {
  /** Null where nothing begins. */
  readonly begins: (element: Element) => { types: string[]; id: string | null } | null
  readonly names: (element: Element) => string[]
  /** Elements elsewhere in the page that belong to the thing, by their ids. */
  readonly refers: (element: Element) => string[]
}

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/, 50).filter((word) => word !== '')

/** https://html.spec.whatwg.org/multipage/microdata.html */
export const microdata: Syntax = {
  begins: (element) =>
    attribute(element, 'itemscope') === undefined
      ? null
      : { types: words(attribute(element, 'itemtype')), id: attribute(element, 'itemid') ?? null },
  names: (element) => words(attribute(element, 'itemprop')),
  refers: (element) => words(attribute(element, 'itemref')),
}

/** https://www.w3.org/TR/rdfa-lite/ without prefixes that a page gives itself. */
export const rdfaLite: Syntax = {
  begins: (element) => {
    const types = words(attribute(element, 'typeof'))
    return types.length === 0
      ? null
      : { types, id: attribute(element, 'resource') ?? attribute(element, 'about') ?? null }
  },
  names: (element) => words(attribute(element, 'property')),
  refers: () => [],
}

/** The things that a page marks so; those inside another are found there. `base` makes addresses whole. */
export function readItems(root: Parent, syntax: Syntax, base: string | null): PageItem[] {
  const reader = new Reader(root, syntax, base)
  for (const child of root.childNodes) if (isElement(child)) reader.walk(child, null, 0)
  return reader.found
}

const mostLetters = 20_000_000
const mostReferred = 3

class Reader {
  readonly found: PageItem[] = []
  readonly #root: Parent
  readonly #syntax: Syntax
  readonly #base: string | null
  #byId: Map<string, Element> | undefined
  #visits = pageLimits.nodes * 2
  #items = itemLimits.items
  #letters = mostLetters

  constructor(root: Parent, syntax: Syntax, base: string | null) {
    this.#root = root
    this.#syntax = syntax
    this.#base = base
  }

  /** `referred` counts how many times a thing has sent us elsewhere on the way here: pages send in circles. */
  walk(element: Element, owner: ItemDraft | null, referred: number): void {
    this.#visits--
    if (this.#visits < 0) return
    const begun = this.#syntax.begins(element)
    const names = this.#syntax.names(element)
    const item = begun && this.#begin(begun, element, owner, names, referred)
    if (!begun && owner && names.length > 0) {
      const value = textValue(this.#valueOf(element))
      for (const name of names) owner.add(name, value)
    }
    for (const child of element.childNodes) if (isElement(child)) this.walk(child, item ?? owner, referred)
  }

  #begin(
    begun: { types: string[]; id: string | null },
    element: Element,
    owner: ItemDraft | null,
    names: readonly string[],
    referred: number,
  ): ItemDraft {
    const item = new ItemDraft(begun.types, begun.id === null ? null : this.#whole(begun.id))
    this.#items--
    if (this.#items < 0) return item
    if (owner && names.length > 0) for (const name of names) owner.add(name, item)
    else this.found.push(item)
    const ids = referred < mostReferred ? this.#syntax.refers(element) : []
    for (const id of ids) {
      const other = this.#elementOf(id)
      if (other) this.walk(other, item, referred + 1)
    }
    return item
  }

  #elementOf(id: string): Element | undefined {
    this.#byId ??= new Map(
      [...elementsOf(this.#root)].flatMap((element) => {
        const own = attribute(element, 'id')
        return own === undefined ? [] : [[own, element] as const]
      }),
    )
    return this.#byId.get(id)
  }

  #whole(address: string): string {
    return URL.parse(address, this.#base ?? undefined)?.href ?? address
  }

  #valueOf(element: Element): string {
    const said = attribute(element, 'content')
    if (said !== undefined) return said
    const address = addressOf(element)
    if (address !== undefined) return this.#whole(address)
    const value =
      attribute(element, 'datetime') ?? (/^(?:data|meter)$/.test(element.tagName) && attribute(element, 'value'))
    if (typeof value === 'string' && value !== '') return value
    if (this.#letters < 0) return ''
    const text = textOf(element)
    this.#letters -= text.length
    return text
  }
}

const byHref = new Set(['a', 'area', 'link'])
const bySrc = new Set(['img', 'audio', 'video', 'embed', 'iframe', 'source', 'track'])

const addressOf = (element: Element): string | undefined => {
  if (attribute(element, 'resource') !== undefined) return attribute(element, 'resource')
  if (byHref.has(element.tagName)) return attribute(element, 'href')
  if (bySrc.has(element.tagName)) return attribute(element, 'src')
  return element.tagName === 'object' ? attribute(element, 'data') : undefined
}
