import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readEventIdBySlug, saveEvent } from '../events/event.store.ts'
import type { Sphere } from '../events/event.ts'
import { freeSlug } from '../events/slugs.ts'
import { tellDesk, tellProposer } from './proposal.mail.ts'
import { draftOf } from './proposal.ts'
import { decideProposal, handProposal, type WholeProposal } from './proposals.store.ts'

/**
 * The proposal becomes a draft of the organisation, and its proposer hears of it: one write. Answers the draft's id, undefined when
 * somebody decided before.
 */
export async function acceptProposal(
  house: House,
  { actor, now, zone }: Visit,
  { proposal, organisation, sphere }: { proposal: WholeProposal; organisation: string; sphere: Sphere },
): Promise<string | undefined> {
  const id = house.ids()
  const by = actor?.person ?? ''
  const done = await house.database
    .write(async (tx) => {
      const isTaken = async (slug: string) => (await readEventIdBySlug(tx.query, slug)) !== undefined
      const slug = await freeSlug(proposal.title, proposal.day, isTaken)
      const draft = draftOf(proposal, { id, slug, organisationId: organisation, sphere, zone })
      await saveEvent(tx, draft, { now, networkZone: zone, actor: by })
      const decision = { decision: 'accepted', event: id, actor: by } as const
      if (!(await decideProposal(tx, { proposal: proposal.id, organisation, ...decision }, now)))
        throw new DecidedBefore()
      await tellProposer(tx, house, { ...proposal, refusedFor: undefined }, now)
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof DecidedBefore) return false
      throw error
    })
  return done ? id : undefined
}

/** Undoes the whole write: the draft must not stay when another decision came first. */
class DecidedBefore extends Error {
  override readonly name = 'DecidedBefore'
}

/** False when somebody decided before. */
export const refuseProposal = (
  house: House,
  { actor, now }: Visit,
  { proposal, organisation, reason }: { proposal: WholeProposal; organisation: string | null; reason: string },
): Promise<boolean> =>
  house.database.write(async (tx) => {
    const decision = { decision: 'refused', reason, actor: actor?.person ?? '' } as const
    if (!(await decideProposal(tx, { proposal: proposal.id, organisation, ...decision }, now))) return false
    await tellProposer(tx, house, { ...proposal, refusedFor: reason }, now)
    return true
  })

interface Handing {
  readonly proposal: WholeProposal
  readonly from: string | null
  /** Undefined is the coordinator's desk. */
  readonly to: { readonly id: string; readonly slug: string } | undefined
}

/** False when it is decided or handed on already. Those at the other desk get a letter. */
export const handOn = (house: House, { actor, now }: Visit, { proposal, from, to }: Handing): Promise<boolean> =>
  house.database.write(async (tx) => {
    const handing = { proposal: proposal.id, from, to: to?.id ?? null, actor: actor?.person ?? '' }
    if (!(await handProposal(tx, handing, now))) return false
    await tellDesk(tx, house, proposal, to, now)
    return true
  })
