import { escapeXml } from '#src/platform/feeds/write-xml.ts'
import { type FileAnswer, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { isLang, type Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { inLang, oembedAddress } from '../addresses.ts'
import { datePage, eventPage } from '../events/event.routes.tsx'
import { listRoute } from '../events/list.routes.tsx'
import { viewPage } from '../events/view.routes.tsx'
import { readView } from '../events/views.ts'
import { feedMessages } from '../feeds/messages.ts'

const widest = 600
/** A title and some lines of words; below so many pixels they take more of them. */
const tallest = { wide: 160, narrow: 260 } as const
const narrow = 400
const picture = { width: 1200, height: 630 } as const

/**
 * `/calendar/oembed.json?url=…`: how a link to an event, a date, a list or a view looks in somebody else's page (oembed.com, 1.0). It is
 * `rich` without frame and script: a quotation that leads to the page, so nothing of ours runs there.
 */
export const oembed =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { query } = visit
    const { publicUrl } = house.settings
    const said = query.get('url') ?? ''
    const url = URL.parse(said)
    const isOurs = url !== null && url.origin === new URL(publicUrl).origin
    if (!isOurs || (query.get('format') ?? 'json') !== 'json') throw new NotFound()
    const { page, lang } = await pageAt(house, visit, url)
    const [across, down] = [pixels(query.get('maxwidth')), pixels(query.get('maxheight'))]
    const width = Math.min(widest, across)
    const shown = page.picture && across >= picture.width && down >= picture.height ? page.picture : undefined
    return {
      kind: 'file',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({
        ...{ version: '1.0', type: 'rich', title: page.title },
        ...{ provider_name: feedMessages[lang].name, provider_url: `${publicUrl}/${lang}` },
        html: quotation(`${publicUrl}${inLang(lang, page.address)}`, page, lang),
        ...{ width, height: Math.min(width < narrow ? tallest.narrow : tallest.wide, down) },
        thumbnail_url: shown && `${publicUrl}${inLang(lang, shown.address)}`,
        thumbnail_width: shown && picture.width,
        thumbnail_height: shown && picture.height,
      }),
      address: oembedAddress(said),
    }
  }

/** As many as are allowed; what is no number allows all. */
const pixels = (said: string | null): number => (/^[1-9]\d{0,4}$/.test(said ?? '') ? Number(said) : 10_000)

function quotation(at: string, { title, description }: PageAnswer, lang: Lang): string {
  const link = `<a href="${escapeXml(at)}">${escapeXml(title)}</a>`
  return `<blockquote lang="${lang}" cite="${escapeXml(at)}"><p>${link}</p><p>${escapeXml(description)}</p></blockquote>`
}

/** The page of the address as every visitor sees it; only pages of the calendar can be embedded. */
async function pageAt(house: House, visit: Visit, url: URL): Promise<{ page: PageAnswer; lang: Lang }> {
  const [, lang = '', room, name, day, ...more] = url.pathname.split('/')
  if (!isLang(lang) || room !== 'calendar' || more.length > 0) throw new NotFound()
  const there = { ...visit, lang, query: url.searchParams, path: url.pathname }
  const answer = (): Promise<PageAnswer> => {
    if (name === undefined) return listRoute(house)(there)
    if (day !== undefined) return datePage(house, there, name, day)
    const view = readView(name)
    return view === undefined ? eventPage(house, there, name) : viewPage(house, there, view)
  }
  return { page: await answer(), lang }
}
