import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Effect } from '#src/platform/jobs/job.ts'
import type { House } from '#src/platform/module.ts'
import { deleteOldConsents } from './consents/consents.store.ts'
import { peopleTables } from './people.tables.ts'

/** So long somebody who opens an old link is told that it was used, or that it came too late. */
const ticketDays = 7
/** As long as browsers keep the cookie of an own device. */
const deviceDays = 400

/** Once a day: what opens nothing any more goes. */
export async function forget({ clock }: Pick<House, 'clock'>): Promise<Effect> {
  const now = clock.now()
  return (tx) => forgetBefore(tx, now)
}

async function forgetBefore(tx: Tx, now: Temporal.Instant): Promise<void> {
  const ago = (days: number) => instantText(now.subtract({ hours: 24 * days }))
  const tables = peopleTables(tx.query)
  await tables.deleteFrom('people_session').where('expires_at', '<=', instantText(now)).execute()
  await tables.deleteFrom('people_ticket').where('expires_at', '<', ago(ticketDays)).execute()
  // A session that still holds has renewed its device: none of these has one.
  await tables.deleteFrom('people_device').where('seen_at', '<', ago(deviceDays)).execute()
  await deleteOldConsents(tx, now)
}
