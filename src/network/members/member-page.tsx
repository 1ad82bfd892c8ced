import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { messages } from '../messages.ts'
import { memberMessages } from './messages.ts'

/** Sentences of what was done, by the key in the address. */
const doneKeys = {
  role: 'doneRole',
  removed: 'doneRemoved',
  invited: 'doneInvited',
  resent: 'doneResent',
  withdrawn: 'doneWithdrawn',
  ended: 'doneEnded',
  appointed: 'doneAppointed',
  handed: 'doneHandOver',
} as const
export type Done = keyof typeof doneKeys

const isDone = (key: string | null): key is Done => key !== null && Object.hasOwn(doneKeys, key)

interface MemberPageParts {
  readonly visit: Visit
  readonly title: string
  /** Without language. */
  readonly address: string
  readonly crumbs?: readonly Crumb[] | undefined
  readonly problems?: FieldProblems | undefined
  /** What stood in the way of the act. */
  readonly refusal?: string | undefined
  readonly main: Child
}

/** A page about people at the desk: 422 while the form has problems, 409 where the act was not possible. */
export function memberPage({
  visit,
  title,
  address,
  crumbs = [],
  problems,
  refusal,
  main,
}: MemberPageParts): PageAnswer {
  const { lang, query } = visit
  const done = query.get('done')
  return {
    kind: 'page',
    frame: 'desk',
    status: refusal ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address,
    main: (
      <div class="ui-wrap network-desk">
        {crumbs.length > 0 ? <Breadcrumbs label={messages[lang].breadcrumbs} crumbs={crumbs} /> : null}
        <h1>{title}</h1>
        {isDone(done) ? <Banner tone="info" title={memberMessages[lang][doneKeys[done]]} /> : null}
        {refusal ? <Banner tone="warning" title={refusal} /> : null}
        {main}
      </div>
    ),
  }
}

const dayOf = (instant: string, { zone }: Visit): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()

/** „27 ноември 2026 г.“ */
export const dayWords = (instant: string, visit: Visit): string =>
  dateWords(dayOf(instant, visit), visit.lang, { weekday: false })

/** „днес“, „вчера“ or the day: nobody is watched by the minute. */
export function seenWords(seen: string | null, visit: Visit): string {
  const words = memberMessages[visit.lang]
  if (seen === null) return words.never
  const days = dayOf(seen, visit).until(visit.today).days
  if (days <= 0) return words.today
  return days === 1 ? words.yesterday : dayWords(seen, visit)
}
