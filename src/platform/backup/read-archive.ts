import { createHash } from 'node:crypto'
import {
  endName,
  type Head,
  headName,
  isFileName,
  misfitOf,
  mostPaperBytes,
  mostPieceBytes,
  type Piece,
  parseJson,
  pieceName,
  type Row,
  readEnd,
  readHead,
} from './archive-form.ts'
import { BrokenArchive, type TarEntry, type TarReader } from './tar.ts'

/** Told of what an archive holds while it is read and checked; what was told is only true once the reading has ended well. */
export interface Taker {
  readonly head?: (head: Head) => void
  readonly rows?: (table: Head['tables'][number], rows: readonly Row[]) => Promise<void>
  /** Must take all of the content. */
  readonly file?: (name: string, content: AsyncIterable<Buffer>) => Promise<void>
}

export interface Contents {
  readonly head: Head
  readonly rows: number
  readonly files: number
  /** Of the files and rows together, unpacked. */
  readonly bytes: number
}

/**
 * Reads a whole archive and checks it: only what belongs into a backup, in its order, every row of the right shape, every piece as the
 * end says. Throws a `BrokenArchive` for anything else.
 */
export async function readArchive(reader: TarReader, taker: Taker): Promise<Contents> {
  const first = await reader.next()
  if (first?.name !== headName) throw new BrokenArchive('is none of Multipolis')
  const pieces: Piece[] = []
  const headText = await wholeText(reader, first, mostPaperBytes, pieces)
  const head = readHead(headText)
  taker.head?.(head)
  const walk = new Walk(head, reader, taker, pieces)
  for (let entry = await reader.next(); entry; entry = await reader.next()) {
    if (entry.name === endName) {
      const { pieces: told } = readEnd(await wholeText(reader, entry, mostPaperBytes, []))
      comparePieces(pieces, told)
      if (await reader.next()) throw new BrokenArchive('goes on behind its end')
      return { head, ...walk.sums() }
    }
    await walk.take(entry)
  }
  throw new BrokenArchive('is cut short')
}

/** Files first, then the tables in the order of the head, each in numbered pieces. */
class Walk {
  readonly #head: Head
  readonly #reader: TarReader
  readonly #taker: Taker
  readonly #pieces: Piece[]
  readonly #files = new Set<string>()
  #table = 0
  #number = 0
  #rows = 0
  #bytes = 0

  constructor(head: Head, reader: TarReader, taker: Taker, pieces: Piece[]) {
    this.#head = head
    this.#reader = reader
    this.#taker = taker
    this.#pieces = pieces
  }

  sums() {
    return { rows: this.#rows, files: this.#files.size, bytes: this.#bytes }
  }

  async take(entry: TarEntry): Promise<void> {
    this.#bytes += entry.bytes
    if (isFileName(entry.name) && this.#table === 0 && this.#number === 0) await this.#takeFile(entry)
    else await this.#takeRows(entry, this.#tableOf(entry))
  }

  async #takeFile({ name, bytes }: TarEntry): Promise<void> {
    if (this.#files.has(name)) throw new BrokenArchive(`holds ${JSON.stringify(name)} twice`)
    this.#files.add(name)
    const hash = createHash('sha256')
    const content = hashed(this.#reader.content(), hash)
    if (this.#taker.file) await this.#taker.file(name, content)
    else for await (const _ of content);
    this.#pieces.push({ name, bytes, sha256: hash.digest('hex') })
  }

  #tableOf({ name }: TarEntry): Head['tables'][number] {
    for (; this.#table < this.#head.tables.length; this.#table++) {
      const table = this.#head.tables[this.#table]
      if (table && name === pieceName(table.name, this.#number + 1)) {
        this.#number++
        return table
      }
      this.#number = 0
    }
    throw new BrokenArchive(`holds ${JSON.stringify(name)}, which does not belong there`)
  }

  async #takeRows(entry: TarEntry, table: Head['tables'][number]): Promise<void> {
    const text = await wholeText(this.#reader, entry, mostPieceBytes, this.#pieces)
    const lines = text.split('\n')
    if (lines.pop() !== '') throw new BrokenArchive('is damaged: a row is cut off')
    const rows = lines.map((line) => readRow(line, table))
    this.#rows += rows.length
    const piece = this.#pieces.at(-1)
    if (piece) this.#pieces[this.#pieces.length - 1] = { ...piece, rows: rows.length }
    await this.#taker.rows?.(table, rows)
  }
}

function readRow(line: string, { name, columns }: Head['tables'][number]): Row {
  const row = parseJson(line)
  if (!Array.isArray(row) || row.length !== columns.length)
    throw new BrokenArchive(`is damaged: a row of ${name} has not the columns of its table`)
  const misfit = misfitOf(columns, row)
  if (misfit !== undefined) throw new BrokenArchive(`is damaged: a value of ${name}.${misfit} is none of its kind`)
  return row
}

async function* hashed(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a piece, which is entered into `pieces`. */
async function wholeText(reader: TarReader, { name, bytes }: TarEntry, most: number, pieces: Piece[]): Promise<string> {
  if (bytes > most) throw new BrokenArchive(`holds ${JSON.stringify(name)}, which is too large`)
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  for await (const chunk of hashed(reader.content(), hash)) chunks.push(chunk)
  pieces.push({ name, bytes, sha256: hash.digest('hex') })
  try {
    return decoder.decode(Buffer.concat(chunks))
  } catch {
    throw new BrokenArchive('is damaged: something in it is not UTF-8')
  }
}

function comparePieces(found: readonly Piece[], told: readonly Piece[]): void {
  const strange = found.find(({ name, bytes, sha256, rows }, at) => {
    const piece = told[at]
    return piece?.name !== name || piece.bytes !== bytes || piece.sha256 !== sha256 || piece.rows !== rows
  })
  if (strange) throw new BrokenArchive(`is damaged: ${strange.name} is not what it was`)
  if (told.length !== found.length) throw new BrokenArchive('is not whole: something is missing from it')
}
