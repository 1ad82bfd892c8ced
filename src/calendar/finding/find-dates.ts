import { type FacetCounts, type FacetFilter, facetCounter, facetTests } from './facets.ts'
import { eventBits, firstFrom, furtherOf, type OccurrenceIndex, rowFlags } from './occurrence-index.ts'

/** What dates are narrowed to; places and organisation by their ids. */
export interface Question extends FacetFilter {
  readonly places?: readonly string[] | undefined
  readonly organisation?: string | undefined
  readonly afterWork?: boolean | undefined
  readonly stepFree?: boolean | undefined
}

/** Seconds since 1970. */
export interface Span {
  /** Dates that begin in [from, until), and what began before and goes on at `day` (days since 1970). */
  readonly from: number
  readonly until?: number | undefined
  readonly day: number
  /** Leaves out what has ended. */
  readonly now?: number | undefined
}

export interface Paging {
  readonly offset: number
  readonly limit: number
  /** How many of those that began before are told. */
  readonly lasting: number
}

/** A date by what tells it from others: the how manieth of its event at this moment. */
export interface FoundDate {
  readonly eventId: string
  readonly startsAt: number
  readonly nth: number
}

export interface Counts extends FacetCounts {
  readonly afterWork: number
  readonly stepFree: number
  /** How many are in a settlement, by its id. */
  readonly place: (id: string) => number
  readonly organisation: (id: string) => number
}

export interface Found {
  /** Of this page. */
  readonly dates: readonly FoundDate[]
  /** Those that end first come first. */
  readonly lasting: readonly FoundDate[]
  readonly total: number
  /** How many there would be with each value, the other groups of the filter applied. */
  readonly counts: Counts
  /** The next moment at which something that was counted ends. */
  readonly until: number
}

/** Groups of the events are numbered from 1 as in `facets.ts`; the organiser comes after them. */
const organisationGroup = 7
const several = 255

/** A question made ready for walking over rows. */
export interface Prepared {
  /** For every event the one group of the filter that it misses: 0 none, 255 more than one. */
  readonly missed: Uint8Array
  /** By number of the settlement: 1 where it will do. */
  readonly wanted: Uint8Array
  /** Flags that a date must have. */
  readonly needed: number
}

export const prepare = (index: OccurrenceIndex, question: Question): Prepared => ({
  missed: missedGroups(index, question),
  wanted: wantedPlaces(index, question),
  needed: (question.afterWork ? rowFlags.afterWork : 0) | (question.stepFree ? rowFlags.stepFree : 0),
})

function missedGroups(index: OccurrenceIndex, question: Question): Uint8Array {
  const { facets, organisations, organisationNumbers } = index
  const missed = new Uint8Array(facets.length)
  for (const [at, test] of facetTests(question).entries()) {
    if (test === undefined) continue
    const { mask, wanted } = test
    for (let event = 0; event < missed.length; event++)
      if (((facets[event] ?? 0) & mask) !== wanted) missed[event] = missed[event] === 0 ? at + 1 : several
  }
  if (question.organisation === undefined) return missed
  const owner = organisationNumbers.of(question.organisation) || -1
  for (let event = 0; event < missed.length; event++)
    if (organisations[event] !== owner && !furtherOf(index, event).organisations.includes(owner))
      missed[event] = missed[event] === 0 ? organisationGroup : several
  return missed
}

function wantedPlaces({ placeNumbers }: OccurrenceIndex, { places }: Question): Uint8Array {
  const wanted = new Uint8Array(placeNumbers.ids.length)
  if (places === undefined) return wanted.fill(1)
  for (const id of places) wanted[placeNumbers.of(id)] = 1
  wanted[0] = 0
  return wanted
}

/** Numbers of the settlements of further houses that are not the row's own. */
function furtherPlaces(index: OccurrenceIndex, entry: number, place: number): readonly number[] {
  const { places } = furtherOf(index, entry & eventBits)
  return places.includes(place) ? places.filter((each) => each !== place) : places
}

const isWanted = (index: OccurrenceIndex, wanted: Uint8Array, entry: number, place: number): boolean =>
  wanted[place] === 1 ||
  ((entry & rowFlags.further) !== 0 && furtherPlaces(index, entry, place).some((each) => wanted[each] === 1))

/** Rows of the span: those that begin in it, and of what lasts those that go on. */
function rowsOf(index: OccurrenceIndex, { from, until, day, now = 0 }: Span) {
  const first = firstFrom(index, from)
  const after = until === undefined ? index.starts.length : firstFrom(index, until)
  const before: number[] = []
  const { lasting, lastDays, ends } = index
  for (let at = 0; at < lasting.length; at++) {
    const row = lasting[at] ?? 0
    if (row >= first) break
    if ((lastDays[row] ?? 0) >= day && (ends[row] ?? 0) > now) before.push(row)
  }
  return { first, after, before: Uint32Array.from(before) }
}

/** What walks over rows add up. */
interface Sums {
  readonly ofEvent: Uint32Array
  readonly ofPlace: Uint32Array
  afterWork: number
  stepFree: number
  total: number
  until: number
}

interface Walk {
  /** The rows, or a first and a last one of all. */
  readonly rows?: Uint32Array
  readonly from: number
  readonly to: number
  readonly now: number
  /** Which of the matching rows are wanted. */
  readonly offset: number
  readonly limit: number
}

/**
 * Counts rows: who misses only one group counts for the other values of that group. Answers the wanted ones of those that miss none.
 * One flat loop with its own variables: it walks a million rows for one page.
 */
function walk(index: OccurrenceIndex, { missed, wanted, needed }: Prepared, sums: Sums, asked: Walk): number[] {
  const { ends, events, places } = index
  const { ofEvent, ofPlace } = sums
  const { rows, from, to, now, offset } = asked
  const found: number[] = []
  const last = offset + asked.limit
  let { afterWork, stepFree, until } = sums
  let matching = 0
  for (let at = from; at < to; at++) {
    const row = rows === undefined ? at : (rows[at] ?? 0)
    const entry = events[row] ?? 0
    const event = entry & eventBits
    const group = missed[event] ?? several
    if (group === several) continue
    const end = ends[row] ?? 0
    if (end <= now) continue
    const place = places[row] ?? 0
    const lacking = needed & ~entry
    const isThere =
      (entry & rowFlags.further) === 0
        ? wanted[place] === 1
        : walkFurther(index, { wanted, ofPlace }, { entry, place, counts: lacking === 0 && group === 0 })
    if (isThere && lacking === 0) {
      ofEvent[event] = (ofEvent[event] ?? 0) + 1
      if (group === 0) {
        ofPlace[place] = (ofPlace[place] ?? 0) + 1
        if ((entry & rowFlags.afterWork) !== 0) afterWork++
        if ((entry & rowFlags.stepFree) !== 0) stepFree++
        if (matching >= offset && matching < last) found.push(row)
        matching++
      }
    } else if (lacking === 0 && group === 0) ofPlace[place] = (ofPlace[place] ?? 0) + 1
    else continue
    if (end < until) until = end
  }
  Object.assign(sums, { afterWork, stepFree, until, total: sums.total + matching })
  return found
}

/** Apart, since few dates have further places: the loop above stays short. Answers whether one of them will do. */
function walkFurther(
  index: OccurrenceIndex,
  { wanted, ofPlace }: { wanted: Uint8Array; ofPlace: Uint32Array },
  { entry, place, counts }: { entry: number; place: number; counts: boolean },
): boolean {
  let isThere = wanted[place] === 1
  for (const further of furtherPlaces(index, entry, place)) {
    if (counts) ofPlace[further] = (ofPlace[further] ?? 0) + 1
    if (wanted[further] === 1) isThere = true
  }
  return isThere
}

/** One page of what fits, and how many dates there would be with other values. */
export function findDates(index: OccurrenceIndex, prepared: Prepared, span: Span, paging: Paging): Found {
  const { first, after, before } = rowsOf(index, span)
  const sums: Sums = {
    ofEvent: new Uint32Array(prepared.missed.length),
    ofPlace: new Uint32Array(index.placeNumbers.ids.length),
    ...{ afterWork: 0, stepFree: 0, total: 0, until: Number.POSITIVE_INFINITY },
  }
  const now = span.now ?? 0
  const all = { rows: before, from: 0, to: before.length, now, offset: 0, limit: before.length }
  const lasting = walk(index, prepared, sums, all)
  const { offset, limit } = paging
  const dates = walk(index, prepared, sums, { from: first, to: after, now, offset, limit })
  const { total, afterWork, stepFree, until } = sums
  return {
    dates: dates.map((row) => dateAt(index, row)),
    lasting: soonest(index, lasting)
      .slice(0, paging.lasting)
      .map((row) => dateAt(index, row)),
    total,
    counts: { ...tally(index, prepared, sums), afterWork, stepFree },
    until,
  }
}

/** Events are fewer than dates: what their bits say is added up once each. */
function tally(index: OccurrenceIndex, { missed }: Prepared, { ofEvent, ofPlace }: Sums) {
  const { facets, organisations, organisationNumbers, placeNumbers, further } = index
  const counter = facetCounter()
  const ofOrganisation = new Uint32Array(organisationNumbers.ids.length)
  for (let event = 0; event < ofEvent.length; event++) {
    const dates = ofEvent[event] ?? 0
    if (dates === 0) continue
    const group = missed[event] ?? several
    counter.add(facets[event] ?? 0, group, dates)
    const owner = organisations[event] ?? 0
    if (group === 0 || group === organisationGroup) ofOrganisation[owner] = (ofOrganisation[owner] ?? 0) + dates
  }
  for (const [event, { organisations: others }] of further) {
    const group = missed[event]
    if (group === 0 || group === organisationGroup)
      for (const other of others) ofOrganisation[other] = (ofOrganisation[other] ?? 0) + (ofEvent[event] ?? 0)
  }
  return {
    ...counter.counts(),
    place: (id: string) => ofPlace[placeNumbers.of(id) || ofPlace.length] ?? 0,
    organisation: (id: string) => ofOrganisation[organisationNumbers.of(id) || ofOrganisation.length] ?? 0,
  }
}

/** The first date that fits; it stops there. */
export function firstDate(
  index: OccurrenceIndex,
  { missed, wanted, needed }: Prepared,
  span: Span,
): FoundDate | undefined {
  const { events, ends, places, starts } = index
  const now = span.now ?? 0
  for (let row = firstFrom(index, span.from); row < starts.length; row++) {
    const entry = events[row] ?? 0
    const fits =
      missed[entry & eventBits] === 0 && (needed & ~entry) === 0 && isWanted(index, wanted, entry, places[row] ?? 0)
    if (fits && (ends[row] ?? 0) > now) return dateAt(index, row)
  }
  return undefined
}

/** How many dates each of some spans has, without their values. */
export function countDates(
  index: OccurrenceIndex,
  { missed, wanted, needed }: Prepared,
  spans: readonly Span[],
): number[] {
  const { events, ends, places } = index
  return spans.map((span) => {
    const { first, after, before } = rowsOf(index, span)
    const now = span.now ?? 0
    const fits = (row: number): boolean => {
      const entry = events[row] ?? 0
      return (
        missed[entry & eventBits] === 0 &&
        (needed & ~entry) === 0 &&
        (ends[row] ?? 0) > now &&
        isWanted(index, wanted, entry, places[row] ?? 0)
      )
    }
    let count = before.filter(fits).length
    for (let row = first; row < after; row++) if (fits(row)) count++
    return count
  })
}

/** By last day, then event, then recurrence. */
const soonest = ({ lastDays, events, eventIds }: OccurrenceIndex, rows: readonly number[]): number[] => {
  const idOf = (row: number) => eventIds[(events[row] ?? 0) & eventBits] ?? ''
  return rows.toSorted(
    (one, other) =>
      (lastDays[one] ?? 0) - (lastDays[other] ?? 0) ||
      (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : one - other),
  )
}

/** Dates of one event at one moment stand side by side. */
function dateAt({ starts, events, eventIds }: OccurrenceIndex, row: number): FoundDate {
  const [startsAt, event] = [starts[row] ?? 0, (events[row] ?? 0) & eventBits]
  let nth = 0
  while (starts[row - nth - 1] === startsAt && ((events[row - nth - 1] ?? -1) & eventBits) === event) nth++
  return { eventId: eventIds[event] ?? '', startsAt, nth }
}
