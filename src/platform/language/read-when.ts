import { dateAtStart, type FoundDate, type ReadingDay } from './read-dates.ts'
import { type FoundHours, hoursAtStart } from './read-hours.ts'

/** What a cell of a table says of time. */
export interface WhenSaid {
  readonly date: FoundDate | null
  readonly hours: FoundHours | null
  /** What was not understood; empty where all was. „края на май“ is such a rest, so nobody takes it for the whole of May. */
  readonly rest: string
}

/** A cell that holds a date, hours or both: „27.11.2026 г., петък, 18:00 ч.“. Never throws. */
export function readWhen(cell: string, reading: ReadingDay): WhenSaid {
  const date = dateAtStart(cell, reading) ?? null
  const afterDate = cell.slice(date?.end ?? 0).replace(between, '')
  const hours = hoursAtStart(afterDate) ?? null
  return { date, hours, rest: afterDate.slice(hours?.end ?? 0).replace(around, '') }
}

const between = /^[\s\u00a0,;|T]+/u
const around = /^[\s\u00a0,;.]+|[\s\u00a0,;.]+$/gu
