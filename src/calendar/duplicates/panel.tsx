import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { duplicatesPath } from './addresses.ts'
import { countAllWaitingPairs, countWaitingPairs } from './desk.store.ts'
import { duplicateMessages } from './messages.ts'

/** On „Днес за мен“: how many pairs wait, at which desk. At most two queries. */
export const duplicatesPanel =
  ({ database }: House) =>
  async (_: unknown, { actor, lang }: Visit): Promise<Panel | undefined> => {
    if (!actor) return undefined
    const words = duplicateMessages[lang]
    const own = actor.memberships.filter(({ role }) => role !== 'author')
    const counts = await countWaitingPairs(
      database.read,
      own.map(({ organisation }) => organisation),
    )
    const all = [
      ...own.map(({ organisation, slug, name }) => ({ slug, name, count: counts.get(organisation) ?? 0 })),
      {
        slug: undefined,
        name: words.wholeNetwork,
        count: isCoordinator(actor) ? await countAllWaitingPairs(database.read) : 0,
      },
    ].filter(({ count }) => count > 0)
    if (all.length === 0) return undefined
    const main = (
      <Section title={words.title}>
        <ul>
          {all.map(({ slug, name, count }) => (
            <li>
              <a href={duplicatesPath(lang, slug)}>{words.waitingCount(count)}</a>, {name}
            </li>
          ))}
        </ul>
      </Section>
    )
    return { main, cache: { tags: ['calendar'] } }
  }
