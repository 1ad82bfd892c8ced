import { sql } from 'kysely'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { readSources } from '#src/sources/index.ts'
import { duplicateTables } from './duplicates.tables.ts'
import { titleLikeness } from './title-likeness.ts'
import { type Title, titleOf } from './title-words.ts'
import type { BeingRead, TraitDate, Traits } from './traits.ts'

interface Slot {
  readonly settlement?: string | undefined
  /** Instants, both included; left out where a whole country would be read for a day. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Where whole days of the date begin. */
  readonly midnight: string
  readonly limit: number
}

const inSlot = (query: Reader) =>
  duplicateTables(query)
    .selectFrom('calendar_occurrence as date')
    .innerJoin('calendar_event_text as text', 'text.event_id', 'date.event_id')
    .select(['date.event_id as id', 'text.title'])
    .where('date.listed', '=', sql.lit(1))

/** One arm for each range of an index: an „or“ would make an engine read all of it. */
const titlesAt = keptQuery((query: Reader, { settlement, from, until, midnight, limit }: Slot) => {
  const near = inSlot(query)
    .where('date.starts_at', '>=', from ?? '')
    .where('date.starts_at', '<=', until ?? '')
  const day = inSlot(query).where('date.starts_at', '=', midnight)
  if (settlement === undefined) return (from === undefined ? day : near.unionAll(day)).limit(limit)
  return near
    .where('date.settlement_id', '=', settlement)
    .unionAll(near.where('date.venue_id', 'is', null))
    .unionAll(day.where('date.settlement_id', '=', settlement))
    .unionAll(day.where('date.venue_id', 'is', null))
    .limit(limit)
})

const ofPage = keptQuery((query: Reader, { page }: { page: string }) =>
  duplicateTables(query)
    .selectFrom('calendar_event')
    .select('id')
    .where('page_key', '=', page)
    .where('canonical_id', 'is', null)
    .where('state', '=', 'published')
    .limit(20),
)

const nearMilliseconds = 15 * 60_000
const dayMilliseconds = 86_400_000
/** Of a busy hour of a whole country no more titles are read than this. */
const mostTitles = 400
const mostCandidates = 8
const leastLike = 0.4
/** Dates of a series that are looked at; one that is a duplicate shares more than one. */
const probes = 2

/**
 * Ids of listed events that might be this one: they begin in the same quarter of an hour, or on the same day where one knows no hour,
 * in the same settlement or nobody knows where, under a title that is at least a little alike. One query a date, one for the page.
 */
export async function readCandidates(query: Reader, traits: Traits, beingRead?: BeingRead): Promise<string[]> {
  const likes = new Map<string, number>()
  for (const date of traits.dates.slice(0, probes)) {
    const rows = (await titlesAt(query, slotOf(date, traits))).filter(({ id }) => id !== traits.id)
    // Most events have their hour to themselves: only where they have not are titles taken apart.
    if (rows.length === 0) continue
    const isLikely = likelyTitles(traits.titles)
    const likely = rows.filter(({ title }) => isLikely(title))
    const foreign = await ofOtherSources(query, traits, likely, beingRead)
    for (const { id, title } of foreign) {
      const like = Math.max(0, ...traits.titles.map((own) => titleLikeness(own, title, traits.organiserName).like))
      if (like >= leastLike) likes.set(id, Math.max(like, likes.get(id) ?? 0))
    }
  }
  const samePage = traits.page === null ? [] : await ofPage(query, { page: traits.page })
  for (const { id } of samePage) if (id !== traits.id) likes.set(id, 2)
  return [...likes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCandidates)
    .map(([id]) => id)
}

/** What one source keeps apart is its own matter. One query, and none for what was typed here. */
async function ofOtherSources<T extends { readonly id: string }>(
  query: Reader,
  { sources }: Traits,
  rows: readonly T[],
  beingRead: BeingRead | undefined,
): Promise<readonly T[]> {
  if (sources.length === 0 || rows.length === 0) return rows
  const others = rows.filter(({ id }) => !beingRead?.ids.has(id))
  const known = await readSources(query, [...new Set(others.map(({ id }) => id))])
  return others.filter(({ id }) => !known.get(id)?.some((source) => sources.includes(source)))
}

/**
 * A glance before the whole comparison: titles that are one share how one of their telling words begins, and name no other number.
 * A programme of a thousand events at one hour stays cheap by it.
 */
function likelyTitles(titles: readonly string[]): (title: string) => boolean {
  const own = titles.map(titleOf)
  const beginnings = new Set(own.flatMap(beginningsOf))
  return (title) => {
    const other = titleOf(title)
    return (
      beginningsOf(other).some((beginning) => beginnings.has(beginning)) &&
      own.some(
        ({ numbers }) => numbers.size === 0 || other.numbers.size === 0 || !numbers.isDisjointFrom(other.numbers),
      )
    )
  }
}

const tellingWeight = 0.5

/** Of its telling words, where it has any. */
function beginningsOf({ words, numbers }: Title): string[] {
  const telling = words.filter(({ key, weight }) => weight >= tellingWeight && !numbers.has(key))
  return (telling.length > 0 ? telling : words).map(({ key }) => key.slice(0, 4))
}

function slotOf(date: TraitDate, { settlement }: Traits): Slot {
  const at = date.at * 1000
  const midnight = date.wholeDay ? at : date.midnight * 1000
  if (settlement === null && date.wholeDay) return { midnight: text(midnight), limit: mostTitles }
  return {
    settlement: settlement ?? undefined,
    from: text(date.wholeDay ? at : at - nearMilliseconds),
    until: text(date.wholeDay ? at + dayMilliseconds - 1 : at + nearMilliseconds),
    midnight: text(midnight),
    limit: mostTitles,
  }
}

const text = (milliseconds: number): string => new Date(milliseconds).toISOString()
