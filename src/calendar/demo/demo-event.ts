import type { EventDetails } from '../events/event-details.ts'

/** Words of an event as an editor left them: Bulgarian always, English where somebody wrote it. */
export interface DemoWords {
  bg: string
  en?: string
}

/** When the event begins, counted from the day on which the demonstration is loaded. */
export type DemoFirstDay =
  /** Days from today, negative for the past. With `weekday` (1 = Monday): the first such weekday on or after that day. */
  | { day: number; weekday?: 1 | 2 | 3 | 4 | 5 | 6 | 7; date?: never }
  /** Month and day, „12-24“: the next such date, today included. For what is bound to a holiday. */
  | { date: string; day?: never; weekday?: never }

/**
 * First day, hours and repetition. Hours are local, „18:00“; an end before the start is on the next day; without a start
 * the event is all-day. `days` is the length in whole days. A rule with BYDAY begins on the first date that it gives
 * on or after the first day. Indexes in `except` and `moved` count the dates of the rule from 1.
 */
export type DemoWhen = DemoFirstDay & {
  start?: string
  end?: string
  days?: number
  /** RFC 5545, section 3.3.10, always with COUNT. */
  rrule?: string
  /** Weeks for which it has been held already, before the first day named. */
  weeksBefore?: number
  except?: readonly number[]
  /** One date of the rule is held `day` days later (or earlier), perhaps at another hour. */
  moved?: { index: number; day: number; start?: string; end?: string; venue?: string; note: DemoWords }
}

export interface DemoEvent {
  key: string
  /** Key of a demonstration organisation. */
  organiser: string
  /** Key of a demonstration venue; null when the event is online only. */
  venue: string | null
  online?: true
  sphere: 'culture' | 'education' | 'science'
  /** Chooses the artwork. */
  kind: 'book' | 'music' | 'stage' | 'lecture' | 'workshop' | 'film' | 'walk' | 'children' | 'general'
  when: DemoWhen
  /** The whole event is cancelled, for this reason. */
  cancelled?: DemoWords
  /** Put off, with no new date yet. */
  postponed?: DemoWords
  /** Not sure yet; of some only the month is known. */
  planned?: 'day' | 'month'
  /** Open on these weekdays at these hours, „2-7 10:00-18:00“: till the last of its days, or for good where it has none. */
  open?: string
  /** Keys of further venues. */
  places?: readonly string[]
  /** Keys of organisations that hold it together with the organiser. */
  together?: readonly string[]
  /** Spoken, where it is not Bulgarian. */
  language?: string
  /** Euro cents. */
  price?: 'free' | { from: number; to?: number }
  audience?: DemoWords
  /** What else is known of it, beside `demo-about.ts`. */
  details?: Partial<EventDetails>
  title: DemoWords
  /** One sentence. */
  lead: DemoWords
  /** One to three paragraphs with a blank line between them. */
  body?: DemoWords
}
