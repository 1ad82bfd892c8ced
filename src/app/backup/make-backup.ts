import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from '#src/platform/backup/backup-file.ts'
import type { House } from '#src/platform/module.ts'
import { rememberBackup } from './backup-folder.ts'
import { leftOut } from './left-out.ts'

/** The version of the program, from the package beside the migrations. */
function versionBeside(source: string): string {
  const { version } = JSON.parse(readFileSync(resolve(source, '../package.json'), 'utf8'))
  return String(version)
}

/** Packs database and files as they stand now into a file, and remembers when. */
export async function makeBackup({ database, settings, clock }: House, source: string, file: string) {
  const now = clock.now()
  const filesFolder = join(settings.DATA_DIR, 'files')
  const made = await writeBackup({ database, filesFolder, leftOut, program: versionBeside(source), now }, file)
  rememberBackup(settings, { file, made: now.toString() })
  return made
}
