/** A date as it is compared. */
export interface TraitDate {
  /** Seconds since 1970; a whole day begins at midnight in the network's zone. */
  readonly at: number
  /** First and last day in the network's zone, both included. */
  readonly day: string
  readonly lastDay: string
  readonly wholeDay: boolean
  /** When its first day begins in the network's zone, in seconds since 1970. */
  readonly midnight: number
}

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** What two events are compared by. */
export interface Traits {
  readonly id: string
  readonly organisation: string
  /** Organisations of the network that take part beside it. */
  readonly partners: readonly string[]
  readonly titles: readonly string[]
  /** Next dates of a series, the date of any other event. */
  readonly dates: readonly TraitDate[]
  readonly series: boolean
  readonly venue: string | null
  readonly room: string | null
  readonly point: Point | null
  readonly settlement: string | null
  /** Where it is in the words of the event itself, when no known house says it. */
  readonly placeWords: string | null
  readonly onlineUrl: string | null
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly audiences: readonly string[]
  /** The event's page elsewhere as `addressKey` makes it. */
  readonly page: string | null
  /** Names of the house and its settlement. */
  readonly placeName: string
  /** Name of the organiser. */
  readonly organiserName: string
  /** Ids of the sources that it was read from. */
  readonly sources: readonly string[]
}

/** Events that are being read from a source, which does not know yet that it has them. */
export interface BeingRead {
  readonly source: string
  readonly ids: ReadonlySet<string>
}

/** Metres on the ground; exact enough for some streets. */
export function metresBetween(one: Point, other: Point): number {
  const radians = Math.PI / 180
  const metresADegree = 111_320
  const north = (one.latitude - other.latitude) * metresADegree
  const east =
    (one.longitude - other.longitude) * metresADegree * Math.cos(((one.latitude + other.latitude) / 2) * radians)
  return Math.hypot(north, east)
}
