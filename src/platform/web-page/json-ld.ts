import { ItemDraft, type ItemValue, itemLimits, type PageItem, textValue } from './item.ts'

/** How far the things of one document may go. */
interface Budget {
  items: number
}

/**
 * The things of a JSON-LD document: single, in arrays, in `@graph`. Contexts are not fetched: names count as those of schema.org,
 * under an alias too where the document itself gives it. What stands too deep, and what comes after too many, is left out.
 */
export function itemsOfJsonLd(document: unknown): PageItem[] {
  const budget: Budget = { items: itemLimits.items }
  const read = new Reader(budget, aliasesOf(document))
  return read.things(document, 0)
}

type Members = Readonly<Record<string, unknown>>
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** `{"name": "schema:name", "start": {"@id": "https://schema.org/startDate"}}` */
function aliasesOf(document: unknown): Map<string, string> {
  const aliases = new Map<string, string>()
  for (const each of listOf(document)) {
    const context = isMembers(each) ? each['@context'] : undefined
    for (const part of listOf(context)) {
      for (const [name, target] of isMembers(part) ? Object.entries(part) : []) {
        const full = isMembers(target) ? target['@id'] : target
        if (typeof full === 'string' && /^(?:schema:|https?:\/\/schema\.org\/|@)./.test(full)) aliases.set(name, full)
      }
    }
  }
  return aliases
}

/** Of two letters: longer ones (`url`, `geo`) are properties far more often than languages. */
const languageTag = /^(?:(?!id$)[a-z]{2}(?:-[a-z0-9]{2,8})*|@none)$/i

class Reader {
  readonly #budget: Budget
  readonly #aliases: ReadonlyMap<string, string>

  constructor(budget: Budget, aliases: ReadonlyMap<string, string>) {
    this.#budget = budget
    this.#aliases = aliases
  }

  things(value: unknown, depth: number): PageItem[] {
    return this.values(value, depth).filter((each): each is PageItem => 'types' in each)
  }

  values(value: unknown, depth: number): ItemValue[] {
    if (depth > itemLimits.depth || this.#budget.items <= 0) return []
    if (Array.isArray(value)) return value.flatMap((each) => this.values(each, depth + 1))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [textValue(String(value))]
    return isMembers(value) ? this.#ofMembers(value, depth) : []
  }

  #ofMembers(members: Members, depth: number): ItemValue[] {
    for (const name of ['@list', '@set']) if (name in members) return this.values(members[name], depth + 1)
    const { '@value': plain, '@language': lang } = members
    if (plain !== undefined) return this.values(plain, depth + 1).map((value) => withLang(value, lang))
    const translations = Object.entries(members)
    if (translations.length > 0 && translations.every(([name]) => languageTag.test(name)))
      return translations.flatMap(([name, words]) =>
        this.values(words, depth + 1).map((value) => withLang(value, name)),
      )
    return this.#thing(members, depth)
  }

  #thing(members: Members, depth: number): ItemValue[] {
    this.#budget.items--
    const own = Object.entries(members).map(([name, value]) => [this.#aliases.get(name) ?? name, value] as const)
    const first = (name: string) => own.find(([key]) => key === name)?.[1]
    const types = listOf(first('@type')).filter((type) => typeof type === 'string')
    const id = first('@id')
    const item = new ItemDraft(types, typeof id === 'string' ? id : null)
    const graph = this.things(first('@graph') ?? [], depth + 1)
    for (const [name, value] of own) {
      if (name.startsWith('@')) continue
      for (const each of this.values(value, depth + 1)) item.add(name, each)
    }
    return item.types.length > 0 || item.properties.size > 0 || item.id !== null ? [item, ...graph] : graph
  }
}

const withLang = (value: ItemValue, lang: unknown): ItemValue =>
  'text' in value && typeof lang === 'string' && lang !== '@none' ? { ...value, lang } : value
