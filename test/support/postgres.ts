import { randomBytes } from 'node:crypto'
import type { Ending } from './databases.ts'

const server = process.env.TEST_DATABASE_URL

/** As `skip` of a test that needs a real server. */
export const needsPostgres = server ? false : 'TEST_DATABASE_URL names no PostgreSQL'

async function asAdministrator(statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** The address of an empty database on the real server, which goes with the test. */
export async function emptyPostgres(ending: Ending): Promise<string> {
  const name = `multipolis_${randomBytes(6).toString('hex')}`
  await asAdministrator(`create database ${name} template template0`)
  ending.after(() => asAdministrator(`drop database ${name} with (force)`))
  const url = new URL(server ?? '')
  url.pathname = `/${name}`
  return url.href
}
