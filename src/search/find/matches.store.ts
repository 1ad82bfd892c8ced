import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { countThings } from '../index/generation.store.ts'
import { searchTables } from '../search.tables.ts'
import { type Choice, isChosen } from './choice.ts'
import type { Meaning, Understood } from './meanings.store.ts'

/** A document that has all the words. */
export interface Match {
  readonly kind: string
  readonly id: string
  readonly organisation: string | null
  readonly settlement: string | null
  readonly level: string | null
  readonly endsAt: string | null
  readonly startsAt: string | null
  readonly score: number
}

/** So many are counted and ordered; one more may be found, so that nobody is told of more where there are none. */
export const mostMatches = 1000

export interface Looking {
  readonly generation: number
  readonly words: readonly Understood[]
  readonly how: 'all' | 'any'
  readonly choice: Choice
  /** As instants are kept. */
  readonly now: string
}

/**
 * Documents in which every one of these words stands, or with `any` at least one of them; the best first: BM25 with weights of title,
 * lead and text that are kept with the postings. The same statement on both engines.
 */
export async function findMatches(query: Reader, { generation, words, how, choice, now }: Looking): Promise<Match[]> {
  const known = words.filter(({ meanings }) => meanings.length > 0)
  if (known.length === 0) return []
  const documents = await countThings(query)
  const sized: { meanings: readonly Meaning[]; postings: number }[] = []
  for (const { meanings } of known) sized.push({ meanings, postings: await countPostings(query, generation, meanings) })
  // The rarest word leads: the others are only looked up for its documents.
  sized.sort((one, other) => one.postings - other.postings)
  const tables = sized.map(({ meanings, postings }) => weightsOf(generation, meanings, rarity(postings, documents)))
  const scored = how === 'all' ? withAll(tables) : withAny(tables)
  const { rows } = await sql<Row>`
    select document.kind, document.thing_id, document.organisation_id, document.settlement_id,
      document.level, document.starts_at, document.ends_at, scored.score
    from (select found.number, found.score from (${scored}) as found ${isChosen(choice) ? chosenOf(choice, now) : sql``}
      order by found.score desc, found.number limit ${sql.lit(mostMatches + 1)}) as scored
    join search_document as document on document.number = scored.number
    order by scored.score desc, document.thing_id
  `.execute(query)
  return rows.map((row) => ({
    kind: row.kind,
    id: row.thing_id,
    organisation: row.organisation_id,
    settlement: row.settlement_id,
    level: row.level,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    score: Number(row.score),
  }))
}

function chosenOf({ kind, organisation, place, level, time }: Choice, now: string) {
  const wanted = [
    ...(kind === undefined ? [] : [sql`own.kind = ${kind}`]),
    ...(organisation === undefined ? [] : [sql`own.organisation_id = ${organisation}`]),
    ...(place === undefined ? [] : [sql`own.settlement_id = ${place}`]),
    ...(level === undefined ? [] : [sql`own.level = ${level}`]),
    ...(time === undefined ? [] : [time === 'coming' ? sql`own.ends_at > ${now}` : sql`own.ends_at <= ${now}`]),
  ]
  return sql`join search_document as own on own.number = found.number where ${sql.join(wanted, sql` and `)}`
}

type Table = ReturnType<typeof weightsOf>

function withAll(tables: readonly Table[]) {
  const name = (at: number, column: string) => sql.ref(`w${at}.${column}`)
  const joined = tables.map((table, at) =>
    at === 0
      ? sql`(${table}) as w0`
      : sql` join (${table}) as ${sql.ref(`w${at}`)} on ${name(at, 'number')} = ${name(0, 'number')}`,
  )
  const sum = sql.join(
    tables.map((_, at) => name(at, 'weight')),
    sql` + `,
  )
  return sql`select w0.number, ${sum} as score from ${sql.join(joined, sql``)}`
}

/** Two words of three are worth more than one of three that is said often. */
const withAny = (tables: readonly Table[]) =>
  sql`select number, sum(weight) * count(*) as score from (${sql.join(tables, sql` union all `)}) as weights group by number`

interface Row {
  kind: string
  thing_id: string
  organisation_id: string | null
  settlement_id: string | null
  level: string | null
  starts_at: string | null
  ends_at: string | null
  score: number | string
}

const countPostings = async (query: Reader, generation: number, meanings: readonly Meaning[]): Promise<number> =>
  Number(
    (
      await searchTables(query)
        .selectFrom('search_posting')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('generation', '=', generation)
        .where(
          'term_id',
          'in',
          meanings.map(({ id }) => id),
        )
        .executeTakeFirst()
    )?.count ?? 0,
  )

/** Inverse document frequency, in thousandths so that integers add up alike on both engines. */
const rarity = (postings: number, documents: number): number =>
  Math.round(1000 * Math.log(1 + (Math.max(documents, postings) - postings + 0.5) / (postings + 0.5)))

/** Documents with the best weight that one of the meanings has in them. Values are bound, so that engines know the statement again. */
function weightsOf(generation: number, meanings: readonly Meaning[], rare: number) {
  const [only] = meanings
  const factorOf = ({ sure }: Meaning) => sql`cast(${Math.round(rare * sure)} as integer)`
  if (meanings.length === 1 && only)
    return sql`select number, weight * ${factorOf(only)} as weight from search_posting where generation = ${generation} and term_id = ${only.id}`
  const factor = sql.join(
    meanings.map((meaning) => sql`when cast(${meaning.id} as integer) then ${factorOf(meaning)}`),
    sql` `,
  )
  const ids = sql.join(meanings.map(({ id }) => id))
  return sql`select number, max(weight * case term_id ${factor} end) as weight from search_posting where generation = ${generation} and term_id in (${ids}) group by number`
}
