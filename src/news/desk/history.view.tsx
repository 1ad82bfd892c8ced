import type { Visit } from '#src/platform/http/visit.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import type { Item } from '../items/item.ts'
import type { StepLine, VersionLine } from '../items/item-history.store.ts'
import { pathOf } from './desk-page.tsx'
import { messages, stateWords } from './messages.ts'

/** Who brought the item where it is, and why; the last step first. */
export const History = ({ visit, steps }: { visit: Visit; steps: readonly StepLine[] }) => {
  const { lang } = visit
  const words = messages[lang]
  if (steps.length === 0) return null
  return (
    <DeskPart title={words.history}>
      <ol class="news-desk-history" reversed>
        {steps.map(({ before, after, reason, at, person }) => (
          <li>
            <span>
              {stateWords[lang][before]} → <strong>{stateWords[lang][after]}</strong>
            </span>
            <span class="news-desk-note">
              {instantWords(at, visit)}, {person ?? (before === 'scheduled' ? words.byItself : words.somebody)}
            </span>
            {reason ? <blockquote>{reason}</blockquote> : null}
          </li>
        ))}
      </ol>
    </DeskPart>
  )
}

interface VersionsProps {
  readonly visit: Visit
  readonly item: Item
  readonly versions: readonly VersionLine[]
}

/** Every save, to be compared or brought back. */
export const Versions = ({ visit, item, versions }: VersionsProps) => {
  const words = messages[visit.lang]
  return (
    <DeskPart title={words.versions} hint={words.versionsHint}>
      <ol class="news-desk-history" reversed>
        {versions.map(({ number, at, comment, person }) => (
          <li>
            <span>
              <a href={pathOf(visit, 'items', item.id, 'versions', String(number))}>{words.version(number)}</a>
              {number === item.version ? ` (${words.current})` : null}
            </span>
            <span class="news-desk-note">
              {instantWords(at, visit)}, {person ?? words.somebody}
            </span>
            {comment ? <blockquote>{comment}</blockquote> : null}
          </li>
        ))}
      </ol>
    </DeskPart>
  )
}
