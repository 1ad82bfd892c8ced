/** What the text of a pasted announcement says of one field of the form, in its own words. */
export interface Understood {
  /** The field of the form that was filled, where whoever checks it finds it. */
  readonly field: AnnouncedField
  readonly said: string
}

/** The fields of the form that an announcement fills. */
export type AnnouncedField =
  | 'title'
  | 'lead'
  | 'day'
  | 'end_day'
  | 'hour'
  | 'end_hour'
  | 'dates'
  | 'repeat'
  | 'repeat_until'
  | 'lasting'
  | 'month_only'
  | 'place'
  | 'room'
  | 'online'
  | 'audience'
  | 'age_from'
  | 'price'
  | 'booking'

/** What has to be looked at with more care than the rest. */
export type Doubt =
  /** The date says no year: the nearest was taken. */
  | { readonly about: 'year'; readonly day: Temporal.PlainDate }
  /** „утре“, „в петък“: counted from today. */
  | { readonly about: 'today'; readonly said: string }
  | { readonly about: 'weekday'; readonly day: Temporal.PlainDate; readonly weekday: number }
  | { readonly about: 'no-such-day'; readonly said: string }
  /** Dates of the text that are not filled in. */
  | { readonly about: 'other-dates'; readonly said: readonly string[] }
  | { readonly about: 'several-weekdays'; readonly said: string }
  /** The day is long past. */
  | { readonly about: 'past'; readonly day: Temporal.PlainDate }
  /** A price in leva, turned into euro at the fixed rate. */
  | { readonly about: 'leva'; readonly said: string }
  /** A title that was all in capitals. */
  | { readonly about: 'capitals' }

/** One part of an announcement, read. */
export interface Reading {
  readonly fields: readonly (readonly [string, string])[]
  readonly understood: readonly Understood[]
  readonly doubts: readonly Doubt[]
}

export const nothingRead: Reading = { fields: [], understood: [], doubts: [] }

export const together = (readings: readonly Reading[]): Reading => ({
  fields: readings.flatMap(({ fields }) => fields),
  understood: readings.flatMap(({ understood }) => understood),
  doubts: readings.flatMap(({ doubts }) => doubts),
})
