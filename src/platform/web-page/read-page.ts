import { decodeMarkup } from './decode-markup.ts'
import { itemLimits, type PageItem } from './item.ts'
import { itemsOfJsonLd } from './json-ld.ts'
import { readLooseJson } from './mend-json.ts'
import { readMicroformats } from './microformats.ts'
import { attribute, type Element, elementsOf, parsePage, textOf } from './parse-page.ts'
import { microdata, rdfaLite, readItems } from './read-items.ts'

export interface PageReading {
  /** Language of the page, as it says itself. */
  readonly lang: string | null
  /** Things that the page describes, those of each way of saying it together, the most exact way first. */
  readonly items: readonly (readonly PageItem[])[]
  readonly problems: readonly { readonly code: string; readonly detail: string }[]
}

/** Blocks of JSON-LD in one page. */
const mostDocuments = 200

const empty: PageReading = { lang: null, items: [], problems: [] }

/**
 * Everything that a web page, or a bare JSON-LD document, says for programs. Runs no script and fetches nothing: no context, no frame,
 * no link. Never throws; a page that is too much gives a problem and nothing else.
 */
export function readPage(bytes: Uint8Array, from: { address: string | null; contentType: string | null }): PageReading {
  return readPageText(decodeMarkup(bytes, from.contentType).replaceAll('\0', ''), from.address)
}

/** The same of text that is in hand, as the content of an entry. */
export function readPageText(text: string, address: string | null): PageReading {
  if (/^\s*[[{]/.test(text)) return readDocument(text)
  const page = parsePage(text)
  if ('problem' in page) return { ...empty, problems: [{ code: 'too-large', detail: page.problem }] }
  const { root } = page
  const elements = [...elementsOf(root)]
  const base = baseOf(elements, address)
  const problems: { code: string; detail: string }[] = []
  const documents = elements
    .filter(isJsonLd)
    .slice(0, mostDocuments)
    .flatMap((script) => {
      const content = script.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      const document = content.trim() === '' ? null : readLooseJson(content)
      if (document === undefined) problems.push({ code: 'data-unreadable', detail: content.trim().slice(0, 100) })
      return document === undefined || document === null ? [] : itemsOfJsonLd(document)
    })
  const marked = readMicroformats(text, root, base)
  if (marked === null) problems.push({ code: 'too-large', detail: 'microformats' })
  const html = elements.find(({ tagName }) => tagName === 'html')
  return {
    lang: (html && attribute(html, 'lang')) || null,
    items: [
      documents.slice(0, itemLimits.items),
      readItems(root, microdata, base),
      readItems(root, rdfaLite, base),
      marked ?? [],
    ],
    problems,
  }
}

/**
 * Words of text that may be HTML, entities resolved; the text itself where nothing is left of it. Text without a tag keeps its lines.
 */
export function wordsOf(text: string): string {
  if (!/[<&]/.test(text)) return text.trim()
  if (/<[a-z/!?]/i.test(text)) return htmlWords(text) || text.trim()
  return text
    .split('\n')
    .map((line) => (/[<&]/.test(line) ? htmlWords(line) : line.trim()))
    .join('\n')
    .trim()
}

function htmlWords(text: string): string {
  const page = parsePage(text)
  return 'root' in page ? textOf(page.root) : ''
}

function readDocument(text: string): PageReading {
  const document = readLooseJson(text)
  if (document === undefined)
    return { ...empty, problems: [{ code: 'data-unreadable', detail: text.trim().slice(0, 100) }] }
  return { ...empty, items: [itemsOfJsonLd(document)] }
}

const isJsonLd = (element: Element): boolean =>
  element.tagName === 'script' && /^\s*application\/ld\+json\b/i.test(attribute(element, 'type') ?? '')

function baseOf(elements: readonly Element[], address: string | null): string | null {
  const base = elements.find((element) => element.tagName === 'base' && attribute(element, 'href') !== undefined)
  const href = base && attribute(base, 'href')
  return (href && URL.parse(href, address ?? undefined)?.href) || address
}
