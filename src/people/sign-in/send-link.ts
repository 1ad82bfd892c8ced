import type { Tx } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { linkPath, newPasswordPath } from '../addresses.ts'
import { isDemoPerson } from '../demo/demo-persons.ts'
import { findPersonsByMail, type KnownPerson } from '../persons/persons.store.ts'
import { countTickets, issueTicket } from '../tickets/tickets.store.ts'
import { letters } from './letters.ts'

export const signInPurpose = 'people.sign-in'
export const recoveryPurpose = 'people.recovery'
type Purpose = typeof signInPurpose | typeof recoveryPurpose

const validMinutes = 30
/** In the time that a link holds: whoever is flooded by others always has one in his mailbox that works. */
const mostLetters = 3

/** Those behind an address who may get in from here: persons of the demonstration only at this very machine. */
export const admitted = <T extends { readonly id: string }>(persons: readonly T[], visit: Visit): T[] =>
  persons.filter(({ id }) => visit.neighbour.isLocal || !isDemoPerson(id))

interface Asked {
  readonly email: string
  readonly purpose: Purpose
  /** Where to go after signing in. */
  readonly back: string | undefined
}

/** Mails a link to whoever is behind the address. A strange address costs the same write, only nobody gets a letter. */
export async function sendLink(house: House, visit: Visit, { email, purpose, back }: Asked): Promise<void> {
  const { ids, database } = house
  const since = visit.now.subtract({ minutes: validMinutes })
  await database.write(async (tx) => {
    const persons = admitted(await findPersonsByMail(tx.query, email), visit)
    if ((await countTickets(tx.query, { purpose, email, since })) >= mostLetters) return
    const ticket = { id: ids(), purpose, subject: '', email, hours: validMinutes / 60 }
    const { token, code } = await issueTicket(tx, ticket, randomSecrets, visit.now)
    if (persons.length > 0) await post(tx, house, visit, { persons, email, purpose, back, token, code })
  })
}

interface Sent extends Asked {
  readonly persons: readonly KnownPerson[]
  readonly token: string
  readonly code: string
}

async function post(tx: Tx, { ids, settings }: House, { now, lang: asked }: Visit, sent: Sent): Promise<void> {
  const { persons, email, purpose, back, token, code } = sent
  const [first, ...others] = persons
  const only = others.length === 0 ? first : undefined
  const lang = only?.language ?? asked
  const path = purpose === signInPurpose ? linkPath(lang, token, back) : newPasswordPath(lang, token)
  const spoken = `${code.slice(0, 4)} ${code.slice(4)}`
  const parts = { name: only?.name, link: `${settings.publicUrl}${path}`, code: spoken, phone: settings.CONTACT_PHONE }
  const words = letters[lang]
  const letter =
    purpose === signInPurpose
      ? { subject: words.signInSubject, text: words.signIn(parts) }
      : { subject: words.recoverySubject, text: words.recovery(parts) }
  await postLetter(tx, { id: ids(), kind: purpose, to: email, person: only?.id, lang, ...letter }, now)
}
