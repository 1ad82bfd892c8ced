// Fails when a statement of the house would read a whole table of more than 1,000 rows (SQLite's EXPLAIN QUERY PLAN).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { furnish } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import { systemClock } from '#src/platform/clock.ts'
import { readSettings } from '#src/platform/config/settings.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { createLog } from '#src/platform/log/log.ts'
import { createMailer } from '#src/platform/mail/mailer.ts'
import { fill, openBenchDatabase } from './bench/make-database.ts'
import { type FullScan, findFullScans, type Statement } from './explain/full-scans.ts'
import { topUp } from './explain/top-up.ts'
import { walkHouse } from './explain/walk-house.ts'

const size = { events: 150, organisations: 40, venues: 20 }

export interface Explained {
  readonly pages: number
  readonly statements: number
  readonly scans: readonly FullScan[]
  /** Routes that no link led to. */
  readonly unseen: readonly string[]
}

/** Runs the whole house over a full database and looks at how SQLite went about every statement. */
export async function explain(): Promise<Explained> {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-explain-'))
  try {
    const file = join(folder, 'full.sqlite')
    const made = openBenchDatabase(file)
    await fill(made, size)
    await made.close()
    topUp(file)
    const seen = new Map<string, Statement>()
    const walked = await observed(folder, file, (sql, parameters) => void seen.set(sql, { sql, parameters }))
    const database = new DatabaseSync(file)
    const statements = [...seen.values()].filter(({ sql }) => /^\s*(?:select|with|insert|update|delete)\b/i.test(sql))
    const scans = findFullScans(database, statements)
    database.close()
    return { ...walked, statements: statements.length, scans }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function observed(folder: string, file: string, observe: (sql: string, parameters: readonly unknown[]) => void) {
  const reading = readSettings({ DATA_DIR: folder, LOG: 'off', TRUST_PROXY: '0' })
  if (!reading.ok) throw new Error(reading.problems.join(' '))
  const [clock, ids] = [systemClock, timeOrderedIds()]
  const database = openSqlite(file, { clock, ids, subscriptions: new Map() }, observe)
  const mailer = createMailer({ smtpUrl: undefined, from: 'a@example.org', mailFolder: join(folder, 'mail') })
  const house = furnish({ database, settings: reading.settings, clock, ids, log: createLog('off'), mailer }, modules)
  try {
    return await walkHouse(house, '00000000-0000-7000-9003-000000000000')
  } finally {
    await mailer.close()
    await database.close()
  }
}

if (import.meta.main) {
  const { pages, statements, scans, unseen } = await explain()
  console.log(`${statements} statements of ${pages} pages, the worker, imports and the demonstration were looked at.`)
  for (const route of unseen) console.log(`No link led to ${route}.`)
  for (const { table, plan, sql } of scans) console.log(`Full scan of ${table} (${plan}):\n  ${sql}`)
  if (scans.length > 0 || unseen.length > 0) process.exitCode = 1
}
