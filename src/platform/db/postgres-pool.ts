import { messageOf, OperatorError } from '../failure.ts'
import type { Log } from '../log/log.ts'
import { channel, type PostgresParts } from './postgres.ts'

const oldest = 150000

/** Connects lazily: the driver is not even loaded by those who use the embedded database. */
export async function connectPostgres(url: string, log: Log): Promise<PostgresParts> {
  const { default: pg } = await import('pg')
  // bigint columns hold counts below 2^53; the driver would give them as text.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  pool.on('error', (error) => log.warn('a database connection was lost', { reason: error.message }))
  try {
    const { rows } = await pool.query('show server_version_num')
    if (Number(rows[0]?.server_version_num) < oldest) throw new Error('PostgreSQL 15 or newer is needed')
  } catch (error) {
    await pool.end()
    throw new OperatorError(`The database in DATABASE_URL does not answer: ${messageOf(error)}.`, { cause: error })
  }
  return { pool, listen: (hear) => listen(hear, () => new pg.Client(url), log) }
}

type Client = InstanceType<typeof import('pg').Client>

/** Keeps one connection listening; after a break everything may have changed, which an empty notice says. */
async function listen(hear: (payload: string) => void, connect: () => Client, log: Log) {
  let stopped = false
  let client: Client | undefined
  const begin = async (): Promise<void> => {
    client = connect()
    client.on('notification', (message) => hear(message.payload ?? ''))
    client.on('error', () => void client?.end().catch(() => undefined))
    client.on('end', () => void (stopped || retry()))
    await client.connect()
    await client.query(`listen ${channel}`)
  }
  const retry = () => {
    log.warn('listening to the database again in 2 s')
    const timer = setTimeout(() => {
      begin().then(
        () => hear(''),
        () => retry(),
      )
    }, 2000)
    timer.unref()
  }
  await begin()
  return async () => {
    stopped = true
    await client?.end()
  }
}
