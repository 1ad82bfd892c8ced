import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { instantText } from '#src/platform/clock.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import { makeFolder } from '#src/platform/make-folder.ts'

type Place = Pick<Settings, 'DATA_DIR'>
type Why = 'asked' | 'before-migration'

/** Where backups lie that were given no other place, and where is remembered when the last one was made. */
const folderOf = ({ DATA_DIR }: Place): string => join(DATA_DIR, 'backups')
const noteOf = (place: Place): string => join(folderOf(place), 'latest.json')

const beginnings: Readonly<Record<Why, string>> = { asked: 'multipolis-', 'before-migration': 'before-migration-' }

/** `multipolis-20261123T090000123Z.tar.gz`: the names sort by time. */
export function backupFile(place: Place, now: Temporal.Instant, why: Why): string {
  const time = instantText(now).replace(/[-:.]/g, '')
  return resolve(folderOf(place), `${beginnings[why]}${time}.tar.gz`)
}

const aDay = 24 * 3_600_000

/** Takes the oldest automatic backups away, and what a kill has left by half; those that somebody asked for stay. */
export function keepNewest(place: Place, most: number): void {
  const folder = folderOf(place)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const automatic = names.filter((name) => name.startsWith(beginnings['before-migration']) && name.endsWith('.tar.gz'))
  const halves = names.filter(
    (name) => name.endsWith('.part') && Date.now() - statSync(join(folder, name)).mtimeMs > aDay,
  )
  for (const name of [...automatic.slice(0, Math.max(0, automatic.length - most)), ...halves])
    rmSync(join(folder, name), { force: true })
}

export interface LastBackup {
  readonly file: string
  readonly made: string
}

export function rememberBackup(place: Place, backup: LastBackup): void {
  makeFolder(folderOf(place), 0o700)
  writeFileSync(noteOf(place), `${JSON.stringify(backup)}\n`)
}

/** Undefined where none was made, or nobody knows any more. */
export function lastBackup(place: Place): LastBackup | undefined {
  try {
    const { file, made } = JSON.parse(readFileSync(noteOf(place), 'utf8'))
    return { file: String(file), made: Temporal.Instant.from(made).toString() }
  } catch {
    return undefined
  }
}
