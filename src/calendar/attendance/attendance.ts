/** Ages as the network counts them (users.md 0.3); a band begins with its year. */
const ageBands = ['under14', 'aged14', 'aged20', 'aged30', 'aged50', 'aged65'] as const
/**
 * Three numbers are enough, and nothing is lost by them: children are `under14`, youngsters `aged14` (14 to 19), `adults`
 * are 20 or older of unsaid age. Of the `unspecified` nobody said anything. Every person stands in one band.
 */
export const bands = [...ageBands, 'adults', 'unspecified'] as const
export type Band = (typeof bands)[number]
export type Bands = Readonly<Record<Band, number>>

export const adultBands = ['aged20', 'aged30', 'aged50', 'aged65'] as const

export const noBands: Bands = {
  under14: 0,
  aged14: 0,
  aged20: 0,
  aged30: 0,
  aged50: 0,
  aged65: 0,
  adults: 0,
  unspecified: 0,
}

export const methods = ['counted', 'tickets', 'list', 'estimate'] as const
export type Method = (typeof methods)[number]

/** What somebody says of one date. */
export interface Attendance {
  readonly held: boolean
  /** Why it was not held. */
  readonly reason: string | null
  readonly bands: Bands
  /** Of all who took part, those who were not in the house. */
  readonly online: number | null
  readonly volunteers: number | null
  readonly volunteerHours: number | null
  readonly method: Method | null
}

export const notHeld = (reason: string): Attendance => ({
  held: false,
  reason,
  bands: noBands,
  online: null,
  volunteers: null,
  volunteerHours: null,
  method: null,
})

/** The numbers of several dates together. */
export const addBands = (one: Bands, other: Bands): Bands =>
  Object.fromEntries(bands.map((band) => [band, one[band] + other[band]])) as Record<Band, number>

export const totalOf = (counted: Bands): number => bands.reduce((sum, band) => sum + counted[band], 0)

const sumOf = (counted: Bands, some: readonly Band[]): number => some.reduce((sum, band) => sum + counted[band], 0)

/** All who are 20 or older, their age said or not. */
export const adultsOf = (counted: Bands): number => sumOf(counted, [...adultBands, 'adults'])

/** The same words about the same date: sending a form twice changes nothing. */
export const sameAttendance = (one: Attendance, other: Attendance): boolean =>
  bands.every((band) => one.bands[band] === other.bands[band]) &&
  (['held', 'reason', 'online', 'volunteers', 'volunteerHours', 'method'] as const).every(
    (key) => one[key] === other[key],
  )
