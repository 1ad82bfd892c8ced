import { mf2 } from 'microformats-parser'
import { ItemDraft, type ItemValue, itemLimits, type PageItem, textValue } from './item.ts'
import { attribute, type Element, isElement, type textOf } from './parse-page.ts'

type Parent = Parameters<typeof textOf>[0]
type Root = ReturnType<typeof mf2>['items'][number]
type Property = Root['properties'][string][number]

/** The h-event of a page, and what classic hCalendar says; null where that would cost too much. */
export function readMicroformats(html: string, root: Parent, base: string | null): PageItem[] | null {
  if (!/\b(?:h-event|vevent)\b/.test(html)) return []
  const work = new Work()
  work.weigh(root, 1)
  if (work.cost > mostCost) return null
  const { items } = mf2(withTitledDates(html), { baseUrl: base ?? 'https://page.invalid/' })
  return items.flatMap((item) => eventsIn(item, 0))
}

/** `<abbr class="value" title="2026-11-27">` says a part of a date by its title; the parser looks for it where `time` has it. */
const withTitledDates = (html: string): string =>
  html.replaceAll(
    /<abbr\s(?=[^<>]{0,300}?\bclass\s?=\s?["'](?:[^"'<>]{0,100}\s)?value["'\s])(?=[^<>]{0,300}?\btitle\s?=\s?("[^"<>]{0,40}"|'[^'<>]{0,40}'))/gi,
    '<abbr datetime=$1 ',
  )

const mostCost = 3_000_000
const perElement = 50
const property = /^(?:(?:p|u|dt|e)-|[a-z]+$)/
const isRootName = (name: string): boolean =>
  name.startsWith('h-') || /^(?:v(?:event|card|calendar)|h[a-z]+)$/.test(name)

/**
 * What the parser will have to do: it writes the text of every marked element out, and reads a thing within a thing once for each
 * property that it is. Things nested without end would take it forever.
 */
class Work {
  cost = 0

  /** Letters of the text below. */
  weigh(parent: Parent, times: number): number {
    let letters = 0
    for (const child of parent.childNodes) {
      if (this.cost > mostCost) return letters
      if (isElement(child)) letters += this.#weighElement(child, times)
      else if ('value' in child) letters += child.value.length
    }
    return letters
  }

  #weighElement(element: Element, times: number): number {
    const names = (attribute(element, 'class') ?? '').split(/\s+/, 200)
    const properties = names.filter((name) => property.test(name)).length
    const own = names.some(isRootName) ? times * Math.max(1, properties) : times
    const letters = this.weigh(element, own)
    if (properties > 0 || names.some(isRootName)) this.cost += own * (letters + perElement)
    return letters
  }
}

/** Events stand at the top, in a feed, a calendar or a festival, or as a property of something else. */
function eventsIn(root: Root, depth: number): PageItem[] {
  if (depth > itemLimits.depth) return []
  const children = root.children ?? []
  const isOne = root.type?.includes('h-event') === true
  const inside = isOne ? children : [...children, ...Object.values(root.properties).flat().filter(isRoot)]
  return [...(isOne ? [itemOf(root, depth)] : []), ...inside.flatMap((child) => eventsIn(child, depth + 1))]
}

const isRoot = (value: Property): value is Root => typeof value === 'object' && 'properties' in value

function itemOf(root: Root, depth: number): PageItem {
  const item = new ItemDraft(root.type ?? [], null)
  for (const [name, values] of Object.entries(root.properties))
    for (const value of values) item.add(name, saidBy(value, depth))
  return item
}

function saidBy(value: Property, depth: number): ItemValue {
  if (typeof value === 'string') return textValue(value)
  if (isRoot(value)) return depth > itemLimits.depth ? textValue('') : itemOf(value, depth + 1)
  // Text with paragraphs has them in its markup alone.
  return textValue('html' in value ? value.html : (value.value ?? ''))
}
