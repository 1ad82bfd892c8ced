import { excerpt } from '#src/platform/language/excerpt.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import type { TextFacts } from '../hints/text-facts.ts'
import { widthOf } from './glyph-widths.ts'

/** Pixels of a title in 20 px Arial: up to `sure` it is seen whole, beyond `most` it is cut. */
export const titleWidth = { size: 20, sure: 580, most: 600 } as const
/** Characters of a description that is seen whole and says enough (the criterion of Yoast SEO, anchors of 2026). */
export const descriptionLength = { least: 121, most: 156 } as const

/** How a text stands among the results of a search engine. */
export interface SearchLook {
  readonly title: string
  /** In whole pixels. */
  readonly titlePixels: number
  /** The title as far as it is seen. */
  readonly seenTitle: string
  readonly description: string
  readonly seenDescription: string
  readonly slug: string
}

/** A text with nothing in it has an empty look; never throws. */
export function searchLook({ title, lead, searchTitle, description, slug }: TextFacts): SearchLook {
  const shownTitle = oneLine(searchTitle || title)
  const shown = oneLine(description || lead || '')
  return {
    title: shownTitle,
    titlePixels: pixelsOf(shownTitle),
    seenTitle: cutToWidth(shownTitle),
    description: shown,
    seenDescription: excerpt(shown, descriptionLength.most),
    slug: slug ?? slugOf(title, { prefix: 'text' }),
  }
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
const pixelsOf = (line: string): number => Math.round(widthOf(line, titleWidth.size))

function cutToWidth(line: string): string {
  if (pixelsOf(line) <= titleWidth.most) return line
  let words = line.slice(0, titleWidth.most)
  while (words !== '' && pixelsOf(`${words} …`) > titleWidth.most) words = words.replace(/\s*\S+\s*$/u, '')
  return words === '' ? excerpt(line, 50) : `${words} …`
}
