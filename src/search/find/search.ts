import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import { fold } from '#src/platform/language/fold.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { readGeneration } from '../index/generation.store.ts'
import { searchTables } from '../search.tables.ts'
import { findMatches, type Match, mostMatches } from './matches.store.ts'
import { understand } from './meanings.store.ts'
import { readQuery } from './query.ts'

export const times = ['coming', 'past'] as const
export type Time = (typeof times)[number]

/** What is chosen beside the words. */
export interface Choice {
  readonly kind?: string | undefined
  readonly organisation?: string | undefined
  readonly place?: string | undefined
  readonly level?: string | undefined
  readonly time?: Time | undefined
}

export const choiceGroups = ['kind', 'organisation', 'place', 'level', 'time'] as const
export type ChoiceGroup = (typeof choiceGroups)[number]

export interface Found {
  readonly kind: string
  readonly document: SearchDocument
}

export interface SearchResult {
  readonly found: readonly Found[]
  /** How many have the words and what is chosen. */
  readonly total: number
  /** More than are counted have all the words. */
  readonly isMore: boolean
  /** Nothing has all the words; these have some of them. */
  readonly isPartial: boolean
  /** How many each choice would show, with what is chosen in the other groups. */
  readonly counts: Readonly<Record<ChoiceGroup, ReadonlyMap<string, number>>>
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
  ...{ found: [], total: 0, isMore: false, isPartial: false, terms: new Set<string>(), unknown: [], corrected: [] },
  counts: { kind: new Map(), organisation: new Map(), place: new Map(), level: new Map(), time: new Map() },
}

/** What there is for these words. Results are read from their rooms at this moment: what was erased is not among them. */
export async function search(query: Reader, searchables: readonly Searchable[], asking: Asking): Promise<SearchResult> {
  const asked = readQuery(asking.text)
  if (asked.length === 0) return nothing
  const words = await understand(query, asked, asking.beginning === true)
  const generation = await readGeneration(query)
  const whole = await findMatches(query, generation, words, 'all')
  const isPartial = whole.length === 0 && words.length > 1
  const matches = ordered(isPartial ? await findMatches(query, generation, words, 'any') : whole, asking.now)
  const known = { kinds: new Set(searchables.map(({ kind }) => kind)), now: instantText(asking.now) }
  const counts = countChoices(matches, asking.choice, known)
  const chosen = matches.filter((match) => fits(match, asking.choice, known.now))
  const shown = await readShown(query, searchables, chosen, asking)
  return {
    found: shown,
    total: chosen.length,
    isMore: matches.length === mostMatches,
    isPartial: isPartial && matches.length > 0,
    counts,
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

const chosenValue = (match: Match, group: ChoiceGroup, now: string): string | null => {
  if (group === 'kind') return match.kind
  if (group === 'organisation') return match.organisation
  if (group === 'place') return match.settlement
  if (group === 'level') return match.level
  return match.endsAt === null ? null : match.endsAt > now ? 'coming' : 'past'
}

const fits = (match: Match, choice: Choice, now: string, but?: ChoiceGroup): boolean =>
  choiceGroups.every((group) => {
    const wanted = choice[group]
    return group === but || wanted === undefined || chosenValue(match, group, now) === wanted
  })

function countChoices(
  matches: readonly Match[],
  choice: Choice,
  { now }: { now: string },
): Record<ChoiceGroup, Map<string, number>> {
  const count = (group: ChoiceGroup): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const match of matches) {
      const value = chosenValue(match, group, now)
      if (value === null || !fits(match, choice, now, group)) continue
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return new Map([...counts].sort(([, one], [, other]) => other - one))
  }
  return {
    kind: count('kind'),
    organisation: count('organisation'),
    place: count('place'),
    level: count('level'),
    time: count('time'),
  }
}

/** The page that was asked for; the first page is looked at more closely. */
async function readShown(
  query: Reader,
  searchables: readonly Searchable[],
  chosen: readonly Match[],
  { page, lang, now, text }: Asking,
): Promise<Found[]> {
  const first = (page - 1) * perPage
  const some = page === 1 ? chosen.slice(0, mostLookedAt) : chosen.slice(first, first + perPage)
  const found: (Found & { score: number })[] = []
  for (const { kind, read } of searchables) {
    const own = new Map(some.filter((match) => match.kind === kind).map((match) => [match.id, match]))
    if (own.size === 0) continue
    for (const document of await read(query, [...own.keys()], now)) {
      const score = (own.get(document.id)?.score ?? 0) * named(document, text, lang)
      found.push({ kind, document, score })
    }
  }
  return found.sort((one, other) => other.score - one.score).slice(0, perPage)
}

/** Whoever types a whole name wants that thing. */
function named({ texts }: SearchDocument, text: string, lang: Lang): number {
  const title = fold((texts[lang] ?? texts[otherLang(lang)])?.title ?? '')
  const typed = fold(text)
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
