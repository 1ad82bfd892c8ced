import { recogniseSession } from '#src/people/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { House } from '#src/platform/module.ts'
import { readRoles } from './members.store.ts'

/** The person behind a session with all that he may be; undefined where the session does not hold. Three queries. */
export async function actorOf(house: House, token: string): Promise<Actor | undefined> {
  const signedIn = await recogniseSession(house, token)
  if (!signedIn) return undefined
  return { ...signedIn, ...(await readRoles(house.database.read, signedIn.person, signedIn.language)) }
}
