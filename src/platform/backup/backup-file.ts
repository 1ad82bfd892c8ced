import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { codeOf, messageOf, OperatorError } from '../failure.ts'
import { makeFolder } from '../make-folder.ts'
import { BrokenArchive, TarReader } from './tar.ts'
import { type BackupParts, type Packed, type Sink, writeArchive } from './write-archive.ts'

/** Faster than the disk of a small server, and near enough to the tightest. */
const level = 3

/** Writes a backup, for its owner's eyes alone: whole under its name, or not at all. */
export async function writeBackup(parts: BackupParts, file: string): Promise<Packed & { bytes: number }> {
  if (existsSync(file)) throw new OperatorError(`${file} is there already. Name another file.`)
  const draft = `${file}.${process.pid}.part`
  try {
    makeFolder(dirname(file), 0o700)
    await rm(draft, { force: true })
    const packed = await pack(parts, draft)
    await rename(draft, file)
    return { ...packed, bytes: (await stat(file)).size }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT')
      throw new OperatorError(`There is no room for the backup ${file}. Make room, or name a file elsewhere.`, {
        cause: error,
      })
    if (code?.startsWith('E') && !code.startsWith('ERR_'))
      throw new OperatorError(`The backup ${file} cannot be written: ${messageOf(error)}.`, { cause: error })
    throw error
  }
}

async function pack(parts: BackupParts, draft: string): Promise<Packed> {
  const gzip = createGzip({ level })
  const written = pipeline(gzip, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }))
  // A disk may be full while a page of rows is read; the next piece tells.
  written.catch(() => undefined)
  let last: Promise<void> = Promise.resolve()
  // One piece is compressed while the next one is read.
  const sink: Sink = async (bytes) => {
    await last
    last = new Promise((resolve, reject) => {
      gzip.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
    last.catch(() => undefined)
  }
  try {
    const packed = await writeArchive(parts, sink)
    await last
    gzip.end()
    await written
    return packed
  } catch (error) {
    gzip.destroy()
    // A full disk breaks the writing; that the next piece was not taken is only what follows from it.
    throw await written.then(
      () => error,
      (broken: unknown) => (codeOf(broken) === 'ERR_STREAM_PREMATURE_CLOSE' ? error : broken),
    )
  }
}

/** An ordinary archive packs its rows 10 to 40 times; only zeros in the thousands go tighter. */
const tightest = 300
const mostOfNothing = 50_000_000

/** Opens a backup to be read. Compressed data that is broken or would burst becomes a `BrokenArchive` while it is read. */
export async function openBackup(file: string): Promise<TarReader> {
  const { size, isFile } = await lookAt(file)
  if (!isFile) throw new OperatorError(`${file} is no file.`)
  return new TarReader(unpacked(file, size * tightest + mostOfNothing))
}

async function lookAt(file: string): Promise<{ size: number; isFile: boolean }> {
  try {
    await using opened = await open(file)
    const found = await opened.stat()
    return { size: found.size, isFile: found.isFile() }
  } catch (error) {
    throw new OperatorError(`The backup ${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
}

async function* unpacked(file: string, most: number): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  const source = createReadStream(file)
  source.on('error', (error) => gunzip.destroy(error))
  let bytes = 0
  try {
    for await (const chunk of source.pipe(gunzip)) {
      bytes += chunk.length
      if (bytes > most) throw new BrokenArchive('unpacks to far more than any backup does')
      yield chunk
    }
  } catch (error) {
    if (!/^(Z_|ERR_TRAILING_JUNK)/.test(codeOf(error) ?? '')) throw error
    throw new BrokenArchive(bytes === 0 ? 'is no backup' : 'is damaged or cut short')
  } finally {
    source.destroy()
  }
}
