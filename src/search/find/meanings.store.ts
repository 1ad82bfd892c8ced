import type { Reader } from '#src/platform/db/database.ts'
import { foldLatin } from '#src/platform/language/fold.ts'
import { distance, gramsOf, typosIn } from '../analyse/distance.ts'
import { synonymsOf } from '../analyse/synonyms.ts'
import { searchTables } from '../search.tables.ts'
import { type Asked, cyrillicOf } from './query.ts'

/** A word of the index that an asked word may mean, and how surely: 1 is the word itself. */
export interface Meaning {
  readonly id: number
  readonly term: string
  readonly sure: number
}

export interface Understood {
  readonly asked: Asked
  readonly meanings: readonly Meaning[]
  /** The word that was put in the place of a mistyped one. */
  readonly corrected?: string
}

const surely = { itself: 1, typed: 0.95, begun: 0.7, synonym: 0.5, corrected: 0.6, kin: 0.5 } as const
const mostBegun = 12
const fewestOfName = 3
const mostCompared = 60

/** What each word may mean; `beginning` takes the last one for the beginning of a word as well. A few queries. */
export async function understand(query: Reader, asked: readonly Asked[], beginning: boolean): Promise<Understood[]> {
  const synonyms = new Map(asked.map((word) => [word, synonymsOfWord(word)]))
  const wanted = [...new Set(asked.flatMap((word) => [word.term, ...(synonyms.get(word) ?? [])]))]
  const known = await termsNamed(query, 'term', wanted)
  const keys = [...new Set(asked.flatMap(({ cyrillic }) => cyrillic.map(foldLatin)))]
  const typed = await termsNamed(query, 'typed_key', keys)
  const understood: Understood[] = []
  for (const [at, word] of asked.entries()) {
    const meanings = new Map<number, Meaning>()
    const add = ({ id, term }: Term, sure: number) => {
      if ((meanings.get(id)?.sure ?? 0) < sure) meanings.set(id, { id, term, sure })
    }
    for (const term of known) if (term.term === word.term) add(term, surely.itself)
    const own = new Set(word.cyrillic.map(foldLatin))
    for (const term of typed) if (own.has(term.typed_key)) add(term, surely.typed)
    // A foreign name in Cyrillic: „сео“ where the text says SEO.
    if (meanings.size === 0 && word.letters === undefined && word.term.length >= fewestOfName)
      for (const term of await termsNamed(query, 'typed_key', [foldLatin(word.term)])) add(term, surely.typed)
    const unfinished = (beginning && at === asked.length - 1) || meanings.size === 0
    if (unfinished) for (const term of await begun(query, word)) add(term, surely.begun)
    const found = meanings.size > 0
    for (const term of known) if (synonyms.get(word)?.includes(term.term)) add(term, surely.synonym)
    const nearest = found ? [] : await inBothLetters(query, await near(query, word))
    for (const term of nearest) add(term, surely.corrected)
    const related = found || nearest.length > 0 ? [] : await kin(query, word)
    for (const term of related) add(term, surely.kin)
    const [first] = [...nearest, ...related]
    understood.push({ asked: word, meanings: [...meanings.values()], ...(first ? { corrected: first.term } : {}) })
  }
  return understood
}

const synonymsOfWord = ({ term, cyrillic }: Asked): string[] => [...synonymsOf(term), ...cyrillic.flatMap(synonymsOf)]

type Term = { id: number; term: string; typed_key: string }

const termsNamed = async (query: Reader, column: 'term' | 'typed_key', values: readonly string[]): Promise<Term[]> =>
  values.length === 0
    ? []
    : searchTables(query)
        .selectFrom('search_term')
        .select(['id', 'term', 'typed_key'])
        .where(column, 'in', values)
        .execute()

/** Words that begin so, the shortest first: a whole word rather than a long one. */
async function begun(query: Reader, { typed, term, letters, cyrillic }: Asked): Promise<Term[]> {
  const beginnings = [...new Set([typed, term, letters ?? '', cyrillic[0] ?? ''])].filter((each) => each.length > 1)
  const found: Term[] = []
  for (const from of beginnings) found.push(...(await beginningWith(query, from)))
  return found.sort((one, other) => one.term.length - other.term.length).slice(0, mostBegun)
}

const beginningWith = (query: Reader, from: string): Promise<Term[]> =>
  searchTables(query)
    .selectFrom('search_term')
    .select(['id', 'term', 'typed_key'])
    .where('term', '>=', from)
    .where('term', '<', `${from}\uffff`)
    .orderBy('term')
    .limit(mostBegun)
    .execute()

const fewestOfRoot = 5
const partOfRoot = 0.6
const mostKin = 5

/** Words of one root with a word that nobody has written: „кръводарители“ and „кръводаряване“, „гравитация“ and „гравитационни“. */
async function kin(query: Reader, { term, cyrillic: [letters = term] }: Asked): Promise<Term[]> {
  const root = letters.slice(0, Math.ceil(letters.length * partOfRoot))
  if (root.length < fewestOfRoot) return []
  const shared = (other: string): number => {
    let at = root.length
    while (at < letters.length && other[at] === letters[at]) at++
    return at
  }
  const found = await beginningWith(query, root)
  return found.sort((one, other) => shared(other.term) - shared(one.term)).slice(0, mostKin)
}

/** A mistyped "citaliste" is "chitalishte", and so it is „читалище“ as well: that first, since it is what people here read. */
async function inBothLetters(query: Reader, nearest: readonly Term[]): Promise<Term[]> {
  const keys = [...new Set(nearest.flatMap(({ term }) => cyrillicOf(term).map(foldLatin)))]
  const spelled = (await termsNamed(query, 'typed_key', keys)).filter(({ id }) =>
    nearest.every((other) => other.id !== id),
  )
  return [...spelled, ...nearest].sort((one, other) => Number(isLatin(one)) - Number(isLatin(other)))
}

const isLatin = ({ term }: Term): boolean => cyrillicOf(term).length > 0

/** Known words within one or two wrong letters, the nearest alone. */
async function near(query: Reader, { term, cyrillic }: Asked): Promise<Term[]> {
  const candidates: (Term & { away: number })[] = []
  for (const word of [term, ...cyrillic.slice(0, 1)]) {
    const most = typosIn(word)
    if (most === 0) continue
    for (const other of await sharing(query, word)) {
      const away = distance(word, other.term, most)
      if (away <= most) candidates.push({ ...other, away })
    }
  }
  const least = Math.min(...candidates.map(({ away }) => away))
  return candidates.filter(({ away }) => away === least).slice(0, 5)
}

/** Words that share the most pairs of letters with this one. */
const sharing = (query: Reader, word: string): Promise<Term[]> =>
  searchTables(query)
    .selectFrom('search_gram as gram')
    .innerJoin('search_term as term', 'term.id', 'gram.term_id')
    .select(['term.id', 'term.term', 'term.typed_key'])
    .where('gram.gram', 'in', gramsOf(word))
    .groupBy(['term.id', 'term.term', 'term.typed_key'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('term.term')
    .limit(mostCompared)
    .execute()
