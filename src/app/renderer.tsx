import { calendarPath, dataPath, feedPath, subscribePath } from '#src/calendar/index.ts'
import { correctionsPath, joinPath, networkPath } from '#src/network/index.ts'
import { newsFeedPath } from '#src/news/index.ts'
import type { Actor, Role } from '#src/platform/actor.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Problem, Renderer } from '#src/platform/http/app.ts'
import type { Assets } from '#src/platform/http/assets.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, langs, otherLang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { Module } from '#src/platform/module.ts'
import { searchPath } from '#src/search/index.ts'
import { type FooterProps, Page } from '#src/ui/page/page.tsx'
import { deskPath, isUnder } from './addresses.ts'
import { DeskMenu } from './desk-menu.tsx'
import { accessibilityPath, contactsPath, privacyPath } from './legal/addresses.ts'
import { messages as legalMessages } from './legal/messages.ts'
import { messages } from './messages.ts'
import { ProblemView, problemWords } from './problem.view.tsx'

interface FrameParts {
  readonly settings: Settings
  readonly assets: Pick<Assets, 'css' | 'fonts' | 'scripts'>
  readonly modules: readonly Module[]
  readonly actions: ReadonlyMap<string, readonly Role[]>
}

/** Puts what a room answers into the frame of the house: head, menu, foot. */
export function createRenderer(parts: FrameParts): Renderer {
  return {
    page: (answer, visit) => render(parts, visit.lang, answer, { actor: visit.actor, visit }),
    problem: (problem) => render(parts, problem.lang, asAnswer(problem), { actor: problem.actor }),
  }
}

const asAnswer = (problem: Problem): PageAnswer => ({
  kind: 'page',
  title: problemWords(problem).title,
  description: problemWords(problem).text,
  address: '',
  noindex: true,
  main: <ProblemView problem={problem} />,
})

const feedsIn = (lang: Lang) => [
  { href: feedPath(lang), type: 'text/calendar', title: messages[lang].feed },
  { href: newsFeedPath(lang, {}, 'atom'), type: 'application/atom+xml', title: messages[lang].newsFeed },
]
/** Of pages that have none of their own. */
const usualFeeds = { bg: feedsIn('bg'), en: feedsIn('en') }

const regionOf = ({ REGION_BG, REGION_EN }: Settings, lang: Lang): string => (lang === 'bg' ? REGION_BG : REGION_EN)

/** The form on the page came back: whoever hears the title first knows it before he looks for the sentence. */
const unreadable = 422

interface Audience {
  readonly actor: Actor | undefined
  /** Left out for what no route answers. */
  readonly visit?: Visit
}

function render(parts: FrameParts, lang: Lang, answer: PageAnswer, { actor, visit }: Audience): string {
  const { settings, assets } = parts
  const words = messages[lang]
  const { publicUrl } = settings
  const isHome = answer.address === '/'
  const at = (language: Lang) => `${publicUrl}/${language}${isHome ? '' : answer.address}`
  const translated = answer.languages ?? langs
  const own = translated.includes(lang)
  // The other language's page shows the same text, so search engines are led to the one whose language it is.
  const canonical = at(own ? lang : (translated[0] ?? lang))
  const atDesk = answer.frame === 'desk'
  const hasPlace = visit !== undefined && !atDesk
  const page = (
    <Page
      lang={lang}
      title={answer.status === unreadable ? words.wrong(answer.title) : answer.title}
      siteTitle={isHome ? `${words.siteTitle} · ${regionOf(settings, lang)}` : undefined}
      description={answer.description}
      canonical={hasPlace ? canonical : undefined}
      alternates={hasPlace && translated.length > 1 ? { bg: at('bg'), en: at('en') } : undefined}
      robots={answer.noindex || atDesk || !own ? 'noindex' : undefined}
      feeds={answer.feeds ?? usualFeeds[lang]}
      openGraph={hasPlace ? { ...openGraphOf(answer, publicUrl, lang), url: canonical } : undefined}
      jsonLd={Array.isArray(answer.jsonLd) && answer.jsonLd.length === 1 ? answer.jsonLd[0] : answer.jsonLd}
      tagline={words.tagline(regionOf(settings, lang))}
      homeHref={`/${lang}`}
      menu={menuOf(parts, lang, visit?.path)}
      side={sideOf(lang, actor, visit?.path)}
      switchHref={`/${otherLang(lang)}${isHome ? '' : answer.address}`}
      footer={footers[lang]}
      printLine={
        visit && hasPlace ? words.print(canonical, dateWords(visit.today, lang, { weekday: false })) : undefined
      }
      assets={assets}
      scripts={answer.scripts?.flatMap((name) => assets.scripts.get(name) ?? [])}
    >
      {actor && visit && atDesk ? (
        <DeskMenu modules={parts.modules} actions={parts.actions} actor={actor} visit={visit} />
      ) : null}
      {answer.main}
    </Page>
  )
  return String(page)
}

const openGraphOf = ({ openGraphType = 'website', picture, photo }: PageAnswer, publicUrl: string, lang: Lang) => ({
  type: openGraphType,
  picture: photo
    ? { ...photo, url: `${publicUrl}${photo.address}`, type: 'image/jpeg' }
    : picture && { url: `${publicUrl}/${lang}${picture.address}`, alt: picture.alt },
})

/** „За организации“ is for those who do not work here yet, the desk for those who do. */
const sideOf = (lang: Lang, actor: Actor | undefined, path: string | undefined) => [
  { label: messages[lang].search, href: searchPath(lang), current: path === searchPath(lang) },
  actor
    ? { label: messages[lang].desk, href: deskPath(lang), current: isUnder(path, deskPath(lang)) }
    : { label: messages[lang].forOrganisations, href: joinPath(lang), current: path === joinPath(lang) },
]

const menuOf = ({ modules }: FrameParts, lang: Lang, path: string | undefined) =>
  modules.flatMap(({ menu = [] }) =>
    menu.map(({ label, path: target }) => {
      const href = target(lang)
      return { label: label[lang], href, current: isUnder(path, href) }
    }),
  )

const footerOf = (lang: Lang): FooterProps => ({
  about: messages[lang].footer,
  promise: messages[lang].promise,
  links: [
    { label: messages[lang].toCalendar, href: calendarPath(lang) },
    { label: messages[lang].partners, href: networkPath(lang) },
    { label: messages[lang].subscribe, href: subscribePath(lang) },
    { label: messages[lang].openData, href: dataPath(lang) },
    { label: messages[lang].corrections, href: correctionsPath(lang) },
    { label: legalMessages[lang].accessTitle, href: accessibilityPath(lang) },
    { label: legalMessages[lang].privacyTitle, href: privacyPath(lang) },
    { label: legalMessages[lang].contactsTitle, href: contactsPath(lang) },
  ],
})

const footers: Readonly<Record<Lang, FooterProps>> = { bg: footerOf('bg'), en: footerOf('en') }
