import type { PeopleTables } from '#src/people/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Ids } from '#src/platform/ids.ts'
import type { NetworkTables } from '../network.tables.ts'
import type { OrganisationType } from '../organisations/organisation.ts'

type YearlyFactTables = {
  network_yearly_fact: {
    id: string
    organisation_id: string
    year: number
    key: string
    value: number | null
    as_of: string | null
    source: string | null
    entered_by: string | null
    entered_at: string
    replaced_at: string | null
  }
}

const tables = (query: Reader) => query.withTables<YearlyFactTables & PeopleTables & NetworkTables>()

/** A number as it stands, with the day that it is true of and where it is from. */
export interface YearlyFact {
  readonly key: string
  /** Null: it was there and was taken back. */
  readonly value: number | null
  readonly asOf: string | null
  readonly source: string | null
}

/** One that another has taken the place of, or the one that stands. */
export interface EnteredFact extends YearlyFact {
  readonly enteredAt: string
  /** Null for whoever has left, and for the demonstration. */
  readonly enteredBy: string | null
  readonly isReplaced: boolean
}

export interface YearOfNumbers {
  readonly facts: ReadonlyMap<string, EnteredFact>
  /** What stood before, the latest first. */
  readonly replaced: readonly EnteredFact[]
  /** Grows with every number written: what a form was read at. */
  readonly version: number
}

/** All numbers of a year with their history. One query. */
export async function readYear(query: Reader, organisation: string, year: number): Promise<YearOfNumbers> {
  const rows = await tables(query)
    .selectFrom('network_yearly_fact as fact')
    .leftJoin('people_person as person', 'person.id', 'fact.entered_by')
    .select([
      'fact.key',
      'fact.value',
      'fact.as_of',
      'fact.source',
      'fact.entered_at',
      'fact.replaced_at',
      'person.name',
    ])
    .where('fact.organisation_id', '=', organisation)
    .where('fact.year', '=', year)
    .orderBy('fact.entered_at', 'desc')
    .orderBy('fact.key')
    .execute()
  const entered = rows.map(({ as_of, entered_at, replaced_at, name, ...row }) => ({
    ...row,
    asOf: as_of,
    enteredAt: entered_at,
    enteredBy: name,
    isReplaced: replaced_at !== null,
  }))
  return {
    facts: new Map(entered.filter((fact) => !fact.isReplaced).map((fact) => [fact.key, fact])),
    replaced: entered.filter((fact) => fact.isReplaced),
    version: rows.length,
  }
}

/** The numbers of a year as they stand, by key. One query. */
export async function readValues(query: Reader, organisation: string, year: number) {
  const rows = await tables(query)
    .selectFrom('network_yearly_fact')
    .select(['key', 'value'])
    .where('organisation_id', '=', organisation)
    .where('year', '=', year)
    .where('replaced_at', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])))
}

interface NumbersSaving {
  readonly organisation: string
  readonly year: number
  /** What the form asked for; a number that it did not ask for stays. */
  readonly facts: readonly YearlyFact[]
  /** `YearOfNumbers.version` when the form was read. */
  readonly version: number
  readonly actor: string | null
  readonly now: Temporal.Instant
  readonly newId: Ids
}

/** Writes what differs and keeps what stood there. False, with nothing written, where somebody else wrote meanwhile. */
export async function saveNumbers(tx: Tx, saving: NumbersSaving): Promise<boolean> {
  const { organisation, year, actor } = saving
  const rows = await tables(tx.query)
    .selectFrom('network_yearly_fact')
    .select(['id', 'key', 'value', 'as_of', 'source', 'replaced_at'])
    .where('organisation_id', '=', organisation)
    .where('year', '=', year)
    .execute()
  if (rows.length !== saving.version) return false
  const standing = new Map(rows.filter((row) => row.replaced_at === null).map((row) => [row.key, row]))
  const changed = saving.facts.filter((fact) => differs(fact, standing.get(fact.key)))
  if (changed.length === 0) return true
  const at = instantText(saving.now)
  const replaced = changed.flatMap(({ key }) => standing.get(key)?.id ?? [])
  if (replaced.length > 0)
    await tables(tx.query)
      .updateTable('network_yearly_fact')
      .set({ replaced_at: at })
      .where('id', 'in', replaced)
      .execute()
  const fresh = changed.map(({ key, value, asOf, source }) => ({
    id: saving.newId(),
    organisation_id: organisation,
    year,
    key,
    value,
    as_of: value === null ? null : asOf,
    source: value === null ? null : source,
    entered_by: actor,
    entered_at: at,
  }))
  await tables(tx.query).insertInto('network_yearly_fact').values(fresh).execute()
  await tx.record({ name: 'network.numbers.saved', ids: { organisation }, actor })
  return true
}

type Standing = { value: number | null; as_of: string | null; source: string | null } | undefined

/** A number that is nowhere and stays nowhere is no change; nor is one that only keeps being empty. */
function differs({ value, asOf, source }: YearlyFact, standing: Standing): boolean {
  if (value === null) return standing !== undefined && standing.value !== null
  return standing?.value !== value || standing.as_of !== asOf || standing.source !== source
}

/** What kind of organisation is asked. */
export const readType = async (query: Reader, organisation: string): Promise<OrganisationType | undefined> =>
  (
    await tables(query)
      .selectFrom('network_organisation')
      .select('type')
      .where('id', '=', organisation)
      .executeTakeFirst()
  )?.type

/** All numbers that a person entered, in the order of the years. */
export const readEnteredBy = (query: Reader, person: string) =>
  tables(query)
    .selectFrom('network_yearly_fact as fact')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'fact.organisation_id')
    .select(['organisation.slug as organisation', 'fact.year', 'fact.key', 'fact.value', 'fact.entered_at'])
    .where('fact.entered_by', '=', person)
    .orderBy('fact.year')
    .orderBy('fact.entered_at')
    .orderBy('fact.key')
    .execute()

/** The numbers stay; who entered them is taken out. */
export async function forgetEnteredBy({ query }: Tx, person: string): Promise<void> {
  await tables(query)
    .updateTable('network_yearly_fact')
    .set({ entered_by: null })
    .where('entered_by', '=', person)
    .execute()
}

/** For the demonstration, which leaves as it came. */
export async function removeNumbers({ query }: Tx, ids: readonly string[]): Promise<void> {
  await tables(query).deleteFrom('network_yearly_fact').where('id', 'in', ids).execute()
}
