import type { Child, PropsWithChildren } from 'hono/jsx'
import { allows, type Role } from '#src/platform/actor.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, relativeDay, timeWords } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import type { Saving } from '../items/item.store.ts'
import type { Writer } from '../items/workflow.ts'
import { itemListPath, newsDeskAddress, newsDeskPath } from './addresses.ts'
import { messages } from './messages.ts'

export const writers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
export const publishers: readonly Role[] = ['editor', 'manager', 'coordinator']

/** What whoever asks may do for this organisation. */
export function writerOf({ actor, subject }: Visit): Writer {
  if (allows(['manager', 'coordinator'], actor, subject)) return 'manager'
  return allows(['editor'], actor, subject) ? 'editor' : 'author'
}

/** The organisation that the gate let somebody to. */
export function organisationOf({ subject }: Visit): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

/** Its name in addresses. */
export const slugOf = ({ params }: Visit): string => params.organisation ?? ''

/** A page of this organisation's news: `pathOf(visit, 'items', id)`. */
export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  newsDeskPath(visit.lang, slugOf(visit), ...parts)

/** Where the list stands above a page. */
export const listCrumb = (visit: Visit): Crumb => ({
  label: messages[visit.lang].news,
  href: itemListPath(visit.lang, slugOf(visit)),
})

export const personOf = ({ actor }: Visit): string | null => actor?.person ?? null

export const savingBy = (visit: Visit): Saving => ({ now: visit.now, actor: personOf(visit) })

/** The version that the form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Pick<Visit, 'form'>): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}

/** „днес, 14:05 ч.“, „20 ноември, 9:00 ч.“ as the network's clock tells it. */
export function instantWords(instant: string, { lang, zone, today }: Pick<Visit, 'lang' | 'zone' | 'today'>): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const date = at.toPlainDate()
  const year = date.year !== today.year
  const day = relativeDay(date, today, lang) ?? dateWords(date, lang, { weekday: false, year })
  return `${day}, ${timeWords(at.toPlainTime().round('minute'), lang)}`
}

export interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  readonly titleLang?: Lang | undefined
  /** Which page it is: `['items', id]`. */
  readonly parts: readonly string[]
  readonly problems?: FieldProblems | undefined
  /** Somebody else was quicker. */
  readonly isConflict?: boolean | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  /** What was done, or what to know first. */
  readonly done?: Child
  readonly main: Child
  /** A public page within the desk, with its own heading and columns. */
  readonly wide?: Child
  readonly scripts?: readonly string[] | undefined
}

/** A page of the desk: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage(page: DeskPageParts): PageAnswer {
  const { visit, title, titleLang, parts, problems, isConflict, crumbs = [], done, main, wide, scripts = [] } = page
  const { lang } = visit
  const words = messages[lang]
  return {
    kind: 'page',
    frame: 'desk',
    status: isConflict ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address: newsDeskAddress(slugOf(visit), ...parts),
    scripts,
    main: (
      <>
        <div class="ui-wrap news-desk">
          {crumbs.length > 0 ? (
            <Breadcrumbs label={wide ? words.breadcrumbsWide : words.breadcrumbs} crumbs={crumbs} />
          ) : null}
          {wide ? (
            <p class="news-desk-title">{title}</p>
          ) : (
            <h1 lang={titleLang === lang ? undefined : titleLang}>{title}</h1>
          )}
          {done}
          {main}
        </div>
        {wide}
      </>
    ),
  }
}

const doneKeys = [
  'published',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'withdrawn',
  'archived',
  'saved',
  'drafted',
  'restored',
  'corrected',
  'pictured',
  'removed',
  'removedDraft',
  'settingSaved',
] as const
export type Done = (typeof doneKeys)[number]

/** The sentence of what was done just now, when the address says one. */
export const DoneBanner = ({ visit, children }: PropsWithChildren<{ visit: Visit }>) => {
  const done = doneKeys.find((key) => key === visit.query.get('done'))
  return done ? (
    <Banner tone="info" title={messages[visit.lang][`done_${done}`]}>
      {children}
    </Banner>
  ) : null
}

/** A part of a desk page under its heading. */
export const DeskPart = ({
  title,
  hint,
  children,
}: PropsWithChildren<{ title: string; hint?: string | undefined }>) => (
  <section class="news-desk-part">
    <h2>{title}</h2>
    {hint ? <p class="news-desk-hint">{hint}</p> : null}
    {children}
  </section>
)

/** Fields that most items leave alone; open when something is in them or wrong with them. */
export const Folded = ({ title, open, children }: PropsWithChildren<{ title: string; open: boolean }>) => (
  <details class="news-desk-folded" open={open}>
    <summary>{title}</summary>
    <div class="news-desk-fields">{children}</div>
  </details>
)
