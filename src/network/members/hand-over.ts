import type { Tx } from '#src/platform/db/database.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { deskPathOf } from '../addresses.ts'
import { endAccess } from './end-access.ts'
import { type HandOverLetter, predecessorLetter, successorLetter } from './invitation.mail.ts'
import { strongerRole } from './invitation.ts'
import { moveInvitations, readMember } from './member-list.store.ts'
import { readPersonLine, setMembership } from './members.store.ts'
import { readOrganisationLine } from './organisation-line.store.ts'

interface HandOver {
  readonly organisation: string
  readonly from: string
  readonly to: string
  /** Who does it: the predecessor, the successor who accepts, a coordinator. */
  readonly actor: string | null
}

/**
 * One step (R4): the successor gets the predecessor's role, what hangs on the person moves, the predecessor's membership
 * ends. What belongs to the organisation stays where it is. Rooms that keep something for a person of an organisation
 * wait for `network.handover.done` (`from`, `to`, `organisation`). False when the predecessor is no member any more.
 */
export async function handOver(
  tx: Tx,
  house: Pick<House, 'ids' | 'settings'>,
  { organisation, from, to, actor }: HandOver,
  now: Temporal.Instant,
): Promise<'done' | 'not-a-member' | 'same-person'> {
  if (from === to) return 'same-person'
  const leaving = await readMember(tx.query, organisation, from)
  if (!leaving) return 'not-a-member'
  const already = await readMember(tx.query, organisation, to)
  const role = already ? strongerRole(already.role, leaving.role) : leaving.role
  await setMembership(tx, { person: to, organisation, role }, { now, actor })
  await moveInvitations(tx, { organisation, from, to, actor }, now)
  await endAccess(tx, { organisation, person: from, actor })
  await tx.record({ name: 'network.handover.done', ids: { from, to, organisation }, actor })
  await tellBoth(tx, house, { organisation, from, to }, now)
  return 'done'
}

async function tellBoth(
  tx: Tx,
  { ids, settings }: Pick<House, 'ids' | 'settings'>,
  { organisation, from, to }: Pick<HandOver, 'organisation' | 'from' | 'to'>,
  now: Temporal.Instant,
): Promise<void> {
  const [predecessor, successor] = [await readPersonLine(tx.query, from), await readPersonLine(tx.query, to)]
  if (!predecessor || !successor) return
  const letters = [
    { person: predecessor, write: predecessorLetter },
    { person: successor, write: successorLetter },
  ]
  for (const { person, write } of letters) {
    const lang = person.language
    const line = await readOrganisationLine(tx.query, organisation, lang)
    if (!line) return
    const letter: HandOverLetter = {
      organisation: line.name,
      from: predecessor.name,
      to: successor.name,
      link: `${settings.publicUrl}${deskPathOf(lang, line.slug, 'people/takeover')}`,
      phone: settings.CONTACT_PHONE,
    }
    const { subject, text } = write(lang, letter)
    const about = { id: ids(), kind: 'network.handover', to: person.email, person: person.id, lang, subject, text }
    await postLetter(tx, about, now)
  }
}
