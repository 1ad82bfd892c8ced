import { raw } from 'hono/html'

/** The first line of a page. */
export const doctype = () => raw('<!doctype html>')

/** Markup that this house made itself, such as artwork. Never hand in what a person or another site wrote. */
export const OwnMarkup = ({ markup }: { markup: string }) => raw(markup)

/** Structured data for search engines. A `<` inside a text cannot end the block. */
export const JsonLd = ({ data }: { data: unknown }) =>
  raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`)
