import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fact } from '../facts/fact.ts'
import { messageOf, OperatorError } from '../failure.ts'
import { makeFolder } from '../make-folder.ts'
import type { Database } from './database.ts'
import { createRecorder, type Journal } from './journal.ts'
import { keepShortWay } from './kept-query.ts'
import { kyselyOverSqlite, type OnStatement, SqliteConnection } from './sqlite-driver.ts'
import { watchSqliteFacts } from './watch-sqlite-facts.ts'

const busy = 5
const readOnly = 8
const ioFailed = 10
const corrupt = 11
const full = 13
const cannotOpen = 14
const notADatabase = 26

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0

/** SQLite's own words for what an operator can mend, as one sentence each. */
export function explainSqlite(error: unknown, file: string): unknown {
  const sentences: Record<number, string> = {
    [corrupt]: `The database ${file} is damaged. Put back a backup, or move the file away to begin anew.`,
    [notADatabase]: `The file ${file} is not a database. Move it away, or name another DATA_DIR.`,
    [cannotOpen]: `The database ${file} cannot be opened. Check that the folder exists and may be written.`,
    [readOnly]: `The database ${file} cannot be written. Check the rights of the file and its folder.`,
    [busy]: `Another program has been writing to the database ${file} for too long. Wait for it to end, or stop it.`,
    [ioFailed]: `The database ${file} could not be read or written; its disk or the file itself is damaged.`,
    [full]: `The disk of ${file} is full. Nothing was lost; make room and try again.`,
  }
  const sentence = sentences[codeOf(error)]
  return sentence ? new OperatorError(sentence, { cause: error }) : error
}

const settings = 'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;'
/** What the reader keeps of the file, in KiB: the usual 2 MB is less than a busy day reads. */
const readerSettings = 'pragma query_only = on; pragma cache_size = -16384;'
/** What is walked through once is not met again; kept, it would stay in the memory of an idle server. */
const readingOnce = 'pragma cache_size = -512;'
/** While a file is opened nobody is served yet, so a moment of another program's work there may be waited for. */
const openingMilliseconds = 10_000

function open(file: string, readOnlyConnection: boolean): DatabaseSync {
  try {
    makeFolder(dirname(file))
    const database = new DatabaseSync(file, { timeout: openingMilliseconds })
    database.exec(readOnlyConnection ? `${settings} ${readerSettings}` : settings)
    // The first page of the schema is read here, so that a damaged file speaks now and not at the first visitor.
    database.prepare('select count(*) from sqlite_schema').get()
    database.exec('pragma busy_timeout = 0')
    return database
  } catch (error) {
    const explained = explainSqlite(error, file)
    if (explained !== error) throw explained
    throw new OperatorError(`The data folder ${dirname(file)} cannot be written: ${messageOf(error)}.`, {
      cause: error,
    })
  }
}

/** Another process may hold the write lock; waiting in SQLite itself would stop the whole server. */
async function beginImmediate(database: DatabaseSync): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      database.exec('begin immediate')
      return
    } catch (error) {
      if (codeOf(error) !== busy || attempt > 600) throw error
      await pause(Math.min(5 + attempt, 50))
    }
  }
}

/** The embedded engine: one write connection with a queue, one that reads and never waits for it (WAL). `observe` sees every statement. */
export function openSqlite(file: string, journal: Journal, observe?: OnStatement): Database {
  const listeners: ((facts: readonly Fact[]) => void)[] = []
  const announce = (facts: readonly Fact[]) => facts.length > 0 && listeners.forEach((listen) => void listen(facts))
  let statements = 0
  const count: OnStatement = (sql, parameters) => {
    statements++
    observe?.(sql, parameters)
  }
  const writer = open(file, false)
  const reader = open(file, true)
  const reading = new SqliteConnection(reader, count)
  const read = kyselyOverSqlite(reading)
  keepShortWay(read, (query) => reading.executeQuery(query))
  const query = kyselyOverSqlite(new SqliteConnection(writer, count, { writes: true }))
  const watch = watchSqliteFacts(file, announce)
  let queue: Promise<unknown> = Promise.resolve()

  const transact = async <T>(work: Parameters<Database['write']>[0]): Promise<T> => {
    const recorder = createRecorder(query, journal)
    try {
      await beginImmediate(writer)
      const result = (await work({ query, record: recorder.record })) as T
      writer.exec('commit')
      watch.own(recorder.facts)
      announce(recorder.facts)
      return result
    } catch (error) {
      if (writer.isTransaction) writer.exec('rollback')
      throw explainSqlite(error, file)
    }
  }

  return {
    engine: 'sqlite',
    read,
    write: <T>(work: Parameters<Database['write']>[0]) => {
      const turn = queue.then(() => transact<T>(work))
      queue = turn.catch(() => undefined)
      return turn
    },
    snapshot: async (work) => {
      const connection = open(file, true)
      try {
        connection.exec(`${readingOnce} begin`)
        return await work(kyselyOverSqlite(new SqliteConnection(connection, count)))
      } catch (error) {
        throw explainSqlite(error, file)
      } finally {
        connection.close()
      }
    },
    onFacts: (listener) => void listeners.push(listener),
    statements: () => statements,
    close: async () => {
      watch.stop()
      await queue
      for (const connection of [reader, writer]) connection.close()
    },
  }
}
