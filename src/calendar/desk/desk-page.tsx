import type { Child, PropsWithChildren } from 'hono/jsx'
import { allows, type Role } from '#src/platform/actor.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { address } from '#src/platform/http/address.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { eventListPath, eventsDeskAddress, eventsDeskPath, type ListFilter } from './addresses.ts'
import { messages } from './messages.ts'

export const writers: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
export const publishers: readonly Role[] = ['editor', 'manager', 'coordinator']

/** Whether whoever asks sees the buttons that publish; the gate itself asks again. */
export const mayPublish = ({ actor, subject }: Visit): boolean => allows(publishers, actor, subject)

/** The organisation that the gate let somebody to. */
export function organisationOf({ subject }: Visit): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

/** Its name in addresses. */
export const slugOf = ({ params }: Visit): string => params.organisation ?? ''

/** A page of this organisation's events: `pathOf(visit, 'events', id)`. */
export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  eventsDeskPath(visit.lang, slugOf(visit), ...parts)

/** Where the list stands above a page. */
export const listCrumb = (visit: Visit): Crumb => ({
  label: messages[visit.lang].events,
  href: eventListPath(visit.lang, slugOf(visit)),
})

export const personOf = ({ actor }: Visit): string | null => actor?.person ?? null

/** The version that the form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Visit): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}

export interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  readonly titleLang?: Lang | undefined
  /** Which page it is: `['events', id]`. */
  readonly parts: readonly string[]
  readonly problems?: FieldProblems | undefined
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
  /** Where neither of the two is the reason. */
  readonly status?: 409 | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  /** What was done, as a banner with what to do next. */
  readonly done?: Child
  readonly main: Child
  /** A public page within the desk, with its own heading and columns. */
  readonly wide?: Child
  readonly scripts?: readonly string[] | undefined
}

/** A page of the desk: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage(page: DeskPageParts): PageAnswer {
  const {
    visit,
    title,
    titleLang,
    parts,
    problems,
    changed,
    status,
    crumbs = [],
    done,
    main,
    wide,
    scripts = [],
  } = page
  const words = messages[visit.lang]
  return {
    kind: 'page',
    frame: 'desk',
    status: changed ? 409 : problems && problems.size > 0 ? 422 : (status ?? 200),
    title,
    description: title,
    address: eventsDeskAddress(slugOf(visit), ...parts),
    scripts,
    main: (
      <>
        <div class="ui-wrap calendar-desk">
          {crumbs.length > 0 ? <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} /> : null}
          {wide ? (
            <p class="calendar-desk-title">{title}</p>
          ) : (
            <h1 lang={titleLang === visit.lang ? undefined : titleLang}>{title}</h1>
          )}
          {done}
          {changed ? <Banner tone="warning" title={words.changed} /> : null}
          {main}
        </div>
        {wide}
      </>
    ),
  }
}

const plainDone = [
  'drafted',
  'submitted',
  'saved',
  'dateSaved',
  'divided',
  'bulkConfirmed',
  'bulkCancelled',
  'confirmedNow',
  'postponedNow',
  'removedDraft',
  'changeDrafted',
  'settingSaved',
] as const
export type Done = (typeof plainDone)[number]

/** The sentence of what was done just now, when the address says one. */
export const DoneBanner = ({ visit, children }: PropsWithChildren<{ visit: Visit }>) => {
  const done = plainDone.find((key) => key === visit.query.get('done'))
  return done ? (
    <Banner tone="info" title={messages[visit.lang][done]}>
      {children}
    </Banner>
  ) : null
}

/** To the list, with the sentence of what was done. */
export const backToList = (visit: Visit, filter: ListFilter, done: Done): RedirectAnswer =>
  seeOther(
    address(pathOf(visit, 'events'), [
      ['show', filter === 'upcoming' ? undefined : filter],
      ['done', done],
    ]),
  )

/** A part of a desk page under its heading. */
export const DeskPart = ({
  title,
  hint,
  children,
}: PropsWithChildren<{ title: string; hint?: string | undefined }>) => (
  <section class="calendar-desk-part">
    <h2>{title}</h2>
    {hint ? <p class="calendar-desk-hint">{hint}</p> : null}
    {children}
  </section>
)

/** Fields that most events leave alone; open when something is in them or wrong with them. */
export const Folded = ({ title, open, children }: PropsWithChildren<{ title: string; open: boolean }>) => (
  <details class="calendar-desk-folded" open={open}>
    <summary>{title}</summary>
    <div class="calendar-desk-fields">{children}</div>
  </details>
)
