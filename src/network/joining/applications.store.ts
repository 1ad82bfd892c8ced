import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Application, contactKeptMonths, mostOpenApplications } from './application.ts'
import { joiningTables } from './joining.tables.ts'

/** False when this address has as many open applications as one may have. */
export async function addApplication(tx: Tx, application: Application, now: Temporal.Instant): Promise<boolean> {
  const { id, name, type, settlementId, lang, contactName, contactRole, email, phone } = application
  const { registerNumber = null, eik = null, website = null, message = null } = application
  const open = await joiningTables(tx.query)
    .selectFrom('network_application')
    .select('id')
    .where('email', '=', email)
    .where('decided_at', 'is', null)
    .limit(mostOpenApplications)
    .execute()
  if (open.length >= mostOpenApplications) return false
  await joiningTables(tx.query)
    .insertInto('network_application')
    .values({
      ...{ id, name, type, settlement_id: settlementId, register_number: registerNumber, eik, website, message, lang },
      ...{ contact_name: contactName, contact_role: contactRole, email, phone, received_at: instantText(now) },
    })
    .execute()
  await tx.record({ name: 'network.application.received', ids: { application: id } })
  return true
}

export interface ApplicationRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly settlement: string
  readonly received_at: string
  readonly decided_at: string | null
  readonly decision: 'accepted' | 'refused' | null
}

const listed = (query: Reader) =>
  joiningTables(query)
    .selectFrom('network_application as application')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'application.settlement_id')
    .select(['application.id', 'application.name', 'settlement.kind', 'settlement.name as settlement'])
    .select(['application.received_at', 'application.decided_at', 'application.decision'])

/** What waits for a decision, the longest first. */
export const readWaitingApplications = (query: Reader): Promise<ApplicationRow[]> =>
  listed(query).where('application.decided_at', 'is', null).orderBy('application.received_at').limit(200).execute()

/** The last decisions: accepted and refused alike stay (R3). */
export const readDecidedApplications = (query: Reader, most: number): Promise<ApplicationRow[]> =>
  listed(query)
    .where('application.decided_at', 'is not', null)
    .orderBy('application.decided_at', 'desc')
    .limit(most)
    .execute()

export type WholeApplication = NonNullable<Awaited<ReturnType<typeof readApplication>>>

/** One application with its place and who decided. */
export const readApplication = (query: Reader, id: string) =>
  joiningTables(query)
    .selectFrom('network_application as application')
    .innerJoin('places_settlement as settlement', 'settlement.id', 'application.settlement_id')
    .leftJoin('people_person as person', 'person.id', 'application.decided_by')
    .leftJoin('network_organisation as organisation', 'organisation.id', 'application.organisation_id')
    .selectAll('application')
    .select(['settlement.kind', 'settlement.name as settlement', 'settlement.municipality'])
    .select(['person.name as decider', 'organisation.slug as organisationSlug'])
    .where('application.id', '=', id)
    .executeTakeFirst()

interface Decision {
  readonly application: string
  readonly decision: 'accepted' | 'refused'
  readonly reason: string | undefined
  /** The organisation that it became. */
  readonly organisation?: string
  readonly actor: string
}

/** False when somebody has decided already: one application, one decision. */
export async function decideApplication(
  tx: Tx,
  { application, decision, reason, organisation, actor }: Decision,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await joiningTables(tx.query)
    .updateTable('network_application')
    .set({
      decision,
      decided_at: instantText(now),
      decided_by: actor,
      reason: reason ?? null,
      organisation_id: organisation ?? null,
    })
    .where('id', '=', application)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: `network.application.${decision}`, ids: { application }, actor })
  return true
}

/** Takes the person out of decisions that are older than the time we promised; the organisation's part stays. */
export async function forgetContacts(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  const before = now.toZonedDateTimeISO(zone).subtract({ months: contactKeptMonths }).toInstant()
  await joiningTables(tx.query)
    .updateTable('network_application')
    .set({ contact_name: null, contact_role: null, email: null, phone: null, message: null })
    .where('decided_at', '<', instantText(before))
    .where('contact_name', 'is not', null)
    .execute()
}

export interface Likeness {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly settlement: string
  readonly status: 'draft' | 'active' | 'left'
  readonly registerNumber: string | null
  readonly eik: string | null
}

/** Organisations of the house that this may be: the same number, or drafts of the same settlement. */
export const readLikely = (
  query: Reader,
  { registerNumber, eik, settlementId }: Pick<Application, 'registerNumber' | 'eik' | 'settlementId'>,
): Promise<Likeness[]> =>
  joiningTables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', (join) =>
      join.onRef('text.organisation_id', '=', 'organisation.id').on('text.lang', '=', sql.lit('bg')),
    )
    .innerJoin('places_settlement as settlement', 'settlement.id', 'organisation.settlement_id')
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.status',
      'text.name',
      'settlement.name as settlement',
    ])
    .select(['organisation.register_number as registerNumber', 'organisation.eik'])
    .where('organisation.practice_for', 'is', null)
    .where((is) =>
      is.or([
        // What the register says is closed is offered only to who gives its very number.
        is.and([is('organisation.settlement_id', '=', settlementId), is('organisation.closed_on', 'is', null)]),
        is('organisation.register_number', '=', registerNumber ?? ''),
        is('organisation.eik', '=', eik ?? ''),
      ]),
    )
    .orderBy('text.name')
    .limit(100)
    .execute()
