const mark = 'multipolis-mended:'
const mostHead = 2_000_000
/** Words of a cell; what is longer was not typed in a form. */
const longestCell = 500

export interface MendedFile {
  /** Cells by `table:row:column`, rows that are left out by `table:row`. */
  readonly cells: Readonly<Record<string, string>>
  /** The file as it came. */
  readonly bytes: Uint8Array
}

/** The same file with what a person has mended in it: a line before its first byte, so that nothing of the file is lost. */
export function mendFile(file: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const before = openMended(file)
  const known = Object.entries(cells).filter(([key]) => isKey(key))
  const all = { ...before.cells, ...Object.fromEntries(known.map(([key, cell]) => [key, cell.slice(0, longestCell)])) }
  const head = new TextEncoder().encode(`${mark}${JSON.stringify(all)}\n`)
  return Buffer.concat([head, before.bytes])
}

/** Without such a line the file is as it came. */
export function openMended(file: Uint8Array): MendedFile {
  const plain = { cells: {}, bytes: file }
  if (!isMended(file)) return plain
  const end = file.indexOf(0x0a)
  if (end < 0 || end > mostHead) return plain
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(file.subarray(mark.length, end)))
    if (typeof said !== 'object' || said === null) return plain
    const cells = Object.entries(said).filter(([key, cell]) => isKey(key) && typeof cell === 'string')
    return { cells: Object.fromEntries(cells), bytes: file.subarray(end + 1) }
  } catch {
    return plain
  }
}

export const isMended = (file: Uint8Array): boolean => new TextDecoder().decode(file.subarray(0, mark.length)) === mark

const isKey = (key: string): boolean => /^\d{1,3}:\d{1,7}(?::\d{1,3})?$/.test(key)
