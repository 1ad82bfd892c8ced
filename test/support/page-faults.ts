import { attribute, type Element, elementsOf, find, findAll, langOf, wordsOf } from './html.ts'

/** What is wrong with a page whatever it shows; empty for a good one. */
export function faultsOf(root: Element): string[] {
  return [...frameFaults(root), ...ownFaults(root), ...idFaults(root), ...linkFaults(root), ...wordFaults(root)]
}

function frameFaults(root: Element): string[] {
  const count = (tag: string, wanted: number) => {
    const found = findAll(root, tag).length
    return found === wanted ? [] : [`${found} <${tag}>`]
  }
  const levels = [...elementsOf(find(root, 'main'))].flatMap(({ tag }) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []))
  const skipped = levels.filter((level, number) => level > (levels[number - 1] ?? 0) + 1)
  const unnamed = findAll(root, 'nav').filter((nav) => !attribute(nav, 'aria-label'))
  return [
    ...['html', 'title', 'h1', 'main'].flatMap((tag) => count(tag, 1)),
    ...(/^(bg|en)$/.test(attribute(find(root, 'html'), 'lang')) ? [] : ['no language']),
    ...skipped.map((level) => `a heading h${level} skips a level`),
    ...unnamed.map(() => 'a <nav> without a name'),
  ]
}

const scripted = (name: string) => /^on/.test(name) || name === 'style'

/** The content security policy allows nothing inline; data for search engines is no script. */
function ownFaults(root: Element): string[] {
  return [...elementsOf(root)].flatMap((each) => [
    ...(each.tag === 'style' ? ['an inline <style>'] : []),
    ...(each.tag === 'script' && attribute(each, 'type') !== 'application/ld+json' ? ['a <script>'] : []),
    ...[...each.attributes.keys()].filter(scripted).map((name) => `${name}= at <${each.tag}>`),
  ])
}

function idFaults(root: Element): string[] {
  const ids = [...elementsOf(root)].flatMap((each) => each.attributes.get('id') ?? [])
  const known = new Set(ids)
  const named = ['for', 'aria-labelledby', 'aria-describedby']
  const pointed = [...elementsOf(root)].flatMap((each) =>
    named.flatMap((name) => each.attributes.get(name)?.split(' ') ?? []),
  )
  return [
    ...ids.filter((id, number) => ids.indexOf(id) < number).map((id) => `id ${id} stands twice`),
    ...pointed.filter((id) => !known.has(id)).map((id) => `nothing has the id ${id}`),
  ]
}

function linkFaults(root: Element): string[] {
  return findAll(root, 'a').flatMap((link) => {
    const href = attribute(link, 'href')
    return [
      ...(wordsOf(link) || attribute(link, 'aria-label') ? [] : [`the link to ${href} has no words`]),
      ...(/^(\/(?!\/)|#|https?:|webcal:|tel:|mailto:)/.test(href) ? [] : [`the link leads to ${href}`]),
      ...(findAll(link, 'a').length > 0 ? ['a link in a link'] : []),
    ]
  })
}

const slips = /\b(undefined|null|NaN)\b|\[object|Invalid Date/
/** Sets that must not be torn at the end of a line: „27 ноември 2026 г.“, „18:00 ч.“, „3 €“, „№ 5“. */
const torn = /\d (?:г\.|ч\.|€|лв\.)|№ \d/
const cyrillic = /[а-яА-Я]{2}/

function wordFaults(root: Element): string[] {
  const around = (words: string, form: RegExp) => {
    const at = words.search(form)
    return words.slice(Math.max(0, at - 30), at + 30).trim()
  }
  return textsOf(root).flatMap(({ words, inside }) => [
    ...(slips.test(words) ? [`„${around(words, slips)}“ has slipped in`] : []),
    ...(torn.test(words) ? [`„${around(words, torn)}“ may be torn`] : []),
    ...(cyrillic.test(words) && langOf(inside) !== 'bg' ? [`„${words.trim()}“ is not marked as Bulgarian`] : []),
  ])
}

function textsOf(element: Element): { words: string; inside: Element }[] {
  if (['script', 'title'].includes(element.tag)) return []
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [{ words: child, inside: element }] : textsOf(child),
  )
}
