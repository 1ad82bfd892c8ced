import type { PlacesTables } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { nameKey } from '../organisations/name-key.ts'
import type { KnownSettlement } from './match-settlement.ts'
import { registerTables } from './register.tables.ts'
import type {
  Addition,
  Change,
  KnownOrganisation,
  RegisterFields,
  RegisterReport,
  RowProblem,
} from './register-plan.ts'

/** Where settlements lie; whether the register of settlements has been read; oblasts by their codes. */
export async function readGround(query: Reader) {
  const places = query.withTables<PlacesTables>()
  const settlements: KnownSettlement[] = await places
    .selectFrom('places_settlement')
    .select(['id', 'kind', 'name', 'municipality', 'oblast'])
    .orderBy('id')
    .execute()
  const oblasts = await places.selectFrom('places_oblast').select(['code', 'name']).orderBy('code').execute()
  return { settlements, oblasts }
}

/** Every organisation that the register may mean, with what it holds now. */
export async function readKnownOrganisations(query: Reader): Promise<KnownOrganisation[]> {
  const rows = await registerTables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('network_organisation_text as text', (join) =>
      join.onRef('text.organisation_id', '=', 'organisation.id').on('text.lang', '=', 'bg'),
    )
    .select(['organisation.id', 'organisation.slug', 'organisation.type', 'organisation.status'])
    .select(['organisation.register_number', 'organisation.settlement_id', 'organisation.eik'])
    .select(['organisation.founded_year', 'organisation.phone', 'organisation.email', 'organisation.closed_on'])
    .select(['text.name', 'text.address'])
    .where('organisation.practice_for', 'is', null)
    .execute()
  return rows.map(({ register_number, settlement_id, founded_year, closed_on, ...row }) => ({
    ...{ id: row.id, slug: row.slug, isDraft: row.status === 'draft', number: register_number },
    isChitalishte: row.type === 'chitalishte',
    fields: {
      ...{ name: row.name ?? '', settlementId: settlement_id, address: row.address, eik: row.eik },
      ...{ foundedYear: founded_year, phone: row.phone, email: row.email, closed: closed_on !== null },
    },
  }))
}

/** What the register said last, by its number. */
export async function readEntries(query: Reader): Promise<Map<string, { organisation: string; said: string }>> {
  const rows = await registerTables(query).selectFrom('network_register_entry').selectAll().execute()
  return new Map(
    rows.map(({ register_number, organisation_id, said }) => [
      register_number,
      { organisation: organisation_id, said },
    ]),
  )
}

const entryOf = (number: string, organisation: string, said: RegisterFields) => ({
  ...{ register_number: number, organisation_id: organisation, said: JSON.stringify(said) },
})

/** Enters drafts with their words, all in three statements beside their facts. */
export async function addDrafts({ query, record }: Tx, additions: readonly Addition[], today: string): Promise<void> {
  if (additions.length === 0) return
  const tables = registerTables(query)
  const organisations = additions.map(({ id, slug, number, fields }) => ({
    ...{ id, slug, type: 'chitalishte' as const, settlement_id: fields.settlementId, status: 'draft' as const },
    ...{ founded_year: fields.foundedYear, phone: fields.phone, email: fields.email, eik: fields.eik },
    ...{ register_number: number, closed_on: fields.closed ? today : null },
  }))
  const texts = additions.map(({ id, fields: { name, address } }) => ({
    ...{ organisation_id: id, lang: 'bg' as const, name, address, name_key: nameKey(name) },
  }))
  await tables.insertInto('network_organisation').values(organisations).execute()
  await tables.insertInto('network_organisation_text').values(texts).execute()
  await linkEntries(query, additions)
  for (const { id } of additions) await record({ name: 'network.organisation.added', ids: { organisation: id } })
}

/** Remembers what the register says of organisations that are here already, in place of what it said before. */
export async function linkEntries(
  query: Reader,
  links: readonly { number: string; id: string; fields: RegisterFields }[],
): Promise<void> {
  if (links.length === 0) return
  await registerTables(query)
    .insertInto('network_register_entry')
    .values(links.map(({ number, id, fields }) => entryOf(number, id, fields)))
    .onConflict((conflict) =>
      conflict.column('register_number').doUpdateSet((row) => ({
        organisation_id: row.ref('excluded.organisation_id'),
        said: row.ref('excluded.said'),
      })),
    )
    .execute()
}

/** Changes fields of a draft; one that was published meanwhile stays as it is. */
export async function changeDraft({ query, record }: Tx, { id, set }: Change, today: string): Promise<void> {
  const tables = registerTables(query)
  const { name, address, settlementId, foundedYear, closed, ...own } = set
  const row = {
    ...own,
    ...(settlementId === undefined ? {} : { settlement_id: settlementId }),
    ...(foundedYear === undefined ? {} : { founded_year: foundedYear }),
    ...(closed === undefined ? {} : { closed_on: closed ? today : null }),
  }
  const draft = await tables
    .selectFrom('network_organisation')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  if (!draft) return
  if (Object.keys(row).length > 0)
    await tables.updateTable('network_organisation').set(row).where('id', '=', id).execute()
  const words = {
    ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
    ...(address === undefined ? {} : { address }),
  }
  if (Object.keys(words).length > 0)
    await tables
      .updateTable('network_organisation_text')
      .set(words)
      .where('organisation_id', '=', id)
      .where('lang', '=', 'bg')
      .execute()
  await record({ name: 'network.organisation.registered', ids: { organisation: id } })
}

/** A run that has begun and not ended was broken off. */
export async function beginRun(tx: Tx, { id, label }: { id: string; label: string }, now: Temporal.Instant) {
  const counts = { came: 0, added: 0, changed: 0, unchanged: 0, refused: 0 }
  await registerTables(tx.query)
    .insertInto('network_register_run')
    .values({ id, label, started_at: instantText(now), finished_at: null, ...counts })
    .execute()
}

const mostProblems = 5000
const problemsAtOnce = 500
const runsKept = 12

/** Writes down what became of a run; the oldest runs go. */
export async function finishRun(tx: Tx, id: string, report: RegisterReport, now: Temporal.Instant): Promise<void> {
  const tables = registerTables(tx.query)
  const { came, added, changed, unchanged, refused, problems } = report
  await tables
    .updateTable('network_register_run')
    .set({ finished_at: instantText(now), came, added, changed, unchanged, refused })
    .where('id', '=', id)
    .execute()
  // What was refused comes first: of too many rows the others may be left out.
  const ordered = problems.toSorted((one, other) => Number(other.refused) - Number(one.refused))
  const rows = ordered.slice(0, mostProblems).map((problem, number) => ({
    ...{ run_id: id, number, line: problem.line, name: problem.name, code: problem.code, detail: problem.detail },
    refused: problem.refused ? 1 : 0,
  }))
  for (let at = 0; at < rows.length; at += problemsAtOnce)
    await tables
      .insertInto('network_register_problem')
      .values(rows.slice(at, at + problemsAtOnce))
      .execute()
  const old = await runRows(tx.query).offset(runsKept).limit(100).execute()
  if (old.length > 0)
    await tables
      .deleteFrom('network_register_run')
      .where(
        'id',
        'in',
        old.map((run) => run.id),
      )
      .execute()
  await tx.record({ name: 'network.register.read', ids: { run: id } })
}

const runRows = (query: Reader) =>
  registerTables(query)
    .selectFrom('network_register_run')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')

/** The last runs, the newest first. */
export const readRuns = (query: Reader) => runRows(query).limit(runsKept).execute()

/** What a run could not take or had to say, by reason. */
export const countProblems = (query: Reader, run: string) =>
  registerTables(query)
    .selectFrom('network_register_problem')
    .select(({ fn }) => ['code', 'refused', fn.countAll<number>().as('count')])
    .where('run_id', '=', run)
    .groupBy(['code', 'refused'])
    .orderBy('refused', 'desc')
    .orderBy('code')
    .execute()

export interface ProblemPage {
  readonly run: string
  readonly code: string | undefined
  readonly limit: number
  readonly offset: number
}

/** Those refused first, in the order of the file. */
export async function readProblems(query: Reader, { run, code, limit, offset }: ProblemPage): Promise<RowProblem[]> {
  const all = registerTables(query)
    .selectFrom('network_register_problem')
    .selectAll()
    .where('run_id', '=', run)
    .orderBy('number')
  const some = code === undefined ? all : all.where('code', '=', code)
  const rows = await some.limit(limit).offset(offset).execute()
  return rows.map(({ line, name, code: why, detail, refused }) => ({
    ...{ line, name, code: why, detail, refused: refused === 1 },
  }))
}
