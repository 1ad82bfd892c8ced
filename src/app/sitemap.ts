import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { House, Module, SitemapEntry } from '#src/platform/module.ts'

/** The protocol allows 50,000 addresses a file. */
const mostOfFile = 45_000
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const sitemaps = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** `/sitemap.xml`: every page in its languages; of many an index of files, `?part=1` and on. */
export async function sitemap(house: House, modules: readonly Module[], { query }: Visit): Promise<Answer> {
  const { publicUrl } = house.settings
  const entries = (await Promise.all(modules.map(({ sitemap }) => sitemap?.(house) ?? []))).flat()
  const body = writeSitemap([{ address: '', languages: langs }, ...entries], publicUrl, query.get('part'))
  if (body === undefined) throw new NotFound()
  return {
    kind: 'file',
    type: 'application/xml; charset=utf-8',
    body,
    address: '/sitemap.xml',
    cache: { tags: modules.flatMap(({ name, sitemap: pages }) => (pages ? [name] : [])) },
  }
}

/** The one file, the index of several or one of them; undefined for a part that is not there. */
export function writeSitemap(
  entries: readonly SitemapEntry[],
  publicUrl: string,
  part: string | null,
  most = mostOfFile,
): string | undefined {
  const files: SitemapUrl[][] = [[]]
  for (const entry of entries)
    for (const url of urlsOf(entry, publicUrl)) {
      if (files.at(-1)?.length === most) files.push([])
      files.at(-1)?.push(url)
    }
  const [first = []] = files
  if (part !== null) {
    const file = /^\d{1,4}$/.test(part) ? files[Number(part) - 1] : undefined
    return file && files.length > 1 ? urlset(file) : undefined
  }
  if (files.length === 1) return urlset(first)
  const parts = files.map((file, number) => {
    const newest = file
      .map(({ changed }) => changed)
      .sort()
      .at(-1)
    return `<sitemap><loc>${publicUrl}/sitemap.xml?part=${number + 1}</loc>${lastmod(newest)}</sitemap>`
  })
  return `${head}<sitemapindex ${sitemaps}>\n${parts.join('\n')}\n</sitemapindex>\n`
}

interface SitemapUrl {
  readonly text: string
  readonly changed: string
}

const lastmod = (changed: string | undefined) => (changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : '')

const urlset = (urls: readonly SitemapUrl[]): string =>
  `${head}<urlset ${sitemaps} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.map(({ text }) => text).join('\n')}\n</urlset>\n`

function urlsOf({ address, languages, changed = '' }: SitemapEntry, publicUrl: string): SitemapUrl[] {
  const others =
    languages.length > 1
      ? languages.map(
          (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${publicUrl}/${other}${address}"/>`,
        )
      : []
  return languages.map((lang) => ({
    text: `<url><loc>${publicUrl}/${lang}${address}</loc>${lastmod(changed)}${others.join('')}</url>`,
    changed,
  }))
}
