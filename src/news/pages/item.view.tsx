import { type Picture, PictureView } from '#src/media/index.ts'
import { correctionsPath } from '#src/network/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import { qrCode } from '#src/platform/pictures/qr-code.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Formatted } from '#src/ui/formatted/formatted.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { listPath, narrowedPath } from '../addresses.ts'
import type { ItemPage } from '../items/item-page.store.ts'
import { kindWords } from '../items/item-words.ts'
import type { Mention } from '../mentions/mentions.store.ts'
import { MentionList } from '../mentions/mentions.view.tsx'
import { messages } from '../messages.ts'
import { Gallery } from './gallery.view.tsx'
import { FactsOfItem } from './item-facts.view.tsx'
import { dayOf, dayWords } from './item-row.view.tsx'
import { ItemTrust } from './item-trust.view.tsx'
import { pageMessages } from './messages.ts'

/** Plain data alone: what is drawn is kept for other visits. */
export interface ItemProps {
  readonly lang: Lang
  readonly zone: string
  readonly item: ItemPage
  /** Told as important just now. */
  readonly urgent: boolean
  readonly photos: readonly Picture[]
  readonly event: SearchDocument | undefined
  readonly related: readonly SearchDocument[]
  readonly mentions: readonly Mention[]
  /** Whole address of the page, for those who have it on paper. */
  readonly page: string
}

/** Of 30 kB. */
const mostKept = 250
/** From this many letters on a title is set smaller, so that the facts stay near it on a phone. */
const longTitle = 60
/** As wide as the text column, beside the facts. */
const photoSizes = '(min-width: 60rem) 48rem, 100vw'

/** An item, drawn once for all that is told there: the same words are asked for at every change around it. */
export const ItemView = drawnOnce((props: ItemProps) => {
  const { lang, item, photos, page } = props
  const { text, pictureId } = item
  const photo = photos.find(({ id }) => id === pictureId)
  const foreign = foreignText(item, lang)
  return (
    <article class="news-item">
      <Split side="end" head={<Head {...props} />} aside={<FactsOfItem {...props} />}>
        {photo ? <PictureView picture={photo} lang={lang} sizes={photoSizes} eager credited /> : null}
        <Formatted
          blocks={readMarkdown(text.body)}
          lang={foreign}
          picture={(id) => {
            const own = photos.find((each) => each.id === id)
            return own && <PictureView picture={own} lang={lang} sizes={photoSizes} credited />
          }}
        />
        <Gallery {...props} />
        <Corrections {...props} />
        <RelatedThings {...props} />
        {props.mentions.length > 0 ? (
          <section class="news-part">
            <h2>{pageMessages[lang].mentions}</h2>
            <MentionList lang={lang} mentions={props.mentions} />
          </section>
        ) : null}
        <PaperCode lang={lang} page={page} />
        <ItemTrust {...props} />
      </Split>
    </article>
  )
}, mostKept)

/** The language of the item's own words where it is not the page's. */
export const foreignText = ({ textLang }: Pick<ItemPage, 'textLang'>, lang: Lang): Lang | undefined =>
  textLang === lang ? undefined : textLang

const Head = ({ lang, item, urgent }: ItemProps) => {
  const words = pageMessages[lang]
  const { title } = item.text
  return (
    <>
      <Breadcrumbs label={messages[lang].breadcrumbs} crumbs={[{ label: messages[lang].news, href: listPath(lang) }]} />
      {urgent ? <Banner tone="important" title={words.urgent} /> : null}
      <p class="news-kind">
        <a href={narrowedPath(lang, { kind: item.kind })}>{sentenceCase(kindWords[lang][item.kind])}</a>
      </p>
      <h1 class={title.length > longTitle ? 'news-title-long' : undefined} lang={foreignText(item, lang)}>
        {title}
      </h1>
      {item.state === 'archived' ? (
        <Banner tone="info" title={words.archived}>
          <a href={listPath(lang)}>{words.archivedHint}</a>
        </Banner>
      ) : null}
      {item.textLang === lang ? null : <p class="news-only-in">{words.onlyIn}</p>}
      {item.text.lead ? (
        <div class="news-lead">
          <Prose text={item.text.lead} size="lead" lang={foreignText(item, lang)} />
        </div>
      ) : null}
    </>
  )
}

const Corrections = ({ lang, zone, item }: ItemProps) =>
  item.corrections.length === 0 ? null : (
    <section class="news-part news-corrections" id="corrections">
      <h2>{pageMessages[lang].corrections}</h2>
      <ul>
        {item.corrections.map(({ lang: spoken, text, at }) => {
          const day = dayOf(at, zone)
          return (
            <li>
              <time datetime={day}>{dayWords(day, lang)}</time>
              <span lang={spoken === lang ? undefined : spoken}>{text}</span>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={correctionsPath(lang)}>{pageMessages[lang].allCorrections}</a>
      </p>
    </section>
  )

/** Beside the event that the facts name. */
const RelatedThings = ({ lang, related }: ItemProps) =>
  related.length === 0 ? null : (
    <section class="news-part">
      <h2>{pageMessages[lang].related}</h2>
      <Rows>
        {related.map(({ address, texts, details }) => {
          const spoken = texts[lang] ? lang : texts.bg ? 'bg' : 'en'
          return (
            <Row
              title={texts[spoken]?.title ?? ''}
              titleLang={spoken === lang ? undefined : spoken}
              href={`/${lang}${address}`}
              details={details?.[lang]}
            />
          )
        })}
      </Rows>
    </section>
  )

/** On paper the way back to the page, for a telephone. */
const PaperCode = ({ lang, page }: Pick<ItemProps, 'lang' | 'page'>) => {
  const { size, path } = qrCode(page)
  return (
    <figure class="news-qr">
      <svg viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
        <path stroke="#000" d={path} />
      </svg>
      <figcaption>{pageMessages[lang].moreAt}</figcaption>
    </figure>
  )
}
