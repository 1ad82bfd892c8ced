import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { heedLedger } from '#src/media/index.ts'
import { type Restored, restoreBackup } from '#src/platform/backup/restore-backup.ts'
import { readArguments } from '#src/platform/config/arguments.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { filesOf } from '#src/platform/files/files.ts'
import type { RootCommand } from '../command-line.ts'
import { databaseFile } from '../house.ts'
import { withHouse } from '../with-house.ts'
import { counted } from './counted.ts'
import { eraseAgain, readLedger } from './erase-again.ts'

const usage = 'restore FILE [--erased-in LATER]'

export const restoreCommand: RootCommand = {
  usage,
  about:
    'Fills an empty database and folder of files from a backup, of either engine, of this or an older program. Pictures that were withdrawn stay so. With --erased-in it erases again whom the journal of a later backup names.',
  run: async (settings, { source }, args, say) => {
    const { values, positionals } = readArguments(args, usage, { 'erased-in': { type: 'string' } }, { words: true })
    const [named, ...others] = positionals
    if (!named || others.length > 0) throw new OperatorError(`Name one backup: ${usage}.`)
    const later = values['erased-in']
    // Read before anything is written: a broken ledger must not leave a restored network with those who were erased.
    const ledger = later === undefined ? undefined : await readLedger(resolve(later))
    return leavingNothing(settings, () =>
      withHouse(settings, async (house) => {
        const parts = { database: house.database, source, dataFolder: settings.DATA_DIR, files: filesOf(settings) }
        const restored = await restoreBackup(parts, resolve(named))
        tell(restored, say)
        const withdrawn = await heedLedger(house, resolve(named), ledger?.pictures)
        if (withdrawn > 0) say(`Withdrawn since then and taken away again: ${counted(withdrawn, 'picture')}.`)
        if (!ledger) say(`Whoever was erased, or took a consent back, after ${restored.head.made} is here again.`)
        else {
          const { persons, consents } = await eraseAgain(house, ledger)
          say(`Erased again: ${counted(persons, 'person')}. Taken back again: ${counted(consents, 'consent')}.`)
        }
        return 0
      }),
    )
  },
}

function tell({ head, rows, files, applied }: Restored, say: (line: string) => void): void {
  say(
    `Restored ${counted(rows, 'row')} and ${counted(files, 'file')} from the backup of ${head.made} (program ${head.program}).`,
  )
  if (applied.length > 0) say(`It was older than this program: ${applied.join(', ')} applied.`)
  say('Everybody signs in anew; links in letters that nobody has used yet must be sent again.')
  say('The search fills again within an hour of the start; "npx multipolis search rebuild" does it now.')
}

/** A database that was made only to see that it is empty goes again when nothing comes of it. */
async function leavingNothing(settings: Settings, work: () => Promise<number>): Promise<number> {
  const file = databaseFile(settings)
  const wasThere = settings.DATABASE_URL !== undefined || existsSync(file)
  try {
    return await work()
  } catch (error) {
    if (!wasThere) for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
    throw error
  }
}
