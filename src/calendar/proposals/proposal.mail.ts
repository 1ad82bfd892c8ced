import { type Caretaker, readCaretakers, readCoordinators } from '#src/network/index.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { inLang, proposalDeskAddress } from '../addresses.ts'
import { proposalMessages } from './messages.ts'
import type { Proposal } from './proposal.ts'

type Post = Pick<House, 'ids' | 'settings'>

/** Whom to call, as letters say it. */
const contactsOf = ({ CONTACT_PHONE, CONTACT_EMAIL }: Settings): string => `${CONTACT_PHONE}, ${CONTACT_EMAIL}`

/** „петък, 27 ноември 2026 г., 18:00 ч., читалището“ */
const whenAndWhere = ({ day, starts, place }: Pick<Proposal, 'day' | 'starts' | 'place'>, lang: Lang): string =>
  `${dateWords(Temporal.PlainDate.from(day), lang)}, ${starts}${lang === 'bg' ? '\u00a0ч.' : ''}, ${place}`

/** A confirmation to who proposed, where there is an address. */
export async function confirmProposal(
  tx: Tx,
  { ids, settings }: Post,
  proposal: Proposal,
  now: Temporal.Instant,
): Promise<void> {
  const { email, lang, title } = proposal
  if (!email) return
  const words = proposalMessages[lang]
  const text = words.receivedMail(title, whenAndWhere(proposal, lang), contactsOf(settings))
  const letter = { kind: 'calendar.proposal-received', to: email, lang, subject: words.receivedSubject(title), text }
  await postLetter(tx, { id: ids(), ...letter }, now)
}

/** A word to those at whose desk it lies now: the editors and managers of one organisation, or the coordinators. */
export async function tellDesk(
  tx: Tx,
  { ids, settings }: Post,
  proposal: Pick<Proposal, 'id' | 'title' | 'day' | 'starts' | 'place'>,
  desk: { readonly id: string; readonly slug: string } | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const readers: Pick<Caretaker, 'person' | 'email' | 'language'>[] = desk
    ? await readCaretakers(tx.query, [desk.id])
    : await readCoordinators(tx.query)
  for (const { person, email, language } of readers) {
    const words = proposalMessages[language]
    const link = `${settings.publicUrl}${inLang(language, proposalDeskAddress(desk?.slug, proposal.id))}`
    const text = words.newMail(proposal.title, whenAndWhere(proposal, language), link)
    const letter = { kind: 'calendar.proposal-new', to: email, person, lang: language, text }
    await postLetter(tx, { id: ids(), ...letter, subject: words.newSubject(proposal.title) }, now)
  }
}

interface Decided {
  readonly title: string
  readonly email: string | null
  readonly lang: Lang
  /** Why not; undefined when it was accepted. */
  readonly refusedFor: string | undefined
}

export async function tellProposer(
  tx: Tx,
  { ids, settings }: Post,
  { title, email, lang, refusedFor }: Decided,
  now: Temporal.Instant,
): Promise<void> {
  if (!email) return
  const words = proposalMessages[lang]
  const contacts = contactsOf(settings)
  const letter =
    refusedFor === undefined
      ? { subject: words.acceptedSubject(title), text: words.acceptedMail(title, contacts) }
      : { subject: words.refusedSubject(title), text: words.refusedMail(title, refusedFor, contacts) }
  await postLetter(tx, { id: ids(), kind: 'calendar.proposal-decided', to: email, lang, ...letter }, now)
}
