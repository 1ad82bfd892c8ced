/** What the reader of an archive found wrong with it, as the end of the sentence "The backup … ". */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}

/** A plain file in an archive; nothing else is written, and nothing else is taken. */
export interface TarEntry {
  readonly name: string
  readonly bytes: number
}

const block = 512
/** Octal digits that the form has for a size. */
const mostBytes = 8 ** 11 - 1

/** Space up to the next whole block. */
export const paddingOf = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block)

/** Two empty blocks end an archive. */
export const tarEnd = Buffer.alloc(2 * block)

/**
 * The header of a plain file (POSIX.1-1988 ustar), readable for its owner alone. Names are UTF-8 of at most 255 bytes with a `/` in the right
 * place; undefined where the form has no room for one.
 */
export function tarHeader({ name, bytes }: TarEntry, seconds: number): Buffer | undefined {
  const [prefix, rest] = splitName(name) ?? []
  if (prefix === undefined || rest === undefined || bytes > mostBytes) return undefined
  const header = Buffer.alloc(block)
  header.write(rest, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(bytes)}\0`, 124)
  header.write(`${octal(seconds)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const octal = (value: number): string => Math.floor(value).toString(8).padStart(11, '0')

function splitName(name: string): [prefix: string, rest: string] | undefined {
  if (Buffer.byteLength(name) <= 100) return ['', name]
  for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)]
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return [prefix, rest]
  }
  return undefined
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function sumOf(header: Uint8Array): number {
  let sum = 8 * 0x20
  for (let at = 0; at < block; at++) if (at < 148 || at >= 156) sum += header[at] ?? 0
  return sum
}

const fieldOf = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('utf8')
}

const numberOf = (header: Buffer, from: number, length: number): number => {
  const text = fieldOf(header, from, length).trim()
  if (!/^[0-7]{1,12}$/.test(text)) throw new BrokenArchive('is damaged: a number in it cannot be read')
  return Number.parseInt(text, 8)
}

/** Undefined for the empty block at the end. Links, folders and everything else that is no plain file is refused. */
function readHeader(header: Buffer): TarEntry | undefined {
  if (header.every((byte) => byte === 0)) return undefined
  if (numberOf(header, 148, 8) !== sumOf(header)) throw new BrokenArchive('is damaged: a check sum in it is wrong')
  const [prefix, rest] = [fieldOf(header, 345, 155), fieldOf(header, 0, 100)]
  const name = prefix === '' ? rest : `${prefix}/${rest}`
  if (header[156] !== 0x30) throw new BrokenArchive(`holds ${JSON.stringify(name)}, which is no plain file`)
  return { name, bytes: numberOf(header, 124, 12) }
}

/** Reads the files of an archive one after another; what a file holds must be taken before the next one is asked for. */
export class TarReader {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)
  #left = 0
  #padding = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Undefined at the end, behind which nothing may stand. */
  async next(): Promise<TarEntry | undefined> {
    if (this.#left > 0) throw new Error('the last file was not taken')
    await this.#exactly(this.#padding)
    const entry = readHeader(await this.#exactly(block))
    if (!entry) {
      await this.#assertEnd()
      return undefined
    }
    this.#left = entry.bytes
    this.#padding = paddingOf(entry.bytes).length
    return entry
  }

  /** The content of the file asked for last, in pieces as they come. */
  async *content(): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#more()
      const piece = this.#rest.subarray(0, this.#left)
      this.#rest = this.#rest.subarray(piece.length)
      this.#left -= piece.length
      yield piece
    }
  }

  async #more(): Promise<Buffer> {
    const { value, done } = await this.#source.next()
    if (done) throw new BrokenArchive('is cut short')
    return value
  }

  async #exactly(bytes: number): Promise<Buffer> {
    const pieces = [this.#rest]
    let length = this.#rest.length
    while (length < bytes) {
      const piece = await this.#more()
      pieces.push(piece)
      length += piece.length
    }
    const all = pieces.length === 1 ? this.#rest : Buffer.concat(pieces)
    this.#rest = all.subarray(bytes)
    return all.subarray(0, bytes)
  }

  async #assertEnd(): Promise<void> {
    await this.#exactly(block)
    const { done } = await this.#source.next()
    if (!done || this.#rest.length > 0) throw new BrokenArchive('goes on behind its end')
  }
}
