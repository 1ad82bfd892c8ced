import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './child.ts'

const mostSeconds = 60

/** Backs a data folder up as an operator does, and says what came of it beside the target. */
export function measureBackup(dataFolder: string): { line: string; missed: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-backup-'))
  try {
    const words = [join(root, 'bin/bootstrap.mjs'), 'cli', 'backup', join(folder, 'bench.tar.gz')]
    const env = { PATH: process.env.PATH, DATA_DIR: dataFolder, DATABASE_URL: '', LOG: 'off' }
    const began = performance.now()
    const { status, stdout } = spawnSync(process.execPath, words, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 2],
    })
    const seconds = (performance.now() - began) / 1000
    if (status !== 0) throw new Error('the backup was not made')
    const missed = seconds > mostSeconds
    const [, what = ''] = /: (.+), in /.exec(stdout) ?? []
    return { line: `backup: ${seconds.toFixed(1)} s (<= ${mostSeconds}: ${missed ? 'MISS' : 'ok'}), ${what}`, missed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
