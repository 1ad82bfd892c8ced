import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pendingMigrations } from '#src/platform/db/migrate.ts'
import { messageOf } from '#src/platform/failure.ts'
import { countJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import type { Ground, RootCommand } from './command-line.ts'
import { openHouse } from './house.ts'
import { modules } from './modules.ts'
import { checkDataFolder } from './start-command.ts'

interface Finding {
  readonly what: string
  readonly well: boolean
  readonly words: string
}

export const doctorCommand: RootCommand = {
  usage: 'doctor',
  about: 'Looks whether everything is in order and says what to mend; changes nothing.',
  run: async (settings, ground, _args, say) => {
    const findings: Finding[] = []
    const find = (what: string, well: boolean, words: string) => void findings.push({ what, well, words })
    find('Node', Number(process.versions.node.split('.')[0]) >= 26, `version ${process.versions.node}`)
    find('built files', existsSync(join(ground.assets)), ground.assets)
    try {
      checkDataFolder(settings)
      find('data folder', true, settings.DATA_DIR)
      const house = await openHouse({ ...settings, LOG: 'off' }, modules)
      await examine(house, ground, find)
      await house.database.close()
    } catch (error) {
      find('database', false, messageOf(error))
    }
    find(
      'mail',
      true,
      settings.SMTP_URL
        ? `goes to ${settings.SMTP_URL.hostname}`
        : `no SMTP_URL: messages are files in ${join(settings.DATA_DIR, 'mail')}`,
    )
    for (const { what, well, words } of findings) say(`${well ? 'ok  ' : 'MEND'} ${what}: ${words}`)
    return findings.every(({ well }) => well) ? 0 : 1
  },
}

async function examine(
  { database }: House,
  { source }: Ground,
  find: (what: string, well: boolean, words: string) => void,
): Promise<void> {
  const check =
    database.engine === 'sqlite'
      ? await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(database.read)
      : undefined
  const said = check?.rows[0]?.quick_check ?? 'ok'
  find('database', said === 'ok', said === 'ok' ? database.engine : `${database.engine}: ${said}`)
  const pending = await pendingMigrations(database, source).catch(() => ['none has run yet'])
  find(
    'migrations',
    pending.length === 0,
    pending.length === 0 ? 'up to date' : `waiting: ${pending.join(', ')}; start applies them`,
  )
  if (pending.length > 0) return
  const { waiting, dead } = await countJobs(database.read)
  find(
    'jobs',
    dead === 0,
    `${waiting} waiting, ${dead} given up${dead > 0 ? '; "multipolis worker --dead" lists them' : ''}`,
  )
}
