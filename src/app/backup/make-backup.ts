import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { carryLedger } from '#src/media/index.ts'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
import { filesOf } from '#src/platform/files/files.ts'
import type { House } from '#src/platform/module.ts'
import { rememberBackup } from './backup-folder.ts'
import { leftOut } from './left-out.ts'

/** The version of the program, from the package beside the migrations; people read it, nothing hangs on it. */
function versionBeside(source: string): string {
  const file = resolve(source, '../package.json')
  return existsSync(file) ? String(JSON.parse(readFileSync(file, 'utf8')).version) : 'unknown'
}

/** Packs database and files as they stand now into a file, and remembers when. */
export async function makeBackup({ database, settings, clock }: House, source: string, file: string) {
  const now = clock.now()
  const files = filesOf(settings)
  const made = await writeBackup({ database, files, leftOut, program: versionBeside(source), now }, file)
  await carryLedger({ settings }, file)
  rememberBackup(settings, { file, made: now.toString() })
  return made
}
