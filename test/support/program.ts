import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Ending, temporaryFolder } from './databases.ts'

const root = join(import.meta.dirname, '../..')
/** A hang is cut here; no test waits for it. */
const limitMilliseconds = 60_000

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly complaints: string
}

/** A program that was started, whose words can be waited for. */
export interface Running {
  readonly child: ChildProcess
  /** Resolves with what the program has printed as soon as the words are among it; rejects when it ends without them. */
  said(words: string | RegExp): Promise<string>
  ended(): Promise<Ended>
}

interface Start {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Run as the account without any rights; the tests themselves must run as root. */
  readonly asNobody?: boolean
  /** The first word is a script of the shell, the others are its words. */
  readonly shell?: boolean
}

let isBuilt = false

/** The built program's file, built anew where a source has changed. */
export function builtProgram(): string {
  if (!isBuilt) execFileSync(process.execPath, [join(root, 'bin/bootstrap.mjs'), 'cli', 'help'], { stdio: 'ignore' })
  isBuilt = true
  return join(root, 'dist/multipolis.mjs')
}

/** The built program beside migrations of its own, which a test may spoil. */
export function copyOfProgram(ending: Ending): { program: string; source: string } {
  const folder = temporaryFolder(ending)
  cpSync(dirname(builtProgram()), join(folder, 'dist'), { recursive: true })
  for (const file of globSync('src/*/migrations/*.sql', { cwd: root })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return { program: join(folder, 'dist/multipolis.mjs'), source: join(folder, 'src') }
}

const nobody = 65534

/** Starts a program with settings of its own; whatever happens, it does not outlive the test. */
export function startProgram(
  ending: Ending,
  words: readonly string[],
  { env, cwd, asNobody, shell }: Start = {},
): Running {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
  const own = { DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', HOST: '', PORT: '0', DEMO: 'off', LOG: 'off', ...env }
  const child = spawn(shell ? 'sh' : process.execPath, shell ? ['-c', ...words] : words, {
    cwd: cwd ?? root,
    env: { ...inherited, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody ? { uid: nobody, gid: nobody } : {}),
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMilliseconds)
  ending.after(() => child.kill('SIGKILL'))
  const heard = { out: '', complaints: '' }
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    heard.out += piece
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    heard.complaints += piece
  })
  const closed = once(child, 'close').then(() => clearTimeout(limit))
  const ended = async () => {
    await closed
    return { code: child.exitCode, signal: child.signalCode, ...heard }
  }
  const said = async (wanted: string | RegExp) => {
    const stands = () => (typeof wanted === 'string' ? heard.out.includes(wanted) : wanted.test(heard.out))
    while (!stands()) {
      const piece = await Promise.race([once(child.stdout, 'data'), closed])
      if (piece === undefined && !stands())
        throw new Error(`the program ended with ${child.exitCode} before it said ${wanted}:\n${heard.complaints}`)
    }
    return heard.out
  }
  return { child, said, ended }
}

/** Runs a command of the built program to its end. */
export const runMultipolis = (ending: Ending, words: readonly string[], start: Start = {}): Promise<Ended> =>
  startProgram(ending, [builtProgram(), ...words], start).ended()
