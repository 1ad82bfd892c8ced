import { slugOf } from '#src/platform/language/slug.ts'
import type { DemoEvent } from './demo-event.ts'

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
type More = Partial<Omit<DemoEvent, 'when' | 'price'>> & {
  /** „18:00-19:30“, where the usual hours of its kind do not fit. */
  at?: string
  /** The weekday, where any of its kind does not fit. */
  on?: Weekday
  /** Title and sentence in English. */
  en?: readonly [string, string]
  /** Euro cents, or from and to. */
  price?: 'free' | number | readonly [number, number]
}
/** Days from today, what it shows, title, one sentence. */
export type ProgrammeRow = readonly [number, DemoEvent['kind'], string, string, More?]

interface Usual {
  readonly weekdays: readonly Weekday[]
  readonly starts: readonly string[]
  readonly minutes: number
}

/** When such things are held in a Bulgarian town. */
const usual: Readonly<Record<DemoEvent['kind'], Usual>> = {
  book: { weekdays: [2, 3, 4], starts: ['17:30', '18:00', '18:00'], minutes: 75 },
  lecture: { weekdays: [2, 3, 4], starts: ['18:00', '17:30', '18:30'], minutes: 90 },
  music: { weekdays: [4, 5, 6], starts: ['19:00', '18:30', '19:00'], minutes: 90 },
  stage: { weekdays: [4, 5, 6, 7], starts: ['19:00', '19:00', '18:00'], minutes: 110 },
  film: { weekdays: [5, 6], starts: ['19:00', '20:00'], minutes: 120 },
  walk: { weekdays: [6, 7], starts: ['10:00', '09:30', '11:00'], minutes: 150 },
  workshop: { weekdays: [6, 3, 5, 2], starts: ['10:30', '17:30', '16:00'], minutes: 120 },
  children: { weekdays: [6, 6, 7], starts: ['10:30', '11:00'], minutes: 60 },
  general: { weekdays: [3, 4, 5], starts: ['17:00', '17:30', '16:30'], minutes: 90 },
}

/** The programme of one organisation in its own house, unless a row says otherwise. */
export const programme = (
  organiser: string,
  sphere: DemoEvent['sphere'],
  rows: readonly ProgrammeRow[],
  venue = organiser,
): DemoEvent[] => rows.map((row) => asEvent({ organiser, sphere, venue }, row))

type House = Pick<DemoEvent, 'organiser' | 'sphere'> & { readonly venue: string }

function asEvent(house: House, [day, kind, title, lead, more = {}]: ProgrammeRow): DemoEvent {
  const { at, on, en, price = 'free', ...rest } = more
  const key = `${house.organiser}-${slugOf(title, { prefix: 'e', reserved: new Set() })}`
  const [start, end] = at ? at.split('-') : hoursOf(kind, key)
  return {
    ...house,
    key,
    kind,
    when: { day, weekday: on ?? oneOf(usual[kind].weekdays, key), start: start ?? '18:00', end: end ?? '19:30' },
    price:
      typeof price === 'string'
        ? price
        : typeof price === 'number'
          ? { from: price }
          : { from: price[0], to: price[1] },
    title: en ? { bg: title, en: en[0] } : { bg: title },
    lead: en ? { bg: lead, en: en[1] } : { bg: lead },
    ...rest,
  }
}

/** Always the same for a key, and spread over all. */
export const spread = (key: string, most: number): number =>
  [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7) % most

const oneOf = <T>(values: readonly [T, ...T[]] | readonly T[], key: string): T => {
  const value = values[spread(key, values.length)]
  if (value === undefined) throw new Error(`Nothing to choose for ${key}`)
  return value
}

function hoursOf(kind: DemoEvent['kind'], key: string): string[] {
  const { starts, minutes } = usual[kind]
  const start = Temporal.PlainTime.from(oneOf(starts, `${key} at`))
  return [start, start.add({ minutes })].map((time) => time.toString({ smallestUnit: 'minute' }))
}
