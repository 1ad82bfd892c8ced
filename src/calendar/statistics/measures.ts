import type { Level } from '#src/platform/language/terms.ts'
import { addBands, type Bands, noBands, totalOf } from '../attendance/attendance.ts'
import type { CountedKind } from '../events/event-details.ts'

/** Held dates that are alike in all that is counted apart. */
export interface MeasureGroup {
  /** `2026-11`: the month in which they began. */
  readonly month: string
  readonly kind: CountedKind | null
  readonly level: Level | null
  /** Outside the organiser's own house. */
  readonly away: boolean
  /** Held dates (проведени прояви): one date is one, an exhibition is one. */
  readonly held: number
  /** Of these, how many have numbers. */
  readonly counted: number
  readonly bands: Bands
  readonly online: number
  readonly volunteers: number
  readonly volunteerHours: number
}

export type Sum = Pick<MeasureGroup, 'held' | 'counted' | 'bands' | 'online' | 'volunteers' | 'volunteerHours'>

const nothing: Sum = { held: 0, counted: 0, bands: noBands, online: 0, volunteers: 0, volunteerHours: 0 }

const add = (one: Sum, other: Sum): Sum => ({
  held: one.held + other.held,
  counted: one.counted + other.counted,
  bands: addBands(one.bands, other.bands),
  online: one.online + other.online,
  volunteers: one.volunteers + other.volunteers,
  volunteerHours: one.volunteerHours + other.volunteerHours,
})

export const sumOf = (groups: readonly Sum[]): Sum => groups.reduce(add, nothing)

/** The groups summed by one of their marks; each group goes into exactly one sum. */
export const sumsBy = <K>(groups: readonly MeasureGroup[], mark: (group: MeasureGroup) => K): Map<K, Sum> =>
  new Map([...Map.groupBy(groups, mark)].map(([key, some]) => [key, sumOf(some)]))

/** All who took part, in the house and online. */
export const peopleIn = ({ bands }: Pick<Sum, 'bands'>): number => totalOf(bands)
