import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The built site with the demonstration in a folder of its own, until it is stopped. */
export interface Site {
  /** `http://localhost:40123`, without a slash. */
  readonly origin: string
  readonly dataFolder: string
  stop(): Promise<void>
}

/** How often a journey looks for what the worker of a site has yet to do. */
export const mostLooks = 100
const turns = 200

/** Gives the worker of a site its turns, by questions that no limit counts. */
export async function giveTurns({ origin }: Site): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await (await fetch(`${origin}/healthz`)).body?.cancel()
}

/** Builds where something changed, starts the site on a free port and waits until it says that it stands. */
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'multipolis-site-'))
  const port = await freePort()
  const environment = { PORT: String(port), DATA_DIR: dataFolder, LOG: 'off', DATABASE_URL: '', SMTP_URL: '' }
  const child = spawn(process.execPath, [join(root, 'bin/bootstrap.mjs'), 'start'], {
    cwd: dataFolder,
    env: { ...process.env, PUBLIC_URL: '', ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await ended(child)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await standing(child)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: `http://localhost:${port}`, dataFolder, stop }
}

/** The system picks a port nobody has; it is given back a moment before the site takes it. */
async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

function standing(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  const listen = (piece: Buffer) => {
    said += piece.toString()
    if (said.includes('Multipolis stands at')) resolve()
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  child.on('exit', (code) => reject(new Error(`The site ended with code ${code} before it stood:\n${said}`)))
  return promise
}

function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
  return promise
}
