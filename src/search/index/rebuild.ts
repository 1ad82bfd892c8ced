import type { House, Searchable } from '#src/platform/module.ts'
import { searchTables } from '../search.tables.ts'
import { forgetUnsaid, forgetUnused } from './forget-words.ts'
import { analyserVersion, readStates, setState } from './generation.store.ts'
import { type IndexWrite, indexThings } from './index-things.ts'

const things = 50
const batchesAStep = 20
const documentsRemoved = 50

/** How far a rebuild has come: the generation that is made, the kind of thing and the last of it that was read. */
export interface Progress {
  readonly making: number
  readonly kind: string
  readonly after: string
}

/** Begins an index beside the one that is searched; one that was begun before and cut off is given up. */
export const beginRebuild = async (
  { database }: House,
  [first]: readonly Searchable[],
): Promise<Progress | undefined> =>
  first &&
  database.write(async ({ query }) => {
    const states = await readStates(query)
    const making = Math.max(states.get('generation') ?? 0, states.get('making') ?? 0) + 1
    await setState(query, 'making', making)
    return { making, kind: first.kind, after: '' }
  })

/**
 * Reads the next thousand things into the index that is made. With the last of them it takes the place of the one that was searched,
 * and undefined is answered. What changes meanwhile is written into both.
 */
export async function rebuildStep(
  house: House,
  searchables: readonly Searchable[],
  { making, kind, after }: Progress,
): Promise<Progress | undefined> {
  const at = searchables.findIndex((each) => each.kind === kind)
  const searchable = searchables[at]
  // Another one was begun since: of two at once the later is true.
  if (!searchable || (await readStates(house.database.read)).get('making') !== making) return undefined
  let last = after
  for (let batch = 0; batch < batchesAStep; batch++) {
    const ids = await searchable.ids(house.database.read, last, things)
    const next = ids.at(-1)
    if (next === undefined) return nextKind(house, searchables[at + 1], making)
    await house.database.write((tx) => writeThings(house, tx, { searchable, ids, generations: [making] }))
    last = next
  }
  return { making, kind, after: last }
}

async function nextKind(house: House, next: Searchable | undefined, making: number): Promise<Progress | undefined> {
  if (next) return { making, kind: next.kind, after: '' }
  const isLatest = await house.database.write(async (tx) => {
    if ((await readStates(tx.query)).get('making') !== making) return false
    await setState(tx.query, 'generation', making)
    await setState(tx.query, 'analyser', analyserVersion)
    await tx.record({ name: 'search.index.rebuilt', ids: {} })
    return true
  })
  if (!isLatest) return undefined
  await removeOthers(house, making)
  await forgetUnused(house)
  return undefined
}

/** Whether the index is of today's stems. */
export async function isCurrent({ database }: Pick<House, 'database'>): Promise<boolean> {
  const states = await readStates(database.read)
  return states.get('generation') !== undefined && states.get('analyser') === analyserVersion
}

/** What is left of earlier generations, a little at a time: others write too. */
async function removeOthers({ database }: House, generation: number): Promise<void> {
  for (;;) {
    const rows = await searchTables(database.read)
      .selectFrom('search_document')
      .select('number')
      .where('generation', '<', generation)
      .orderBy('generation')
      .orderBy('number')
      .limit(documentsRemoved)
      .execute()
    if (rows.length === 0) return
    const numbers = rows.map(({ number }) => number)
    await database.write(async ({ query }) => {
      await searchTables(query).deleteFrom('search_posting').where('number', 'in', numbers).execute()
      await searchTables(query).deleteFrom('search_document').where('number', 'in', numbers).execute()
    })
  }
}

interface Writing {
  readonly searchable: Searchable
  readonly ids: readonly string[]
  readonly generations: Iterable<number>
}

/** Read inside the write, so that nothing older overwrites what somebody else has just written. Answers whether a name is another now. */
async function writeThings(
  { clock }: House,
  tx: IndexWrite,
  { searchable, ids, generations }: Writing,
): Promise<boolean> {
  const { kind, read } = searchable
  const documents = await read(tx.query, ids, clock.now())
  let renamed = false
  for (const generation of generations) {
    const said = await indexThings(tx, generation, { kind, asked: ids, documents })
    await forgetUnsaid(tx.query, said)
    if (said.renamed) renamed = true
  }
  return renamed
}

/**
 * Reads these things again into the index that is searched, and into the one that is being made. Answers whether an organisation or a
 * place is called otherwise now: then all that names it is to be read anew.
 */
export async function readAgain(
  house: House,
  tx: IndexWrite,
  searchable: Searchable,
  ids: readonly string[],
): Promise<boolean> {
  const states = await readStates(tx.query)
  const generations = new Set([states.get('generation'), states.get('making')].filter((each) => each !== undefined))
  return writeThings(house, tx, { searchable, ids, generations })
}
