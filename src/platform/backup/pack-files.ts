import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, opendir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { codeOf, OperatorError } from '../failure.ts'
import { isFileName, type Piece } from './archive-form.ts'
import { paddingOf, tarHeader } from './tar.ts'
import type { Sink } from './write-archive.ts'

/** Puts every plain file below a folder into an archive under `files/`; one that is taken away meanwhile is counted. */
export async function packFiles(folder: string, seconds: number, sink: Sink, note: (piece: Piece) => void) {
  const counts = { files: 0, vanished: 0 }
  if (!existsSync(folder)) return counts
  for await (const path of plainFilesIn(folder)) {
    await using file = await openThere(path)
    if (!file) {
      counts.vanished++
      continue
    }
    const name = `files/${relative(folder, path).split(sep).join('/')}`
    const { size: bytes } = await file.stat()
    const header = isFileName(name) ? tarHeader({ name, bytes }, seconds) : undefined
    if (!header) throw new OperatorError(`The name of the file ${path} is too strange for a backup. Rename or move it.`)
    await sink(header)
    note({ name, bytes, sha256: await packContent(file, path, bytes, sink) })
    counts.files++
  }
  return counts
}

async function packContent(file: FileHandle, path: string, bytes: number, sink: Sink): Promise<string> {
  const hash = createHash('sha256')
  let read = 0
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    read += chunk.length
    hash.update(chunk)
    if (read <= bytes) await sink(chunk)
  }
  if (read !== bytes) throw new OperatorError(`The file ${path} was changed while it was read. Try again.`)
  await sink(paddingOf(bytes))
  return hash.digest('hex')
}

async function openThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Links and whatever else is no plain file stay behind. */
async function* plainFilesIn(folder: string): AsyncGenerator<string> {
  for await (const found of await opendir(folder)) {
    const path = join(folder, found.name)
    if (found.isDirectory()) yield* plainFilesIn(path)
    else if (found.isFile()) yield path
  }
}
