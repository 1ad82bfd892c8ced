import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readArguments } from '#src/platform/config/arguments.ts'
import { readApplied } from '#src/platform/db/migrate.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { RootCommand } from '../command-line.ts'
import { databaseFile } from '../house.ts'
import { withHouse } from '../with-house.ts'
import { backupFile } from './backup-folder.ts'
import { counted } from './counted.ts'
import { makeBackup } from './make-backup.ts'

const usage = 'backup [FILE]'

export const backupCommand: RootCommand = {
  usage,
  about: 'Packs database and files into one archive, while the site runs; without a name into DATA_DIR/backups.',
  run: async (settings, { source }, args, say) => {
    const { positionals } = readArguments(args, usage, {}, { words: true })
    const [named, ...others] = positionals
    if (others.length > 0) throw new OperatorError(`Name one file: ${usage}.`)
    if (!settings.DATABASE_URL && !existsSync(databaseFile(settings)))
      throw new OperatorError(`There is no database in ${settings.DATA_DIR} yet.`)
    return withHouse(settings, async (house) => {
      if ((await readApplied(house.database.read)).length === 0)
        throw new OperatorError('The database is empty; there is nothing to back up.')
      const began = performance.now()
      const file = named === undefined ? backupFile(settings, house.clock.now(), 'asked') : resolve(named)
      const { rows, tables, files, vanished, bytes } = await makeBackup(house, source, file)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      say(
        `Backup ${file}: ${rows} rows of ${tables} tables, ${counted(files, 'file')}, ${megabytes(bytes)} MB, in ${seconds} s.`,
      )
      if (vanished > 0) say(`Not in it, because the site removed it meanwhile: ${counted(vanished, 'file')}.`)
      say('It holds personal data: keep it where only you can read it, and a copy on another machine.')
      return 0
    })
  },
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
