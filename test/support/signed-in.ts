import { appoint, setMembership } from '#src/network/index.ts'
import { addPerson, startSession } from '#src/people/index.ts'
import type { AppointedRole, MemberRole } from '#src/platform/actor.ts'
import { instantText } from '#src/platform/clock.ts'
import type { House } from '#src/platform/module.ts'
import { sent } from './gate.ts'

/** For rooms below the network, which may not know it. */
export { setMembership }

interface Wish {
  readonly name?: string
  readonly email?: string
  /** Member of one organisation. */
  readonly member?: { readonly organisation: string; readonly role: MemberRole }
  readonly appointed?: { readonly role: AppointedRole; readonly scope?: string }
}

export interface SignedInPerson {
  readonly person: string
  /** For `request`: reading as this person. */
  readonly as: RequestInit
  /** For `request`: a form sent by this person. */
  sends(fields: Record<string, string> | string): RequestInit
}

/** Puts somebody with these roles into the house, signed in on a device. */
export async function signedIn(
  house: House,
  { name = 'Мария Стоянова', email, member, appointed }: Wish = {},
): Promise<SignedInPerson> {
  const { ids, clock, database } = house
  const now = clock.now()
  const person = ids()
  const token = `token-${ids()}`
  const by = { now, actor: null }
  await database.write(async (tx) => {
    await addPerson(tx, { id: person, email: email ?? `${person}@example.org`, name, language: 'bg' }, now)
    await startSession(tx, { id: ids(), person, token, device: `test ${instantText(now)}`, remembered: true }, now)
    if (member) await setMembership(tx, { person, ...member }, by)
    if (appointed) await appoint(tx, { id: ids(), person, role: appointed.role, scope: appointed.scope ?? null }, by)
  })
  const cookie = `session=${token}`
  return { person, as: { headers: { cookie } }, sends: (fields) => sent(fields, { cookie }) }
}
