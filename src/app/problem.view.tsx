import { calendarPath } from '#src/calendar/index.ts'
import { networkPath } from '#src/network/index.ts'
import { signInPath } from '#src/people/index.ts'
import type { Problem } from '#src/platform/http/app.ts'
import { searchPath } from '#src/search/index.ts'
import { Button } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { TextareaField, TextField } from '#src/ui/field/field.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { BlankLeaf } from '#src/ui/leaf/leaf.tsx'
import { messages } from './messages.ts'

export function problemWords({ status, lang }: Problem): { title: string; text: string } {
  const words = messages[lang]
  if (status === 404) return { title: words.notFoundTitle, text: words.notFoundText }
  if (status === 410) return { title: words.goneTitle, text: words.goneText }
  if (status === 401) return { title: words.unknownTitle, text: words.unknownText }
  if (status === 403) return { title: words.forbiddenTitle, text: words.forbiddenText }
  if (status === 413) return { title: words.tooLargeTitle, text: words.tooLargeText }
  if (status === 429) return { title: words.tooManyTitle, text: words.tooManyText }
  return { title: words.errorTitle, text: words.errorText }
}

/** What happened, what is kept, where to go on. Typed text comes back in a form that can be sent again. */
export const ProblemView = ({ problem }: { problem: Problem }) => {
  const { lang, status, requestId, typed } = problem
  const words = messages[lang]
  const { title, text } = problemWords(problem)
  const signIn = status === 401 ? [{ label: words.toSignIn, href: signInPath(lang) }] : []
  const actions = [
    ...signIn,
    { label: words.toCalendar, href: calendarPath(lang) },
    { label: words.toNetwork, href: networkPath(lang) },
    { label: words.toHome, href: `/${lang}` },
  ]
  const isMissing = status === 404 || status === 410
  const aside = (
    <BlankLeaf
      month={isMissing ? words.missingHead : words.brokenHead}
      day={status}
      weekday={isMissing ? words.missingFoot : words.brokenFoot}
    />
  )
  return (
    <Split side="start" aside={aside}>
      <h1>{title}</h1>
      <p class="app-problem-text">{text}</p>
      {status === 500 && requestId ? <p>{words.number(requestId)}</p> : null}
      {isMissing ? <SearchField lang={lang} /> : null}
      <Chips label={words.goOn} chips={actions} />
      {typed.size > 0 ? <Typed problem={problem} /> : null}
    </Split>
  )
}

/** Whoever came by an old link knows what it was about. */
const SearchField = ({ lang }: Pick<Problem, 'lang'>) => (
  <form class="app-problem-search" method="get" action={searchPath(lang)}>
    <TextField name="q" type="search" label={messages[lang].searchHere} maxlength={200} />
    <Button kind="quiet">{messages[lang].search}</Button>
  </form>
)

/** Names under which secrets are typed; they are not sent back in a page. */
const secret = /pass|secret|token|парола/i

/** After a refusal there is nothing to send again: a page of a stranger could have filled the fields. */
const Typed = ({ problem: { lang, path, status, typed } }: { problem: Problem }) => {
  const words = messages[lang]
  const fields = [...typed]
    .filter(([name]) => !secret.test(name))
    .map(([name, value]) => (
      <TextareaField name={name} label={name} value={value} rows={Math.min(12, value.split('\n').length + 1)} />
    ))
  return (
    <section>
      <h2>{words.typed}</h2>
      <p>{status === 403 ? words.typedKeep : words.typedHint}</p>
      {status === 403 ? (
        fields
      ) : (
        <form method="post" action={path}>
          {fields}
          <Button>{words.again}</Button>
        </form>
      )}
    </section>
  )
}
