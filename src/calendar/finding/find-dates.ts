import { type FacetCounts, type FacetFilter, facetCounter, facetTests } from './facets.ts'
import { eventBits, firstFrom, type OccurrenceIndex, rowFlags } from './occurrence-index.ts'

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

/** For every event the one group of the filter that it misses: 0 none, 255 more than one. */
function missedGroups({ facets, organisations, organisationNumbers }: OccurrenceIndex, question: Question): Uint8Array {
  const tests = facetTests(question).flatMap((test, at) => (test ? [{ ...test, group: at + 1 }] : []))
  const owner = question.organisation === undefined ? -1 : organisationNumbers.of(question.organisation)
  const missed = new Uint8Array(facets.length)
  if (tests.length === 0 && owner === -1) return missed
  for (let event = 0; event < facets.length; event++) {
    const own = facets[event] ?? 0
    let group = 0
    for (const test of tests) if ((own & test.mask) !== test.wanted) group = group === 0 ? test.group : several
    if (owner !== -1 && organisations[event] !== owner) group = group === 0 ? organisationGroup : several
    missed[event] = group
  }
  return missed
}

/** Undefined where every place will do. */
function wantedPlaces({ placeNumbers }: OccurrenceIndex, { places }: Question): Uint8Array | undefined {
  if (places === undefined) return undefined
  const wanted = new Uint8Array(placeNumbers.ids.length)
  for (const id of places) wanted[placeNumbers.of(id)] = 1
  wanted[0] = 0
  return wanted
}

const addTo = (sums: Uint32Array, at: number): void => {
  sums[at] = (sums[at] ?? 0) + 1
}

/** Rows of the span: those that begin in it, and of what lasts those that go on. */
function rowsOf(index: OccurrenceIndex, { from, until, day, now = 0 }: Span) {
  const first = firstFrom(index, from)
  const after = until === undefined ? index.starts.length : firstFrom(index, until)
  const before: number[] = []
  for (const row of index.lasting) {
    if (row >= first) break
    if ((index.lastDays[row] ?? 0) >= day && (index.ends[row] ?? 0) > now) before.push(row)
  }
  return { first, after, before }
}

/** One walk over the dates of the span: whoever misses only one group counts for the other values of that group. */
export function findDates(index: OccurrenceIndex, question: Question, span: Span, paging: Paging): Found {
  const { ends, events, places } = index
  const missed = missedGroups(index, question)
  const wanted = wantedPlaces(index, question)
  const needed = (question.afterWork ? rowFlags.afterWork : 0) | (question.stepFree ? rowFlags.stepFree : 0)
  const { first, after, before } = rowsOf(index, span)
  const now = span.now ?? 0
  const ofEvent = new Uint32Array(missed.length)
  const ofPlace = new Uint32Array(index.placeNumbers.ids.length)
  let [total, afterWork, stepFree, until] = [0, 0, 0, Number.POSITIVE_INFINITY]

  /** Counts a row; true where it misses nothing. */
  const take = (row: number): boolean => {
    const entry = events[row] ?? 0
    const event = entry & eventBits
    const group = missed[event] ?? several
    const end = ends[row] ?? 0
    if (group === several || end <= now) return false
    const place = places[row] ?? 0
    const isThere = wanted === undefined || wanted[place] === 1
    const lacking = needed & ~entry
    if (!isThere && (lacking !== 0 || group !== 0)) return false
    if (lacking !== 0 && (group !== 0 || lacking === (rowFlags.afterWork | rowFlags.stepFree))) return false
    if (end < until) until = end
    if (!isThere) addTo(ofPlace, place)
    else if (lacking === rowFlags.afterWork) afterWork += entry & rowFlags.afterWork ? 1 : 0
    else if (lacking === rowFlags.stepFree) stepFree += entry & rowFlags.stepFree ? 1 : 0
    else {
      addTo(ofEvent, event)
      if (group !== 0) return false
      addTo(ofPlace, place)
      if (entry & rowFlags.afterWork) afterWork++
      if (entry & rowFlags.stepFree) stepFree++
      total++
      return true
    }
    return false
  }

  const lasting = before.filter(take)
  const dates: number[] = []
  const lastWanted = paging.offset + paging.limit
  let matching = 0
  for (let row = first; row < after; row++)
    if (take(row) && ++matching > paging.offset && matching <= lastWanted) dates.push(row)
  return {
    dates: dates.map((row) => dateAt(index, row)),
    lasting: soonest(index, lasting)
      .slice(0, paging.lasting)
      .map((row) => dateAt(index, row)),
    total,
    counts: { ...tally(index, missed, ofEvent, ofPlace), afterWork, stepFree },
    until,
  }
}

/** Events are fewer than dates: what their bits say is added up once each. */
function tally(index: OccurrenceIndex, missed: Uint8Array, ofEvent: Uint32Array, ofPlace: Uint32Array) {
  const { facets, organisations, organisationNumbers, placeNumbers } = index
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
  return {
    ...counter.counts(),
    place: (id: string) => ofPlace[placeNumbers.of(id) || ofPlace.length] ?? 0,
    organisation: (id: string) => ofOrganisation[organisationNumbers.of(id) || ofOrganisation.length] ?? 0,
  }
}

/** How many dates each of some spans has, without their values. */
export function countDates(index: OccurrenceIndex, question: Question, spans: readonly Span[]): number[] {
  const missed = missedGroups(index, question)
  const wanted = wantedPlaces(index, question)
  const needed = (question.afterWork ? rowFlags.afterWork : 0) | (question.stepFree ? rowFlags.stepFree : 0)
  return spans.map((span) => {
    const { first, after, before } = rowsOf(index, span)
    const fits = (row: number): boolean => {
      const entry = index.events[row] ?? 0
      return (
        missed[entry & eventBits] === 0 &&
        (needed & ~entry) === 0 &&
        (index.ends[row] ?? 0) > (span.now ?? 0) &&
        (wanted === undefined || wanted[index.places[row] ?? 0] === 1)
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
