// Runs the steps of the Dockerfile in folders of this machine, starts what they made, and asks its health.
// It proves the steps, not the image: nothing here needs Docker, and nothing here builds with it.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Instruction, readCopy, readDockerfile, readEnv, type Stage } from './dockerfile.ts'

const root = join(import.meta.dirname, '..')
const ourFolders = /(?<![\w.])\/(app|data)\b/g
const healthTries = 60

interface Built {
  readonly folder: string
  readonly environment: Record<string, string>
  readonly health: string
  readonly command: readonly string[]
}

/** Absolute folders of the image lie below the folder of its stage. */
const inside = (folder: string, text: string): string => text.replaceAll(ourFolders, `${folder}/$1`)

const environmentFor = (changes: Record<string, string>): NodeJS.ProcessEnv => ({
  HOME: process.env.HOME,
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  ...changes,
})

/** What this machine needs to fetch packages (a mirror, certificates), without what an outer npm was told. */
function environmentForSteps(): NodeJS.ProcessEnv {
  const outer = /^npm_(config_(prefix|local_prefix|omit|include)|lifecycle_.*|package_.*)$/i
  const kept = Object.entries(process.env).filter(([name]) => !outer.test(name))
  return { ...Object.fromEntries(kept), ...environmentFor({}) }
}

function runStep(folder: string, step: string): void {
  console.log(`  RUN ${step}`)
  // Only root may give a folder away; who is not root keeps it.
  const free = process.getuid?.() === 0 ? '' : 'chown() { :; }; '
  execFileSync('sh', ['-ec', free + inside(folder, step)], {
    cwd: join(folder, 'app'),
    env: environmentForSteps(),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function copyStep(folder: string, all: string, rest: string): void {
  const { from, sources, target } = readCopy(rest)
  for (const source of sources) {
    const file = from ? join(all, from, source) : join(root, source)
    const into = join(isAbsolute(target) ? folder : join(folder, 'app'), target)
    const isFolder = statSync(file).isDirectory()
    cpSync(file, isFolder ? into : join(into, basename(file)), { recursive: true, preserveTimestamps: true })
  }
}

function buildStage(stage: Stage, all: string): Built {
  const folder = join(all, stage.name)
  mkdirSync(join(folder, 'app'), { recursive: true })
  const environment: Record<string, string> = {}
  const last = (word: string): Instruction | undefined => stage.instructions.findLast((one) => one.word === word)
  for (const { word, rest } of stage.instructions) {
    if (word === 'RUN') runStep(folder, rest)
    if (word === 'COPY') copyStep(folder, all, rest)
    if (word === 'ENV') Object.assign(environment, readEnv(inside(folder, rest)))
  }
  return {
    folder,
    environment,
    health: last('HEALTHCHECK')?.rest.replace(/^.*?CMD /, '') ?? '',
    command: JSON.parse(last('CMD')?.rest ?? '[]'),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

async function becomesHealthy(child: ChildProcess, health: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  for (let tries = 0; tries < healthTries && child.exitCode === null; tries++) {
    if (spawnSync('sh', ['-c', health], { env }).status === 0) return true
    await wait(250)
  }
  return false
}

/** Starts the last stage, waits until its own health check is content, reads a page, and stops it. */
async function tryOut({ folder, environment, health, command }: Built): Promise<void> {
  const port = await freePort()
  const env = environmentFor({ ...environment, HOST: '127.0.0.1', PORT: String(port) })
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: join(folder, 'app'), env, stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(child, 'exit')
  try {
    if (!(await becomesHealthy(child, health, env))) throw new Error('the site did not become healthy')
    const page = await fetch(`http://127.0.0.1:${port}/bg`)
    if (page.status !== 200) throw new Error(`the home page answered ${page.status}`)
    console.log(`  The site is healthy and its home page has ${(await page.text()).length} characters.`)
    child.kill('SIGTERM')
    const [code] = await ended
    if (code !== 0) throw new Error(`the site ended with code ${code}`)
  } finally {
    child.kill('SIGKILL')
  }
}

const all = mkdtempSync(join(tmpdir(), 'multipolis-container-'))
try {
  const stages = readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))
  const built = stages.map((stage) => {
    console.log(`Stage ${stage.name}, from ${stage.image}`)
    return buildStage(stage, all)
  })
  const last = built.at(-1)
  if (last) await tryOut(last)
  console.log('The steps of the Dockerfile hold. The image itself was not built.')
} finally {
  rmSync(all, { recursive: true, force: true })
}
