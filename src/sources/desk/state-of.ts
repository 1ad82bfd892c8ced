import type { Lang } from '#src/platform/i18n/lang.ts'
import type { StateTone } from '#src/ui/state-label/state-label.tsx'
import { messages } from '../messages.ts'
import type { Source } from '../source.ts'

/** How a source stands, in one word: what somebody has to do comes before what is merely so. */
export function stateOf(
  source: Pick<Source, 'state' | 'problem'>,
  waits: boolean,
  lang: Lang,
): { readonly label: string; readonly tone: StateTone } {
  const words = messages[lang]
  if (source.state === 'gone') return { label: words.gone, tone: 'cancelled' }
  if (waits && source.state !== 'draft') return { label: words.waiting, tone: 'changed' }
  if (source.problem !== null && source.state !== 'paused') return { label: words.failing, tone: 'changed' }
  return { label: words[source.state], tone: source.state === 'draft' ? 'few' : 'quiet' }
}
