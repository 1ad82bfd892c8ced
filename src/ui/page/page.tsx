import type { PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { doctype, HeadTags, JsonLd, keepMarkup, type VoidTag } from '../raw/raw.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { messages } from './messages.ts'

type SharedPicture = { url: string; alt: string; type?: string; width?: number; height?: number }

export type MenuEntry = { label: string; href: string; current?: boolean | undefined }
export type Feed = { title: string; href: string; type: string }
export type OpenGraph = {
  type?: string | undefined
  url?: string | undefined
  /** A PNG of 1200 by 630. */
  picture?: SharedPicture | undefined
}

export type PageProps = {
  lang: Lang
  /** Without the site's name, which is added; the home page hands in `siteTitle` too. */
  title: string
  /** Replaces „title · Мултиполис“ on the home page. */
  siteTitle?: string | undefined
  description?: string | undefined
  /** Absolute addresses. */
  canonical?: string | undefined
  alternates?: Partial<Record<Lang, string>> | undefined
  robots?: string | undefined
  feeds?: readonly Feed[] | undefined
  openGraph?: OpenGraph | undefined
  /** A text is written already. */
  jsonLd?: object | string | undefined
  /** Under the brand: „Знание · Русе и областта“. */
  tagline: string
  homeHref: string
  menu: readonly MenuEntry[]
  /** Smaller links at the right: for organisations, search. */
  side?: readonly MenuEntry[] | undefined
  /** This page in the other language. */
  switchHref?: string | undefined
  footer: FooterProps
  /** Only on paper: „multipolis.bg/… · отпечатано на 27 ноември 2026 г.“ */
  printLine?: string | undefined
  assets: { css: string; fonts: readonly string[] }
  /** Addresses of modules that this page lives better with. */
  scripts?: readonly string[] | undefined
}
export type FooterProps = {
  /** Who keeps the site. */
  about: string
  /** A second, quieter line: what a visitor may rely on. */
  promise?: string | undefined
  links: readonly MenuEntry[]
}

/** A whole document. `Section` and `Split` stand directly in it; other content takes `<div class="ui-wrap">`. */
export const Page = (page: PropsWithChildren<PageProps>) => (
  <>
    {doctype()}
    <html lang={page.lang}>
      <Head {...page} />
      <body>
        <a class="ui-page-skip" href="#main">
          {messages[page.lang].skip}
        </a>
        <Header {...page} />
        <main id="main" class="ui-page-main" tabindex={-1}>
          {page.children}
        </main>
        {keepMarkup(page.footer, page.lang, () => (
          <Footer {...page.footer} lang={page.lang} />
        ))}
        {page.printLine ? <p class="ui-page-print-line">{page.printLine}</p> : null}
      </body>
    </html>
  </>
)

const Head = (page: PageProps) => (
  <head>
    {keepMarkup(page.assets, 'head', () => (
      <HeadTags tags={sharedTags(page.assets)} />
    ))}
    <HeadTags title={page.siteTitle ?? `${page.title} · ${messages[page.lang].brand}`} tags={tagsOf(page)} />
    {typeof page.jsonLd === 'string' ? <JsonLd written={page.jsonLd} /> : null}
    {page.jsonLd && typeof page.jsonLd === 'object' ? <JsonLd data={page.jsonLd} /> : null}
    {page.scripts?.map((src) => (
      <script type="module" src={src} />
    ))}
  </head>
)

const tagsOf = (page: PageProps): VoidTag[] => [
  ...named('description', page.description),
  ...named('robots', page.robots),
  ...(page.canonical ? [['link', { rel: 'canonical', href: page.canonical }] satisfies VoidTag] : []),
  ...Object.entries(page.alternates ?? {}).map(
    ([hreflang, href]): VoidTag => ['link', { rel: 'alternate', hreflang, href }],
  ),
  ...(page.feeds ?? []).map(({ type, title, href }): VoidTag => ['link', { rel: 'alternate', type, title, href }]),
  ...sharing(page),
]

/** The same on all pages. */
const sharedTags = ({ css, fonts }: PageProps['assets']): VoidTag[] => [
  ...always,
  ...fonts.map((href): VoidTag => {
    return ['link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: 'anonymous', href }]
  }),
  ['link', { rel: 'stylesheet', href: css }],
  ['link', { rel: 'icon', href: '/assets/icon.svg', type: 'image/svg+xml' }],
]

const always: readonly VoidTag[] = [
  ['meta', { charset: 'utf-8' }],
  ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }],
  ['meta', { name: 'color-scheme', content: 'light dark' }],
  ['meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: '#ffffff' }],
  ['meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#201f1c' }],
]

const named = (name: string, content: string | undefined): VoidTag[] => (content ? [['meta', { name, content }]] : [])

/** Open Graph: what a link to the page shows where somebody shares it. */
function sharing({ openGraph, lang, title, description, canonical }: PageProps): VoidTag[] {
  if (!openGraph) return []
  const said = {
    'og:site_name': messages[lang].brand,
    'og:title': title,
    'og:type': openGraph.type ?? 'website',
    'og:locale': lang === 'bg' ? 'bg_BG' : 'en_GB',
    'og:description': description,
    'og:url': openGraph.url ?? canonical,
  }
  const { picture } = openGraph
  return [...propertyTags({ ...said, ...(picture ? pictureSaid(picture) : {}) }), ...(picture ? [largeCard] : [])]
}

/** What is not said is a PNG of 1200 by 630. */
const pictureSaid = ({ url, alt, type = 'image/png', width = 1200, height = 630 }: SharedPicture) => ({
  'og:image': url,
  'og:image:type': type,
  'og:image:width': String(width),
  'og:image:height': String(height),
  'og:image:alt': alt,
})

const largeCard: VoidTag = ['meta', { name: 'twitter:card', content: 'summary_large_image' }]

const propertyTags = (said: Readonly<Record<string, string | undefined>>): VoidTag[] =>
  Object.entries(said).flatMap(([property, content]): VoidTag[] => (content ? [['meta', { property, content }]] : []))
