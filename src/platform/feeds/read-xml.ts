/** An element with its name and namespace apart; both in lower case, since feeds write them as they like. */
export interface XmlElement {
  /** Address of the namespace; for a prefix that nobody declared, the prefix itself. */
  readonly namespace: string
  readonly name: string
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

export interface XmlReading {
  readonly root: XmlElement | null
  /** `malformed`: the tree is what could be made of it. Of what is too much there is no tree. */
  readonly problem: 'malformed' | 'too-large' | 'too-deep' | null
}

export const xmlLimits = { letters: 12_000_000, nodes: 300_000, depth: 100, attributes: 100 } as const

/**
 * XML as feeds bring it. Entities of the document are never expanded, nothing is fetched; tags that are not closed, ampersands that
 * stand alone and the like are reported and passed over. Never throws.
 */
export function readXml(text: string): XmlReading {
  if (text.length > xmlLimits.letters) return { root: null, problem: 'too-large' }
  const reader = new Reader(text)
  return reader.read()
}

interface Open {
  readonly element: XmlElement
  readonly qualified: string
  /** Prefix to address of the namespace. */
  readonly scope: ReadonlyMap<string, string>
}

const tagName = /[^\s/>"'=<&]+/y
const attributeForm = /\s*([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y
const noScope: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/xml/1998/namespace']])

class Reader {
  readonly #text: string
  readonly #stack: Open[] = []
  #at = 0
  #root: XmlElement | null = null
  #nodes = 0
  #problem: XmlReading['problem'] = null

  constructor(text: string) {
    this.#text = text
  }

  read(): XmlReading {
    while (this.#at < this.#text.length) {
      const next = this.#text.indexOf('<', this.#at)
      this.#say(this.#text.slice(this.#at, next === -1 ? undefined : next), true)
      if (next === -1) break
      this.#at = next
      this.#markup()
      if (this.#problem === 'too-deep' || this.#problem === 'too-large') return { root: null, problem: this.#problem }
    }
    if (this.#stack.length > 0) this.#problem ??= 'malformed'
    return { root: this.#root, problem: this.#root === null ? 'malformed' : this.#problem }
  }

  #markup(): void {
    const from = this.#at
    if (this.#text.startsWith('<!--', from)) this.#skipTo('-->', from + 4)
    else if (this.#text.startsWith('<![CDATA[', from)) {
      const end = this.#text.indexOf(']]>', from)
      this.#say(this.#text.slice(from + 9, end === -1 ? undefined : end), false)
      this.#skipTo(']]>', from)
    } else if (this.#text.startsWith('<?', from)) this.#skipTo('?>', from)
    else if (this.#text.startsWith('<!', from)) this.#skipDeclaration()
    else if (this.#text.startsWith('</', from)) this.#close()
    else this.#open()
  }

  #skipTo(mark: string, from: number): void {
    const end = this.#text.indexOf(mark, from)
    if (end === -1) this.#problem ??= 'malformed'
    this.#at = end === -1 ? this.#text.length : end + mark.length
  }

  /** A DOCTYPE with all that it declares: none of it is taken. */
  #skipDeclaration(): void {
    const bracket = this.#text.indexOf('[', this.#at)
    const end = this.#text.indexOf('>', this.#at)
    if (bracket !== -1 && bracket < end) {
      const close = /\]\s*>/g
      close.lastIndex = bracket
      const found = close.exec(this.#text)
      if (!found) this.#problem ??= 'malformed'
      this.#at = found ? close.lastIndex : this.#text.length
    } else this.#skipTo('>', this.#at)
  }

  #close(): void {
    tagName.lastIndex = this.#at + 2
    const qualified = tagName.exec(this.#text)?.[0] ?? ''
    this.#skipTo('>', this.#at)
    const at = this.#stack.findLastIndex((open) => open.qualified === qualified)
    if (at === -1 || at < this.#stack.length - 1) this.#problem ??= 'malformed'
    if (at !== -1) this.#stack.length = at
  }

  #open(): void {
    tagName.lastIndex = this.#at + 1
    const qualified = tagName.exec(this.#text)?.[0]
    if (qualified === undefined || !/^[\p{L}_]/u.test(qualified)) {
      this.#problem ??= 'malformed'
      this.#say('<', false)
      this.#at++
      return
    }
    this.#at += qualified.length + 1
    const { own, declared } = this.#attributes()
    const parent = this.#stack.at(-1)
    const scope = declared.size > 0 ? new Map([...(parent?.scope ?? noScope), ...declared]) : (parent?.scope ?? noScope)
    const [prefix, name] = qualified.includes(':') ? splitName(qualified) : ['', qualified]
    const namespace = (scope.get(prefix) ?? (prefix === '' ? '' : prefix)).toLowerCase()
    const element: XmlElement = { namespace, name: name.toLowerCase(), attributes: own, children: [] }
    this.#nodes++
    if (this.#nodes > xmlLimits.nodes) this.#problem = 'too-large'
    if (this.#stack.length >= xmlLimits.depth) this.#problem = 'too-deep'
    if (parent) parent.element.children.push(element)
    else if (this.#root) this.#problem ??= 'malformed'
    else this.#root = element
    if (this.#text.startsWith('/>', this.#at)) this.#at += 2
    else {
      this.#skipTo('>', this.#at)
      this.#stack.push({ element, qualified, scope })
    }
  }

  #attributes(): { own: Map<string, string>; declared: Map<string, string> } {
    const own = new Map<string, string>()
    const declared = new Map<string, string>()
    for (let count = 0; ; count++) {
      attributeForm.lastIndex = this.#at
      const found = attributeForm.exec(this.#text)
      if (!found) break
      this.#at = attributeForm.lastIndex
      if (count >= xmlLimits.attributes) continue
      const [, name = '', double, single, bare] = found
      const value = decodeEntities(double ?? single ?? bare ?? '')
      if (name === 'xmlns') declared.set('', value)
      else if (name.startsWith('xmlns:')) declared.set(name.slice(6), value)
      else own.set(splitName(name)[1].toLowerCase(), value)
    }
    const rest = /\s*/y
    rest.lastIndex = this.#at
    rest.exec(this.#text)
    this.#at = rest.lastIndex
    if (!/^\/?>/.test(this.#text.slice(this.#at, this.#at + 2))) this.#problem ??= 'malformed'
    return { own, declared }
  }

  #say(text: string, withEntities: boolean): void {
    const parent = this.#stack.at(-1)
    if (!parent || text === '') {
      if (text.trim() !== '' && this.#root) this.#problem ??= 'malformed'
      return
    }
    if (withEntities && /&(?!#?\w{1,40};)/.test(text)) this.#problem ??= 'malformed'
    parent.element.children.push(withEntities ? decodeEntities(text) : text)
  }
}

const splitName = (qualified: string): [string, string] => {
  const colon = qualified.indexOf(':')
  return colon === -1 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five of XML and numbers; all other names stay as they are written. */
const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
        if (name) return named[name] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ''
      })
    : text

/** All text below. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** What stands inside, as markup: XHTML in an entry. */
export const markupIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child))).join('')

function markupOf(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return `<${element.name}${attributes}>${markupIn(element)}</${element.name}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const isElementNode = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'
