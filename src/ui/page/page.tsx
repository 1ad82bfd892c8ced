import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { doctype, JsonLd } from '../raw/raw.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { messages } from './messages.ts'

export type MenuEntry = { label: string; href: string; current?: boolean | undefined }
export type Feed = { title: string; href: string; type: string }
export type OpenGraph = { type?: string | undefined; url?: string | undefined; image?: string | undefined }

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
  jsonLd?: unknown
  /** Anything else for the head. */
  head?: Child
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
  bodyClass?: string | undefined
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
      <body class={page.bodyClass}>
        <a class="ui-page-skip" href="#main">
          {messages[page.lang].skip}
        </a>
        <Header {...page} />
        <main id="main" class="ui-page-main" tabindex={-1}>
          {page.children}
        </main>
        <Footer {...page.footer} lang={page.lang} />
        {page.printLine ? <p class="ui-page-print-line">{page.printLine}</p> : null}
      </body>
    </html>
  </>
)

const Head = (page: PageProps) => {
  const title = page.siteTitle ?? `${page.title} · ${messages[page.lang].brand}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      {page.robots ? <meta name="robots" content={page.robots} /> : null}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#201f1c" />
      {page.assets.fonts.map((font) => (
        <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={font} />
      ))}
      <link rel="stylesheet" href={page.assets.css} />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      {page.canonical ? <link rel="canonical" href={page.canonical} /> : null}
      {Object.entries(page.alternates ?? {}).map(([lang, href]) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {page.feeds?.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <Sharing {...page} />
      {page.jsonLd ? <JsonLd data={page.jsonLd} /> : null}
      {page.head}
    </head>
  )
}

const Sharing = ({ openGraph, lang, title, description, canonical }: PageProps) =>
  openGraph ? (
    <>
      <meta property="og:site_name" content={messages[lang].brand} />
      <meta property="og:title" content={title} />
      <meta property="og:type" content={openGraph.type ?? 'website'} />
      <meta property="og:locale" content={lang === 'bg' ? 'bg_BG' : 'en_GB'} />
      {description ? <meta property="og:description" content={description} /> : null}
      {(openGraph.url ?? canonical) ? <meta property="og:url" content={openGraph.url ?? canonical} /> : null}
      {openGraph.image ? <meta property="og:image" content={openGraph.image} /> : null}
    </>
  ) : null
