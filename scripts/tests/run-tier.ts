import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Line } from './reporter.ts'
import { type CheckTier, type FileTier, root } from './tiers.ts'

export interface Outcome {
  readonly passed: number
  readonly failures: readonly string[]
  /** How many were skipped, by the reason they gave. */
  readonly skipped: ReadonlyMap<string, number>
  readonly remarks: readonly string[]
}

interface Ending {
  readonly code: number | null
  readonly output: string
  readonly cut: boolean
}

const checkLimitSeconds = 180

/** Runs Node with these arguments, in a group of its own so that nothing it started outlives it. */
function runNode(args: readonly string[], seconds: number, environment: NodeJS.ProcessEnv): Promise<Ending> {
  const { NODE_TEST_CONTEXT: _, ...env } = environment
  const apart = process.platform !== 'win32'
  const child = spawn(process.execPath, args, { cwd: root, env, detached: apart, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => {
    try {
      if (apart && child.pid) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      // All of the group has ended by itself.
    }
  }
  const { promise, resolve } = Promise.withResolvers<Ending>()
  const pieces: Buffer[] = []
  let cut = false
  const limit = setTimeout(() => {
    cut = true
    end()
  }, seconds * 1000)
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
  process.once('exit', end)
  child.on('exit', () => {
    end()
    process.off('exit', end)
    clearTimeout(limit)
  })
  child.on('close', (code) => resolve({ code, cut, output: Buffer.concat(pieces).toString('utf8').trim() }))
  return promise
}

const lastLines = (text: string, count = 60): string => text.split('\n').slice(-count).join('\n')

export async function runCheck({ command }: CheckTier): Promise<Outcome> {
  const { code, cut, output } = await runNode(command, checkLimitSeconds, process.env)
  const why = cut ? `cut off after ${checkLimitSeconds} s` : `exit code ${code}`
  const failures = code === 0 ? [] : [`${why}\n${lastLines(output, 200)}`]
  return { passed: code === 0 ? 1 : 0, failures, skipped: new Map(), remarks: [] }
}

const countBy = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const indent = (text: string): string => text.replaceAll(/^/gm, '    ')

/** Those that had begun and not ended when the process was gone. */
function unfinished(lines: readonly Line[]): string[] {
  const running = new Map<string, string>()
  for (const line of lines) {
    if (line.kind === 'begun') running.set(`${line.file} ${line.name}`, line.name)
    if (line.kind === 'ended') running.delete(`${line.file} ${line.name}`)
  }
  return [...running.values()]
}

function reasonOfEnd({ code, cut, output }: Ending, lines: readonly Line[], seconds: number): string {
  const running = unfinished(lines)
  const during = running.length > 0 ? `, during: ${running.join('; ')}` : ''
  return `${cut ? `cut off after ${seconds} s` : `the process ended with code ${code}`}${during}\n${indent(lastLines(output))}`
}

function readReport(ending: Ending, lines: readonly Line[], seconds: number): Outcome {
  const told = lines.filter((line) => line.kind === 'failed')
  const failures = told.flatMap(({ name, file, error }) =>
    error === undefined ? [] : [`${name}\n  ${file.replace(`${root}/`, '')}\n${indent(error)}`],
  )
  if ((ending.cut || ending.code !== 0) && failures.length === 0) failures.push(reasonOfEnd(ending, lines, seconds))
  return {
    passed: lines.filter(({ kind }) => kind === 'passed').length,
    failures,
    skipped: countBy(lines.flatMap((line) => (line.kind === 'skipped' ? [line.reason] : []))),
    remarks: lines.flatMap((line) => (line.kind === 'remark' ? [line.text] : [])),
  }
}

/** Runs the files of a tier. What they print is shown only when one of them fails without saying why. */
export async function runFiles(tier: FileTier, files: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  // Files that run at once would each build it.
  if (tier.needsBrowser) await runNode([join(root, 'bin/bootstrap.mjs'), 'cli', 'help'], checkLimitSeconds, env)
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-test-'))
  const report = join(folder, 'report')
  try {
    const ending = await runNode(
      [
        '--import=./scripts/register.mjs',
        '--test',
        ...(tier.apart ? [`--test-concurrency=${tier.apart}`] : ['--test-isolation=none']),
        '--test-reporter=./scripts/tests/reporter.ts',
        ...files,
      ],
      tier.limitSeconds,
      { ...env, TEST_REPORT: report },
    )
    const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : []
    // A process that was cut off may leave half a line.
    const whole = lines.filter((line) => line.endsWith('}')).map((line): Line => JSON.parse(line))
    return readReport(ending, whole, tier.limitSeconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
