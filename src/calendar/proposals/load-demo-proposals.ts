import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { demoProposals } from '../demo/demo-proposals.ts'
import { addProposal, removeProposals } from './proposals.store.ts'

const idOf = (key: string) => demoId('proposal', key)

/** What waits at the desks of the demonstration for somebody to decide. */
export async function loadDemoProposals(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  for (const { key, organisation, inDays, daysAgo, ...said } of demoProposals) {
    const day = today.add({ days: inDays }).toString()
    const organisationId = organisation === undefined ? undefined : demoId('organisation', organisation)
    await addProposal(
      tx,
      { ...said, id: idOf(key), organisationId, day, lang: 'bg' },
      now.subtract({ hours: 24 * daysAgo }),
    )
  }
}

export const removeDemoProposals = (tx: Tx): Promise<void> =>
  removeProposals(
    tx,
    demoProposals.map(({ key }) => idOf(key)),
  )
