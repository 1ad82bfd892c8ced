import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import type { NetworkTables } from '../network.tables.ts'

type CorrectionTables = {
  network_correction: {
    id: string
    organisation_id: string
    path: string
    wrong: string
    now_right: string
    told_by: string | null
    corrected_at: string
  }
}

const tables = (query: Reader) => query.withTables<CorrectionTables & NetworkTables>()

export interface NewCorrection {
  readonly id: string
  /** Whose content it was. */
  readonly organisation: string
  /** Where it stood, without language: `/network/probuda-1901-nikolovo`. */
  readonly path: string
  /** Empty where `right` says both in its own words. */
  readonly wrong: string
  readonly right: string
  /** In words, never a person's name: „читателка“. */
  readonly toldBy: string | null
}

/** Says in public what was wrong on a page and what is right. For every room; the page itself is mended by whoever owns it. */
export async function recordCorrection(
  { query, record }: Tx,
  { id, organisation, path, wrong, right, toldBy }: NewCorrection,
  { now, actor }: { now: Temporal.Instant; actor: string | null },
): Promise<void> {
  await tables(query)
    .insertInto('network_correction')
    .values({
      ...{ id, organisation_id: organisation, path, wrong, now_right: right, told_by: toldBy },
      corrected_at: instantText(now),
    })
    .execute()
  await record({ name: 'network.correction.recorded', ids: { organisation, correction: id }, actor })
}

export interface Correction {
  readonly id: string
  readonly path: string
  readonly wrong: string
  readonly right: string
  readonly toldBy: string | null
  readonly correctedAt: string
  readonly organisation: string
  readonly slug: string
}

export interface CorrectionsWanted {
  readonly lang: Lang
  readonly limit: number
  readonly offset?: number
  /** One organisation's alone. */
  readonly organisation?: string
}

/** The newest first, with the name of whose content it was. One query. */
export function readCorrections(
  query: Reader,
  { lang, limit, offset = 0, organisation }: CorrectionsWanted,
): Promise<Correction[]> {
  const found = tables(query)
    .selectFrom('network_correction as correction')
    .innerJoin('network_organisation as organisation', 'organisation.id', 'correction.organisation_id')
    .leftJoin('network_organisation_text as own', (join) =>
      join.onRef('own.organisation_id', '=', 'organisation.id').on('own.lang', '=', lang),
    )
    .leftJoin('network_organisation_text as other', (join) =>
      join.onRef('other.organisation_id', '=', 'organisation.id').on('other.lang', '=', otherLang(lang)),
    )
    .select(['correction.id', 'correction.path', 'correction.wrong', 'correction.now_right as right'])
    .select(['correction.told_by as toldBy', 'correction.corrected_at as correctedAt', 'organisation.slug'])
    .select(({ fn }) => fn.coalesce('own.name', 'other.name').$castTo<string>().as('organisation'))
    .orderBy('correction.corrected_at', 'desc')
    .orderBy('correction.id', 'desc')
    .limit(limit)
    .offset(offset)
  return organisation === undefined
    ? found.where('organisation.status', '<>', 'draft').execute()
    : found.where('correction.organisation_id', '=', organisation).execute()
}

/** How many corrections an organisation has published and when the last was; one query. */
export async function countCorrections(query: Reader, organisation: string): Promise<{ count: number; last?: string }> {
  const row = await tables(query)
    .selectFrom('network_correction')
    .select(({ fn }) => [fn.countAll<number | string>().as('count'), fn.max('corrected_at').as('last')])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), ...(row?.last ? { last: row.last } : {}) }
}

/** What they were about is erased, so they say nothing to anybody any more. */
export async function eraseCorrections(
  { query, record }: Tx,
  ids: readonly string[],
  organisation: string,
): Promise<void> {
  if (ids.length === 0) return
  await tables(query).deleteFrom('network_correction').where('id', 'in', ids).execute()
  await record({ name: 'network.correction.erased', ids: { organisation } })
}

export const removeCorrections = async ({ query }: Tx, organisation: string): Promise<void> => {
  await tables(query).deleteFrom('network_correction').where('organisation_id', '=', organisation).execute()
}
