import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { deskMessages } from './messages.ts'

/** Sentences of what was done, by the key in the address. */
const doneKeys = ['saved', 'added', 'roomSaved', 'roomRemoved', 'merged'] as const

interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  /** Without language. */
  readonly address: string
  readonly crumbs?: readonly Crumb[]
  readonly problems?: FieldProblems | undefined
  /** Somebody else was quicker: the sentence that says so. */
  readonly refusal?: string | undefined
  readonly main: Child
}

/** A page of those who keep places: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage({ visit, title, address, crumbs = [], problems, refusal, main }: DeskPageParts): PageAnswer {
  const words = deskMessages[visit.lang]
  const done = doneKeys.find((key) => key === visit.query.get('done'))
  return {
    kind: 'page',
    frame: 'desk',
    status: refusal ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address,
    main: (
      <div class="ui-wrap places-desk">
        {crumbs.length > 0 ? <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} /> : null}
        <h1>
          <Marked text={title} lang={visit.lang} />
        </h1>
        {done ? <Banner tone="info" title={words[done]} /> : null}
        {refusal ? <Banner tone="warning" title={refusal} /> : null}
        {main}
      </div>
    ),
  }
}
