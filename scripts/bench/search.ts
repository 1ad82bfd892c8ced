// The search by itself, in this process: 100,000 documents whose words are spread as in a language, asked as people ask.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { search } from '#src/search/find/search.ts'
import { setState } from '#src/search/index/generation.store.ts'
import { indexThings } from '#src/search/index/index-things.ts'
import { type Forms, measureForms } from '#src/search/quality/forms.ts'
import { type Labelled, labelled } from '#src/search/quality/labelled-queries.ts'
import { measureQuality } from '#src/search/quality/measure.ts'
import { second } from '#src/search/quality/second-queries.ts'
import { source } from './make-database.ts'
import { createRandom, type Random } from './random.ts'
import { sentences, settlementNames, titles } from './words.ts'

const documents = 100_000
const vocabulary = 40_000
const perWrite = 200
const rounds = 20

export interface SearchFigures {
  /** Milliseconds, 99 of 100 are quicker. */
  readonly search: number
  readonly suggestions: number
  /** Documents written into the index in a second. */
  readonly written: number
  /** Of each set of labelled queries. */
  readonly sets: readonly { readonly name: string; readonly ndcg: number; readonly queries: number }[]
  /** Inflected forms that meet their lemma; undefined where there is no dictionary. */
  readonly forms: Forms | undefined
}

const kinds = ['event', 'organisation', 'place']

/** Made words, the first of them as frequent as the first of a language are. */
function makeVocabulary(draw: Random): string[] {
  const known = [...titles.what, ...titles.about, ...sentences, ...settlementNames].flatMap((text) =>
    text.toLowerCase().split(/[^\p{L}]+/u),
  )
  const syllables = 'ба ве го ди ке ло ма не по ра се то ви ко ла ме ни ро са те за жи чу ща'.split(' ')
  const made = Array.from({ length: vocabulary }, () =>
    Array.from({ length: 2 + draw.between(0, 2) }, () => draw.pick(syllables)).join(''),
  )
  return [...new Set([...known.filter((word) => word.length > 3), ...made])]
}

/** The most frequent words of a language are left out of an index: „и“, „на“. */
const leftOut = 30

/** Zipf's law: twice as far down the list, half as often. The first word stands in a quarter of the documents. */
function wordOf(words: readonly string[], draw: Random): string {
  const rank = Math.exp(Math.log(leftOut) + draw.next() * Math.log(words.length / leftOut)) - leftOut
  return words[Math.floor(rank)] ?? ''
}

function makeDocument(number: number, words: readonly string[], draw: Random): SearchDocument {
  const text = (length: number) => Array.from({ length }, () => wordOf(words, draw)).join(' ')
  return {
    id: `d${String(number).padStart(6, '0')}`,
    address: `/d${number}`,
    texts: { bg: { title: text(6), lead: text(18), body: text(60) } },
    organisation: { id: `o${number % 400}`, names: { bg: `Организация ${number % 400}` } },
    settlement: { id: `s${number % 60}`, names: { bg: `Място ${number % 60}` } },
    endsAt: `202${5 + (number % 3)}-06-01T10:00:00Z`,
  }
}

async function fill(database: Database, words: readonly string[], draw: Random): Promise<number> {
  const began = performance.now()
  await database.write((tx) => setState(tx.query, 'generation', 1))
  for (let from = 0; from < documents; from += perWrite) {
    const some = Array.from({ length: perWrite }, (_, at) => makeDocument(from + at, words, draw))
    const kind = kinds[(from / perWrite) % kinds.length] ?? ''
    await database.write((tx) => indexThings(tx, 1, { kind, asked: some.map(({ id }) => id), documents: some }))
  }
  return documents / ((performance.now() - began) / 1000)
}

/** Rooms that have at hand what they are asked for: what reading costs them is measured with their own pages. */
const rooms: Searchable[] = kinds.map((kind) => ({
  kind,
  label: { bg: kind, en: kind },
  one: { bg: kind, en: kind },
  touchedBy: [],
  ids: async () => [],
  read: async (_, ids) => ids.map((id) => ({ id, address: `/${id}`, texts: { bg: { title: id } } })),
}))

async function slowest(database: Database, asked: readonly string[], beginning: boolean): Promise<number> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const text of asked) {
      const began = performance.now()
      const now = systemClock.now()
      await search(database.read, rooms, { text, choice: {}, page: 1, lang: 'bg', now, beginning })
      took.push(performance.now() - began)
    }
  return took.sort((one, other) => one - other)[Math.floor(took.length * 0.99)] ?? Number.NaN
}

/** Makes an index of its own, asks it, and takes it away again. */
export async function measureSearch(say: (line: string) => void): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-search-'))
  const journal = { clock: systemClock, ids: timeOrderedIds(), subscriptions: new Map() }
  try {
    const database = openSqlite(join(folder, 'search.sqlite'), journal)
    await migrate(database, source)
    const draw = createRandom(7)
    const words = makeVocabulary(draw)
    say(`Writing ${documents} documents into an index …`)
    const written = await fill(database, words, draw)
    const common = words.slice(0, 40)
    const rare = words.slice(4000, 4040)
    const asked = [
      ...common,
      ...rare,
      ...common.map((word, at) => `${word} ${rare[at]}`),
      'kontsert',
      'изожба',
      'biblioteka',
    ]
    const begun = [...common, ...rare].flatMap((word) => [word.slice(0, 3), word.slice(0, 5)])
    await slowest(database, asked.slice(0, 5), false)
    const found = await slowest(database, asked, false)
    const suggestions = await slowest(database, begun, true)
    await database.close()
    const sets = [
      { name: 'labelled queries', ...(await quality(folder, journal, 'first', labelled)) },
      { name: 'queries written without a look at the rules', ...(await quality(folder, journal, 'second', second)) },
    ]
    return { search: found, suggestions, written, sets, forms: measureForms() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function quality(
  folder: string,
  journal: Parameters<typeof openSqlite>[1],
  name: string,
  things: readonly Labelled[],
) {
  const database = openSqlite(join(folder, `quality-${name}.sqlite`), journal)
  await migrate(database, source)
  const { ndcg, queries } = await measureQuality(database, systemClock.now(), things)
  await database.close()
  return { ndcg, queries }
}
