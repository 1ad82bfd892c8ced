import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { accessibilityPath } from './addresses.ts'
import { messages } from './messages.ts'

/** A month before a year has passed since the last review (ЗЕУ чл. 58в: at least once a year). */
const remindAfter = { months: 11 }

export function reviewPanel({ settings }: House, { actor, lang, today }: Visit): Panel | undefined {
  const reviewed = settings.ACCESSIBILITY_REVIEWED
  if (!isCoordinator(actor) || Temporal.PlainDate.compare(today, reviewed.add(remindAfter)) < 0) return undefined
  const words = messages[lang]
  const main = (
    <Section title={words.reviewDueTitle} more={{ label: words.toStatement, href: accessibilityPath(lang) }}>
      <p>{words.reviewDueText(dateWords(reviewed, lang, { weekday: false }))}</p>
    </Section>
  )
  return { main, cache: { tags: [] } }
}
