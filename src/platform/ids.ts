import { randomUUID } from 'node:crypto'

/** A source of UUIDv7 text (RFC 9562): sorted by time of creation, so that new rows land together in an index. */
export type Ids = () => string

/** The time in the first 48 bits comes from the clock handed in; the rest is random. */
export const timeOrderedIds =
  (milliseconds: () => number = Date.now): Ids =>
  () => {
    const time = milliseconds().toString(16).padStart(12, '0')
    const random = randomUUID()
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
  }

/** Predictable ids for tests: 00000000-0000-7000-8000-000000000001 and so on. */
export const countingIds = (): Ids => {
  let count = 0
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
}
