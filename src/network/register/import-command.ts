import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readArguments } from '#src/platform/config/arguments.ts'
import { csvLimits } from '#src/platform/csv/read-csv.ts'
import { messageOf, OperatorError } from '#src/platform/failure.ts'
import type { Command } from '#src/platform/module.ts'
import { type ImportResult, importRegister } from './import-register.ts'
import type { RegisterReport } from './register-plan.ts'
import { detailIn, reasonsIn } from './register-reasons.ts'

const usage = 'import organisations FILE [--oblast RSE] [--dry-run]'
const options = { oblast: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
const mostShown = 20

/** `multipolis import organisations FILE`: 0 when something was taken in or nothing came, 1 when all was refused. */
export const importOrganisationsCommand: Command = {
  usage,
  about: 'Reads the register of chitalishta (CSV): new ones become drafts; the same file again changes nothing.',
  run: async (house, args, say) => {
    const { values, positionals } = readArguments(args, usage, options, { words: true })
    const [file, ...others] = positionals
    if (!file || others.length > 0) throw new OperatorError(`Name one file: ${usage}.`)
    const wishes = { label: basename(file).slice(0, 200), oblast: values.oblast, dryRun: values['dry-run'] ?? false }
    const result = await importRegister(house, { bytes: bytesOf(file), ...wishes })
    if (!result.ok) throw new OperatorError(`${file}: ${whyNot(result)}`)
    for (const line of reportLines(result.report, result.placesImported, wishes.dryRun)) say(line)
    return result.report.came > 0 && result.report.refused === result.report.came ? 1 : 0
  },
}

function bytesOf(file: string): Uint8Array {
  try {
    if (!statSync(file).isFile()) throw new Error('it is no file')
    if (statSync(file).size > csvLimits.bytes) throw new Error(`it is larger than ${csvLimits.bytes / 1_000_000} MB`)
    return readFileSync(file)
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

/** What is wrong with the file as a whole, and what to do. */
function whyNot(result: Extract<ImportResult, { ok: false }>): string {
  switch (result.problem) {
    case 'columns-missing':
      return `the first row must name the columns; these are missing: ${result.missing.join(', ')}.`
    case 'oblast-unknown':
      return 'no row is of that oblast. Name it by its code (RSE) after `import places`, or by its name as in the file.'
    case 'too-large':
      return `the file is larger than ${csvLimits.bytes / 1_000_000} MB.`
    case 'too-many-rows':
      return `there are more than ${csvLimits.rows} rows.`
    case 'quote-not-closed':
      return `a quotation mark is not closed by the end of the file${result.line ? ` (line ${result.line})` : ''}.`
    case 'empty':
      return 'there is no row in it.'
    case 'not-a-table':
      return 'this is no table in CSV.'
  }
}

/** What came, what became of it, and row by row what was refused or has to be said. */
function reportLines(report: RegisterReport, placesImported: boolean, dryRun = false): string[] {
  const { label, came, added, changed, unchanged, refused, withoutEik, closed, elsewhere, problems } = report
  const lines = [
    `${label}: ${came} came, ${added} added as drafts, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`,
    `  ${withoutEik} without ЕИК, ${closed} closed${elsewhere > 0 ? `, ${elsewhere} of other oblasts left aside` : ''}.`,
  ]
  const byReason = Map.groupBy(problems, ({ code }) => code)
  for (const [code, rows] of [...byReason].sort(
    ([, one], [, other]) => Number(other[0]?.refused) - Number(one[0]?.refused),
  )) {
    lines.push(`  ${rows[0]?.refused ? 'refused' : 'note'} ${code}, ${rows.length}: ${reasonsIn('en')[code] ?? code}`)
    for (const problem of rows.slice(0, mostShown)) {
      const detail = oneLine(detailIn('en', problem))
      lines.push(`    line ${problem.line}: ${oneLine(problem.name)}${detail ? ` (${detail})` : ''}`)
    }
    if (rows.length > mostShown) lines.push(`    and ${rows.length - mostShown} more`)
  }
  if (byReason.has('settlement-unknown') && !placesImported)
    lines.push('  Settlements come from `multipolis import places FILE`; run it, then this file again.')
  if (dryRun) lines.push('  Nothing was written: this was a trial.')
  else if (problems.length > 0)
    lines.push('  All of them are on the desk, under „Регистър“ (/bg/desk/network/register).')
  return lines
}

/** A file could otherwise write lines of its own into the report. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').slice(0, 200)
