import type { Lang } from '#src/platform/i18n/lang.ts'
import { guessKind } from '../desk/guess-kind.ts'
import type { CalendarEvent, Sphere } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'

/** What somebody without an account says is on, and whom to ask. */
export interface Proposal {
  readonly id: string
  /** Undefined where the proposer does not know: the coordinator finds out. */
  readonly organisationId: string | undefined
  readonly title: string
  readonly lead: string
  /** `2026-11-27`, `18:00`. */
  readonly day: string
  readonly starts: string
  readonly ends: string | undefined
  /** Where, in words. */
  readonly place: string
  readonly lang: Lang
  readonly contactName: string
  readonly email: string | undefined
  readonly phone: string | undefined
}

/** Open proposals that one mail address or telephone may have. */
export const mostOpenProposals = 5

/** Days after the decision in which the organisation may still have to ask; then name, mail and telephone go. */
export const contactKeptDays = 90

export const proposalDecisions = ['accepted', 'refused'] as const
export type ProposalDecision = (typeof proposalDecisions)[number]

interface Drafting {
  readonly id: string
  readonly slug: string
  readonly organisationId: string
  readonly sphere: Sphere
  readonly zone: string
}

type Said = Pick<Proposal, 'title' | 'lead' | 'day' | 'starts' | 'place' | 'lang'> & { readonly ends: string | null }

/** The proposal as a draft that its organisation goes on with. */
export const draftOf = ({ title, lead, day, starts, ends, place, lang }: Said, drafting: Drafting): CalendarEvent => ({
  ...drafting,
  type: 'single',
  state: 'draft',
  kind: guessKind(`${title} ${lead}`),
  venueId: null,
  onlineUrl: null,
  starts: `${day}T${starts}:00`,
  ends: ends === null ? null : `${day}T${ends}:00`,
  rule: null,
  status: 'confirmed',
  sequence: 0,
  price: null,
  texts: { [lang]: { title, lead, body: null, audience: null, place, reason: null } },
  changes: [],
  details: { ...noDetails, source: 'proposal' },
})
