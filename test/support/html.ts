/** An element as the tests see it: enough for what this house writes, which closes every tag it opens. */
export interface Element {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
  readonly parent: Element | undefined
}

const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img'])
/** Elements of SVG may close themselves. */
const form =
  /<!doctype html>|<!--[\s\S]*?-->|<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:@-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gy

/** Reads a document or a piece of one; throws where tags do not match or something is not HTML. */
export function readHtml(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [], parent: undefined }
  let inside = root
  let read = 0
  for (const match of html.matchAll(form)) {
    read = match.index + match[0].length
    const [, raw, rawAttributes = '', rawText = '', closing, opening, attributes = '', closed, text] = match
    if (raw) inside.children.push(element(raw, rawAttributes, inside, [rawText]))
    if (text) inside.children.push(decode(text))
    if (opening) {
      const made = element(opening, attributes, inside, [])
      inside.children.push(made)
      if (!closed && !empty.has(opening)) inside = made
    }
    if (closing) {
      if (closing !== inside.tag || !inside.parent) throw new Error(`</${closing}> closes <${inside.tag}>`)
      inside = inside.parent
    }
  }
  if (read < html.length) throw new Error(`This is not HTML: ${html.slice(read, read + 80)}`)
  if (inside !== root) throw new Error(`<${inside.tag}> is never closed`)
  return root
}

const element = (tag: string, attributes: string, parent: Element, children: (Element | string)[]): Element => ({
  tag,
  attributes: new Map(
    [...attributes.matchAll(/([\w:@-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  ),
  children,
  parent,
})

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (text: string): string => text.replace(/&([\w#]+);/g, (whole, name) => signs[name] ?? whole)

/** Every element below, in the order of the source. */
export function* elementsOf(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* elementsOf(child)
  }
}

export const findAll = (root: Element, tag: string, ...attributes: string[]): Element[] =>
  [...elementsOf(root)].filter((each) => each.tag === tag && attributes.every((name) => each.attributes.has(name)))

export function find(root: Element, tag: string, ...attributes: string[]): Element {
  const [found] = findAll(root, tag, ...attributes)
  if (!found) throw new Error(`There is no <${[tag, ...attributes].join(' ')}>`)
  return found
}

/** The words, white space made one. */
export const wordsOf = (element: Element): string =>
  raw(element)
    .replace(/[ \n\t]+/g, ' ')
    .trim()

const raw = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('')

export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? ''

/** The language that the words of an element are in: its own or the nearest above. */
export function langOf(element: Element | undefined): string {
  if (!element) return ''
  return element.attributes.get('lang') ?? langOf(element.parent)
}

/** `<meta name|property="…" content="…">` */
export const metaOf = (root: Element, name: string): string | undefined =>
  findAll(root, 'meta')
    .find((meta) => attribute(meta, 'name') === name || attribute(meta, 'property') === name)
    ?.attributes.get('content')

export const linksOf = (root: Element, rel: string): Element[] =>
  findAll(root, 'link').filter((link) => attribute(link, 'rel') === rel)

/** Addresses within the site that the page leads to. */
export const innerLinks = (root: Element): string[] =>
  findAll(root, 'a', 'href')
    .map((link) => attribute(link, 'href'))
    .filter((href) => href.startsWith('/'))

export const jsonLdOf = (root: Element): unknown[] =>
  findAll(root, 'script').map((script) => JSON.parse(String(script.children[0] ?? '')))
