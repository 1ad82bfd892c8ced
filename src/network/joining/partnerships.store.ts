import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { joiningTables } from './joining.tables.ts'

export interface Agreement {
  readonly id: string
  readonly organisation: string
  readonly agreedOn: Temporal.PlainDate
  readonly number: string | undefined
  readonly note: string | undefined
  readonly actor: string
}

/** False when an agreement is in force already. */
export async function agree(tx: Tx, { id, organisation, agreedOn, number, note, actor }: Agreement): Promise<boolean> {
  if (await readPartnership(tx.query, organisation)) return false
  await joiningTables(tx.query)
    .insertInto('network_partnership')
    .values({
      id,
      organisation_id: organisation,
      agreed_on: String(agreedOn),
      agreement_number: number ?? null,
      agreement_note: note ?? null,
      agreed_by: actor,
    })
    .execute()
  await tx.record({ name: 'network.partnership.agreed', ids: { organisation, partnership: id }, actor })
  return true
}

/** The agreement in force. */
export const readPartnership = (query: Reader, organisation: string) =>
  joiningTables(query)
    .selectFrom('network_partnership')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('left_on', 'is', null)
    .executeTakeFirst()

/** Every time that the organisation was of the network, the last first. */
export const readPartnerships = (query: Reader, organisation: string) =>
  joiningTables(query)
    .selectFrom('network_partnership')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('agreed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Makes a draft public: from now on the network shows it. False where it is none, or nobody has agreed. */
export async function publishOrganisation(tx: Tx, organisation: string, actor: string): Promise<boolean> {
  if (!(await readPartnership(tx.query, organisation))) return false
  const { numUpdatedRows } = await joiningTables(tx.query)
    .updateTable('network_organisation')
    .set({ status: 'active' })
    .where('id', '=', organisation)
    .where('status', '!=', 'active')
    .where('practice_for', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.record({ name: 'network.organisation.published', ids: { organisation }, actor })
  return true
}

interface Leaving {
  readonly organisation: string
  readonly leftOn: Temporal.PlainDate
  readonly reason: string
  readonly actor: string
}

/** Ends the agreement. Everything of the organisation stays where it is; its page says since when it is no partner. */
export async function leave(tx: Tx, { organisation, leftOn, reason, actor }: Leaving): Promise<boolean> {
  const { numUpdatedRows } = await joiningTables(tx.query)
    .updateTable('network_organisation')
    .set({ status: 'left' })
    .where('id', '=', organisation)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await joiningTables(tx.query)
    .updateTable('network_partnership')
    .set({ left_on: String(leftOn), left_reason: reason })
    .where('organisation_id', '=', organisation)
    .where('left_on', 'is', null)
    .execute()
  await tx.record({ name: 'network.organisation.left', ids: { organisation }, actor })
  return true
}

/** Where an organisation stands, with its name as this language has it. */
export async function readStanding(query: Reader, organisation: string, lang: Lang) {
  const rows = await joiningTables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .select(['organisation.slug', 'organisation.status', 'organisation.checked_at', 'organisation.practice_for'])
    .select(['text.lang', 'text.name'])
    .where('organisation.id', '=', organisation)
    .execute()
  const row = rows.find((each) => each.lang === lang) ?? rows[0]
  if (!row) return undefined
  const { slug, name, status, checked_at, practice_for } = row
  return { slug, name, status, checked: checked_at !== null, practice: practice_for !== null }
}
