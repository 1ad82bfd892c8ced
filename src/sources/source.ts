import type { SourceState } from './sources.tables.ts'

/** Where foreign records come from. */
export interface Source {
  readonly id: string
  readonly organisation: string
  /** As people call it; empty for files of the command line. */
  readonly name: string
  /** Name of the intake that takes its records. */
  readonly intake: string
  /** Name of the format; empty until the first reading has told it. */
  readonly reader: string
  /** `https://…`, or empty respectively `file:…` for files that somebody hands in. */
  readonly address: string
  readonly choices: Readonly<Record<string, string>>
  readonly chosenAnew: boolean
  readonly state: SourceState
  readonly everyHours: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly fileHash: string | null
  readonly fileType: string | null
  /** What was read last is to be read again, though nothing new came: somebody has explained its words. */
  readonly readAnew: boolean
  readonly nextAt: string | null
  readonly checkedAt: string | null
  readonly changedAt: string | null
  readonly publishedAt: string | null
  readonly failures: number
  /** Code of what went wrong at the last reading. */
  readonly problem: string | null
  readonly version: number
}

/** Whether it is fetched, and not handed in. */
export const isFetched = ({ address }: Pick<Source, 'address'>): boolean => /^https?:/.test(address)

export const hoursToChoose = [1, 3, 6, 12, 24, 168] as const
export const usualHours = 1

/** After so many refusals in a row that say "gone for ever" (410) nobody asks any more. */
export const mostGone = 3
const longestPause = 24

/** When it is asked next: as agreed, and after failures ever less often, once a day at least. */
export function nextTime(now: Temporal.Instant, everyHours: number, failures: number): Temporal.Instant {
  const hours =
    failures === 0 ? everyHours : Math.max(everyHours, Math.min(everyHours * 2 ** (failures - 1), longestPause))
  return now.add({ minutes: hours * 60 })
}

/** The state after another answer of the server. */
export const stateAfter = ({ state }: Pick<Source, 'state'>, problem: string | null, failures: number): SourceState =>
  problem === 'status-410' && failures >= mostGone ? 'gone' : state
