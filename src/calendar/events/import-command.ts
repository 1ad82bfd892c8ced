import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { findOrganisationId } from '#src/network/index.ts'
import { readArguments } from '#src/platform/config/arguments.ts'
import { messageOf, OperatorError } from '#src/platform/failure.ts'
import { usualLimits } from '#src/platform/icalendar/read-icalendar.ts'
import type { Command } from '#src/platform/module.ts'
import type { RunReport } from '#src/sources/index.ts'
import { spheres } from './event.ts'
import { importCalendar } from './import-calendar.ts'

const mostShown = 20

const usage = 'import calendar FILE.ics --organisation SLUG [--sphere culture|education|science]'
const options = { organisation: { type: 'string' }, sphere: { type: 'string' } } as const

/** `multipolis import calendar FILE.ics --organisation SLUG`: 0 when something was taken in or nothing came, 1 when all was refused. */
export const importCommand: Command = {
  usage,
  about: 'Reads an iCalendar file into the calendar of an organisation; the same file again changes nothing.',
  run: async (house, args, say) => {
    const { values, positionals } = readArguments(args, usage, options, { words: true })
    const [file, ...others] = positionals
    if (!file || !values.organisation || others.length > 0)
      throw new OperatorError(`Name one file and an organisation: ${usage}.`)
    const sphere = spheres.find((each) => each === values.sphere)
    if (values.sphere !== undefined && !sphere)
      throw new OperatorError(`--sphere must be one of ${spheres.join(', ')}.`)
    if (!existsSync(file) || !statSync(file).isFile()) throw new OperatorError(`There is no file ${file}.`)
    if (statSync(file).size > usualLimits.bytes)
      throw new OperatorError(
        `${file} is larger than ${usualLimits.bytes / 1_000_000} MB, the most that one import reads.`,
      )
    const organisationId = await findOrganisationId(house.database.read, values.organisation)
    if (!organisationId)
      throw new OperatorError(
        `There is no organisation ${values.organisation}. Its short name is the end of its page’s address.`,
      )
    const report = await importCalendar(house, {
      organisationId,
      bytes: bytesOf(file),
      label: basename(file),
      sphere,
    })
    for (const line of reportLines(report)) say(line)
    return report.came > 0 && report.refused === report.came ? 1 : 0
  },
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

/** What came, what became of it, and why something was refused or guessed. */
export function reportLines({ label, came, added, changed, unchanged, refused, problems }: RunReport): string[] {
  const lines = [
    `${label}: ${came} came, ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`,
  ]
  for (const { code, at, detail, refused: out } of problems.slice(0, mostShown))
    lines.push(`  ${out ? 'refused' : 'note'} ${code}: ${oneLine(at)} (${oneLine(detail)})`)
  if (problems.length > mostShown)
    lines.push(`  and ${problems.length - mostShown} more; all of them are kept with the run.`)
  return lines
}

/** A file could otherwise write lines of its own into the report. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').slice(0, 200)
