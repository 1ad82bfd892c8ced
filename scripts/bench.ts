// Measures the built program as it is started for use, on a network of 20,000 events, beside a bare `node:http` server.
// `--large` takes 200,000 events with a million dates instead.
// `--lighthouse` asks instead what Lighthouse says of every public template; the whole run does that at its end.
// `--backup` measures instead how long a backup of the large network takes, `--intake` how imports of 10,000 events and of 5,000 rows go,
// `--search` how 100,000 documents are searched and whether people find what they ask for.
// `--strict` ends with 1 when a target is missed, `--quick` makes short runs, `--write FILE` keeps the tables.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Answer } from './bench/answers.ts'
import { measureBackup } from './bench/backup.ts'
import { root, type Server, startServer, takeOtherCore } from './bench/child.ts'
import { measureDuplicates } from './bench/duplicates.ts'
import { measureIntake, measureTable } from './bench/intake.ts'
import { auditTemplates } from './bench/lighthouse.ts'
import { dataFolder, eventsOf, large, whole } from './bench/make-database.ts'
import { collectAnswers, type Effort, type Measured, measure, type Servers } from './bench/measure.ts'
import { type MeasuredPage, measuredPages } from './bench/pages.ts'
import {
  type Figures,
  lighthouseTable,
  lighthouseTargets,
  otherLines,
  pageTable,
  searchTargets,
  targetsOf,
  targetTable,
} from './bench/report.ts'
import { measureSearch } from './bench/search.ts'
import { measureSignIn } from './bench/sign-in.ts'
import { transferOf } from './bench/transfer.ts'

const ports = { memory: 4310, afresh: 4311, bare: 4312 }
const bootstrap = join(root, 'bin/bootstrap.mjs')
const idleMilliseconds = 5000

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    backup: { type: 'boolean', default: false },
    intake: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
    page: { type: 'string', multiple: true, default: [] },
    write: { type: 'string' },
  },
})
const size = values.large ? large : whole
const effort: Effort = values.quick ? { rounds: 3, seconds: 0.7 } : { rounds: 7, seconds: 1 }
const say = (line = ''): void => console.log(line)

/** A build that has to be made would count as a slow start. */
function build(): void {
  const { status } = spawnSync(process.execPath, [bootstrap, 'cli', 'help'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  })
  if (status !== 0) throw new Error('the program could not be built')
}

const startOurs = (folder: string, port: number, more: Readonly<Record<string, string>> = {}): Promise<Server> =>
  startServer(
    [bootstrap, 'start'],
    // Said in full: what stands in the `.env` of this folder would hold otherwise.
    { DATA_DIR: folder, DEMO: 'off', DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', TRUST_PROXY: '1', ...more },
    port,
  )

async function startBare(answers: Readonly<Record<string, Answer>>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-bare-'))
  try {
    const file = join(folder, 'answers.json')
    writeFileSync(file, JSON.stringify(answers))
    return await startServer([join(root, 'scripts/bench/bare.ts'), file], {}, ports.bare, '/')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(
  servers: Servers,
  pages: readonly MeasuredPage[],
  answers: Readonly<Record<string, Answer>>,
): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const page of pages) {
    for (const mode of ['memory', 'afresh'] as const) rows.push(await measure(servers, page, mode, effort, answers))
    say(pageTable(rows).at(-2))
    say(pageTable(rows).at(-1))
  }
  return rows
}

/** The worker would make the index of search at the first start, and be busy with it while pages are measured. */
function makeSearchable(folder: string): void {
  const mark = join(folder, 'searchable')
  if (existsSync(mark)) return
  const { status } = spawnSync(process.execPath, [bootstrap, 'cli', 'search', 'rebuild'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: folder, DATABASE_URL: '', DEMO: 'off' },
    stdio: ['ignore', 'ignore', 2],
  })
  if (status !== 0) throw new Error('the index of search could not be made')
  writeFileSync(mark, '')
}

async function bench(): Promise<Figures> {
  const folder = await dataFolder(size, say)
  makeSearchable(folder)
  const wanted = measuredPages(folder).filter(({ name }) => values.page.length === 0 || values.page.includes(name))
  takeOtherCore()
  await (await startOurs(folder, ports.memory)).stop()
  const running: Server[] = []
  const keep = (server: Server): Server => {
    running.push(server)
    return server
  }
  try {
    const memory = keep(await startOurs(folder, ports.memory))
    await pause(idleMilliseconds)
    const idleMegabytes = memory.memory()
    const transfer = await transferOf(memory.port, '/bg/calendar')
    const answers = await collectAnswers(memory, wanted)
    const afresh = keep(await startOurs(folder, ports.afresh, { PAGE_CACHE: 'off' }))
    const bare = keep(await startBare(answers))
    const pages = await measureAll({ memory, afresh, bare }, wanted, answers)
    const said = Number(/ready in (\d+) ms/.exec(memory.said())?.[1])
    const start = { took: memory.startTook, said }
    const loadedMegabytes = values.large ? afresh.ownMemory() : afresh.memory()
    const signIn = await measureSignIn(memory.port)
    const duplicates = await measureDuplicates(folder, eventsOf(size))
    const [index] = /index of dates.*/.exec(memory.said()) ?? []
    return { isLarge: values.large, index, pages, start, idleMegabytes, loadedMegabytes, transfer, signIn, duplicates }
  } finally {
    await Promise.all(running.map((server) => server.stop()))
  }
}

build()
if (values.backup) {
  const { line, missed } = measureBackup(await dataFolder(large, say))
  say(line)
  process.exit(values.strict && missed ? 1 : 0)
}

if (values.intake) {
  const folder = await dataFolder(size, say)
  const both = [await measureIntake(folder), await measureTable(folder)]
  for (const { line } of both) say(line)
  process.exit(values.strict && both.some(({ missed }) => missed) ? 1 : 0)
}

const audit = () => auditTemplates(values.lighthouse ? values.page : [], (row) => say(lighthouseTable([row]).at(-1)))

/** Ends the program as the targets were met. */
function conclude(report: readonly string[], missed: number): void {
  for (const line of report) say(line)
  if (values.write) writeFileSync(values.write, `${report.slice(1).join('\n')}\n`)
  if (values.strict && missed > 0) process.exitCode = 1
}

async function concludeLighthouse(): Promise<void> {
  const audited = await audit()
  const { lines, missed } = targetTable(lighthouseTargets(audited))
  conclude(['', ...lighthouseTable(audited), '', ...lines], missed)
}

async function concludeAll(): Promise<void> {
  // Some pages, a short run or a whole country ask about speed alone. Before the load, which moves this process to one core.
  const audited = values.quick || values.large || values.page.length > 0 ? [] : await audit()
  const figures = await bench()
  const { lines, missed } = targetTable([
    ...targetsOf(figures),
    ...(audited.length > 0 ? lighthouseTargets(audited) : []),
  ])
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? arch()}, ${cpus().length} cores; medians of ${effort.rounds} interleaved pairs; ${eventsOf(size)} events.`
  const told = audited.length > 0 ? [...lighthouseTable(audited), ''] : []
  conclude(['', machine, '', ...pageTable(figures.pages), '', ...told, ...otherLines(figures), '', ...lines], missed)
}

async function concludeSearch(): Promise<void> {
  const figures = await measureSearch(say)
  const { lines, missed } = targetTable(searchTargets(figures))
  conclude(['', `${Math.round(figures.written)} documents a second went into the index.`, '', ...lines], missed)
}

await (values.search ? concludeSearch() : values.lighthouse ? concludeLighthouse() : concludeAll())
