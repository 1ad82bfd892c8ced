import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Ending } from './databases.ts'

const programs = globSync('/usr/lib/postgresql/*/bin/pg_ctl').toSorted().map(dirname).at(-1)
const isRoot = process.getuid?.() === 0

/** As `skip` of a test that stops a PostgreSQL: the one that others share is no good for that. */
export const needsServerPrograms = programs ? false : 'there are no programs of a PostgreSQL server'

/** The server refuses to run as root. */
function asServer(script: string): void {
  if (isRoot) execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', script], { stdio: 'ignore' })
  else execFileSync('/bin/sh', ['-c', script], { stdio: 'ignore' })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** A PostgreSQL of the test's own with one empty database, on loopback alone, gone with the test. */
export async function ownPostgres(ending: Ending) {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-postgres-'))
  if (isRoot) {
    const id = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout)
    chownSync(folder, id, -1)
  }
  chmodSync(folder, 0o700)
  const port = await freePort()
  const data = `'${folder}/db'`
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  const control = (words: string) => asServer(`cd '${folder}' && '${programs}/pg_ctl' -D ${data} ${words}`)
  ending.after(() => {
    try {
      control('-m immediate -w stop')
    } catch {
      // It is stopped already.
    }
    rmSync(folder, { recursive: true, force: true })
  })
  asServer(
    `cd '${folder}' && '${programs}/initdb' -D ${data} -U multipolis -A trust -E UTF8 --locale=C.UTF-8 --no-sync`,
  )
  const start = () => control(`-l '${folder}/log' -o '${settings}' -w start`)
  start()
  asServer(`'${programs}/createdb' -h 127.0.0.1 -p ${port} -U multipolis multipolis`)
  return {
    url: `postgres://multipolis@127.0.0.1:${port}/multipolis`,
    /** As after a crash of the machine: nothing is closed in an orderly way. */
    stop: () => control('-m immediate -w stop'),
    start,
  }
}
