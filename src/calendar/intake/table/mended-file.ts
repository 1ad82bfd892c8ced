const mark = 'multipolis-mended:'
const mostHead = 2_000_000
/** Words of a cell; what is longer was not typed in a form. */
const longestCell = 500

/** What a cell said and what it is to say; of a row that is left out its title and null. */
export interface Mend {
  readonly was: string
  readonly now: string | null
}

export interface MendedFile {
  /** Cells by `table:row:column`, rows that are left out by `table:row`. */
  readonly mends: Readonly<Record<string, Mend>>
  /** The file as it came. */
  readonly bytes: Uint8Array
}

/** The same file with what a person has mended in it: a line before its first byte, so that nothing of the file is lost. */
export function mendFile(file: Uint8Array, mends: MendedFile['mends']): Uint8Array {
  const before = openMended(file)
  const all = { ...before.mends }
  for (const [key, { was, now }] of Object.entries(mends).filter(([key]) => isKey(key))) {
    // Mended twice: the file itself still says the first.
    all[key] = { was: before.mends[key]?.was ?? was, now: now?.slice(0, longestCell) ?? null }
  }
  const head = new TextEncoder().encode(`${mark}${JSON.stringify(all)}\n`)
  return Buffer.concat([head, before.bytes])
}

/** A newer file with what was mended in the former one; it counts wherever a cell says the same again. */
export function carryMends(former: Uint8Array, newer: Uint8Array): Uint8Array {
  const { mends } = openMended(former)
  return Object.keys(mends).length === 0 ? newer : mendFile(newer, mends)
}

/** Without such a line the file is as it came. */
export function openMended(file: Uint8Array): MendedFile {
  const plain = { mends: {}, bytes: file }
  if (!isMended(file)) return plain
  const end = file.indexOf(0x0a)
  if (end < 0 || end > mostHead) return plain
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(file.subarray(mark.length, end)))
    if (typeof said !== 'object' || said === null) return plain
    const mends = Object.entries(said).filter(([key, mend]) => isKey(key) && isMend(mend))
    return { mends: Object.fromEntries(mends), bytes: file.subarray(end + 1) }
  } catch {
    return plain
  }
}

export const isMended = (file: Uint8Array): boolean => new TextDecoder().decode(file.subarray(0, mark.length)) === mark

const isKey = (key: string): boolean => /^\d{1,3}:\d{1,7}(?::\d{1,3})?$/.test(key)

const isMend = (mend: unknown): mend is Mend =>
  typeof mend === 'object' &&
  mend !== null &&
  'was' in mend &&
  typeof mend.was === 'string' &&
  'now' in mend &&
  (mend.now === null || typeof mend.now === 'string')
