import { join } from 'node:path'
import { type Ground, groundAt, runCommandLine } from '#src/app/command-line.ts'
import { type Ending, temporaryFolder } from './databases.ts'

export interface Said {
  readonly code: number
  readonly out: readonly string[]
  readonly complaints: readonly string[]
}

/** A command line over a data folder of its own: call it with the words that an operator types. */
export function aCommandLine(ending: Ending, settings: Readonly<Record<string, string>> = {}) {
  const folder = join(temporaryFolder(ending), 'data')
  const ground: Ground = groundAt(join(import.meta.dirname, '../..'))
  const run = async (...words: string[]): Promise<Said> => {
    const out: string[] = []
    const complaints: string[] = []
    const code = await runCommandLine(
      words,
      ground,
      (line) => void out.push(line),
      (line) => void complaints.push(line),
      () => ({ DATA_DIR: folder, ...settings }),
    )
    return { code, out, complaints }
  }
  return { folder, run }
}
