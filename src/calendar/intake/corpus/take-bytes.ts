import type { IntakeProblem } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { type RecordsRead, readRecords } from '../read-records.ts'
import { prepareEvents } from '../take-events.ts'
import { corpusContext } from './corpus-files.ts'

export interface Taken {
  readonly format: string
  /** Ids of the events that were made, in the order of the records. */
  readonly targets: readonly string[]
  readonly problems: readonly IntakeProblem[]
}

/** Bytes into the calendar of an organisation as a run takes them, without a source that remembers them. */
export async function takeBytes(
  house: House,
  bytes: Uint8Array,
  {
    organisation,
    address = corpusContext.address,
  }: { readonly organisation: string; readonly address?: string | null },
): Promise<Taken> {
  const request = { ...corpusContext, bytes, format: undefined, address, columns: {} }
  const { format, records, problems }: RecordsRead = await readRecords(request)
  const now = house.clock.now()
  const frame = { organisation, choices: {}, chosenAnew: false, meaning: () => undefined, now, actor: null }
  const taker = await prepareEvents(house, house.database.read, frame)
  const outcomes = await house.database.write((tx) =>
    taker.take(
      tx,
      records.map((record) => ({ ...record, target: undefined, same: false })),
    ),
  )
  return {
    format,
    targets: outcomes.flatMap(({ target }) => target ?? []),
    problems: [...problems, ...outcomes.flatMap(({ problem }) => problem ?? [])],
  }
}
