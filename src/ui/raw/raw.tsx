import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** The first line of a page. */
export const doctype = () => raw('<!doctype html>')

/** Markup that this house made itself, such as artwork. Never hand in what a person or another site wrote. */
export const OwnMarkup = ({ markup }: { markup: string }) => raw(markup)

/** Structured data for search engines. A `<` inside a text cannot end the block. */
export const JsonLd = ({ data }: { data: unknown }) =>
  raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`)

const kept = new WeakMap<object, Map<string, string>>()

/**
 * Markup that many pages share, such as a long list of choices, drawn once. `of` is the object it is drawn from and with which
 * it is forgotten; `name` tells apart what else is drawn from it.
 */
export function keepMarkup(of: object, name: string, draw: () => Child) {
  const drawn = kept.get(of) ?? new Map<string, string>()
  kept.set(of, drawn)
  const markup = drawn.get(name) ?? String(draw())
  drawn.set(name, markup)
  return raw(markup)
}
