import { textLimits } from '#src/platform/icalendar/icalendar.ts'
import { writtenTime } from '#src/platform/icalendar/read-time.ts'
import { inZone } from '#src/platform/icalendar/recur.ts'
import { fold } from '#src/platform/language/fold.ts'
import type { ReadingDay } from '#src/platform/language/read-dates.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { ForeignReading, IncomingEvent, ReadColumn, ReadContext } from '../incoming.ts'
import { applyMends } from './apply-mends.ts'
import type { TableField } from './fields.ts'
import { findHeading, type Headed, oneLine } from './heading-row.ts'
import { openMended } from './mended-file.ts'
import { type PlanFrame, planFrame } from './plan-year.ts'
import { eventOfRow, type NamedRow, rowKeys } from './row-event.ts'
import { packRowProblem, type RowCode } from './row-problem.ts'
import { readTables, type TextRow } from './table.ts'
import { monthOfName, readRowWhen, type Section, type When, type WhenCells } from './when.ts'

/**
 * Reads CSV or XLSX as offices keep their plans: the heading wherever it stands, columns by their usual names or as a person matched
 * them, days and hours as people type them. A row that cannot be read is told with its words; the others are taken.
 */
export async function readTable(bytes: Uint8Array, context: ReadContext): Promise<ForeignReading> {
  const file = openMended(bytes)
  const reading = await readTables(file.bytes)
  if (!reading.ok) return { events: [], problems: [refusal(codes[reading.problem] ?? reading.problem, '')] }
  const tables = reading.tables.map((table, at) => applyMends(table, at, file.mends))
  const found = tables.flatMap((table, at) => {
    const headed = findHeading(table, context.columns)
    return headed ? [{ headed, at }] : []
  })
  // Beside the plan a workbook often has sheets that are none.
  const understood = found.filter(({ headed }) => headed.understood || monthOfName(headed.table.name))
  const tableParts = understood.length > 0 ? understood : found.slice(0, 1)
  if (tableParts.length === 0) return { events: [], problems: [refusal('table-without-heading', '')] }
  const columns = columnsOf(tableParts.map(({ headed }) => headed))
  if (understood.length === 0) {
    const seen = columns.map(({ heading }) => heading).filter((heading) => heading !== '')
    return { events: [], problems: [refusal('columns-unknown', seen.join(', ').slice(0, 500))], columns }
  }
  return { ...readRows(understood, context), columns }
}

/** „broken“ is what a thread is called that did not come to an end. */
const codes: Readonly<Record<string, string>> = { broken: 'not-a-table' }

const refusal = (code: string, detail: string): RunProblem => ({ code, at: 'file', detail, refused: true })

function columnsOf(parts: readonly Headed[]): ReadColumn[] {
  const seen = new Map<string, ReadColumn>()
  for (const { columns, rows } of parts) {
    for (const [at, heading] of columns.headings.entries()) {
      if (heading === '' || seen.has(heading)) continue
      const examples = rows.map(({ cells }) => oneLine(cells[at] ?? '').slice(0, 80)).filter((cell) => cell !== '')
      seen.set(heading, { heading, field: columns.fields[at] ?? null, examples: [...new Set(examples)].slice(0, 3) })
    }
  }
  return [...seen.values()]
}

interface Row {
  readonly named: NamedRow
  readonly when: When
  readonly plan: PlanFrame
  readonly problemOf: (code: RowCode, field: TableField, instead?: string | null) => RunProblem
  readonly number: number
}

interface Part {
  readonly headed: Headed
  readonly at: number
}

function readRows(parts: readonly Part[], context: ReadContext): Pick<ForeignReading, 'events' | 'problems'> {
  const problems: RunProblem[] = []
  const rows = parts.flatMap((part) => readPart(part, context, problems))
  const events = named(rows, context, problems)
  return { events, problems }
}

function readPart({ headed, at }: Part, context: ReadContext, problems: RunProblem[]): Row[] {
  const today = Temporal.PlainDate.from(context.today)
  const plan = planFrame(headed, today)
  if (plan.guessed)
    problems.push({ code: 'year-guessed', at: headed.table.name || 'file', detail: String(plan.year), refused: false })
  const reading = plan.year === undefined ? { today } : { today, year: plan.year }
  let section: Section = { ...reading, month: monthOfName(headed.table.name, reading) }
  const rows: Row[] = []
  for (const row of headed.rows) {
    const words = row.cells.filter((cell) => cell !== '')
    const [only = ''] = words
    const named = nameCells(row, headed)
    if (words.length === 1) section = { ...section, month: monthOfName(only, reading) ?? section.month }
    if (words.length === 0 || isSum(only) || (words.length === 1 && headsRows(only, named, reading))) continue
    const problemOf = problemAt(row, headed, at, named)
    const when = readRowWhen(whenCells(named, context.zone), inYear(section, named))
    if (isExample(named.of('title'))) continue
    if (named.of('title') === '') problems.push(problemOf('row-title-missing', 'title'))
    else if (!when.ok) problems.push(problemOf(`row-${when.code}`, when.cell, when.month))
    else rows.push({ named, when: when.when, plan, problemOf, number: row.number })
  }
  return rows
}

/** A column of years says it for each row. */
function inYear(section: Section, { of }: NamedRow): Section {
  const year = /^(20\d\d)(?!\d)/u.exec(of('year'))?.[1]
  return year === undefined ? section : { ...section, year: Number(year) }
}

/** „МАЙ“ and „БИБЛИОТЕКА“ head the rows below them; a title alone is an event whose day was forgotten. */
const headsRows = (words: string, { of }: NamedRow, reading: ReadingDay): boolean =>
  of('title') !== words || monthOfName(words, reading) !== null || words === words.toUpperCase()

/** The row with which the template shows how it is meant. */
const isExample = (title: string): boolean => /^пример\s*:/iu.test(title)

const isSum = (words: string): boolean => /^(?:общо|всичко|сума|total|sum)(?!\p{L})/iu.test(words)

function nameCells({ cells }: TextRow, { columns }: Headed): NamedRow {
  const at = (field: TableField) => columns.fields.indexOf(field)
  return {
    of: (field) => (field === 'place' ? placeIn(cells, columns) : (cells[at(field)] ?? '').trim()),
    headingOf: (field) => columns.headings[at(field)] ?? '',
    funds: columns.fields.flatMap((field, column) =>
      field === 'fund' ? [{ heading: columns.headings[column] ?? '', cell: cells[column] ?? '' }] : [],
    ),
  }
}

const mostPlaces = 6

/** All that the row says of where, a part that another has said left out. */
function placeIn(cells: readonly string[], { fields }: Headed['columns']): string {
  const places = cells.filter((_, at) => fields[at] === 'place').slice(0, mostPlaces)
  const parts = places.map((cell) => cell.trim().slice(0, textLimits.location))
  const said = parts.filter((part, at) => !parts.some((other, where) => where !== at && holds(other, part, where < at)))
  return said.join(', ')
}

/** Of two that say the same the first stays. */
const holds = (other: string, part: string, isBefore: boolean): boolean =>
  fold(other).includes(fold(part)) && (isBefore || other.length > part.length)

function whenCells({ of }: NamedRow, zone: string): WhenCells {
  const told = (field: TableField) => onTheWall(of(field), zone)
  return {
    date: told('date'),
    lastDay: told('lastDay'),
    month: of('month'),
    hour: told('hour'),
    endHour: told('endHour'),
  }
}

/** `2026-11-27T16:00:00.000Z`, as programs export it, by the clock on the wall. */
function onTheWall(cell: string, zone: string): string {
  const time = writtenTime(cell)
  if (time?.kind !== 'local') return cell
  return (time.utc ? inZone(time.local, 'UTC', zone) : time.local).slice(0, 16).replace('T', ' ')
}

function problemAt(row: TextRow, { columns, table }: Headed, at: number, named: NamedRow): Row['problemOf'] {
  return (code, field, instead = null) => {
    // A table without „Дата“ says its days elsewhere.
    const wanted: TableField[] = field === 'date' ? ['date', 'month', 'hour'] : [field]
    const column = wanted.map((each) => columns.fields.indexOf(each)).find((each) => each >= 0) ?? 0
    return packRowProblem({
      code,
      table: at,
      sheet: table.name,
      row: row.number,
      column,
      heading: columns.headings[column] ?? '',
      text: (row.cells[column] ?? '').slice(0, 300),
      title: named.of('title').slice(0, 200),
      instead,
    })
  }
}

/** Gives each row the shortest name that is its own, the same at the next reading of the same plan. */
function named(rows: readonly Row[], { zone }: ReadContext, problems: RunProblem[]): IncomingEvent[] {
  const keys = rows.map((row) => rowKeys(row.named, row.when, row.plan))
  const numbers = keys.flatMap(({ number }) => number ?? [])
  const numbered = new Set(numbers).size === numbers.length
  const times = (pick: (key: (typeof keys)[number]) => string) => Map.groupBy(keys.map(pick), (key) => key)
  const [months, days] = [times(({ month }) => month), times(({ day }) => day)]
  const seen = new Map<string, number>()
  return rows.flatMap((row, at) => {
    const key = keys[at]
    if (!key) return []
    const isAlone = (found: ReadonlyMap<string, readonly string[]>, name: string) => found.get(name)?.length === 1
    const byTitle = isAlone(months, key.month) ? key.month : isAlone(days, key.day) ? key.day : key.hour
    const uid = numbered && key.number !== null ? key.number : byTitle
    const earlier = seen.get(uid)
    if (earlier !== undefined) {
      problems.push(row.problemOf('row-repeated', 'title', String(earlier)))
      return []
    }
    seen.set(uid, row.number)
    return [eventOfRow(row.named, row.when, { ...row.plan, uid, zone })]
  })
}
