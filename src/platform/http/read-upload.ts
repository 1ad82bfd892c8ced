import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { cleanText, type FormReading, mostBytes, mostFields } from './read-form.ts'
import { splitMultipart } from './split-multipart.ts'

/** Which file a route takes beside the fields of its form. */
export interface UploadWish {
  /** Name of the file's field; files under other names are not kept. */
  readonly field: string
  readonly mostBytes: number
}

/** A file as it came: nothing about it has been believed or looked at yet. It is gone when the route has answered. */
export interface UploadedFile {
  readonly path: string
  readonly bytes: number
}

export interface Upload {
  /** Undefined where none was chosen, or it was too large. */
  readonly file: UploadedFile | undefined
  /** How large the file is, when that is more than the route takes. */
  readonly tooLarge: number | undefined
}

type UploadReading =
  | { readonly ok: true; readonly fields: URLSearchParams; readonly upload: Upload }
  | { readonly ok: false; readonly busy?: boolean }

/** Uploads that are received at once; the next ones are asked to come back. */
const mostAtOnce = 4
let receiving = 0

/** Beside the file: the fields and the words between the parts. */
const slack = 2 * mostBytes
/** What is too large is heard to its end, so that the browser shows the answer, but only up to here. */
const mostHeard = 100_000_000

/**
 * Reads `multipart/form-data`: fields as `readForm` reads them, one file into the folder for temporary files. A body whose length says
 * that the file is too large is not written anywhere. Fields that stand behind such a file are read as well.
 */
export async function readUpload(request: Request, wish: UploadWish, folder: string): Promise<UploadReading> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (boundary === undefined || !request.body) return { ok: false }
  if (receiving >= mostAtOnce) return { ok: false, busy: true }
  receiving++
  const announced = Number(request.headers.get('content-length') ?? 0)
  const taker = new Taker(wish, folder, announced > wish.mostBytes + slack)
  try {
    if (announced > mostHeard) return { ok: false }
    await splitMultipart(heard(request.body), boundary, taker)
    const form = taker.fields()
    if (form.ok) return { ok: true, fields: form.fields, upload: await taker.upload() }
    await taker.drop()
    return form
  } catch {
    // Whoever breaks off, or sends what is no form, gets what a form that is too large gets.
    await taker.drop()
    return { ok: false }
  } finally {
    receiving--
  }
}

const boundaryOf = (type: string | null): string | undefined => {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type ?? '') ?? []
  return quoted ?? plain
}

async function* heard(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > mostHeard) throw new Error('nobody listens that long')
    yield chunk
  }
}

type Kind = 'field' | 'file' | 'ignored'

/** Takes the parts one after another. */
class Taker {
  readonly #wish: UploadWish
  readonly #folder: string
  readonly #hopeless: boolean
  readonly #entries: [string, string][] = []
  #field: { name: string; chunks: Uint8Array[] } | undefined
  #fieldBytes = 0
  #parts = 0
  #fileBytes = 0
  #file: { path: string; handle: FileHandle } | undefined
  #kind: Kind = 'ignored'

  /** `hopeless` when the whole is said to be so large that the file cannot be kept. */
  constructor(wish: UploadWish, folder: string, hopeless: boolean) {
    this.#wish = wish
    this.#folder = folder
    this.#hopeless = hopeless
  }

  async begin(name: string, filename: string | undefined): Promise<void> {
    if (++this.#parts > mostFields) throw new Error('too many parts')
    this.#field = undefined
    this.#kind = filename === undefined ? 'field' : name === this.#wish.field ? 'file' : 'ignored'
    if (this.#kind === 'field') this.#field = { name, chunks: [] }
  }

  async take(chunk: Uint8Array): Promise<void> {
    if (this.#kind === 'field') {
      this.#fieldBytes += chunk.length
      if (this.#fieldBytes > mostBytes) throw new Error('the fields are too long')
      this.#field?.chunks.push(Uint8Array.from(chunk))
    } else if (this.#kind === 'file') await this.#write(chunk)
  }

  async end(): Promise<void> {
    if (this.#field) this.#entries.push([this.#field.name, Buffer.concat(this.#field.chunks).toString('utf8')])
    this.#field = undefined
  }

  async #write(chunk: Uint8Array): Promise<void> {
    this.#fileBytes += chunk.length
    if (this.#hopeless || chunk.length === 0) return
    if (this.#fileBytes > this.#wish.mostBytes) return this.drop()
    this.#file ??= await create(this.#folder)
    await this.#file.handle.writeFile(chunk)
  }

  fields(): FormReading {
    const fields = new URLSearchParams(this.#entries.map(([name, value]) => [cleanText(name), cleanText(value)]))
    return { ok: true, fields }
  }

  async upload(): Promise<Upload> {
    if (this.#fileBytes > this.#wish.mostBytes) return { file: undefined, tooLarge: this.#fileBytes }
    if (!this.#file) return { file: undefined, tooLarge: undefined }
    await this.#file.handle.close()
    return { file: { path: this.#file.path, bytes: this.#fileBytes }, tooLarge: undefined }
  }

  async drop(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    if (!file) return
    await file.handle.close()
    await rm(file.path, { force: true })
  }
}

async function create(folder: string): Promise<{ path: string; handle: FileHandle }> {
  makeFolder(folder)
  const path = join(folder, `upload-${randomUUID()}`)
  return { path, handle: await open(path, 'wx', 0o600) }
}

/** After the route has answered, whatever became of it. */
export async function dropUpload(upload: Upload | undefined): Promise<void> {
  if (upload?.file) await rm(upload.file.path, { force: true })
}
