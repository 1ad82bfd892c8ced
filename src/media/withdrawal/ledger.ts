import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '#src/platform/config/settings.ts'
import { makeFolder } from '#src/platform/make-folder.ts'

type Place = Pick<Settings, 'DATA_DIR'>

const name = 'withdrawn.ndjson'

/** Beside the database, and not in it: an older database that is put back knows nothing of it, and must. */
export const ledgerOf = ({ DATA_DIR }: Place): string => join(DATA_DIR, name)
/** Beside the archives, so that it comes along wherever they are carried. */
export const ledgerBeside = (archive: string): string => join(dirname(archive), name)
const ledgers = (place: Place): string[] => [
  ledgerOf(place),
  ...(existsSync(join(place.DATA_DIR, 'backups')) ? [join(place.DATA_DIR, 'backups', name)] : []),
]

const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

/** Hashes of the files that were withdrawn. A line that is cut off or was spoilt is passed by; the others count. */
export async function readLedger(file: string): Promise<Set<string>> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : ''
  return new Set(text.split('\n').flatMap((line) => hashIn(line) ?? []))
}

function hashIn(line: string): string | undefined {
  try {
    const { sha256 } = JSON.parse(line)
    return isHash(sha256) ? sha256 : undefined
  } catch {
    return undefined
  }
}

/** Adds what a ledger does not name yet, on the disk before this returns. Lines are only ever added. */
export async function addToLedger(file: string, hashes: Iterable<string>): Promise<void> {
  const known = await readLedger(file)
  const lines = [...new Set(hashes)].filter((each) => !known.has(each)).map((sha256) => JSON.stringify({ sha256 }))
  if (lines.length === 0) return
  makeFolder(dirname(file))
  await using opened = await open(file, 'a', 0o600)
  // A kill may have left half a line.
  await opened.appendFile(`\n${lines.join('\n')}\n`)
  await opened.sync()
}

/** In every ledger of this place. Before the database says so: a kill in between withdraws it at the next start. */
export async function noteWithdrawn(place: Place, hashes: readonly string[]): Promise<void> {
  for (const file of ledgers(place)) await addToLedger(file, hashes)
}
