import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { restoreBackup } from '#src/platform/backup/restore-backup.ts'
import { readArguments } from '#src/platform/config/arguments.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { RootCommand } from '../command-line.ts'
import { databaseFile } from '../house.ts'
import { withHouse } from '../with-house.ts'

const usage = 'restore FILE'

export const restoreCommand: RootCommand = {
  usage,
  about: 'Fills an empty database and folder of files from a backup, of either engine and of this or an older program.',
  run: async (settings, { source }, args, say) => {
    const { positionals } = readArguments(args, usage, {}, { words: true })
    const [named, ...others] = positionals
    if (!named || others.length > 0) throw new OperatorError(`Name one backup: ${usage}.`)
    const file = resolve(named)
    const wasThere = settings.DATABASE_URL !== undefined || existsSync(databaseFile(settings))
    try {
      const code = await withHouse(settings, async ({ database }) => {
        const parts = { database, source, dataFolder: settings.DATA_DIR }
        const { head, rows, files, applied } = await restoreBackup(parts, file)
        say(`Restored ${rows} rows and ${files} files from the backup of ${head.made} (program ${head.program}).`)
        if (applied.length > 0) say(`It was older than this program: ${applied.join(', ')} applied.`)
        say('Everybody signs in anew; links in letters that nobody has used yet must be sent again.')
        say(`Whoever was erased, or withdrew a consent, after ${head.made} is as before: do it once more.`)
        return 0
      })
      return code
    } catch (error) {
      // What was opened to look whether it is empty.
      if (!wasThere) for (const end of ['', '-wal', '-shm']) rmSync(`${databaseFile(settings)}${end}`, { force: true })
      throw error
    }
  },
}
