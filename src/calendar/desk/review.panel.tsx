import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { eventListPath } from './addresses.ts'
import { countWaiting } from './desk-list.store.ts'
import { messages } from './messages.ts'

/** What authors have sent, for the editors of their organisations. */
export const reviewPanel =
  ({ database }: House) =>
  async (_: PanelSubject, { actor, lang }: Visit): Promise<Panel | undefined> => {
    const edited = actor?.memberships.filter(({ role }) => role !== 'author') ?? []
    const waiting = await countWaiting(
      database.read,
      edited.map(({ organisation }) => organisation),
    )
    const own = edited.filter(({ organisation }) => (waiting.get(organisation) ?? 0) > 0)
    if (own.length === 0) return undefined
    const words = messages[lang]
    const main = (
      <Section title={words.reviewList}>
        <ul>
          {own.map(({ organisation, slug, name }) => (
            <li>
              <a href={eventListPath(lang, slug, 'drafts')}>{words.panelReview(waiting.get(organisation) ?? 0)}</a>,{' '}
              {name}
            </li>
          ))}
        </ul>
      </Section>
    )
    return { main, cache: { tags: ['calendar'] } }
  }
