import { strToU8, type Zippable, zipSync } from 'fflate'

export interface ZipEntry {
  /** Letters, digits, `-`, `_`, `.`: no folders. */
  readonly name: string
  readonly body: string | Uint8Array
}

/** What is packed already gains nothing by packing. */
const packed = /\.(?:jpe?g|png|webp|avif|docx|pdf)$/

/** A ZIP of these files, the same bytes for the same files: nothing in it says when it was made. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {}
  for (const { name, body } of entries)
    files[name] = [
      typeof body === 'string' ? strToU8(body) : body,
      { level: packed.test(name) ? 0 : 6, mtime: beginning },
    ]
  return zipSync(files)
}

/** The first day that a ZIP can say. */
const beginning = '1980-01-01T00:00:00'
