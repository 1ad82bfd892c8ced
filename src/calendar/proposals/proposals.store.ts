import { sql } from 'kysely'
import type { NetworkTables } from '#src/network/index.ts'
import type { PeopleTables } from '#src/people/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { contactKeptDays, mostOpenProposals, type Proposal, type ProposalDecision } from './proposal.ts'

type ProposalTables = {
  calendar_proposal: {
    id: string
    organisation_id: string | null
    title: string
    lead: string
    day: string
    starts: string
    ends: string | null
    place: string
    lang: Lang
    contact_name: string | null
    email: string | null
    phone: string | null
    received_at: string
    handed_at: string | null
    decided_at: string | null
    decided_by: string | null
    decision: ProposalDecision | null
    reason: string | null
    event_id: string | null
  }
}

export const proposalTables = (query: Reader) => query.withTables<ProposalTables & NetworkTables & PeopleTables>()

/** False when this address or number has as many open proposals as one may have. */
export async function addProposal(tx: Tx, proposal: Proposal, now: Temporal.Instant): Promise<boolean> {
  const { id, organisationId = null, contactName, ends = null, email = null, phone = null, ...said } = proposal
  if (await hasTooMany(tx.query, email, phone)) return false
  await proposalTables(tx.query)
    .insertInto('calendar_proposal')
    .values({
      ...{ ...said, id, organisation_id: organisationId, ends, contact_name: contactName, email, phone },
      received_at: instantText(now),
    })
    .execute()
  const to = organisationId === null ? {} : { organisation: organisationId }
  await tx.record({ name: 'calendar.proposal.received', ids: { proposal: id, ...to } })
  return true
}

async function hasTooMany(query: Reader, email: string | null, phone: string | null): Promise<boolean> {
  for (const [column, value] of [
    ['email', email],
    ['phone', phone],
  ] as const) {
    if (value === null) continue
    const open = await proposalTables(query)
      .selectFrom('calendar_proposal')
      .select('id')
      .where(column, '=', value)
      .where('decided_at', 'is', null)
      .limit(mostOpenProposals)
      .execute()
    if (open.length >= mostOpenProposals) return true
  }
  return false
}

export interface ProposalRow {
  readonly id: string
  readonly title: string
  readonly lang: Lang
  readonly day: string
  readonly starts: string
  readonly received_at: string
  readonly decided_at: string | null
  readonly decision: ProposalDecision | null
}

const rowsOf = (query: Reader, organisation: string | null) => {
  const rows = proposalTables(query)
    .selectFrom('calendar_proposal')
    .select(['id', 'title', 'lang', 'day', 'starts', 'received_at', 'decided_at', 'decision'])
  return organisation === null
    ? rows.where('organisation_id', 'is', null)
    : rows.where('organisation_id', '=', organisation)
}

const mostWaiting = 200

/** What waits at this desk, the longest first; `null` is the coordinator's, addressed to nobody. */
export const readWaitingProposals = (query: Reader, organisation: string | null): Promise<ProposalRow[]> =>
  rowsOf(query, organisation).where('decided_at', 'is', null).orderBy('received_at').limit(mostWaiting).execute()

/** The last decisions of this desk. */
export const readDecidedProposals = (
  query: Reader,
  organisation: string | null,
  most: number,
): Promise<ProposalRow[]> =>
  rowsOf(query, organisation).where('decided_at', 'is not', null).orderBy('decided_at', 'desc').limit(most).execute()

/** How many wait at each of these desks. One query. */
export async function countWaitingProposals(
  query: Reader,
  organisations: readonly string[],
): Promise<Map<string, number>> {
  if (organisations.length === 0) return new Map()
  const rows = await proposalTables(query)
    .selectFrom('calendar_proposal')
    .select(['organisation_id as organisation', ({ fn }) => fn.countAll<number>().as('count')])
    .where('organisation_id', 'in', organisations)
    .where('decided_at', 'is', null)
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map(({ organisation, count }) => [organisation ?? '', Number(count)]))
}

export type WholeProposal = NonNullable<Awaited<ReturnType<typeof readProposal>>>

/** One proposal of this desk, with who decided and what it became; of another desk: undefined. */
export const readProposal = (query: Reader, organisation: string | null, id: string) =>
  proposalTables(query)
    .selectFrom('calendar_proposal as proposal')
    .leftJoin('people_person as person', 'person.id', 'proposal.decided_by')
    .selectAll('proposal')
    .select('person.name as decider')
    .where('proposal.id', '=', id)
    .where('proposal.organisation_id', organisation === null ? 'is' : '=', organisation)
    .executeTakeFirst()

interface Decision {
  readonly proposal: string
  /** Whose desk it lay on when the decision was made. */
  readonly organisation: string | null
  readonly decision: ProposalDecision
  readonly reason?: string | undefined
  readonly event?: string | undefined
  readonly actor: string
}

/** False when it is decided already or lies on another desk by now: one proposal, one decision. */
export async function decideProposal(
  tx: Tx,
  { proposal, organisation, decision, reason = undefined, event, actor }: Decision,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await proposalTables(tx.query)
    .updateTable('calendar_proposal')
    .set({
      ...{ decision, decided_at: instantText(now), decided_by: actor },
      ...{ reason: reason ?? null, event_id: event ?? null },
    })
    .where('id', '=', proposal)
    .where('organisation_id', organisation === null ? 'is' : '=', organisation)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const at = organisation === null ? {} : { organisation }
  await tx.record({ name: `calendar.proposal.${decision}`, ids: { proposal, ...at }, actor })
  return true
}

/** Lays it on another desk; null is the coordinator's. False when it is decided or has been handed on already. */
export async function handProposal(
  tx: Tx,
  { proposal, from, to, actor }: { proposal: string; from: string | null; to: string | null; actor: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await proposalTables(tx.query)
    .updateTable('calendar_proposal')
    .set({ organisation_id: to, handed_at: instantText(now) })
    .where('id', '=', proposal)
    .where('organisation_id', from === null ? 'is' : '=', from)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  const desks = { ...(from === null ? {} : { from }), ...(to === null ? {} : { organisation: to }) }
  await tx.record({ name: 'calendar.proposal.handed', ids: { proposal, ...desks }, actor })
  return true
}

/** Takes the person out of decisions that are older than the time we promised; what was proposed stays. */
export async function forgetProposers({ query }: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: 24 * contactKeptDays }))
  await proposalTables(query)
    .updateTable('calendar_proposal')
    .set({ contact_name: null, email: null, phone: null })
    .where('decided_at', '<', before)
    // As the index says it, so that the planner knows it again.
    .where(sql<boolean>`contact_name is not null`)
    .execute()
}

/** Before an event is erased: what was decided stays, without it. */
export async function forgetProposedEvents({ query }: Tx, events: readonly string[]): Promise<void> {
  if (events.length === 0) return
  await proposalTables(query)
    .updateTable('calendar_proposal')
    .set({ event_id: null })
    .where('event_id', 'in', events)
    .execute()
}

/** Takes these proposals away, decided or not: only when somebody asks for exactly this. */
export async function removeProposals({ query }: Tx, ids: readonly string[]): Promise<void> {
  await proposalTables(query).deleteFrom('calendar_proposal').where('id', 'in', ids).execute()
}
