import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { Banner } from '../banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '../breadcrumbs/breadcrumbs.tsx'
import { Marked } from '../prose/marked.tsx'

const messages = phrases({
  where: { bg: 'Къде се намирате', en: 'Where you are' },
  whereAtDesk: { bg: 'Къде се намирате на работното място', en: 'Where you are at the desk' },
})

export type DeskProps = {
  lang: Lang
  title: string
  /** Language of the title, where somebody's words are it. */
  titleLang?: Lang | undefined
  crumbs?: readonly Crumb[] | undefined
  /** What was done just now: a sentence, or a banner with what to do next. */
  done?: Child
  /** Why an act was not possible, and what to do. */
  refusal?: string | undefined
  /** A public page as it will be, beneath and in its own width; its heading is the page's. */
  preview?: Child
}

/** The frame of a page of the desk: where one is, the heading, what came of the last act, the work. */
export const Desk = (props: PropsWithChildren<DeskProps>) => {
  const { lang, title, titleLang = lang, crumbs = [], done, refusal, preview, children } = props
  const marked = <Marked text={title} lang={titleLang} />
  return (
    <>
      <div class="ui-wrap ui-desk">
        {crumbs.length > 0 ? (
          <Breadcrumbs label={preview ? messages[lang].whereAtDesk : messages[lang].where} crumbs={crumbs} />
        ) : null}
        {preview ? (
          <p class="ui-desk-title">{marked}</p>
        ) : (
          <h1 lang={titleLang === lang ? undefined : titleLang}>{marked}</h1>
        )}
        {typeof done === 'string' ? <Banner tone="info" title={done} /> : done}
        {refusal ? <Banner tone="warning" title={refusal} /> : null}
        {children}
      </div>
      {preview ? <div class="ui-desk-preview">{preview}</div> : null}
    </>
  )
}

/** A part of a desk page under its heading. */
export const DeskPart = ({ title, hint, children }: PropsWithChildren<{ title: Child; hint?: string | undefined }>) => (
  <section class="ui-desk-part">
    <h2>{title}</h2>
    {hint ? <DeskHint>{hint}</DeskHint> : null}
    {children}
  </section>
)

/** What to know before one begins, said more quietly than the rest. */
export const DeskHint = ({ children }: PropsWithChildren) => <p class="ui-desk-hint">{children}</p>

/** What most leave alone; open when something is in it or wrong with it. */
export const DeskFold = ({ title, open, children }: PropsWithChildren<{ title: string; open?: boolean }>) => (
  <details class="ui-desk-fold" open={open}>
    <summary>{title}</summary>
    <div class="ui-desk-fields">{children}</div>
  </details>
)

/** Short fields beside each other where there is room. */
export const DeskPair = ({ children }: PropsWithChildren) => <div class="ui-field-row ui-desk-pair">{children}</div>

/** Buttons and links in a row. */
export const DeskActs = ({ children }: PropsWithChildren) => <div class="ui-desk-acts">{children}</div>
