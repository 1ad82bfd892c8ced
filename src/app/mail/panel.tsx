import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { countFailedByDomain } from '#src/platform/mail/mail-state.store.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { mailDeskPath } from './addresses.ts'
import { messages } from './messages.ts'

const days = 7

/** „3 писма не стигнаха до abv.bg“, for coordinators; nothing when all is well. */
export async function mailPanel({ database }: House, visit: Visit): Promise<Panel | undefined> {
  if (!isCoordinator(visit.actor)) return undefined
  const [worst, ...others] = await countFailedByDomain(database.read, visit.now.subtract({ hours: 24 * days }))
  if (!worst) return undefined
  const words = messages[visit.lang]
  const rest = others.reduce((sum, { failed }) => sum + failed, 0)
  const main = (
    <Section title={words.panelTitle} more={{ label: words.toMail, href: mailDeskPath(visit.lang) }}>
      <p>
        {words.panel(worst.failed, worst.domain)} {rest > 0 ? words.panelMore(rest) : null}
      </p>
    </Section>
  )
  return { main, cache: { tags: [] } }
}
