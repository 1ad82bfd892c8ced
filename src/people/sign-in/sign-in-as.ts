import type { Tx } from '#src/platform/db/database.ts'
import { Forbidden, type RedirectAnswer } from '#src/platform/http/answer.ts'
import { deviceCookie, sessionCookie } from '#src/platform/http/session-cookie.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { deskStart } from '../addresses.ts'
import { isDemoPerson } from '../demo/demo-persons.ts'
import { deviceWords } from '../sessions/device-words.ts'
import { rememberDevice } from '../sessions/devices.store.ts'
import { endSession, startSession } from '../sessions/sessions.store.ts'

/**
 * Opens a session for somebody who has proved who he is, and answers the way to `to` (a path of this site) with the
 * cookies. `remembered` is what he said of the device: his own for 90 days, else until the browser is closed. Persons of
 * the demonstration get in at this very machine only.
 */
export async function signInAs(
  house: House,
  visit: Visit,
  person: string,
  remembered: boolean,
  to = deskStart(visit.lang),
): Promise<RedirectAnswer> {
  if (isDemoPerson(person) && !visit.neighbour.isLocal) throw new Forbidden()
  const token = randomSecrets.token()
  const device = visit.neighbour.device ?? randomSecrets.token()
  await house.database.write((tx) => enter(tx, house, visit, { person, token, device, remembered }))
  const known = remembered ? [deviceCookie(house.settings, device)] : []
  return { kind: 'redirect', to, status: 303, cookies: [sessionCookie(house.settings, token, remembered), ...known] }
}

interface Entry {
  readonly person: string
  readonly token: string
  readonly device: string
  readonly remembered: boolean
}

async function enter(tx: Tx, { ids }: House, { actor, neighbour, now }: Visit, entry: Entry): Promise<void> {
  const { person, token, device, remembered } = entry
  // The cookie of whoever sat here before is overwritten, so his session has nobody left to hold it.
  if (actor) await endSession(tx, actor.session)
  const on = remembered ? await rememberDevice(tx, { id: ids(), person, token: device }, now) : undefined
  await startSession(tx, { id: ids(), person, token, device: deviceWords(neighbour.agent), remembered, on }, now)
}
