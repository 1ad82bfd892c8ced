import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { type Emblem, type FundingMark, type FundingTarget, isInForce } from './funding-mark.ts'

type FundingTables = {
  network_funding_mark: {
    id: string
    organisation_id: string
    emblem: Emblem | null
    contract: string | null
    starts_on: string
    ends_on: string | null
    version: number
  }
  network_funding_mark_text: { mark_id: string; lang: Lang; funder: string; sentence: string }
  network_funding_attachment: { mark_id: string; kind: string; target_id: string }
}

const tables = (query: Reader) => query.withTables<FundingTables>()

const marksWithWords = (query: Reader) =>
  tables(query)
    .selectFrom('network_funding_mark as mark')
    .innerJoin('network_funding_mark_text as text', 'text.mark_id', 'mark.id')
    .select(['mark.id', 'mark.organisation_id', 'mark.emblem', 'mark.contract', 'mark.starts_on', 'mark.ends_on'])
    .select(['mark.version', 'text.lang', 'text.funder', 'text.sentence'])
    .orderBy('mark.starts_on', 'desc')
    .orderBy('mark.id')

type MarkRow = Awaited<ReturnType<ReturnType<typeof marksWithWords>['execute']>>[number]

function collect(rows: readonly MarkRow[]): FundingMark[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [row] = own
    if (!row) return []
    const texts = Object.fromEntries(own.map(({ lang, funder, sentence }) => [lang, { funder, sentence }]))
    const { id, emblem, contract, version } = row
    return [
      {
        id,
        organisation: row.organisation_id,
        emblem,
        contract,
        starts: row.starts_on,
        ends: row.ends_on,
        version,
        texts,
      },
    ]
  })
}

/** All marks of an organisation, the newest first. One query. */
export const readMarks = async (query: Reader, organisation: string): Promise<FundingMark[]> =>
  collect(await marksWithWords(query).where('mark.organisation_id', '=', organisation).execute())

export async function addMark(tx: Tx, mark: FundingMark, actor: string | null): Promise<void> {
  await tables(tx.query).insertInto('network_funding_mark').values(rowOf(mark)).execute()
  await writeWords(tx, mark)
  await recordSaved(tx, mark, actor)
}

/** False where somebody else saved it since `mark.version` was read. */
export async function saveMark(tx: Tx, mark: FundingMark, actor: string | null): Promise<boolean> {
  const { id, version, ...columns } = rowOf(mark)
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_funding_mark')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(tx.query).deleteFrom('network_funding_mark_text').where('mark_id', '=', id).execute()
  await writeWords(tx, mark)
  await recordSaved(tx, mark, actor)
  return true
}

const rowOf = ({ id, organisation, emblem, contract, starts, ends, version }: FundingMark) => ({
  id,
  organisation_id: organisation,
  emblem,
  contract,
  starts_on: starts,
  ends_on: ends,
  version,
})

async function writeWords({ query }: Tx, { id, texts }: FundingMark): Promise<void> {
  const rows = Object.entries(texts).map(([lang, words]) => ({ mark_id: id, lang: lang as Lang, ...words }))
  await tables(query).insertInto('network_funding_mark_text').values(rows).execute()
}

const recordSaved = (tx: Tx, { id, organisation }: FundingMark, actor: string | null): Promise<void> =>
  tx.record({ name: 'network.funding.saved', ids: { organisation, funding: id }, actor })

interface Attaching {
  readonly organisation: string
  readonly today: string
  readonly actor: string | null
}

/**
 * Leaves exactly these marks on the target. A new one must be the organisation's own and in force today; others are passed
 * over. One that is on it already may stay after its end.
 */
export async function attachFunding(
  tx: Tx,
  { kind, id }: FundingTarget,
  marks: readonly string[],
  { organisation, today, actor }: Attaching,
): Promise<void> {
  const attached = await tables(tx.query)
    .selectFrom('network_funding_attachment')
    .select('mark_id')
    .where('kind', '=', kind)
    .where('target_id', '=', id)
    .execute()
  const before = new Set(attached.map(({ mark_id }) => mark_id))
  const mayCome = (await readMarks(tx.query, organisation)).filter((mark) => isInForce(mark, today))
  const added = mayCome.map((mark) => mark.id).filter((mark) => marks.includes(mark) && !before.has(mark))
  const dropped = [...before].filter((mark) => !marks.includes(mark))
  if (added.length === 0 && dropped.length === 0) return
  if (dropped.length > 0)
    await tables(tx.query)
      .deleteFrom('network_funding_attachment')
      .where('kind', '=', kind)
      .where('target_id', '=', id)
      .where('mark_id', 'in', dropped)
      .execute()
  if (added.length > 0)
    await tables(tx.query)
      .insertInto('network_funding_attachment')
      .values(added.map((mark) => ({ mark_id: mark, kind, target_id: id })))
      .execute()
  await tx.record({ name: 'network.funding.attached', ids: { organisation, [kind]: id }, actor })
}

/** Which things of this kind carry a mark at all: few do, and a page that does not need not ask further. Kept until one changes. */
export const fundedTargets = ({ database, memo }: Pick<House, 'database' | 'memo'>, kind: string) =>
  memo.get(`network.funded.${kind}`, ['network'], async (): Promise<ReadonlySet<string>> => {
    const rows = await tables(database.read)
      .selectFrom('network_funding_attachment')
      .select('target_id')
      .where('kind', '=', kind)
      .execute()
    return new Set(rows.map(({ target_id }) => target_id))
  })

/** The marks on these targets of these kinds, by target. One query; none for no targets. */
export async function readFunding(
  query: Reader,
  kinds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, FundingMark[]>> {
  if (ids.length === 0) return new Map()
  const rows = await marksWithWords(query)
    .innerJoin('network_funding_attachment as attachment', 'attachment.mark_id', 'mark.id')
    .select('attachment.target_id')
    .where('attachment.kind', 'in', kinds)
    .where('attachment.target_id', 'in', ids)
    .execute()
  const byTarget = Map.groupBy(rows, ({ target_id }) => target_id)
  return new Map([...byTarget].map(([target, own]) => [target, collect(own)]))
}

/** With whatever it hangs on. */
export async function removeMark({ query }: Tx, id: string): Promise<void> {
  await tables(query).deleteFrom('network_funding_attachment').where('mark_id', '=', id).execute()
  await tables(query).deleteFrom('network_funding_mark_text').where('mark_id', '=', id).execute()
  await tables(query).deleteFrom('network_funding_mark').where('id', '=', id).execute()
}
