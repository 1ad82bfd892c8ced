import type { EventKind } from '../../events/event.ts'

/** Types of schema.org that are dates to go to, with what our pictures show for them; h-event and vevent are those of microformats. */
const kinds: Readonly<Record<string, EventKind | null>> = {
  Event: null,
  BusinessEvent: null,
  ChildrensEvent: 'children',
  ComedyEvent: 'stage',
  ConferenceEvent: 'lecture',
  CourseInstance: 'workshop',
  DanceEvent: 'stage',
  EducationEvent: 'lecture',
  EventSeries: null,
  ExhibitionEvent: null,
  Festival: null,
  FoodEvent: null,
  Hackathon: 'workshop',
  LiteraryEvent: 'book',
  MusicEvent: 'music',
  PerformingArtsEvent: 'stage',
  SaleEvent: null,
  ScreeningEvent: 'film',
  SocialEvent: null,
  SportsEvent: null,
  TheaterEvent: 'stage',
  VisualArtsEvent: null,
  'h-event': null,
  vevent: null,
}

/** Broadcasts, deliveries and clicks are events to schema.org, but nobody goes there. */
export const isEventType = (types: readonly string[]): boolean => types.some((type) => Object.hasOwn(kinds, type))

export const kindOfTypes = (types: readonly string[]): EventKind | undefined =>
  types.map((type) => (Object.hasOwn(kinds, type) ? kinds[type] : null)).find((kind) => kind) ?? undefined
