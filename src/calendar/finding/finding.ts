import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database, Reader } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import { messageOf } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import { readIdsIn, readIndexed, readNextEnd, readStepFree } from './indexed-events.store.ts'
import { buildIndex, type IndexKeeper, type OccurrenceIndex } from './occurrence-index.ts'

/** Dates of two hundred events are some milliseconds of reading: visitors have their turn between. */
const readAtOnce = 200
/** Every replacing copies the arrays. */
const replacedAtOnce = 500
/** Above this a page is answered without counts rather than after the index. */
const mostAwaited = 2000

/** The index of a running house. */
export interface Finding {
  /** As all commits so far left it; undefined while it is loading or far behind, unless somebody has the patience to wait. */
  readonly ready: (wishes?: { readonly patient: boolean }) => Promise<OccurrenceIndex | undefined>
  /** The end of the first loading: milliseconds it took, dates in it and bytes of its arrays. */
  readonly loaded: Promise<{ readonly took: number; readonly dates: number; readonly bytes: number }>
}

const findings = new WeakMap<Database, Finding>()

/** The index of this house, where it was started. */
export const findingOf = ({ database }: Pick<House, 'database'>): Finding | undefined => findings.get(database)

/** Loads the index in the background and keeps it true by facts, until the house is closed. */
export function startFinding(house: Pick<House, 'database' | 'log'>): Finding {
  const known = findings.get(house.database)
  if (known) return known
  const finding = openFinding(house)
  findings.set(house.database, finding)
  return finding
}

function openFinding({ database, log }: Pick<House, 'database' | 'log'>): Finding {
  const changed = { events: new Set<string>(), venues: new Set<string>(), all: true }
  let keeper: IndexKeeper | undefined
  let working: Promise<void> | undefined

  const work = async (): Promise<void> => {
    while (changed.all || changed.venues.size > 0 || changed.events.size > 0) {
      if (changed.all) {
        changed.all = false
        changed.events.clear()
        changed.venues.clear()
        keeper = undefined
        keeper = await database.snapshot(load)
      } else await catchUp(database, keeper, changed)
    }
  }
  const start = (): Promise<void> => {
    working ??= work()
      .catch((error: unknown) => {
        // Without an index lists are narrowed by the database; the next fact begins anew.
        keeper = undefined
        changed.all = true
        log.error('the index of dates could not be read', { error: messageOf(error) })
      })
      .finally(() => {
        working = undefined
      })
    return working
  }
  database.onFacts((facts) => {
    if (note(facts, changed)) start()
  })
  const began = performance.now()
  const loaded = start().then(() => {
    const index = keeper?.current()
    return { took: performance.now() - began, dates: index?.starts.length ?? 0, bytes: index ? bytesOf(index) : 0 }
  })
  return {
    loaded,
    ready: async ({ patient } = { patient: false }) => {
      while (working && (patient || (keeper && changed.events.size <= mostAwaited))) await working
      return working ? undefined : keeper?.current()
    },
  }
}

interface Changed {
  readonly events: Set<string>
  readonly venues: Set<string>
  all: boolean
}

/** Whatever happened to an event or to a house; true where something is to be read again. */
function note(facts: readonly Fact[], changed: Changed): boolean {
  for (const { name, ids } of facts) {
    if (name === '*') changed.all = true
    else if (name.startsWith('calendar.') && ids.event) changed.events.add(ids.event)
    else if (name.startsWith('places.') && ids.venue) changed.venues.add(ids.venue)
  }
  return changed.all || changed.events.size > 0 || changed.venues.size > 0
}

/** Through a reader of its own: those of the visitors would fill their memory with what is asked for once. */
async function load(read: Reader): Promise<IndexKeeper> {
  const stepFree = await readStepFree(read)
  async function* pieces() {
    let after = ''
    for (;;) {
      const upTo = await readNextEnd(read, after, readAtOnce)
      if (upTo === undefined) return
      yield await readIndexed(read, { after, upTo }, stepFree)
      after = upTo
      await nextTurn()
    }
  }
  return buildIndex(pieces())
}

/** Reads again what was noted, some hundred events at once; what is noted meanwhile stays for the next time. */
async function catchUp({ read }: Database, keeper: IndexKeeper | undefined, changed: Changed): Promise<void> {
  const [venue] = changed.venues
  if (venue !== undefined) {
    changed.venues.delete(venue)
    for (const id of await readIdsIn(read, venue)) changed.events.add(id)
    return
  }
  const ids = [...changed.events].slice(0, replacedAtOnce)
  for (const id of ids) changed.events.delete(id)
  keeper?.replace(new Set(ids), await readIndexed(read, ids, await readStepFree(read)))
}

const bytesOf = ({ starts, ends, events, places, lastDays, lasting, facets, organisations }: OccurrenceIndex): number =>
  [starts, ends, events, places, lastDays, lasting, facets, organisations].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  )
