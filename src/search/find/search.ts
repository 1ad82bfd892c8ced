import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import { fold, foldLatin } from '#src/platform/language/fold.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { readGeneration } from '../index/generation.store.ts'
import { searchTables } from '../search.tables.ts'
import { type Choice, type ChoiceCounts, countChoices, fits, isChosen } from './choice.ts'
import { findMatches, type Match, mostMatches } from './matches.store.ts'
import { understand } from './meanings.store.ts'
import { readQuery } from './query.ts'

export interface Found {
  readonly kind: string
  readonly document: SearchDocument
}

export interface SearchResult {
  readonly found: readonly Found[]
  /** The page that they are of: the last one where a later was asked for. */
  readonly page: number
  /** How many have the words and what is chosen. */
  readonly total: number
  /** There are more than are counted. */
  readonly isMore: boolean
  /** Nothing has all the words; these have some of them. */
  readonly isPartial: boolean
  /** How many each choice would show, with what is chosen in the other groups. */
  readonly counts: ChoiceCounts
  /** Whether these are all, or only those among the best. */
  readonly areCounted: boolean
  /** The stems that results are marked by. */
  readonly terms: ReadonlySet<string>
  /** Words that nobody has written and that were left out, as typed. */
  readonly unknown: readonly string[]
  /** Stems that stand for mistyped words. */
  readonly corrected: readonly string[]
}

export interface Asking {
  readonly text: string
  readonly choice: Choice
  readonly page: number
  readonly lang: Lang
  readonly now: Temporal.Instant
  /** The last word may be unfinished. */
  readonly beginning?: boolean
}

export const perPage = 20
/** Of so many, those whose title says what was typed come first. */
const mostLookedAt = 60

const nothing: SearchResult = {
  page: 1,
  ...{ found: [], total: 0, isMore: false, isPartial: false, terms: new Set<string>(), unknown: [], corrected: [] },
  counts: countChoices([], {}, ''),
  areCounted: true,
}

/** What there is for these words. Results are read from their rooms at this moment: what was erased is not among them. */
export async function search(query: Reader, searchables: readonly Searchable[], asking: Asking): Promise<SearchResult> {
  const asked = readQuery(asking.text)
  if (asked.length === 0) return nothing
  const words = await understand(query, asked, asking.beginning === true)
  const [generation, now] = [await readGeneration(query), instantText(asking.now)]
  const find = async (how: 'all' | 'any', choice: Choice = {}): Promise<Match[]> =>
    ordered(await findMatches(query, { generation, words, how, choice, now }), asking.now)
  const whole = await find('all')
  const isPartial = whole.length === 0 && words.length > 1
  const all = isPartial ? await find('any') : whole
  const areCounted = all.length <= mostMatches
  // Of many only the best are looked at: what is chosen is then asked for by itself, so that none of it is left out.
  const chosen =
    areCounted || !isChosen(asking.choice)
      ? all.filter((match) => fits(match, asking.choice, now))
      : await find(isPartial ? 'any' : 'all', asking.choice)
  const total = Math.min(chosen.length, mostMatches)
  const page = Math.min(asking.page, Math.max(1, Math.ceil(total / perPage)))
  return {
    found: await readShown(query, searchables, chosen.slice(0, mostMatches), { ...asking, page }),
    ...{ page, total, areCounted, isMore: chosen.length > mostMatches },
    isPartial: isPartial && all.length > 0,
    counts: countChoices(all, asking.choice, now),
    terms: new Set(words.flatMap(({ meanings }) => meanings.map(({ term }) => term))),
    unknown: words.filter(({ meanings }) => meanings.length === 0).map(({ asked: { typed } }) => typed),
    corrected: words.flatMap(({ corrected }) => corrected ?? []),
  }
}

const hour = 3_600_000
const day = 24 * hour
/** What is over is worth less, what is soon is worth more: people look for where to go. */
function timely({ startsAt, endsAt }: Match, now: number): number {
  if (endsAt === null) return 1
  if (Date.parse(endsAt) <= now) return 0.6
  const away = startsAt === null ? 0 : Date.parse(startsAt) - now
  return away < 14 * day ? 1.1 : away < 90 * day ? 1.05 : 1
}

function ordered(matches: readonly Match[], now: Temporal.Instant): Match[] {
  const at = now.epochMilliseconds
  return matches
    .map((match) => ({ ...match, score: match.score * timely(match, at) }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

/** The page that was asked for; the first pages are looked at more closely, and together: nothing may stand on two or on none. */
async function readShown(
  query: Reader,
  searchables: readonly Searchable[],
  chosen: readonly Match[],
  { page, lang, now, text }: Asking,
): Promise<Found[]> {
  const first = (page - 1) * perPage
  const isNear = first < mostLookedAt
  const some = isNear ? chosen.slice(0, mostLookedAt) : chosen.slice(first, first + perPage)
  const found: (Found & { score: number })[] = []
  for (const { kind, read } of searchables) {
    const own = new Map(some.filter((match) => match.kind === kind).map((match) => [match.id, match]))
    if (own.size === 0) continue
    for (const document of await read(query, [...own.keys()], now)) {
      const score = (own.get(document.id)?.score ?? 0) * named(document, text, lang)
      found.push({ kind, document, score })
    }
  }
  found.sort((one, other) => other.score - one.score || (one.document.id < other.document.id ? -1 : 1))
  return isNear ? found.slice(first, first + perPage) : found
}

/** Whoever types a whole name wants that thing. */
function named({ texts }: SearchDocument, text: string, lang: Lang): number {
  const title = fold((texts[lang] ?? texts[otherLang(lang)])?.title ?? '')
  const typed = fold(text)
  if (/[a-z]/.test(typed) && foldLatin(title).includes(foldLatin(typed))) return 1.25
  if (title === typed) return 2
  if (title.startsWith(`${typed} `)) return 1.4
  return title.includes(typed) ? 1.25 : 1
}

/** Names of the choices in this language, else in the other. */
export async function readChoiceNames(query: Reader, ids: readonly string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await searchTables(query)
    .selectFrom('search_name')
    .select(['id', 'lang', 'name'])
    .where('kind', 'in', ['organisation', 'settlement'])
    .where('id', 'in', ids)
    .execute()
  const { own = [], others = [] } = Object.groupBy(rows, (row) => (row.lang === lang ? 'own' : 'others'))
  return new Map([...others, ...own].map(({ id, name }) => [id, name]))
}
