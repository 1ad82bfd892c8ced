import type { Reader, Tx } from '#src/platform/db/database.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { foldLatin } from '#src/platform/language/fold.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import { gramsOf } from '../analyse/distance.ts'
import { type SearchTables, searchTables, slices } from '../search.tables.ts'
import type { Said } from './forget-words.ts'
import { type Weighed, weighWords } from './weigh-words.ts'

/** Things of one kind that were asked for, and those of them that may be found. */
export interface Batch {
  readonly kind: string
  readonly asked: readonly string[]
  readonly documents: readonly SearchDocument[]
}

export type IndexWrite = Pick<Tx, 'query' | 'record'>

/**
 * What the index must hold after this batch: what is no longer public goes, what says the same stays untouched. Answers what those that
 * went had said, and whether an organisation or a place is called otherwise now.
 */
export async function indexThings(
  tx: IndexWrite,
  generation: number,
  batch: Batch,
): Promise<Said & { readonly renamed: boolean }> {
  const known = await readKnown(tx.query, generation, batch)
  const found = new Set(batch.documents.map(({ id }) => id))
  const said: { words: number[]; organisations: string[] } = { words: [], organisations: [] }
  const remove = async (document: Known): Promise<void> => {
    said.words.push(...(await removeDocument(tx.query, document)))
    if (document.organisation_id !== null) said.organisations.push(document.organisation_id)
  }
  let renamed = false
  for (const [id, document] of known) if (!found.has(id)) await remove(document)
  for (const document of batch.documents) {
    const before = known.get(document.id)
    const weighed = weighWords(document)
    if (before?.hash === weighed.hash) continue
    if (before) await remove(before)
    await addDocument(tx.query, { generation, kind: batch.kind, document, weighed })
    if (await nameFacets(tx.query, document)) renamed = true
  }
  return { ...said, renamed }
}

type Known = Pick<SearchTables['search_document'], 'number' | 'hash' | 'organisation_id'>

async function readKnown(query: Reader, generation: number, { kind, asked }: Batch): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const ids of slices(asked)) {
    const rows = await searchTables(query)
      .selectFrom('search_document')
      .select(['number', 'thing_id', 'hash', 'organisation_id'])
      .where('generation', '=', generation)
      .where('kind', '=', kind)
      .where('thing_id', 'in', ids)
      .execute()
    for (const { thing_id, ...row } of rows) known.set(thing_id, row)
  }
  return known
}

/** Answers the words that it was found by. */
async function removeDocument(query: Reader, { number }: Known): Promise<number[]> {
  const postings = searchTables(query).deleteFrom('search_posting').where('number', '=', number)
  const words = await postings.returning('term_id').execute()
  await searchTables(query).deleteFrom('search_document').where('number', '=', number).execute()
  return words.map(({ term_id }) => term_id)
}

interface Added {
  readonly generation: number
  readonly kind: string
  readonly document: SearchDocument
  readonly weighed: Weighed
}

async function addDocument(query: Reader, { generation, kind, document, weighed }: Added): Promise<void> {
  const number = await nextNumbers(query, 'document', 1)
  const terms = [...weighed.terms.keys()]
  await searchTables(query)
    .insertInto('search_document')
    .values({
      number,
      generation,
      kind,
      thing_id: document.id,
      hash: weighed.hash,
      length: weighed.length,
      organisation_id: document.organisation?.id ?? null,
      settlement_id: document.settlement?.id ?? null,
      level: document.level ?? null,
      starts_at: document.startsAt ?? null,
      ends_at: document.endsAt ?? null,
    })
    .execute()
  const ids = await termIds(query, terms)
  const postings = [...weighed.terms].flatMap(([term, weight]) => {
    const term_id = ids.get(term)
    return term_id === undefined ? [] : [{ generation, term_id, number, weight }]
  })
  for (const some of slices(postings)) await searchTables(query).insertInto('search_posting').values(some).execute()
}

/** Ids of these terms; those that nobody has used yet are made. */
async function termIds(query: Reader, terms: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const some of slices(terms)) {
    const rows = await searchTables(query)
      .selectFrom('search_term')
      .select(['id', 'term'])
      .where('term', 'in', some)
      .execute()
    for (const { id, term } of rows) ids.set(term, id)
  }
  const fresh = terms.filter((term) => !ids.has(term))
  if (fresh.length === 0) return ids
  const first = await nextNumbers(query, 'term', fresh.length)
  const rows = fresh.map((term, at) => ({ id: first + at, term, typed_key: foldLatin(term) }))
  for (const some of slices(rows)) await searchTables(query).insertInto('search_term').values(some).execute()
  const grams = rows.flatMap(({ id, term }) => gramsOf(term).map((gram) => ({ gram, term_id: id })))
  for (const some of slices(grams)) await searchTables(query).insertInto('search_gram').values(some).execute()
  for (const { id, term } of rows) ids.set(term, id)
  return ids
}

/** The first of so many numbers that nobody has. */
async function nextNumbers(query: Reader, name: string, count: number): Promise<number> {
  const { value } = await searchTables(query)
    .insertInto('search_state')
    .values({ name, value: count })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((set) => ({ value: set('search_state.value', '+', count) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value - count + 1
}

/** What the choices beside the results are called. Answers whether one of them was called otherwise before. */
async function nameFacets(query: Reader, { organisation, settlement }: SearchDocument): Promise<boolean> {
  const named = [
    { kind: 'organisation', ...organisation },
    { kind: 'settlement', ...settlement },
  ] as const
  const rows = named.flatMap(({ kind, id, names }) =>
    langs.flatMap((lang) => {
      const name = names?.[lang]
      return id === undefined || name === undefined ? [] : [{ kind, id, lang, name }]
    }),
  )
  if (rows.length === 0) return false
  const ids = rows.map(({ id }) => id)
  const known = await searchTables(query)
    .selectFrom('search_name')
    .selectAll()
    .where('kind', 'in', ['organisation', 'settlement'])
    .where('id', 'in', ids)
    .execute()
  const before = (row: (typeof rows)[number]) =>
    known.find(({ kind, id, lang }) => kind === row.kind && id === row.id && lang === row.lang)?.name
  const other = rows.filter((row) => before(row) !== row.name)
  if (other.length > 0)
    await searchTables(query)
      .insertInto('search_name')
      .values(other)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'id', 'lang']).doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
      )
      .execute()
  return other.some((row) => before(row) !== undefined)
}
