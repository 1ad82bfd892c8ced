import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Facets, packFacets } from './facets.ts'

/** A date of an event that lists may show. Moments are seconds since 1970, days are days since then. */
export interface IndexedDate {
  readonly startsAt: number
  readonly endsAt: number
  /** The last day of a date that goes on over several, in the zone of the network; null where it ends on the day it begins. */
  readonly lastDay: number | null
  /** Id of the settlement. */
  readonly place: string | null
  readonly afterWork: boolean
  readonly stepFree: boolean
}

export interface IndexedEvent extends Facets {
  readonly id: string
  readonly organisation: string
  /** Settlements of the further houses that all dates are in as well; each once. */
  readonly furtherPlaces: readonly string[]
  /** Organisations that hold it together with the first; each once. */
  readonly coOrganisers: readonly string[]
  /** In the order of their recurrence ids. */
  readonly dates: readonly IndexedDate[]
}

/** Above the 24 bits of the event in a row; the last says that the event is in further places. */
export const rowFlags = { afterWork: 1 << 24, stepFree: 1 << 25, further: 1 << 26 } as const
export const eventBits = 0xffffff

/**
 * All dates that lists may show, by start, then event, then recurrence: 16 bytes a date. Arrays are replaced and never changed, so
 * what is counted stays whole while others write.
 */
export interface OccurrenceIndex {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Number of the event, and the flags of the date. */
  readonly events: Uint32Array
  /** Number of the settlement; 0 is nowhere. */
  readonly places: Uint16Array
  /** Last day of what lasts, else 0. */
  readonly lastDays: Uint16Array
  /** Rows of what lasts, in their order. */
  readonly lasting: Uint32Array
  readonly eventIds: readonly string[]
  readonly facets: Uint32Array
  readonly organisations: Uint16Array
  /** What few events have, by number of the event. */
  readonly further: ReadonlyMap<number, Further>
  readonly placeNumbers: Numbers
  readonly organisationNumbers: Numbers
}

/** Numbers of settlements and of organisations beside those of the arrays. */
export interface Further {
  readonly places: readonly number[]
  readonly organisations: readonly number[]
}

const nothingFurther: Further = { places: [], organisations: [] }
export const furtherOf = ({ further }: Pick<OccurrenceIndex, 'further'>, event: number): Further =>
  further.get(event) ?? nothingFurther

/** Ids by number and numbers by id; 0 is nobody's. They only grow. */
export interface Numbers {
  readonly ids: readonly string[]
  readonly of: (id: string | null) => number
}

function createNumbers() {
  const ids: string[] = ['']
  const known = new Map<string, number>()
  return {
    ids,
    of: (id: string | null): number => (id === null ? 0 : (known.get(id) ?? 0)),
    give: (id: string | null): number => {
      if (id === null) return 0
      const number = known.get(id) ?? ids.push(id) - 1
      known.set(id, number)
      return number
    },
  }
}

type Giver = ReturnType<typeof createNumbers>
const rowArrays = ['starts', 'ends', 'events', 'places', 'lastDays'] as const
type Rows = Pick<OccurrenceIndex, (typeof rowArrays)[number]>

const makeRows = (length: number): Rows => ({
  starts: new Uint32Array(length),
  ends: new Uint32Array(length),
  events: new Uint32Array(length),
  places: new Uint16Array(length),
  lastDays: new Uint16Array(length),
})

const within = (moment: number): number => Math.min(0xffffffff, Math.max(0, moment))

interface NumberedEvent {
  readonly number: number
  readonly event: IndexedEvent
}

function setRow(rows: Rows, at: number, { number, event }: NumberedEvent, date: IndexedDate, places: Giver): void {
  const flags =
    (date.afterWork ? rowFlags.afterWork : 0) |
    (date.stepFree ? rowFlags.stepFree : 0) |
    (event.furtherPlaces.length > 0 ? rowFlags.further : 0)
  rows.starts[at] = within(date.startsAt)
  rows.ends[at] = within(date.endsAt)
  rows.events[at] = (number | flags) >>> 0
  rows.places[at] = places.give(date.place)
  rows.lastDays[at] = date.lastDay === null ? 0 : Math.min(0xffff, Math.max(1, date.lastDay))
}

const grown = (rows: Rows, length: number): Rows => {
  const larger = makeRows(length)
  for (const name of rowArrays) larger[name].set(rows[name])
  return larger
}

/** The index and the hand that keeps it true. */
export interface IndexKeeper {
  readonly current: () => OccurrenceIndex
  /** These events are from now on as told; those that are not told are gone. */
  readonly replace: (ids: ReadonlySet<string>, events: readonly IndexedEvent[]) => void
}

/** Builds the index from events in any order; others have their turn between the pieces. */
export async function buildIndex(pieces: AsyncIterable<readonly IndexedEvent[]>): Promise<IndexKeeper> {
  const [places, organisations] = [createNumbers(), createNumbers()]
  const [eventIds, facets, owners]: [string[], number[], number[]] = [[], [], []]
  const givers = { places, organisations }
  const further = new Map<number, Further>()
  let [rows, length] = [makeRows(4096), 0]
  const enter = (event: IndexedEvent): number => {
    const number = eventIds.push(event.id) - 1
    facets[number] = packFacets(event)
    owners[number] = organisations.give(event.organisation)
    noteFurther(further, { number, event }, givers)
    return number
  }
  for await (const piece of pieces) {
    for (const event of piece) {
      const number = enter(event)
      for (const date of event.dates) {
        if (length === rows.starts.length) rows = grown(rows, length * 2)
        setRow(rows, length++, { number, event }, date, places)
      }
    }
  }
  const order = await sortedRows(rows, length, eventIds)
  const sorted = makeRows(length)
  for (const name of rowArrays) {
    const [from, to] = [rows[name], sorted[name]]
    for (let at = 0; at < length; at++) to[at] = from[order[at] ?? 0] ?? 0
    await nextTurn()
  }
  let index = furnish(sorted, eventIds, { facets: Uint32Array.from(facets), owners: Uint16Array.from(owners), further })
  function furnish(own: Rows, ids: readonly string[], about: Pick<EventPlan, 'facets' | 'owners' | 'further'>) {
    const numbers = { placeNumbers: places, organisationNumbers: organisations }
    return {
      ...own,
      lasting: lastingRows(own),
      eventIds: ids,
      facets: about.facets,
      organisations: about.owners,
      further: about.further,
      ...numbers,
    }
  }
  return {
    current: () => index,
    replace: (ids, events) => {
      const plan = planEvents(index, ids, events, givers)
      index = furnish(replaceRows(index, plan, places), plan.eventIds, plan)
    },
  }
}

interface Givers {
  readonly places: Giver
  readonly organisations: Giver
}

function noteFurther(further: Map<number, Further>, { number, event }: NumberedEvent, givers: Givers): void {
  if (event.furtherPlaces.length === 0 && event.coOrganisers.length === 0) further.delete(number)
  else
    further.set(number, {
      places: event.furtherPlaces.map(givers.places.give),
      organisations: event.coOrganisers.map(givers.organisations.give),
    })
}

/** Rows by start, then event; dates of one event keep their order. Two passes over halves of the start, each 65,536 heaps. */
async function sortedRows({ starts, events }: Rows, length: number, ids: readonly string[]): Promise<Uint32Array> {
  const byId = Uint32Array.from(ids.keys()).sort((one, other) => compareIds(ids[one], ids[other]))
  const rank = new Uint32Array(ids.length)
  for (let at = 0; at < byId.length; at++) rank[byId[at] ?? 0] = at
  await nextTurn()
  let order = upTo(length)
  const keys: ((row: number) => number)[] = [
    (row) => (rank[(events[row] ?? 0) & eventBits] ?? 0) & 0xffff,
    (row) => (rank[(events[row] ?? 0) & eventBits] ?? 0) >>> 16,
    (row) => (starts[row] ?? 0) & 0xffff,
    (row) => (starts[row] ?? 0) >>> 16,
  ]
  for (const key of keys) {
    order = heaped(order, key)
    await nextTurn()
  }
  return order
}

/** 0, 1, 2 … */
function upTo(length: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(length)
  for (let at = 0; at < length; at++) numbers[at] = at
  return numbers
}

function heaped(order: Uint32Array, key: (row: number) => number): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(65_537)
  for (let at = 0; at < order.length; at++) {
    const heap = key(order[at] ?? 0) + 1
    ends[heap] = (ends[heap] ?? 0) + 1
  }
  for (let heap = 1; heap < ends.length; heap++) ends[heap] = (ends[heap] ?? 0) + (ends[heap - 1] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0
    const heap = key(row)
    const to = ends[heap] ?? 0
    sorted[to] = row
    ends[heap] = to + 1
  }
  return sorted
}

const compareIds = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0)

function lastingRows({ lastDays }: Rows): Uint32Array {
  let count = 0
  for (let row = 0; row < lastDays.length; row++) if (lastDays[row] !== 0) count++
  const rows = new Uint32Array(count)
  count = 0
  for (let row = 0; row < lastDays.length; row++) if (lastDays[row] !== 0) rows[count++] = row
  return rows
}

interface EventPlan {
  readonly eventIds: readonly string[]
  readonly facets: Uint32Array
  readonly owners: Uint16Array
  readonly further: ReadonlyMap<number, Further>
  /** Numbers whose rows go. */
  readonly gone: ReadonlySet<number>
  readonly entered: readonly NumberedEvent[]
}

/** Numbers that became free are given again. */
function planEvents(
  index: OccurrenceIndex,
  ids: ReadonlySet<string>,
  events: readonly IndexedEvent[],
  givers: Givers,
): EventPlan {
  const eventIds = [...index.eventIds]
  const gone = new Set<number>()
  const free: number[] = []
  for (let number = 0; number < eventIds.length; number++) {
    const id = eventIds[number] ?? ''
    if (id === '') free.push(number)
    else if (ids.has(id)) {
      gone.add(number)
      free.push(number)
      eventIds[number] = ''
    }
  }
  const entered = events.map((event) => ({ number: free.pop() ?? eventIds.push(event.id) - 1, event }))
  const facets = new Uint32Array(eventIds.length)
  const owners = new Uint16Array(eventIds.length)
  facets.set(index.facets)
  owners.set(index.organisations)
  const further = new Map(index.further)
  for (const number of gone) further.delete(number)
  for (const { number, event } of entered) {
    eventIds[number] = event.id
    facets[number] = packFacets(event)
    owners[number] = givers.organisations.give(event.organisation)
    noteFurther(further, { number, event }, givers)
  }
  return { eventIds, facets, owners, further, gone, entered }
}

/** Old and new rows as one sequence; what lies between two changes is copied in one piece. */
function replaceRows(index: OccurrenceIndex, { eventIds, gone, entered }: EventPlan, places: Giver): Rows {
  const fresh = entered
    .flatMap(({ number, event }) => event.dates.map((date) => ({ number, event, date })))
    .sort(
      (one, other) =>
        one.date.startsAt - other.date.startsAt || compareIds(eventIds[one.number], eventIds[other.number]),
    )
  const cuts: { at: number; removed: boolean; row?: (typeof fresh)[number] }[] = []
  if (gone.size > 0)
    for (let at = 0; at < index.events.length; at++)
      if (gone.has((index.events[at] ?? 0) & eventBits)) cuts.push({ at, removed: true })
  const removed = cuts.length
  // Rows of events that go may stand at the same place; they take no part in the order any more.
  for (const row of fresh)
    cuts.push({ at: placeFor(index, row.date.startsAt, eventIds[row.number] ?? ''), removed: false, row })
  cuts.sort((one, other) => one.at - other.at || Number(one.removed) - Number(other.removed))
  const rows = makeRows(index.starts.length - removed + fresh.length)
  let [from, to] = [0, 0]
  for (const { at, removed: isRemoved, row } of cuts) {
    for (const name of rowArrays) rows[name].set(index[name].subarray(from, at), to)
    to += at - from
    from = at
    if (isRemoved) from++
    if (row) setRow(rows, to++, row, row.date, places)
  }
  for (const name of rowArrays) rows[name].set(index[name].subarray(from), to)
  return rows
}

/** The first row that begins later, or at the same time with a later event. */
function placeFor({ starts, events, eventIds }: OccurrenceIndex, startsAt: number, id: string): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = starts[middle] ?? 0
    const isBefore =
      start < startsAt || (start === startsAt && (eventIds[(events[middle] ?? 0) & eventBits] ?? '') < id)
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

/** The first row that begins at this moment or later. */
export function firstFrom({ starts }: Pick<OccurrenceIndex, 'starts'>, moment: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < moment) low = middle + 1
    else high = middle
  }
  return low
}
