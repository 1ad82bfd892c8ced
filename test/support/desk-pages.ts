import type { Page } from 'playwright-core'

/** Signs in with a button of the demonstration. */
export async function enterAs(tab: Page, origin: string, name: string): Promise<void> {
  await tab.goto(`${origin}/bg/people/sign-in`)
  await tab.getByRole('button', { name: `Влезте като ${name}` }).click()
  await tab.waitForURL(/\/desk$/)
}

/** Ids, slugs and what is asked for do not make another kind of page. */
const kindOf = ({ pathname }: URL): string =>
  pathname
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, ':id')
    .replace(/(\/desk\/(?:network|calendar)\/)[a-z\d]+-[a-z\d-]+(?=\/|$)/, '$1:slug')
    .replace(/(\/desk\/places\/)(?!all|new|duplicates)[a-z\d-]+/, '$1:slug')

/** Follows the links of the desk and answers one path of every kind of page; whoever is signed in sees hers. */
export async function findDeskPages(tab: Page, origin: string, lang: string): Promise<string[]> {
  const start = `/${lang}/desk`
  const found = new Map<string, string>()
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(new URL(path, origin))
    if (found.has(kind)) continue
    const response = await tab.request.get(`${origin}${path}`)
    if (!response.headers()['content-type']?.startsWith('text/html')) continue
    found.set(kind, path)
    for (const [, href = ''] of (await response.text()).matchAll(/href="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), origin)
      if (url.pathname.startsWith(`${start}/`)) waiting.push(`${url.pathname}${url.search}`)
    }
  }
  return [...found.values()]
}
