import { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../facts/fact.ts'

const everyMilliseconds = 250

interface Row {
  rowid: number
  id: string
  name: string
  ids: string
  actor: string | null
  at: string
}

/**
 * Tells this process of facts that others have committed. `data_version` says that something changed and costs 4 µs; then the
 * tail of the journal says what. Row numbers are safe as a cursor here: SQLite has one writer at a time.
 */
export function watchSqliteFacts(file: string, announce: (facts: readonly Fact[]) => void) {
  const own = new Set<string>()
  let database: DatabaseSync | undefined
  let seen = 0
  let version = -1

  const read = () => {
    database ??= new DatabaseSync(file, { readOnly: true })
    const now = Number(database.prepare('pragma data_version').get()?.data_version)
    if (now === version) return
    const first = version === -1
    if (!hasJournal(database)) version = now
    else if (first)
      seen = Number(database.prepare('select coalesce(max(rowid), 0) as last from platform_fact').get()?.last)
    else readTail(database)
    version = now
  }

  /** A file that is busy or unreadable for a moment is looked at again; nothing may end the program from a timer. */
  const look = () => {
    try {
      read()
    } catch {
      // The version stays as it was, so the next look reads what this one missed.
    }
  }

  const readTail = (from: DatabaseSync) => {
    const rows = from
      .prepare('select rowid, * from platform_fact where rowid > ? order by rowid')
      .all(seen) as unknown as Row[]
    seen = rows.at(-1)?.rowid ?? seen
    announce(
      rows.filter((row) => !own.delete(row.id)).map(({ rowid, ...row }) => ({ ...row, ids: JSON.parse(row.ids) })),
    )
  }

  look()
  const timer = setInterval(look, everyMilliseconds)
  timer.unref()
  return {
    own: (facts: readonly Fact[]) => facts.forEach((fact) => void own.add(fact.id)),
    stop: () => {
      clearInterval(timer)
      database?.close()
    },
  }
}

const hasJournal = (database: DatabaseSync): boolean =>
  database.prepare("select 1 from sqlite_schema where name = 'platform_fact'").get() !== undefined
