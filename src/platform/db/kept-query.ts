import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Reader } from './database.ts'

/** Stands where a value will be, while a query is built. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Execute = (query: CompiledQuery) => Promise<QueryResult<unknown>>
const shortWays = new WeakMap<Reader, Execute>()

/** A kept query of this reader goes straight to its connection: the way through Kysely's plugins and pool costs as much as a point read. */
export const keepShortWay = (reader: Reader, execute: Execute): void => void shortWays.set(reader, execute)

/**
 * A query that is built and compiled once for each set of values given, and later only runs: building one costs as much as
 * SQLite takes to answer it. `build` sees stand-ins, so it may only pass values on to the query and ask whether they are
 * `undefined`; whatever is made of a value is made before. A `limit` is written out, since engines plan by it: a few fixed ones,
 * please. Queries with a list of changing length are no use here.
 */
export function keptQuery<Values extends object, Row>(build: (query: Reader, values: Values) => Compilable<Row>) {
  const kept = new WeakMap<Reader, Map<string, CompiledQuery<Row>>>()
  return async (query: Reader, values: Values): Promise<Row[]> => {
    const given = values as Readonly<Record<string, unknown>>
    const names = Object.keys(given).filter((name) => given[name] !== undefined)
    const shape = `${names.join(' ')} ${given.limit ?? ''}`
    const shapes = kept.get(query) ?? new Map<string, CompiledQuery<Row>>()
    const known = shapes.get(shape)
    const compiled = known ?? compile(build, query, names, given.limit)
    if (!known) kept.set(query, shapes.set(shape, compiled))
    const parameters = compiled.parameters.map((value) => (value instanceof Slot ? given[value.name] : value))
    const ready: CompiledQuery<Row> = { ...compiled, parameters }
    const execute = shortWays.get(query) as ((query: CompiledQuery) => Promise<QueryResult<Row>>) | undefined
    const { rows } = await (execute ? execute(ready) : query.executeQuery(ready))
    return rows
  }
}

function compile<Values, Row>(
  build: (query: Reader, values: Values) => Compilable<Row>,
  query: Reader,
  names: readonly string[],
  limit: unknown,
): CompiledQuery<Row> {
  const slots = Object.fromEntries(names.map((name) => [name, name === 'limit' ? limit : new Slot(name)]))
  return build(query, slots as Values).compile()
}
