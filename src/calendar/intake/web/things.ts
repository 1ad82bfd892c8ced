import { type ItemText, type ItemValue, isText, type PageItem } from '#src/platform/web-page/item.ts'
import { wordsOf } from '#src/platform/web-page/read-page.ts'
import { pageAddress } from '../page-address.ts'

/** All things of a page, to find the one that another only names. */
export class Things {
  readonly address: string | null
  readonly all: readonly PageItem[]
  /** Several events: then the address of the page names none of them. */
  isList = false
  readonly #byId = new Map<string, PageItem>()

  constructor(top: readonly PageItem[], address: string | null) {
    this.address = address
    const all: PageItem[] = []
    const waiting = [...top].reverse()
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      all.push(item)
      const known = item.id === null ? undefined : this.#byId.get(item.id)
      if (item.id !== null && (known?.properties.size ?? 0) < item.properties.size) this.#byId.set(item.id, item)
      const inside = [...item.properties.values()].flat().filter((value): value is PageItem => !isText(value))
      waiting.push(...inside.reverse())
    }
    this.all = all
  }

  /** `{"@id": "#hall"}` is the thing that is described elsewhere under this name. */
  resolve(item: PageItem): PageItem {
    return item.properties.size === 0 && item.id !== null ? (this.#byId.get(item.id) ?? item) : item
  }

  values(item: PageItem, ...names: string[]): ItemValue[] {
    return names
      .flatMap((name) => item.properties.get(name) ?? [])
      .map((value) => (isText(value) ? value : this.resolve(value)))
  }

  items(item: PageItem, ...names: string[]): PageItem[] {
    return this.values(item, ...names).filter((value): value is PageItem => !isText(value))
  }

  /** The first of the names that has words; a thing counts by its name. Bulgarian ones first, then those without a language. */
  words(item: PageItem, ...names: string[]): string {
    for (const name of names) {
      const texts = this.values(item, name).flatMap((value) => (isText(value) ? value : this.#named(value)))
      const said = inLang(texts, 'bg') ?? texts.find(({ lang }) => lang === null) ?? inLang(texts, 'en') ?? texts[0]
      if (said && said.text.trim() !== '') return said.text.trim()
    }
    return ''
  }

  /** Words that are marked as English beside others; undefined where there is no choice. */
  english(item: PageItem, name: string): string | undefined {
    const texts = this.values(item, name).filter(isText)
    const hasBulgarian = texts.some(({ lang, text }) => lang?.startsWith('bg') && text.trim() !== '')
    return hasBulgarian ? inLang(texts, 'en')?.text.trim() || undefined : undefined
  }

  /** The first value that is the address of a page. */
  link(item: PageItem, ...names: string[]): string | undefined {
    for (const value of this.values(item, ...names)) {
      const text = isText(value) ? value.text : (value.id ?? this.words(value, 'url'))
      const page = text === '' ? undefined : pageAddress(text, this.address ?? undefined)
      if (page !== undefined) return page
    }
    return undefined
  }

  #named(item: PageItem): ItemText[] {
    return this.values(item, 'name').filter(isText)
  }
}

const inLang = (texts: readonly ItemText[], lang: string): ItemText | undefined =>
  texts.find((text) => text.lang?.toLowerCase().startsWith(lang) && text.text.trim() !== '')

/** One line of plain words, as titles and names are. */
export const lineOf = (text: string): string => wordsOf(text).replaceAll(/\s+/g, ' ').trim()
