import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoFront } from '../../test/support/front.ts'
import {
  attribute,
  type Element,
  find,
  findAll,
  innerLinks,
  jsonLdOf,
  linksOf,
  metaOf,
  readHtml,
  wordsOf,
} from '../../test/support/html.ts'

const origin = 'http://localhost:3000'

/** A sample of every kind of page that search engines may keep. */
async function sample(): Promise<[string, Element][]> {
  const { page } = await demoFront()
  const map = await page('/sitemap.xml')
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.slice(origin.length))
  const some = listed.filter((path, number) => number % 7 === 0 || path.length < 14)
  const paths = [...new Set([...some, '/bg/calendar/2026-11', '/en/calendar/2026-W48', '/bg/calendar/2026-11-27'])]
  return Promise.all(paths.map(async (path): Promise<[string, Element]> => [path, readHtml(await page(path))]))
}

const canonicalOf = (root: Element) => linksOf(root, 'canonical').map((link) => attribute(link, 'href'))
const pairsOf = (root: Element) =>
  new Map(
    linksOf(root, 'alternate').flatMap((link): [string, string][] => {
      const lang = link.attributes.get('hreflang')
      return lang ? [[lang, attribute(link, 'href')]] : []
    }),
  )

test('a page in the map of the site is its own canonical address and may be kept', async () => {
  for (const [path, root] of await sample()) {
    assert.deepEqual(canonicalOf(root), [`${origin}${path}`], path)
    assert.equal(metaOf(root, 'robots'), undefined, path)
  }
})

test('pairs of languages point to each other and to themselves', async () => {
  const { page } = await demoFront()
  for (const [path, root] of await sample()) {
    const pairs = pairsOf(root)
    if (pairs.size === 0) continue
    assert.equal(pairs.get(path.slice(1, 3)), `${origin}${path}`, path)
    const other = path.startsWith('/bg') ? 'en' : 'bg'
    const opposite = readHtml(await page(pairs.get(other)?.slice(origin.length) ?? ''))
    assert.deepEqual(pairsOf(opposite), pairs, path)
  }
})

test('the foot leads to the button that subscribes, not to a file', async () => {
  const { page } = await demoFront()
  const links = innerLinks(find(readHtml(await page('/bg/network')), 'footer'))
  assert.ok(links.includes('/bg/calendar#subscribe'))
  assert.ok(!links.includes('/bg/calendar.ics'))
  const list = readHtml(await page('/bg/calendar'))
  const box = findAll(list, 'aside', 'id').find((aside) => attribute(aside, 'id') === 'subscribe')
  assert.match(wordsOf(box ?? list), /^Този списък в телефона.*Абонирайте се/)
})

test('the switch of language leads to the same content and back', async () => {
  const { page } = await demoFront()
  const switchOf = (root: Element) =>
    attribute(
      findAll(root, 'a', 'hreflang').find((link) => attribute(link, 'class').includes('switch')) ?? root,
      'href',
    )
  for (const [path, root] of await sample()) {
    const there = switchOf(root)
    assert.equal(there.slice(3), path.slice(3))
    assert.notEqual(there.slice(1, 3), path.slice(1, 3))
    assert.equal(switchOf(readHtml(await page(there))), path)
  }
})

test('every page has a title of its own, a description and words for sharing', async () => {
  const titles = new Map<string, string>()
  for (const [path, root] of await sample()) {
    const title = wordsOf(find(root, 'title'))
    assert.match(title, /Мултиполис|Multipolis/, path)
    assert.equal(titles.get(title), undefined, `${path} and ${titles.get(title)}: ${title}`)
    titles.set(title, path)
    const description = metaOf(root, 'description') ?? ''
    assert.ok(description.length > 20 && description.length <= 200, `${path}: ${description}`)
    assert.equal(metaOf(root, 'og:url'), `${origin}${path}`)
    assert.ok(metaOf(root, 'og:title') && metaOf(root, 'og:type') && metaOf(root, 'og:description'), path)
    assert.equal(metaOf(root, 'og:locale'), path.startsWith('/bg') ? 'bg_BG' : 'en_GB')
  }
})

test('data for search engines can be read and says where it belongs', async () => {
  let events = 0
  for (const [path, root] of await sample()) {
    for (const data of jsonLdOf(root).flat() as Record<string, unknown>[]) {
      assert.equal(data['@context'], 'https://schema.org', path)
      assert.ok(data['@type'] && (data.name ?? data.headline) && data.url, path)
      if (!String(data['@type']).endsWith('Event')) continue
      events++
      assert.match(String(data.startDate), /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?$/, path)
      assert.match(String(data.eventStatus), /^https:\/\/schema\.org\/Event/)
      assert.ok(data.location && data.organizer && data.eventAttendanceMode, path)
      assert.ok(!data.endDate || String(data.endDate) >= String(data.startDate), path)
    }
  }
  assert.ok(events > 10)
})

test('menu, way past it, foot and the current place are on every page', async () => {
  for (const [path, root] of await sample()) {
    assert.equal(attribute(find(root, 'a'), 'href'), '#main', path)
    assert.equal(findAll(root, 'header').filter((each) => each.parent?.tag === 'body').length, 1)
    assert.equal(findAll(root, 'footer').length, 1)
    const menu = findAll(find(root, 'nav'), 'a')
    const current = menu.filter((link) => link.attributes.has('aria-current'))
    const inside = menu.filter((link) => path.startsWith(attribute(link, 'href')))
    assert.deepEqual(current, inside, path)
  }
})
