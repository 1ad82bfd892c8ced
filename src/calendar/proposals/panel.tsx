import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { inLang, proposalsDeskAddress } from '../addresses.ts'
import { proposalMessages } from './messages.ts'
import { countWaitingProposals, readWaitingProposals } from './proposals.store.ts'

interface Waiting {
  readonly slug: string | undefined
  readonly name: string
  readonly count: number
}

/** On „Днес за мен“: what citizens proposed and nobody has answered. At most two queries. */
export const proposalsPanel =
  ({ database }: House) =>
  async (_: unknown, { actor, lang }: Visit): Promise<Panel | undefined> => {
    if (!actor) return undefined
    const words = proposalMessages[lang]
    const own = actor.memberships.filter(({ role }) => role !== 'author')
    const counts = await countWaitingProposals(
      database.read,
      own.map(({ organisation }) => organisation),
    )
    const unaddressed = isCoordinator(actor) ? (await readWaitingProposals(database.read, null)).length : 0
    const all: Waiting[] = [
      ...own.map(({ organisation, slug, name }) => ({ slug, name, count: counts.get(organisation) ?? 0 })),
      { slug: undefined, name: words.unaddressed, count: unaddressed },
    ]
    const waiting = all.filter(({ count }) => count > 0)
    if (waiting.length === 0) return undefined
    return { main: <PanelView lang={lang} waiting={waiting} />, cache: { tags: [] } }
  }

const PanelView = ({ lang, waiting }: { lang: Visit['lang']; waiting: readonly Waiting[] }) => {
  const words = proposalMessages[lang]
  return (
    <Section title={words.proposals}>
      {waiting.map(({ slug, name, count }) => (
        <p class="calendar-proposal-waiting">
          <span>
            {name}: {words.waitingCount(count)}.
          </span>
          <ButtonLink href={inLang(lang, proposalsDeskAddress(slug))} kind="quiet">
            {words.toProposals}
          </ButtonLink>
        </p>
      ))}
    </Section>
  )
}
