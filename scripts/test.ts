// `npm test`, or some of it: `npm test -- unit stores`, `npm test -- calendar`, `npm test -- pages calendar`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './tests/find-browser.ts'
import { type Outcome, runCheck, runFiles } from './tests/run-tier.ts'
import { type FileTier, findTestFiles, root, select, type Tier } from './tests/tiers.ts'

const browser = findBrowser(process.env)
const mustRunAll = process.env.CI === 'true'

/** Tests are named at the start of a line; without a browser that is all that is known of them. */
const countTests = (files: readonly string[]): number =>
  files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/^ *(?:test|it)\(/gm) ?? []).length

const skipAll = (files: readonly string[], reason: string): Outcome => ({
  passed: 0,
  failures: [],
  skipped: new Map([[reason, Math.max(1, countTests(files))]]),
  remarks: [],
})

async function runTier(tier: Tier, chosen: readonly string[]): Promise<Outcome | undefined> {
  if (!('owns' in tier)) return runCheck(tier)
  const files = chosen.filter(tier.owns)
  if (files.length === 0) return
  if (!lacksBrowser(tier)) return runFiles(tier, files, { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) })
  if (mustRunAll) return { ...skipAll([], ''), skipped: new Map(), failures: ['there is no Chromium on this machine'] }
  return skipAll(files, 'there is no Chromium on this machine')
}

const lacksBrowser = (tier: FileTier) => tier.needsBrowser === true && browser === undefined
const totalOf = (counts: ReadonlyMap<string, number>) => counts.values().reduce((sum, count) => sum + count, 0)

const sayCounts = (passed: number, failed: number, skipped: number): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

function show(name: string, seconds: number, { passed, failures, skipped, remarks }: Outcome): void {
  const counts = sayCounts(passed, failures.length, totalOf(skipped))
  console.log(`${name.padEnd(11)} ${counts}, ${seconds.toFixed(1)} s`)
  for (const [reason, count] of skipped) console.log(`  skipped ${count}: ${reason}`)
  for (const remark of remarks) console.log(`  ${remark}`)
  for (const failure of failures) console.log(`\n  FAILED ${failure}\n`)
}

async function main(words: readonly string[]): Promise<void> {
  const { tiers, files } = select(words, findTestFiles())
  const totals = { passed: 0, failed: 0, skipped: 0 }
  for (const tier of tiers) {
    const began = performance.now()
    const outcome = await runTier(tier, files)
    if (!outcome) continue
    show(tier.name, (performance.now() - began) / 1000, outcome)
    totals.passed += outcome.passed
    totals.failed += outcome.failures.length
    totals.skipped += totalOf(outcome.skipped)
  }
  console.log(sayCounts(totals.passed, totals.failed, totals.skipped))
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0
}

// An interrupted run ends what it started; see `runNode`.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

await main(process.argv.slice(2))
