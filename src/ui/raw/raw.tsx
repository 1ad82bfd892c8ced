import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** The first line of a page. */
export const doctype = () => raw('<!doctype html>')

/** Markup that this house made itself, such as artwork. Never hand in what a person or another site wrote. */
export const OwnMarkup = ({ markup }: { markup: string }) => raw(markup)

/** A part drawn now: for what stands before it and has to know it. */
export const drawnNow = (part: Child) => raw(String(part))

/** Structured data for search engines, which may be written already. A `<` inside a text cannot end the block. */
export const JsonLd = ({ data, written = JSON.stringify(data) }: { data?: unknown; written?: string }) =>
  raw(`<script type="application/ld+json">${written.replaceAll('<', '\\u003c')}</script>`)

/** A tag without content: name and attributes; those without a value are left out. */
export type VoidTag = readonly ['meta' | 'link', Readonly<Record<string, string | undefined>>]

/** Tags of a document's head, escaped. Hono would look for duplicates of each on every page; there are none. */
export const HeadTags = ({ title, tags }: { title?: string; tags: readonly VoidTag[] }) =>
  raw(
    `${title === undefined ? '' : `<title>${escaped(title)}</title>`}${tags.map(([name, attributes]) => `<${name}${written(attributes)}/>`).join('')}`,
  )

const written = (attributes: VoidTag[1]): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('')

const escaped = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text

/** A name may hold the day: what was drawn on earlier days has to go. */
const mostNames = 4

/** What is drawn under the key, else draws it; what has been in longest goes where there are too many. */
function drawnUnder(drawn: Map<string, string>, key: string, most: number, draw: () => Child) {
  const known = drawn.get(key)
  if (known !== undefined) return raw(known)
  // In one piece: a text of hundreds of them would be walked through again by every page that takes it in.
  const markup = Buffer.from(String(draw())).toString()
  for (const oldest of drawn.keys()) {
    if (drawn.size < most) break
    drawn.delete(oldest)
  }
  drawn.set(key, markup)
  return raw(markup)
}

const kept = new WeakMap<object, Map<string, string>>()

/**
 * Markup that many pages share, such as a long list of choices, drawn once. `of` is the object it is drawn from and with which
 * it is forgotten; `name` tells apart what else is drawn from it, of which the last few are kept.
 */
export function keepMarkup(of: object, name: string, draw: () => Child) {
  const drawn = kept.get(of) ?? new Map<string, string>()
  kept.set(of, drawn)
  return drawnUnder(drawn, name, mostNames, draw)
}

/**
 * A part that is drawn once for each set of props and then comes from memory, the longest kept going first: the same rows stand
 * on page after page, and drawing is half the cost of one. Props are plain data, without markup inside.
 */
export function drawnOnce<Props extends object>(Part: (props: Props) => Child, most: number) {
  const drawn = new Map<string, string>()
  return (props: Props) => drawnUnder(drawn, JSON.stringify(props), most, () => Part(props))
}
