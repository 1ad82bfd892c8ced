import { readCsv } from '#src/platform/csv/read-csv.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { ForeignReading, ReadContext } from './incoming.ts'
import { readEntryDates } from './web/entry-dates.ts'
import { datesOfExtension } from './web/event-extension.ts'
import { gatherDates } from './web/gather-dates.ts'

/** The first columns of our `calendar.csv`, which nobody else heads so. */
const mark = /^\ufeff?event[,;\t]date_id[,;\t]url[,;\t]title[,;\t]/
const lists = new Set(['topics', 'audiences', 'partners'])

export const looksLikeOwnTable = (head: string): boolean => mark.test(head)

/** Reads the table of open data that a network of this kind gives: a row for each date, those of one event together. */
export function readOwnTable(bytes: Uint8Array, context: ReadContext): ForeignReading {
  const reading = readCsv(bytes)
  if (!reading.ok) return { events: [], problems: [{ code: reading.problem, at: 'file', detail: '', refused: true }] }
  const { header, rows } = reading.table
  const records = rows.map(({ cells }) =>
    Object.fromEntries(header.map((name, at) => [name, cellOf(name, cells[at] ?? '')])),
  )
  const byEvent = Map.groupBy(records, (record) => String(record.event))
  const problems: RunProblem[] = []
  const read = [...byEvent].flatMap(([id, dates]) => {
    const extension = { dates }
    const entry = { id: `urn:uuid:${id}`, url: pageOf(dates[0] ?? {}), title: '', body: '' }
    const items = datesOfExtension(extension, entry)
    const found = items && readEntryDates(items, { categories: [], extension }, context)
    if (!found) problems.push({ code: 'start-missing', at: id.slice(0, 200), detail: 'no date', refused: true })
    else problems.push(...found.problems)
    return found ?? []
  })
  if (rows.length === 0) problems.push({ code: 'no-events', at: 'file', detail: 'no rows', refused: false })
  return {
    events: [...read.flatMap(({ events }) => events), ...gatherDates(read.flatMap(({ dates }) => dates))],
    problems,
  }
}

/** Texts that begin like a formula carry an apostrophe, which is not theirs. */
const textOf = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
const cellOf = (name: string, cell: string): unknown =>
  lists.has(name)
    ? textOf(cell)
        .split('; ')
        .filter((part) => part !== '')
    : textOf(cell)

/** The page of the event, not of its date. */
function pageOf(date: Readonly<Record<string, unknown>>): string {
  const [url, day] = [String(date.url ?? ''), String(date.date_id ?? '').slice(0, 10)]
  return date.series === 'true' && url.endsWith(`/${day}`) ? url.slice(0, -day.length - 1) : url
}
