import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
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
  const filesFolder = join(settings.DATA_DIR, 'files')
  const made = await writeBackup({ database, filesFolder, leftOut, program: versionBeside(source), now }, file)
  rememberBackup(settings, { file, made: now.toString() })
  return made
}
