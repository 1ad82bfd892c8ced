import { createHash } from 'node:crypto'
import { OperatorError } from '../failure.ts'
import type { Files } from '../files/files.ts'
import { isFileName, type Piece } from './archive-form.ts'
import { paddingOf, tarHeader } from './tar.ts'
import type { Sink } from './write-archive.ts'

/** Puts every file into an archive under `files/`; one that is taken away meanwhile is counted. Each is read whole: none is larger than an upload. */
export async function packFiles(files: Files, seconds: number, sink: Sink, note: (piece: Piece) => void) {
  const counts = { files: 0, vanished: 0 }
  for await (const key of files.keys()) {
    const content = await files.read(key)
    if (!content) {
      counts.vanished++
      continue
    }
    const name = `files/${key}`
    const { length: bytes } = content
    const header = isFileName(name) ? tarHeader({ name, bytes }, seconds) : undefined
    if (!header) throw new OperatorError(`The name of the file ${key} is too strange for a backup. Rename or move it.`)
    note({ name, bytes, sha256: createHash('sha256').update(content).digest('hex') })
    await sink(Buffer.concat([header, content, paddingOf(bytes)]))
    counts.files++
  }
  return counts
}
