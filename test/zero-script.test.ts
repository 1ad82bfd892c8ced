import assert from 'node:assert/strict'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { demoFront } from './support/front.ts'
import { attribute, elementsOf, findAll, readHtml } from './support/html.ts'

const root = join(import.meta.dirname, '..')
const assets = join(root, 'dist/assets')

const pages = [
  '/bg',
  '/en',
  '/bg/calendar',
  '/en/calendar?sphere=culture',
  '/bg/calendar/2026-11',
  '/bg/calendar/2026-W48',
  '/bg/calendar/2026-11-27',
  '/bg/news',
  '/bg/network',
  '/bg/network/biblioteka-lyuben-karavelov-ruse',
  '/bg/accessibility',
  '/bg/privacy',
  '/bg/contacts',
  '/bg/design',
  '/bg/nothing-here',
]

/** The pages above, and every event and item of news that they lead to. */
async function publicPages(): Promise<[string, string][]> {
  const { request } = await demoFront()
  const read = async (path: string): Promise<[string, string][]> => {
    const answer = await request(path)
    // An event leads to its calendar file and to how it is embedded as well.
    return answer.headers.get('content-type')?.startsWith('text/html') ? [[path, await answer.text()]] : []
  }
  const first = (await Promise.all(pages.map(read))).flat()
  const things = first.flatMap(([, html]) => [
    ...html.matchAll(/href="(\/(?:bg|en)\/(?:calendar|news)\/[a-z][^"/]*)"/g),
  ])
  return [...first, ...(await Promise.all([...new Set(things.map(([, path = '']) => path))].map(read))).flat()]
}

test('public pages run no script, inline or from a file, and need none', async () => {
  for (const [path, html] of await publicPages()) {
    const page = readHtml(html)
    const scripts = findAll(page, 'script').filter((each) => attribute(each, 'type') !== 'application/ld+json')
    assert.equal(scripts.length, 0, path)
    for (const each of elementsOf(page)) {
      const names = [...each.attributes.keys()].filter((name) => /^(on.+|style)$/.test(name))
      assert.deepEqual(names, [], path)
      assert.doesNotMatch(attribute(each, 'href'), /^\s*(javascript|data):/i, path)
    }
  }
})

test('public pages ask no third party for anything', async () => {
  for (const [path, html] of await publicPages()) {
    const page = readHtml(html)
    const loaded = [...elementsOf(page)].flatMap((each) => [
      attribute(each, 'src'),
      attribute(each, 'srcset'),
      ...(each.tag === 'link' && /stylesheet|preload|icon/.test(attribute(each, 'rel'))
        ? [attribute(each, 'href')]
        : []),
    ])
    for (const address of loaded) assert.match(address, /^(\/(?!\/)|$)/, path)
  }
})

/** The suggestions of the search; what helps those who write at the desk. */
const known = /^(search-box|kept-form|markdown-field|media-upload)-/

test('the build makes no script but those that a page asks for by name', {
  skip: existsSync(assets) ? false : 'nothing is built',
}, () => {
  const names = readdirSync(assets)
  assert.deepEqual(
    names.filter((name) => /\.m?js(\.|$)/.test(name) && !known.test(name)),
    [],
  )
})

test('a page with its sheet and both fonts is at most 60 kB in transfer', {
  skip: existsSync(assets) ? false : 'nothing is built',
}, async () => {
  const names = readdirSync(assets)
  const sizeOf = (form: RegExp) => {
    const name = names.find((each) => form.test(each))
    return name ? statSync(join(assets, name)).size : Number.POSITIVE_INFINITY
  }
  const shared = sizeOf(/^site.*\.css\.br$/) + sizeOf(/cyrillic.*woff2$/) + sizeOf(/latin.*woff2$/)
  for (const [path, html] of await publicPages()) {
    if (path.endsWith('/design')) continue
    const bytes = brotliCompressSync(html).length + shared
    assert.ok(bytes <= 60_000, `${path}: ${bytes} bytes`)
  }
})
