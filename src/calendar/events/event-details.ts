import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import type { WallTime } from './event.ts'

export const eventTypes = ['single', 'several', 'period', 'permanent'] as const
/** The four calendar types of UiTdatabank: one date, several, a time with opening hours, always. */
export type EventType = (typeof eventTypes)[number]

export const eventStates = ['draft', 'review', 'published'] as const
export type EventState = (typeof eventStates)[number]

/** Kinds that the National Statistical Institute counts of a chitalishte (census of 2022). */
export const countedKinds = ['celebration', 'anniversary', 'book', 'other'] as const
export type CountedKind = (typeof countedKinds)[number]

/** What the organiser does so that more people can take part; what the house has is told with the house. */
export const accessTerms = [
  'sign-language',
  'interpreting',
  'subtitles',
  'audio-description',
  'hearing-loop',
  'quiet',
  'easy-language',
] as const
export type AccessTerm = (typeof accessTerms)[number]

/** What a library's yearly table counts apart (the methodical centre's form of 2019). */
export const libraryKinds = ['social', 'educational', 'charity', 'seminar', 'author', 'anniversary'] as const
export type LibraryKind = (typeof libraryKinds)[number]

/** Tags of the ministry's information card: work with people with disabilities, minorities, age groups, volunteers. */
export const reportTags = ['disabilities', 'minorities', 'generations', 'volunteering', 'civic', 'sport'] as const
export type ReportTag = (typeof reportTags)[number]

export const roleKinds = ['co-organiser', 'host', 'participant'] as const
export type RoleKind = (typeof roleKinds)[number]

/** An organisation of the network, or a name in words; never both. */
export interface EventRole {
  readonly role: RoleKind
  readonly organisationId: string | null
  readonly name: string | null
}

export interface EventPlace {
  readonly venueId: string
  readonly roomId: string | null
}

/** Wall times of a weekday, Monday is 1: `10:00`. */
export interface OpenSpan {
  readonly weekday: number
  readonly opens: string
  readonly closes: string
}

/** All that an event may say beside what, when and where. */
export interface EventDetails {
  /** `day`, or `month` for a plan that knows no more. */
  readonly precise: 'day' | 'month'
  readonly roomId: string | null
  readonly places: readonly EventPlace[]
  readonly roles: readonly EventRole[]
  readonly topics: readonly Topic[]
  readonly audiences: readonly Audience[]
  readonly access: readonly AccessTerm[]
  readonly tags: readonly ReportTag[]
  readonly groups: readonly string[]
  readonly hours: readonly OpenSpan[]
  readonly ageFrom: number | null
  readonly ageTo: number | null
  /** Spoken language where it is not Bulgarian: BCP 47. */
  readonly language: string | null
  readonly booking: 'needed' | 'possible' | null
  readonly level: Level | null
  /** Outside the organiser's own house. */
  readonly away: boolean
  readonly countedKind: CountedKind | null
  /** Counts in the library's table. */
  readonly forLibrary: boolean
  readonly libraryKind: LibraryKind | null
  /** Number or title in the yearly programme. */
  readonly programmeItem: string | null
  /** Of a tradition: the how manieth time. */
  readonly edition: number | null
  /** What it or the group that took part won, in words. */
  readonly award: string | null
  readonly source: 'desk' | 'import' | 'proposal'
  readonly sourceUrl: string | null
}

/** An event that says nothing more. */
export const noDetails: EventDetails = {
  precise: 'day',
  roomId: null,
  places: [],
  roles: [],
  topics: [],
  audiences: [],
  access: [],
  tags: [],
  groups: [],
  hours: [],
  ageFrom: null,
  ageTo: null,
  language: null,
  booking: null,
  level: null,
  away: false,
  countedKind: null,
  forLibrary: false,
  libraryKind: null,
  programmeItem: null,
  edition: null,
  award: null,
  source: 'desk',
  sourceUrl: null,
}

/** Spans of one day of the week in their order. */
export const spansOn = (hours: readonly OpenSpan[], day: Temporal.PlainDate): OpenSpan[] =>
  hours.filter(({ weekday }) => weekday === day.dayOfWeek).sort((one, other) => (one.opens < other.opens ? -1 : 1))

/** The date of a wall time. */
export const dayOfWall = (time: WallTime): Temporal.PlainDate => Temporal.PlainDate.from(time.slice(0, 10))
