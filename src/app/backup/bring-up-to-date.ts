import { migrate, pendingMigrations, readApplied } from '#src/platform/db/migrate.ts'
import { messageOf, OperatorError } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import { backupFile, keepNewest } from './backup-folder.ts'
import { makeBackup } from './make-backup.ts'

/** Brings the database up to date and returns what was applied. One that is in use already is backed up first, or stays as it is. */
export async function bringUpToDate(house: House, source: string, say: (line: string) => void): Promise<string[]> {
  const isInUse = (await readApplied(house.database.read)).length > 0
  if (isInUse && (await pendingMigrations(house.database, source)).length > 0) await backUp(house, source, say)
  return migrate(house.database, source)
}

async function backUp(house: House, source: string, say: (line: string) => void): Promise<void> {
  const { settings, clock } = house
  if (settings.BACKUPS_KEPT === 0) return
  const file = backupFile(settings, clock.now(), 'before-migration')
  try {
    await makeBackup(house, source, file)
  } catch (error) {
    throw new OperatorError(
      `The database must be brought up to date, and its backup before that failed: ${messageOf(error)}. Nothing was changed. Mend it, or set BACKUPS_KEPT to 0.`,
      { cause: error },
    )
  }
  keepNewest(settings, settings.BACKUPS_KEPT)
  say(`The database will be brought up to date; as it was it lies in ${file}.`)
}
