import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { StateLabelProps } from '#src/ui/state-label/state-label.tsx'
import { stateOf, type Timed } from '../events/wording.ts'
import { messages } from './messages.ts'

/** At the desk every state of a date is said, the quiet ones too. */
export function deskState(date: Timed & { readonly endsAt: string }, { lang, now }: Visit): StateLabelProps {
  const words = messages[lang]
  const over = date.endsAt <= instantText(now)
  return stateOf(date, lang) ?? { label: over ? words.held : words.confirmed, tone: 'quiet' }
}
