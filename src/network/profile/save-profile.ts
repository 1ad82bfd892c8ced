import { recordConsent, removeConsentsAbout, withdrawConsent } from '#src/people/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { moveAddress } from '#src/platform/http/addresses.store.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { Ids } from '#src/platform/ids.ts'
import type { Sphere } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { organisationPath } from '../addresses.ts'
import { nameKey } from '../organisations/name-key.ts'
import type { OrganisationLevel } from '../organisations/organisation.ts'
import { type Span, spansText } from './opening-hours.ts'
import { profileTables as tables } from './profile.tables.ts'
import type { Branch, Building, Contact, OfficeHolder, ProfileText, Promised } from './profile.ts'

/** Whose profile is written, by whom and when. */
export interface Writing {
  readonly organisation: string
  /** Null for the house itself: the demonstration, an import. */
  readonly actor: string | null
  readonly now: Temporal.Instant
  readonly ids: Ids
}

/** Takes the profile for one save; false where it is no longer at the version that was read. Records the fact. */
export async function claimProfile(tx: Tx, { organisation, actor, now }: Writing, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_organisation')
    .set({ version: version + 1, updated_at: instantText(now) })
    .where('id', '=', organisation)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx.record({ name: 'network.profile.saved', ids: { organisation }, actor })
  return true
}

/** „Проверих: всичко е вярно“: what stands there is true today, said by whoever pressed the button. */
export async function confirmProfile({ query, record }: Tx, { organisation, actor, now }: Writing): Promise<void> {
  await tables(query)
    .updateTable('network_organisation')
    .set({ checked_at: instantText(now) })
    .where('id', '=', organisation)
    .execute()
  await record({ name: 'network.profile.confirmed', ids: { organisation }, actor })
}

export interface About {
  readonly texts: Partial<Record<Lang, Omit<ProfileText, 'address'>>>
  readonly foundedYear: number | null
  readonly registerNumber: string | null
  readonly eik: string | null
  readonly level: OrganisationLevel | null
  readonly spheres: readonly Sphere[]
}

/** Names are kept letter by letter as they were chosen; only the key for searching is folded. */
export async function saveAbout({ query }: Tx, { organisation }: Writing, about: About): Promise<void> {
  const { foundedYear, registerNumber, eik, level, texts, spheres } = about
  await tables(query)
    .updateTable('network_organisation')
    .set({ founded_year: foundedYear, register_number: registerNumber, eik, level })
    .where('id', '=', organisation)
    .execute()
  for (const lang of langs) await saveText(query, organisation, lang, texts[lang])
  await tables(query).deleteFrom('network_organisation_sphere').where('organisation_id', '=', organisation).execute()
  if (spheres.length === 0) return
  const rows = spheres.map((sphere) => ({ organisation_id: organisation, sphere }))
  await tables(query).insertInto('network_organisation_sphere').values(rows).execute()
}

async function saveText(
  query: Tx['query'],
  organisation: string,
  lang: Lang,
  text: Omit<ProfileText, 'address'> | undefined,
): Promise<void> {
  if (!text) {
    const rows = tables(query).deleteFrom('network_organisation_text')
    await rows.where('organisation_id', '=', organisation).where('lang', '=', lang).execute()
    return
  }
  const { name, shortName, about } = text
  const words = { name, short_name: shortName, about, name_key: nameKey(name, shortName) }
  await tables(query)
    .insertInto('network_organisation_text')
    .values({ organisation_id: organisation, lang, address: null, ...words })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'lang']).doUpdateSet(words))
    .execute()
}

/** Another organisation with this register number or this ЕИК. */
export async function findSameNumber(
  { query }: Tx,
  { organisation }: Writing,
  { registerNumber, eik }: Pick<About, 'registerNumber' | 'eik'>,
): Promise<'registerNumber' | 'eik' | undefined> {
  for (const [column, value, field] of [
    ['register_number', registerNumber, 'registerNumber'],
    ['eik', eik, 'eik'],
  ] as const) {
    if (value === null) continue
    const other = tables(query).selectFrom('network_organisation').select('id').where(column, '=', value)
    if (await other.where('id', '<>', organisation).executeTakeFirst()) return field
  }
  return undefined
}

export interface Where {
  readonly settlementId: string
  readonly address: Partial<Record<Lang, string | null>>
}

export async function saveWhere({ query }: Tx, { organisation }: Writing, where: Where): Promise<void> {
  await tables(query)
    .updateTable('network_organisation')
    .set({ settlement_id: where.settlementId })
    .where('id', '=', organisation)
    .execute()
  for (const lang of langs) {
    const text = tables(query).updateTable('network_organisation_text')
    await text
      .set({ address: where.address[lang] ?? null })
      .where('organisation_id', '=', organisation)
      .where('lang', '=', lang)
      .execute()
  }
}

/** The list as a whole, in its order. The first of a kind also stands in the organisation's row, for lists of other rooms. */
export async function saveContacts(
  { query }: Tx,
  { organisation }: Pick<Writing, 'organisation'>,
  contacts: readonly Contact[],
): Promise<void> {
  const first = (...kinds: Contact['kind'][]) =>
    contacts.find(({ kind, isPublic }) => isPublic && kinds.includes(kind))?.value ?? null
  await tables(query)
    .updateTable('network_organisation')
    .set({ phone: first('phone', 'mobile', 'viber'), email: first('email'), website: first('website') })
    .where('id', '=', organisation)
    .execute()
  await tables(query).deleteFrom('network_contact').where('organisation_id', '=', organisation).execute()
  if (contacts.length === 0) return
  const rows = contacts.map(({ kind, value, label, labelEn, isPublic }, position) => ({
    ...{ organisation_id: organisation, position, kind, value, label, label_en: labelEn },
    is_public: isPublic ? 1 : 0,
  }))
  await tables(query).insertInto('network_contact').values(rows).execute()
}

export interface Hours {
  /** Null is the organisation itself. */
  readonly branchId: string | null
  readonly week: ReadonlyMap<number, readonly Span[]>
  readonly byAppointment: boolean
}

export async function saveHours({ query }: Tx, { organisation, ids }: Writing, hours: Hours): Promise<void> {
  const { branchId, week } = hours
  const by_appointment = hours.byAppointment ? 1 : 0
  if (branchId === null) {
    await tables(query)
      .updateTable('network_organisation')
      .set({ by_appointment })
      .where('id', '=', organisation)
      .execute()
  } else {
    const branch = tables(query).updateTable('network_branch').set({ by_appointment })
    await branch.where('id', '=', branchId).where('organisation_id', '=', organisation).execute()
  }
  await tables(query)
    .deleteFrom('network_opening')
    .where('organisation_id', '=', organisation)
    .where('branch_id', branchId === null ? 'is' : '=', branchId)
    .execute()
  const rows = [...week]
    .filter(([, spans]) => spans.length > 0)
    .map(([weekday, spans]) => ({
      ...{ id: ids(), organisation_id: organisation, branch_id: branchId, weekday, spans: spansText(spans) },
    }))
  if (rows.length > 0) await tables(query).insertInto('network_opening').values(rows).execute()
}

export interface NewException {
  readonly branchId: string | null
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly spans: readonly Span[]
  readonly reason: string | null
}

/** Under the id of an exception that is there, or a new one. */
export async function saveException({ query }: Tx, { organisation }: Writing, id: string, exception: NewException) {
  const { branchId, from, until, spans, reason } = exception
  const row = {
    ...{ branch_id: branchId, from_on: from.toString(), until_on: until.toString(), spans: spansText(spans), reason },
  }
  await tables(query)
    .insertInto('network_opening_exception')
    .values({ id, organisation_id: organisation, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('network_opening_exception.organisation_id', '=', organisation),
    )
    .execute()
}

/** How somebody agreed that the name is seen; undefined where nobody has asked yet. */
export type Agreed = 'phone' | 'paper' | undefined

/** The consent goes to the ledger with its sentence; taken back, it stays there as history. */
export async function saveHolder(
  tx: Tx,
  { organisation, actor, now, ids }: Writing,
  holder: Omit<OfficeHolder, 'consentId'>,
  { agreed, lang, earlier }: { agreed: Agreed; lang: Lang; earlier: string | null },
): Promise<void> {
  const { id, role, name, from, until } = holder
  let consentId = agreed ? earlier : null
  if (agreed && earlier === null) {
    consentId = ids()
    const consent = { id: consentId, purpose: 'network.office-contact', about: id, lang, how: agreed } as const
    await recordConsent(tx, { ...consent, ...(actor ? { enteredBy: actor } : {}) }, now)
  }
  const row = { role, name, from_on: from, until_on: until, consent_id: consentId }
  await tables(tx.query)
    .insertInto('network_office_holder')
    .values({ id, organisation_id: organisation, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('network_office_holder.organisation_id', '=', organisation),
    )
    .execute()
  if (!agreed && earlier !== null) await withdrawConsent(tx, { id: earlier, by: actor }, now)
}

export type NewBranch = Omit<Branch, 'opening'>

export async function saveBranch({ query }: Tx, { organisation }: Writing, branch: NewBranch): Promise<void> {
  const { id, kind, name, nameEn, address, phone, openedOn, closedOn } = branch
  const row = { kind, name, name_en: nameEn, address, phone, opened_on: openedOn, closed_on: closedOn }
  await tables(query)
    .insertInto('network_branch')
    .values({ id, organisation_id: organisation, by_appointment: 0, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('network_branch.organisation_id', '=', organisation),
    )
    .execute()
}

export type Removable = 'branches' | 'people' | 'exceptions'

/** Takes away what was entered by mistake; what ended gets its last day instead. */
export async function removePart(
  tx: Tx,
  { organisation, actor, now }: Writing,
  part: Removable,
  id: string,
): Promise<void> {
  const own = tables(tx.query)
  if (part === 'branches') {
    for (const table of ['network_opening', 'network_opening_exception'] as const)
      await own.deleteFrom(table).where('organisation_id', '=', organisation).where('branch_id', '=', id).execute()
    await own.deleteFrom('network_branch').where('organisation_id', '=', organisation).where('id', '=', id).execute()
  } else if (part === 'exceptions') {
    const exception = own.deleteFrom('network_opening_exception').where('organisation_id', '=', organisation)
    await exception.where('id', '=', id).execute()
  } else {
    const holder = own.deleteFrom('network_office_holder').where('organisation_id', '=', organisation)
    const [gone] = await holder.where('id', '=', id).returning('consent_id').execute()
    if (gone?.consent_id) await withdrawConsent(tx, { id: gone.consent_id, by: actor }, now)
  }
}

export async function saveBuilding({ query }: Tx, { organisation }: Writing, building: Building): Promise<void> {
  const { area, ...rest } = building
  const row = { ...rest, area_m2: area }
  await tables(query)
    .insertInto('network_building')
    .values({ organisation_id: organisation, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute()
}

/** Undefined takes it back. */
export async function savePromise({ query }: Tx, { organisation }: Writing, promised: Promised | undefined) {
  if (!promised) {
    await tables(query).deleteFrom('network_promise').where('organisation_id', '=', organisation).execute()
    return
  }
  const { eventsAMonth, replyDays, since } = promised
  const row = { events_a_month: eventsAMonth, reply_days: replyDays, since_on: since }
  await tables(query)
    .insertInto('network_promise')
    .values({ organisation_id: organisation, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute()
}

/** Whether another organisation has this address. */
export const isSlugTaken = async ({ query }: Tx, { organisation }: Writing, slug: string): Promise<boolean> => {
  const other = tables(query).selectFrom('network_organisation').select('id').where('slug', '=', slug)
  return (await other.where('id', '<>', organisation).executeTakeFirst()) !== undefined
}

/** The page moves; the old address leads to it. */
export async function saveSlug(tx: Tx, { organisation, now }: Writing, { from, to }: { from: string; to: string }) {
  if (from === to) return
  await tables(tx.query).updateTable('network_organisation').set({ slug: to }).where('id', '=', organisation).execute()
  for (const lang of langs) await moveAddress(tx, organisationPath(lang, from), organisationPath(lang, to), now)
}

/** Consents of the people in office of what was never more than a demonstration or a practice. */
export async function removeConsentsOf(tx: Tx, organisation: string): Promise<void> {
  const holders = await tables(tx.query)
    .updateTable('network_office_holder')
    .set({ consent_id: null })
    .where('organisation_id', '=', organisation)
    .returning('id')
    .execute()
  await removeConsentsAbout(
    tx,
    holders.map(({ id }) => id),
  )
}

/** With all that hangs on the profile alone: for the demonstration, which nobody has agreed to. */
export async function removeProfile(tx: Tx, organisation: string): Promise<void> {
  const { query } = tx
  await removeConsentsOf(tx, organisation)
  for (const table of [
    'network_opening',
    'network_opening_exception',
    'network_branch',
    'network_contact',
    'network_office_holder',
    'network_organisation_sphere',
    'network_building',
    'network_promise',
  ] as const)
    await tables(query).deleteFrom(table).where('organisation_id', '=', organisation).execute()
}
