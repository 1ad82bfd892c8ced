import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { readArguments } from '#src/platform/config/arguments.ts'
import { isDemonstration, type Settings } from '#src/platform/config/settings.ts'
import { pendingMigrations } from '#src/platform/db/migrate.ts'
import { messageOf } from '#src/platform/failure.ts'
import { countJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { lastBackup } from './backup/backup-folder.ts'
import type { Ground, RootCommand } from './command-line.ts'
import { databaseFile } from './house.ts'
import { checkMailAddress, sendTestMail } from './try-mail.ts'
import { withHouse } from './with-house.ts'

interface Finding {
  readonly what: string
  readonly well: boolean
  readonly words: string
}

type Find = (what: string, well: boolean, words: string) => void
const usage = 'doctor [--mail ADDRESS]'

export const doctorCommand: RootCommand = {
  usage,
  about: 'Looks whether everything is in order and says what to mend; changes nothing. With --mail it sends a message.',
  run: async (settings, ground, args, say) => {
    const { values } = readArguments(args, usage, { mail: { type: 'string' } })
    if (values.mail !== undefined) checkMailAddress(values.mail)
    const findings: Finding[] = []
    const find: Find = (what, well, words) => void findings.push({ what, well, words: words.replace(/\.$/, '') })
    find('Node', Number(process.versions.node.split('.')[0]) >= 26, `version ${process.versions.node}`)
    const built = existsSync(ground.assets)
    find('built files', built, built ? ground.assets : `${ground.assets} is missing; "npm run build" makes it`)
    findDataFolder(settings, find)
    await findDatabase(settings, ground, find)
    findBackup(settings, find)
    findOperator(settings, find)
    if (values.mail === undefined) find('mail', true, whereMailGoes(settings))
    else await findMail(settings, values.mail, find)
    for (const { what, well, words } of findings) say(`${well ? 'ok  ' : 'MEND'} ${what}: ${words}.`)
    return findings.every(({ well }) => well) ? 0 : 1
  },
}

/** A site with an address of its own is no demonstration any more, so its pages must not name one. */
function findOperator(settings: Settings, find: Find): void {
  const well = settings.PUBLIC_URL === undefined || !isDemonstration(settings)
  const words = `${settings.OPERATOR_EN}, ${settings.CONTACT_EMAIL}`
  find('operator', well, well ? words : 'pages name the demonstration; set OPERATOR_…, CONTACT_… and see README.md')
}

const oldDays = 7

/** Whoever runs a site with an address of its own has something to lose. */
function findBackup(settings: Settings, find: Find): void {
  const last = lastBackup(settings)
  if (!last) {
    const words = 'none was made yet; "npx multipolis backup" makes one'
    find('backup', settings.PUBLIC_URL === undefined, words)
    return
  }
  const days = Temporal.Now.instant().since(Temporal.Instant.from(last.made)).total('days')
  const age = days < 1 ? 'less than a day' : `${Math.floor(days)} ${days < 2 ? 'day' : 'days'}`
  find('backup', settings.PUBLIC_URL === undefined || days < oldDays, `the latest is ${age} old (${last.file})`)
}

/** What does not exist yet is made at the first start, in the nearest folder that does. */
const nearestThere = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))

function findDataFolder({ DATA_DIR }: Settings, find: Find): void {
  try {
    accessSync(nearestThere(DATA_DIR), constants.R_OK | constants.W_OK | constants.X_OK)
    find('data folder', true, existsSync(DATA_DIR) ? DATA_DIR : `${DATA_DIR} does not exist yet; start makes it`)
  } catch (error) {
    find('data folder', false, `${DATA_DIR} cannot be written (${messageOf(error)})`)
  }
}

async function findDatabase(settings: Settings, ground: Ground, find: Find): Promise<void> {
  const file = databaseFile(settings)
  if (!settings.DATABASE_URL && !existsSync(file))
    return find('database', true, `${file} does not exist yet; start makes it`)
  try {
    await withHouse(settings, (house) => examine(house, ground, find))
  } catch (error) {
    find('database', false, messageOf(error))
  }
}

async function examine({ database }: House, { source }: Ground, find: Find): Promise<number> {
  const check =
    database.engine === 'sqlite'
      ? await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(database.read)
      : undefined
  const said = check?.rows[0]?.quick_check ?? 'ok'
  find('database', said === 'ok', said === 'ok' ? database.engine : `it is damaged (${said}); put back a backup`)
  if (said !== 'ok') return 1
  const pending = await findMigrations(database, source, find)
  if (pending > 0) return 1
  const { waiting, dead } = await countJobs(database.read)
  const mend = dead > 0 ? '; "npx multipolis worker --dead" lists them' : ''
  find('jobs', dead === 0, `${waiting} waiting, ${dead} given up${mend}`)
  return 0
}

async function findMigrations(database: House['database'], source: string, find: Find): Promise<number> {
  const tables = await database.read.introspection.getTables()
  if (!tables.some(({ name }) => name === 'platform_migration')) {
    find('migrations', false, 'none has run yet; start applies them')
    return 1
  }
  try {
    const pending = await pendingMigrations(database, source)
    const words = pending.length === 0 ? 'up to date' : `waiting: ${pending.join(', ')}; start applies them`
    find('migrations', pending.length === 0, words)
    return pending.length
  } catch (error) {
    find('migrations', false, messageOf(error))
    return 1
  }
}

const whereMailGoes = ({ SMTP_URL, DATA_DIR }: Settings): string =>
  SMTP_URL ? `goes to ${SMTP_URL.host}` : `no SMTP_URL: messages are files in ${join(DATA_DIR, 'mail')}`

async function findMail(settings: Settings, address: string, find: Find): Promise<void> {
  const result = await sendTestMail(settings, address)
  find('mail', result.ok, result.words)
}
