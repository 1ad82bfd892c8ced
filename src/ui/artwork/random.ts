/** A whole number from `from` to `to`, both included. */
export type Pick = (from: number, to: number) => number

/** Numbers that look random and are always the same for the same text: FNV-1a seeds a small generator (mulberry32). */
export function randomFrom(text: string): Pick {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    hash = (hash + 0x6d2b79f5) | 0
    let mixed = Math.imul(hash ^ (hash >>> 15), 1 | hash)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return (from, to) => from + Math.floor(next() * (to - from + 1))
}
