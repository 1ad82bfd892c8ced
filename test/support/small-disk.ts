import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '#src/platform/failure.ts'
import type { Ending } from './databases.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** As `skip` of a test that needs a file system of its own. */
export const needsMount = canMount ? false : 'only root can mount a small file system'

/** A file system of so many MB, which goes with the test; undefined where this machine lets nobody mount one. */
export function smallDisk(ending: Ending, megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'multipolis-small-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  ending.after(() => {
    if (status === 0) execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return status === 0 ? folder : undefined
}

/** Fills a file system to its last byte; answers how to make room again. */
export function fillDisk(folder: string): () => void {
  const file = join(folder, 'ballast')
  const opened = openSync(file, 'w')
  for (const size of [1_000_000, 4096, 1]) {
    try {
      for (;;) writeSync(opened, Buffer.alloc(size))
    } catch (error) {
      if (codeOf(error) !== 'ENOSPC') throw error
    }
  }
  closeSync(opened)
  return () => rmSync(file)
}
