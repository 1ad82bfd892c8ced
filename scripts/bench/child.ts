import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = join(import.meta.dirname, '../..')

/** Server and load share nothing where the machine has two cores and `taskset`. */
const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0

/** Keeps this process, which makes the load, off the core of the servers. */
export function takeOtherCore(): void {
  if (pinned) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)])
}

export interface Server {
  readonly port: number
  /** Milliseconds from the spawn to the first 200. */
  readonly startTook: number
  /** What the server says itself, if it does. */
  readonly said: () => string
  /** Seconds of processor time so far, all threads; undefined where the system does not tell. */
  readonly cpu: () => number | undefined
  /** MB; undefined where the system does not tell. */
  readonly memory: () => number | undefined
  /** MB without mapped files. */
  readonly ownMemory: () => number | undefined
  readonly stop: () => Promise<void>
}

/** Starts a server on the first core and waits until it answers at `path`. */
export async function startServer(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  port: number,
  path = '/healthz',
): Promise<Server> {
  const [program = '', ...args] = pinned
    ? ['taskset', '-c', '0', process.execPath, ...words]
    : [process.execPath, ...words]
  const began = performance.now()
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    // Only what it says at its start; a log of each request may follow.
    if (said.length < 2000) said += chunk
  })
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  while (!(await answers(port, path))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said}`)
    await pause(5)
  }
  return {
    port,
    startTook: performance.now() - began,
    said: () => said,
    cpu: () => cpuSeconds(child),
    memory: () => megabytes(child, 'VmRSS'),
    ownMemory: () => megabytes(child, 'RssAnon'),
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

const answers = (port: number, path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ port, path, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })

const ticksPerSecond = 100

/** Fields 14 and 15 of proc(5): user and system time of all threads, in ticks. */
function cpuSeconds({ pid }: ChildProcess): number | undefined {
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

function megabytes({ pid }: ChildProcess, name: string): number | undefined {
  const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(readProc(pid, 'status') ?? '') ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

function readProc(pid: number | undefined, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
