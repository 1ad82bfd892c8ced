import type { Settings } from '#src/platform/config/settings.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { deskApplicationPath } from '../addresses.ts'
import type { Application } from './application.ts'
import { readCoordinators } from './coordinators.store.ts'
import { joiningMessages } from './messages.ts'

type Post = Pick<House, 'ids' | 'settings'>

/** Whom to call, as letters say it. */
const contactsOf = ({ CONTACT_PHONE, CONTACT_EMAIL }: Settings): string => `${CONTACT_PHONE}, ${CONTACT_EMAIL}`

/** A confirmation to who applied, a word to every coordinator. */
export async function tellOfApplication(
  tx: Tx,
  { ids, settings }: Post,
  { id, name, email, lang }: Application,
  now: Temporal.Instant,
): Promise<void> {
  const words = joiningMessages[lang]
  const confirmation = { subject: words.receivedSubject(name), text: words.receivedMail(name, contactsOf(settings)) }
  await postLetter(tx, { id: ids(), kind: 'network.application-received', to: email, lang, ...confirmation }, now)
  for (const coordinator of await readCoordinators(tx.query)) {
    const { language, email: to, person } = coordinator
    const link = `${settings.publicUrl}${deskApplicationPath(language, id)}`
    const own = joiningMessages[language]
    const letter = { subject: own.newSubject(name), text: own.newMail(name, link) }
    await postLetter(tx, { id: ids(), kind: 'network.application-new', to, person, lang: language, ...letter }, now)
  }
}

interface Refusal {
  readonly name: string
  readonly email: string
  readonly lang: Lang
  readonly reason: string
}

export async function tellOfRefusal(
  tx: Tx,
  { ids, settings }: Post,
  { name, email, lang, reason }: Refusal,
  now: Temporal.Instant,
): Promise<void> {
  const words = joiningMessages[lang]
  const text = words.refusedMail(name, reason, contactsOf(settings))
  const letter = { kind: 'network.application-refused', to: email, lang, subject: words.refusedSubject(name), text }
  await postLetter(tx, { id: ids(), ...letter }, now)
}
