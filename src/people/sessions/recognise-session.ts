import { messageOf } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import { type FoundSession, findSession, renewSession, type SignedIn } from './sessions.store.ts'

const renewedAfter = { hours: 24 }

/** Who holds this token. What is in use on an own device goes on: written down once a day at most, else one query. */
export async function recogniseSession(house: House, token: string): Promise<SignedIn | undefined> {
  const now = house.clock.now()
  const found = await findSession(house.database.read, token, now)
  if (!found) return undefined
  if (found.remembered && isOld(found, now)) await renew(house, found.session, now)
  const { session, person, name, language } = found
  return { session, person, name, language }
}

const isOld = ({ seenAt }: FoundSession, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(seenAt).add(renewedAfter), now) <= 0

/** Whoever only reads is not turned away because nothing can be written. */
async function renew({ database, log }: House, session: string, now: Temporal.Instant): Promise<void> {
  try {
    await database.write((tx) => renewSession(tx, session, now))
  } catch (error) {
    log.warn('a session could not be renewed', { reason: messageOf(error) })
  }
}
