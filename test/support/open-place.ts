import { join } from 'node:path'
import { systemClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { openPostgres } from '#src/platform/db/postgres.ts'
import { connectPostgres } from '#src/platform/db/postgres-pool.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { createLog } from '#src/platform/log/log.ts'

/** Where the migrations lie. */
export const migrations = join(import.meta.dirname, '../../src')

/**
 * A database as a program of its own opens it: the file of a SQLite, or the address of a PostgreSQL, which is listened to
 * again without a pause when the connection breaks. Knows nothing of the test runner, so that child processes may use it.
 */
export async function openPlace(place: string): Promise<Database> {
  const journal = { clock: systemClock, ids: timeOrderedIds(), subscriptions: new Map<string, string[]>() }
  if (!place.startsWith('postgres')) return openSqlite(place, journal)
  const pauses = { connecting: 10_000, listeningAgain: 1 }
  return openPostgres(await connectPostgres(place, createLog('off'), pauses), journal)
}
