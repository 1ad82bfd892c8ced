import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { itemListPath } from './addresses.ts'
import { countWaiting } from './desk-list.store.ts'
import { messages } from './messages.ts'

/** On „Днес за мен“: what editors are to look over, and what was sent back to those who write. */
export const waitingPanel =
  ({ database }: House) =>
  async (_: PanelSubject, { actor, lang }: Visit): Promise<Panel | undefined> => {
    const memberships = actor?.memberships ?? []
    const waiting = await countWaiting(
      database.read,
      memberships.map(({ organisation }) => organisation),
    )
    const words = messages[lang]
    const lines = memberships.flatMap(({ organisation, slug, name, role }) =>
      waiting
        .filter((each) => each.organisation === organisation && (each.state === 'changes' || role !== 'author'))
        .map(({ state, count }) => ({
          ...{ name, href: itemListPath(lang, slug) },
          said: state === 'review' ? words.waitingReview(count) : words.waitingChanges(count),
        })),
    )
    if (lines.length === 0) return undefined
    const main = (
      <Section title={words.waiting}>
        <ul>
          {lines.map(({ name, href, said }) => (
            <li>
              <a href={href}>{said}</a>, {name}
            </li>
          ))}
        </ul>
      </Section>
    )
    return { main, cache: { tags: ['news'] } }
  }
