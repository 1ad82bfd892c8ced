import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { shelfAddress, shelfPath } from '../addresses.ts'
import { deskMessages } from './messages.ts'

/** The organisation that the gate let somebody to: the owner of what is shown. */
export function ownerOf({ subject }: Visit): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

export const pathOf = ({ lang, params }: Visit, ...parts: readonly string[]): string =>
  shelfPath(lang, params.organisation ?? '', ...parts)

const doneKeys = ['picturesaved', 'documentsaved', 'pictureremoved', 'documentremoved'] as const

interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  /** Which page it is: `['pictures', id]`; none is the shelf itself. */
  readonly parts: readonly string[]
  readonly problems?: FieldProblems | undefined
  readonly changed?: boolean
  readonly scripts?: readonly string[]
  readonly main: Child
}

/** A page of the shelf: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage({ visit, title, parts, problems, changed, scripts = [], main }: DeskPageParts): PageAnswer {
  const words = deskMessages[visit.lang]
  const done = doneKeys.find((key) => key === visit.query.get('done'))
  return {
    kind: 'page',
    frame: 'desk',
    status: changed ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address: shelfAddress(visit.params.organisation ?? '', ...parts),
    scripts,
    main: (
      <div class="ui-wrap media-desk">
        {parts.length > 0 ? (
          <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.shelf, href: pathOf(visit) }]} />
        ) : null}
        <h1>{title}</h1>
        {done ? <Banner tone="info" title={words[done]} /> : null}
        {changed ? <Banner tone="warning" title={words.changed} /> : null}
        {main}
      </div>
    ),
  }
}

/** A part of a desk page under its heading. */
export const DeskPart = ({ title, hint, children }: PropsWithChildren<{ title: string; hint?: string }>) => (
  <section class="media-desk-part">
    <h2>{title}</h2>
    {hint ? <p class="media-desk-hint">{hint}</p> : null}
    {children}
  </section>
)

/** The version that the form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Visit): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}
