import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoFront, type Front } from '../../test/support/front.ts'
import { type Element, innerLinks, readHtml } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'

const most = 450

const withoutFragment = (href: string): string => href.replace(/#.*/, '')
/** The desk sends whoever is not signed in to the door; pictures and files are drawn where a site really starts. */
const isPublic = (path: string): boolean => !/^\/(?:(?:bg|en)\/desk|media)(?:\/|$)/.test(path)

/** Follows links from home in both languages, the pages first that fewest others resemble. */
async function crawl({ request }: Front): Promise<Map<string, Response & { root?: Element }>> {
  const waiting = ['/bg', '/en', '/bg/design', '/en/design']
  const seen = new Map<string, Response & { root?: Element }>()
  for (let path = waiting.shift(); path !== undefined && seen.size < most; path = waiting.shift()) {
    if (seen.has(path)) continue
    const response: Response & { root?: Element } = await request(path)
    seen.set(path, response)
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    response.root = readHtml(await response.text())
    waiting.push(...new Set(innerLinks(response.root).map(withoutFragment).filter(isPublic)))
  }
  return seen
}

test('every page that a visitor reaches is there, well made and without script', async () => {
  const pages = await crawl(await demoFront())
  const faults = [...pages].flatMap(([path, { status, root }]) => [
    ...(status === 200 ? [] : [`${path}: ${status}`]),
    ...(root ? faultsOf(root).map((fault) => `${path}: ${fault}`) : []),
  ])
  assert.deepEqual(faults, [])
  assert.ok(pages.size > 300)
})
