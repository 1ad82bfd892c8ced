import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { Page, type PageProps } from './page.tsx'

const props: PageProps = {
  lang: 'bg',
  title: 'Календар',
  tagline: 'Знание · Русе и областта',
  homeHref: '/bg',
  menu: [
    { label: 'Календар', href: '/bg/calendar', current: true },
    { label: 'Новини', href: '/bg/news' },
  ],
  side: [{ label: 'Търсене', href: '/bg/search' }],
  switchHref: '/en/calendar',
  footer: { about: 'Регионална библиотека', links: [{ label: 'Партньори', href: '/bg/network' }] },
  assets: { css: '/assets/site.css', fonts: ['/assets/a.woff2'] },
}
const page = (more: Partial<PageProps> = {}) =>
  rendered(
    <Page {...props} {...more}>
      <h1>Календар</h1>
    </Page>,
  )

test('a page is a whole document in its language, with a way past the menu', async () => {
  const html = await page()
  assert.ok(html.startsWith('<!doctype html><html lang="bg">'))
  assert.match(html, /<title>Календар · Мултиполис<\/title>/)
  assert.match(html, /<body><a class="ui-page-skip" href="#main">Към съдържанието<\/a>/)
  assert.match(html, /<main id="main"/)
})

test('the current menu entry is marked, and the phone’s menu holds every entry', async () => {
  const html = await page()
  const phone = html.match(/<details[\s\S]*<\/details>/)?.[0] ?? ''
  assert.match(phone, /<summary>Меню<\/summary>/)
  for (const entry of ['Календар', 'Новини', 'Търсене']) assert.ok(phone.includes(`>${entry}</a>`), entry)
  assert.match(html, /<a href="\/bg\/calendar" aria-current="page">/)
})

test('the switch names the other language in that language', async () => {
  assert.match(await page(), /href="\/en\/calendar" lang="en" hreflang="en">English</)
  assert.match(await page({ lang: 'en', switchHref: '/bg/calendar' }), /lang="bg" hreflang="bg">Български</)
})

test('search engines learn address, languages, description and robots', async () => {
  const html = await page({
    description: 'Какво има днес',
    canonical: 'https://m.bg/bg/calendar',
    alternates: { bg: 'https://m.bg/bg/calendar', en: 'https://m.bg/en/calendar' },
    robots: 'noindex',
    feeds: [{ title: 'Календар', href: '/bg/calendar.ics', type: 'text/calendar' }],
    openGraph: { type: 'article' },
  })
  assert.match(html, /<link rel="canonical" href="https:\/\/m\.bg\/bg\/calendar"/)
  assert.match(html, /<link rel="alternate" hreflang="en" href="https:\/\/m\.bg\/en\/calendar"/)
  assert.match(html, /<meta name="robots" content="noindex"/)
  assert.match(html, /<link rel="alternate" type="text\/calendar"/)
  assert.match(html, /<meta property="og:title" content="Календар"/)
  assert.match(html, /<meta property="og:url" content="https:\/\/m\.bg\/bg\/calendar"/)
})

test('a strict policy has nothing to complain about, even with a hostile title', async () => {
  const hostile = '</title></script><script>alert(1)</script><style>'
  const html = await page({ title: hostile, description: hostile, jsonLd: { name: hostile } })
  assert.equal(html.match(/<script/g)?.length, 1)
  assert.match(html, /<script type="application\/ld\+json">/)
  assert.ok(!/<style|\sstyle=|\son[a-z]+=/.test(html))
})
