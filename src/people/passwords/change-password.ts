import type { Tx } from '#src/platform/db/database.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import type { Person } from '../persons/persons.store.ts'
import { revokeSessions } from '../sessions/sessions.store.ts'
import { letters } from '../sign-in/letters.ts'
import { setPassword } from './passwords.store.ts'

interface Change {
  readonly person: Person
  readonly hash: string
  /** The session that may stay: the one that changes it. */
  readonly except: string | undefined
}

/** A new password signs every other device out and is told to its owner. */
export async function changePassword(
  tx: Tx,
  { ids, settings }: Pick<House, 'ids' | 'settings'>,
  { person, hash, except }: Change,
  now: Temporal.Instant,
): Promise<void> {
  const { id, name, email, language: lang } = person
  await setPassword(tx, { person: id, hash }, now)
  await revokeSessions(tx, { person: id, except })
  const text = letters[lang].password({ name, phone: settings.CONTACT_PHONE })
  const letter = { kind: 'people.password-changed', to: email, person: id, lang, text }
  await postLetter(tx, { id: ids(), subject: letters[lang].passwordSubject, ...letter }, now)
}
