import type { Reader } from '#src/platform/db/database.ts'
import { type Opening, spansFrom } from './opening-hours.ts'
import { profileTables as tables } from './profile.tables.ts'
import type { Branch, Building, Profile, ProfileException, Promised } from './profile.ts'

/** All that an organisation says of itself, in eight queries however much it is; undefined where there is none. */
export async function readProfile(query: Reader, id: string): Promise<Profile | undefined> {
  const [row, texts, spheres, contacts, holders, branches, openings, exceptions] = await Promise.all([
    readHead(query, id),
    readTexts(query, id),
    tables(query)
      .selectFrom('network_organisation_sphere')
      .select('sphere')
      .where('organisation_id', '=', id)
      .execute(),
    readContacts(query, id),
    readHolders(query, id),
    tables(query).selectFrom('network_branch').selectAll().where('organisation_id', '=', id).orderBy('name').execute(),
    tables(query)
      .selectFrom('network_opening')
      .select(['branch_id', 'weekday', 'spans'])
      .where('organisation_id', '=', id)
      .execute(),
    readExceptions(query, id),
  ])
  if (!row) return undefined
  const openingOf = (branchId: string | null, byAppointment: number): Opening => ({
    week: new Map(
      openings
        .filter(({ branch_id }) => branch_id === branchId)
        .map(({ weekday, spans }) => [weekday, spansFrom(spans)] as const)
        .sort(([one], [other]) => one - other),
    ),
    byAppointment: byAppointment === 1,
    exceptions: exceptions.filter((exception) => exception.branchId === branchId).map(exceptionFrom),
  })
  return {
    id: row.id,
    slug: row.slug,
    type: row.type,
    status: row.status,
    version: row.version,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
    practiceFor: row.practice_for,
    foundedYear: row.founded_year,
    registerNumber: row.register_number,
    eik: row.eik,
    level: row.level,
    settlementId: row.settlement_id,
    mainVenueId: row.main_venue_id,
    texts,
    spheres: spheres.map(({ sphere }) => sphere).sort(),
    contacts,
    holders,
    branches: branches.map((branch) => branchFrom(branch, openingOf(branch.id, branch.by_appointment))),
    opening: openingOf(null, row.by_appointment),
    exceptions,
    building: row.building === null ? undefined : buildingFrom(row),
    promised: promisedFrom(row),
  }
}

const readHead = (query: Reader, id: string) =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('network_building as building', 'building.organisation_id', 'organisation.id')
    .leftJoin('network_promise as promise', 'promise.organisation_id', 'organisation.id')
    .selectAll('organisation')
    .select(['building.organisation_id as building', 'building.owner', 'building.area_m2', 'building.halls'])
    .select(['building.seats', 'building.rooms', 'building.condition', 'building.heating', 'building.computers'])
    .select(['building.internet', 'promise.events_a_month', 'promise.reply_days', 'promise.since_on'])
    .where('organisation.id', '=', id)
    .executeTakeFirst()

type Head = NonNullable<Awaited<ReturnType<typeof readHead>>>

const buildingFrom = (row: Head): Building => {
  const { owner, area_m2, halls, seats, rooms, condition, heating, computers, internet } = row
  return { owner, area: area_m2, halls, seats, rooms, condition, heating, computers, internet }
}

const promisedFrom = ({ events_a_month, reply_days, since_on }: Head): Promised | undefined =>
  since_on === null ? undefined : { eventsAMonth: events_a_month, replyDays: reply_days, since: since_on }

async function readTexts(query: Reader, id: string): Promise<Profile['texts']> {
  const rows = await tables(query)
    .selectFrom('network_organisation_text')
    .select(['lang', 'name', 'short_name as shortName', 'about', 'address'])
    .where('organisation_id', '=', id)
    .execute()
  return Object.fromEntries(rows.map(({ lang, ...text }) => [lang, text]))
}

const readContacts = async (query: Reader, id: string) =>
  (
    await tables(query)
      .selectFrom('network_contact')
      .select(['kind', 'value', 'label', 'label_en as labelEn', 'is_public'])
      .where('organisation_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ is_public, ...contact }) => ({ ...contact, isPublic: is_public === 1 }))

const readHolders = (query: Reader, id: string) =>
  tables(query)
    .selectFrom('network_office_holder')
    .select(['id', 'role', 'name', 'from_on as from', 'until_on as until', 'consent_id as consentId'])
    .where('organisation_id', '=', id)
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute()

const readExceptions = (query: Reader, id: string): Promise<ProfileException[]> =>
  tables(query)
    .selectFrom('network_opening_exception')
    .select(['id', 'branch_id as branchId', 'from_on as from', 'until_on as until', 'spans', 'reason'])
    .where('organisation_id', '=', id)
    .orderBy('until_on')
    .orderBy('id')
    .execute()

const exceptionFrom = ({ from, until, spans, reason }: ProfileException) => ({
  from: Temporal.PlainDate.from(from),
  until: Temporal.PlainDate.from(until),
  spans: spansFrom(spans),
  reason,
})

type BranchRow = Omit<Branch, 'nameEn' | 'openedOn' | 'closedOn' | 'opening'> & {
  name_en: string | null
  opened_on: string | null
  closed_on: string | null
}

const branchFrom = (row: BranchRow, opening: Opening): Branch => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  nameEn: row.name_en,
  address: row.address,
  phone: row.phone,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  opening,
})
