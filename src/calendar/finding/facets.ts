import { type Audience, audiences, type Level, levels, type Topic, topics } from '#src/platform/language/terms.ts'
import { type Sphere, spheres } from '../events/event.ts'

/** What holds for all dates of an event and lists are filtered by. */
export interface Facets {
  readonly sphere: Sphere
  readonly topics: readonly Topic[]
  readonly audiences: readonly Audience[]
  readonly level: Level | null
  readonly free: boolean
  readonly online: boolean
}

/** The 32 bits: topics, audiences, two for the sphere, three for the level (0 is none), free, online. */
const at = { topics: 0, audiences: 17, sphere: 24, level: 26, free: 29, online: 30 } as const

const bitsOf = <T>(all: readonly T[], own: readonly T[]): number =>
  own.reduce((bits, each) => bits | (1 << all.indexOf(each)), 0)

export const packFacets = ({ sphere, level, free, online, ...own }: Facets): number =>
  ((bitsOf(topics, own.topics) << at.topics) |
    (bitsOf(audiences, own.audiences) << at.audiences) |
    (spheres.indexOf(sphere) << at.sphere) |
    ((level === null ? 0 : levels.indexOf(level) + 1) << at.level) |
    (Number(free) << at.free) |
    (Number(online) << at.online)) >>>
  0

export interface FacetFilter {
  readonly sphere?: Sphere | undefined
  readonly topic?: Topic | undefined
  readonly audience?: Audience | undefined
  readonly level?: Level | undefined
  readonly free?: boolean | undefined
  readonly online?: boolean | undefined
}

/** A group as bits: those that are looked at, and what they have to be; a single bit has to be set. */
export interface FacetTest {
  readonly mask: number
  readonly wanted: number
}

/** One test a group that is in use, in the order of `facetGroups`. */
export const facetTests = (filter: FacetFilter): (FacetTest | undefined)[] => [
  filter.sphere && { mask: 3 << at.sphere, wanted: spheres.indexOf(filter.sphere) << at.sphere },
  filter.topic && single(at.topics + topics.indexOf(filter.topic)),
  filter.audience && single(at.audiences + audiences.indexOf(filter.audience)),
  filter.level && { mask: 7 << at.level, wanted: (levels.indexOf(filter.level) + 1) << at.level },
  filter.free ? single(at.free) : undefined,
  filter.online ? single(at.online) : undefined,
]

const single = (bit: number): FacetTest => ({ mask: 1 << bit, wanted: 1 << bit })

/** Codes of the groups: 0 is none of them. */
const facetGroups = { sphere: 1, topic: 2, audience: 3, level: 4, free: 5, online: 6 } as const

/** How many dates each value has. */
export interface FacetCounts {
  readonly sphere: Record<Sphere, number>
  readonly topic: Record<Topic, number>
  readonly audience: Record<Audience, number>
  readonly level: Record<Level, number>
  readonly free: number
  readonly online: number
}

const allBits = 0xffffff | (1 << at.free) | (1 << at.online)
/** By group: the bits that are its values; 0 has them all. */
const bitsOfGroup = [
  allBits,
  0,
  (1 << at.audiences) - 1,
  0xffffff & ~((1 << at.audiences) - 1),
  0,
  1 << at.free,
  1 << at.online,
]

/** Adds up dates by the bits of their events; `group` 0 counts for all groups, any other for its own alone. */
export function facetCounter() {
  const bits = new Float64Array(31)
  const [ofSphere, ofLevel] = [new Float64Array(4), new Float64Array(8)]
  return {
    add: (facets: number, group: number, dates: number) => {
      for (let left = facets & (bitsOfGroup[group] ?? 0); left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left)
        bits[bit] = (bits[bit] ?? 0) + dates
      }
      const [sphere, level] = [(facets >>> at.sphere) & 3, (facets >>> at.level) & 7]
      if (group === 0 || group === facetGroups.sphere) ofSphere[sphere] = (ofSphere[sphere] ?? 0) + dates
      if (group === 0 || group === facetGroups.level) ofLevel[level] = (ofLevel[level] ?? 0) + dates
    },
    counts: (): FacetCounts => ({
      sphere: named(spheres, (number) => ofSphere[number]),
      topic: named(topics, (number) => bits[at.topics + number]),
      audience: named(audiences, (number) => bits[at.audiences + number]),
      level: named(levels, (number) => ofLevel[number + 1]),
      free: bits[at.free] ?? 0,
      online: bits[at.online] ?? 0,
    }),
  }
}

const named = <T extends string>(values: readonly T[], count: (number: number) => number | undefined) =>
  Object.fromEntries(values.map((value, number) => [value, count(number) ?? 0])) as Record<T, number>
