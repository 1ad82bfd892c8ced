import { messageOf, OperatorError } from '../failure.ts'
import type { Log } from '../log/log.ts'
import { channel, type PostgresParts } from './postgres.ts'

const oldest = 150000

/** Milliseconds. */
interface Pauses {
  readonly connecting: number
  readonly listeningAgain: number
}
const usualPauses: Pauses = { connecting: 10_000, listeningAgain: 2000 }

/** Connects lazily: the driver is not even loaded by those who use the embedded database. */
export async function connectPostgres(url: string, log: Log, pauses: Pauses = usualPauses): Promise<PostgresParts> {
  const { default: pg } = await import('pg')
  // bigint columns hold counts below 2^53; the driver would give them as text.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  const options = { connectionString: url, connectionTimeoutMillis: pauses.connecting, keepAlive: true }
  const pool = new pg.Pool({ ...options, max: 10 })
  pool.on('error', (error) => log.warn('a database connection was lost', { reason: messageOf(error) }))
  // One that breaks between two statements of a write has nobody else to tell, and would end the program; the next statement fails.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  try {
    await checkServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { pool, listen: (hear) => listen(hear, () => new pg.Client(options), log, pauses.listeningAgain) }
}

type Client = InstanceType<typeof import('pg').Client>
type Pool = InstanceType<typeof import('pg').Pool>

async function checkServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query('show server_version_num').catch((error: unknown) => {
    throw new OperatorError(`The database in DATABASE_URL does not answer: ${messageOf(error)}.`, { cause: error })
  })
  if (Number(rows[0]?.server_version_num) < oldest)
    throw new OperatorError('The database in DATABASE_URL is older than PostgreSQL 15. Bring it up to date.')
}

/**
 * Keeps one connection listening. Whatever happened before it stood, or while it was broken, is unknown: an empty notice
 * then says that everything may have changed.
 */
async function listen(hear: (payload: string) => void, connect: () => Client, log: Log, pause: number) {
  let stopped = false
  let current: Client | undefined
  let timer: NodeJS.Timeout | undefined

  const begin = async (): Promise<void> => {
    const client = connect()
    current = client
    client.on('notification', (message) => hear(message.payload ?? ''))
    client.on('error', () => void client.end().catch(() => undefined))
    client.once('end', () => again(client))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      hear('')
    } catch {
      again(client)
      await client.end().catch(() => undefined)
    }
  }

  /** A connection can break and end, which is one reason to begin again, not two. */
  const again = (client: Client) => {
    if (stopped || client !== current) return
    current = undefined
    log.warn('the database no longer tells of changes; listening again', { milliseconds: pause })
    timer = setTimeout(begin, pause)
    timer.unref()
  }

  await begin()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await current?.end()
  }
}
