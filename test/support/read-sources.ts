import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from './boundaries.ts'

/** The files under a folder that the rules of the house are about. */
export function readSources(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const wanted = paths.filter((path) => /\.(tsx?|sql|md)$/.test(path)).sort()
  return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
