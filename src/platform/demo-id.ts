import { createHash } from 'node:crypto'

/** The id of a demonstration record, always the same for its key, so that the demonstration can be found and taken away. */
export function demoId(kind: string, key: string): string {
  const hash = createHash('sha256').update(`multipolis demonstration ${kind} ${key}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
