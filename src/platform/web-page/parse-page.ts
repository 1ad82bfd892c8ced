import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node
type Parent = DefaultTreeAdapterTypes.ParentNode

/** What a page may be. More is no page for people, and costs more than it can bring. */
export const pageLimits = { letters: 3_000_000, nodes: 200_000, depth: 600, attributes: 2_000 } as const

export type PageProblem = 'too-large' | 'too-deep'

class TooMuch extends Error {
  readonly problem: PageProblem
  constructor(problem: PageProblem) {
    super(problem)
    this.problem = problem
  }
}

/** The tree of an HTML page, scripts as text; a value, whatever the text is. */
export function parsePage(html: string): { root: Parent } | { problem: PageProblem } {
  if (html.length > pageLimits.letters || hasCrowdedTag(html)) return { problem: 'too-large' }
  try {
    return { root: parse(html, { treeAdapter: countingAdapter(), scriptingEnabled: false }) }
  } catch (error) {
    if (error instanceof TooMuch) return { problem: error.problem }
    throw error
  }
}

/** Stops the parser in the middle of a page that is a trap. */
function countingAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const note = (parent: Parent, child: Node) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > pageLimits.depth) throw new TooMuch('too-deep')
    depths.set(child, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement: (...parts) => {
      nodes++
      if (nodes > pageLimits.nodes) throw new TooMuch('too-large')
      return defaultTreeAdapter.createElement(...parts)
    },
    appendChild: (parent, child) => {
      note(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore: (parent, child, before) => {
      note(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, before)
    },
  }
}

/** The parser compares each attribute of a tag with all before it, so that one tag with very many would stop everything. */
function hasCrowdedTag(html: string): boolean {
  const tag = /<[a-z]/gi
  while (tag.exec(html)) {
    const end = endOfTag(html, tag.lastIndex)
    if (end === null) return true
    tag.lastIndex = end
  }
  return false
}

/** Null after too many attributes. */
function endOfTag(html: string, from: number): number | null {
  let attributes = 0
  for (let at = from; at < html.length; at++) {
    const sign = html[at]
    if (sign === '>') return at
    if (sign === '=') {
      const quote = /\s*(["'])/y
      quote.lastIndex = at + 1
      const mark = quote.exec(html)?.[1]
      if (!mark) continue
      const closing = html.indexOf(mark, quote.lastIndex)
      if (closing === -1) return html.length
      at = closing
      attributes++
    } else if (sign === ' ' || sign === '\n' || sign === '\t' || sign === '/' || sign === '\f') attributes++
    if (attributes > pageLimits.attributes * 2) return null
  }
  return html.length
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** All elements below, in the order of the page. */
export function* elementsOf(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsOf(child)
  }
}

const lines = new Set(['br', 'li', 'tr'])
const blocks = new Set(['p', 'div', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'])
const unread = new Set(['script', 'style', 'template', 'noscript'])

/** What a reader sees of it: blocks are lines, other white space is one space. */
export const textOf = (parent: Parent): string =>
  pieces(parent)
    .join('')
    .replaceAll(/[ \t\f]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const pieces = (parent: Parent): string[] =>
  parent.childNodes.flatMap((child) => {
    if ('value' in child && child.nodeName === '#text') return [child.value.replaceAll(/[\n\r]/g, ' ')]
    if (!isElement(child) || unread.has(child.tagName)) return []
    const inside = pieces(child)
    if (lines.has(child.tagName)) return ['\n', ...inside]
    return blocks.has(child.tagName) ? ['\n', ...inside, '\n'] : inside
  })
