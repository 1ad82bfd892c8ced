import { decodeMarkup } from '../web-page/decode-markup.ts'
import { datesOf } from './entry-dates.ts'
import { type FeedEntry, type FeedReading, feedLimits } from './feed.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { isElementNode, markupIn, readXml, textIn, type XmlElement } from './read-xml.ts'

/**
 * A feed of news: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1. Never throws; what is no feed has no kind and says
 * why. Of a broken one the entries that can be read are there.
 */
export function readFeedDocument(bytes: Uint8Array, contentType: string | null): FeedReading {
  const text = decodeMarkup(bytes, contentType).replaceAll('\0', '')
  if (/^\s*\{/.test(text)) return readJsonFeed(text)
  const { root, problem } = readXml(text)
  const problems: { code: string; detail: string }[] =
    problem === null ? [] : [{ code: problem === 'malformed' ? 'feed-malformed' : 'too-large', detail: problem }]
  if (!root) return none(problems)
  const kind = kindOf(root)
  if (!kind) return none([{ code: 'not-a-feed', detail: root.name.slice(0, 100) }])
  const channel = kind === 'atom' ? root : (childOf(root, 'channel') ?? root)
  const base = baseBelow(channel, channel === root ? '' : baseBelow(root, ''))
  const entries = entriesIn(root, kind === 'atom' ? 'entry' : 'item', 0)
  if (entries.length > feedLimits.entries) problems.push({ code: 'too-many', detail: `${entries.length} entries` })
  return {
    kind,
    title: contentOf(childOf(channel, 'title')),
    url: linkOf(channel, base),
    entries: entries.slice(0, feedLimits.entries).map((entry) => entryOf(entry, base)),
    problems,
  }
}

const none = (problems: FeedReading['problems']): FeedReading => ({
  kind: null,
  title: '',
  url: '',
  entries: [],
  problems,
})

const kindOf = ({ name }: XmlElement): 'rss' | 'atom' | null => {
  if (name === 'feed') return 'atom'
  return name === 'rss' || name === 'rdf' || name === 'channel' ? 'rss' : null
}

/** Feeds that were put together by hand have their items at any depth. */
function entriesIn(parent: XmlElement, name: string, depth: number): XmlElement[] {
  if (depth > 4) return []
  return parent.children.filter(isElementNode).flatMap((child) => {
    const inside = entriesIn(child, name, depth + 1)
    return child.name === name ? [child, ...inside] : inside
  })
}

/** Namespaces whose elements have the names of RSS and Atom but are not meant. */
const foreign =
  /media|itunes|podcast|search\.yahoo|google|xcal|icalendar|modules\/event|2002\/12\/cal|source\.scripting/i
const isMeant = ({ namespace }: XmlElement): boolean => !foreign.test(namespace)

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(isElementNode).filter((child) => child.name === name && isMeant(child))
const childOf = (element: XmlElement, ...names: string[]): XmlElement | undefined =>
  names.flatMap((name) => childrenOf(element, name))[0]

function entryOf(entry: XmlElement, base: string): FeedEntry {
  const said = (...names: string[]) => contentOf(childOf(entry, ...names))
  return {
    id: said('guid', 'id') || (entry.attributes.get('about') ?? ''),
    url: linkOf(entry, baseBelow(entry, base)),
    title: said('title') || contentOf(entry.children.filter(isElementNode).find(({ name }) => name === 'title')),
    summary: said('description', 'summary'),
    content: said('encoded', 'content', 'body'),
    categories: childrenOf(entry, 'category')
      .map((category) => category.attributes.get('term') ?? textIn(category).trim())
      .filter((term) => term !== '')
      .slice(0, 50),
    dates: datesOf(entry),
    extension: null,
  }
}

const controls = /[^\P{Cc}\n\t]/gu
const cut = (text: string): string => text.replace(controls, '').trim().slice(0, feedLimits.text).toWellFormed()

function contentOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const type = element.attributes.get('type') ?? ''
  if (/xhtml|^application\/xhtml/.test(type) || element.children.some(isElementNode)) return cut(markupIn(element))
  if (element.attributes.get('mode') === 'base64') return cut(Buffer.from(textIn(element), 'base64').toString('utf8'))
  return cut(textIn(element))
}

/** `xml:base`: what relative addresses inside are meant from; empty where nobody says it in full. */
const baseBelow = (element: XmlElement, above: string): string =>
  URL.parse(element.attributes.get('base') ?? '', above || undefined)?.href ?? above

/** The page of an entry: `link` of RSS has it as text, that of Atom as `href` beside others. */
function linkOf(element: XmlElement, base: string): string {
  const links = childrenOf(element, 'link')
  const rel = (link: XmlElement) => link.attributes.get('rel') ?? 'alternate'
  const page = links.find((link) => link.attributes.has('href') && rel(link) === 'alternate')
  const text = links.find((link) => textIn(link).trim() !== '')
  const guid = childOf(element, 'guid')
  const permanent = guid && guid.attributes.get('ispermalink') !== 'false' ? textIn(guid).trim() : ''
  const said = page?.attributes.get('href') ?? (text && textIn(text).trim())
  if (said === undefined) return /^https?:/.test(permanent) ? permanent.slice(0, 2000) : ''
  const from = baseBelow(page ?? text ?? element, base)
  return ((from && URL.parse(said, from)?.href) || said).slice(0, 2000)
}
