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
    .replace(/\d{4}-\d\d-\d\dT[\d%A]+/, ':date')
    .replace(/(\/desk\/(?:network|calendar|news|sources|assistant)\/)[a-z\d]+-[a-z\d-]+(?=\/|$)/, '$1:slug')
    .replace(/(\/desk\/places\/)(?!all|new|duplicates)[a-z\d-]+/, '$1:slug')

/** Follows the links of the desk and answers one path of every kind of page; whoever is signed in sees hers. */
export const findDeskPages = async (tab: Page, origin: string, lang: string): Promise<string[]> => [
  ...(await walkDesk(lang, async (path) => {
    const response = await tab.request.get(`${origin}${path}`)
    return response.headers()['content-type']?.startsWith('text/html') ? response.text() : undefined
  }).then((pages) => pages.keys())),
]

/** The pages of every kind that are reached by links, by path. `read` answers nothing where a path holds no page. */
export async function walkDesk(
  lang: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<Map<string, string>> {
  const start = `/${lang}/desk`
  const origin = 'http://localhost'
  const [kinds, pages] = [new Set<string>(), new Map<string, string>()]
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(new URL(path, origin))
    if (kinds.has(kind)) continue
    const html = await read(path)
    if (html === undefined) continue
    kinds.add(kind)
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/href="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), origin)
      if (url.pathname.startsWith(`${start}/`)) waiting.push(`${url.pathname}${url.search}`)
    }
  }
  return pages
}
