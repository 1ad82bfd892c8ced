import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readArguments } from '#src/platform/config/arguments.ts'
import { csvLimits } from '#src/platform/csv/read-csv.ts'
import { messageOf, OperatorError } from '#src/platform/failure.ts'
import type { Command } from '#src/platform/module.ts'
import { importPlaces, type PlacesReport } from './import-places.ts'
import type { TableFile } from './merge-tables.ts'

const usage = 'import places FILE [FILE…]'
const mostShown = 200

/** `multipolis import places ek_obl.json ek_obst.json ek_atte.csv`: 0 when something was taken in, 1 when all was refused. */
export const importCommand: Command = {
  usage,
  about: 'Reads the EKATTE tables of oblasts, municipalities and settlements; the same tables again change nothing.',
  run: async (house, args, say) => {
    const { positionals } = readArguments(args, usage, {}, { words: true })
    if (positionals.length === 0) throw new OperatorError(`Name at least one file: ${usage}.`)
    const report = await importPlaces(house, positionals.map(readFile))
    for (const line of reportLines(report)) say(line)
    const taken = Object.values(report.counts).some((count) => count.added + count.changed + count.unchanged > 0)
    return taken ? 0 : 1
  },
}

function readFile(file: string): TableFile {
  if (!existsSync(file) || !statSync(file).isFile()) throw new OperatorError(`There is no file ${file}.`)
  if (statSync(file).size > csvLimits.bytes)
    throw new OperatorError(`${file} is larger than ${csvLimits.bytes / 1_000_000} MB, the most that one table may be.`)
  try {
    return { label: basename(file), bytes: readFileSync(file) }
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

const fileProblems: Readonly<Record<string, string>> = {
  'too-large': 'the file is too large',
  'too-many-rows': 'the file has too many rows',
  empty: 'the file is empty',
  'quote-not-closed': 'a quotation mark is opened and never closed',
  'not-a-table': 'this is neither CSV nor a JSON array of objects',
  'unknown-columns':
    'its columns are those of no table that is known. Known are the EKATTE tables ek_obl, ek_obst and ek_atte as JSON or CSV, and municipalities.csv, settlements.csv and settlements_loc.csv of the geocoding project',
}

const rowProblems = {
  'no-code': 'the code is missing or wrong',
  'no-name': 'the name is missing or is no name',
  'no-kind': 'nothing says whether it is a town, a village or a monastery',
  'no-municipality': 'the code of its municipality is missing or wrong',
  'unknown-oblast': 'its oblast is in no table',
  'unknown-municipality': 'its municipality is in no table',
  repeated: 'the same code stands above; the first one counts',
  'not-in-register': 'the register does not know this code (any more)',
  'wrong-coordinates': 'the coordinates are none in Bulgaria and were left out',
} as const

/** What came of each table, each kind of place, and each row that was not taken. */
export function reportLines({ files, counts, reports }: PlacesReport): string[] {
  const lines = files.map(({ file, format, problem, came }) =>
    problem
      ? `${oneLine(file)}: not read, ${fileProblems[problem] ?? problem}.`
      : `${oneLine(file)}: ${came} rows, ${format}.`,
  )
  for (const [what, { added, changed, unchanged, refused }] of Object.entries(counts))
    lines.push(`${what}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} rows refused.`)
  for (const { file, line, problem, detail, refused } of reports.slice(0, mostShown)) {
    const verdict = refused ? 'refused' : 'note'
    lines.push(`  ${verdict} ${oneLine(file)}:${line}: ${rowProblems[problem]} (${oneLine(detail)})`)
  }
  if (reports.length > mostShown) lines.push(`  and ${reports.length - mostShown} more.`)
  return lines
}

/** A file could otherwise write lines of its own into the report. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').slice(0, 200)
