import type { CalendarEvent, Change, EventStatus } from '#src/calendar/events/event.ts'
import { noDetails } from '#src/calendar/events/event-details.ts'
import { aChange, anEvent, chitalishteHall, libraryHall, words } from './calendar.ts'

/** The same numbers for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const statuses: readonly EventStatus[] = ['planned', 'confirmed', 'postponed', 'cancelled']
/** Around today, and on both nights on which the clock changes. */
const days = [
  '2026-10-24',
  '2026-10-25',
  '2026-10-26',
  '2026-11-27',
  '2026-12-31',
  '2027-03-27',
  '2027-03-28',
  '2027-03-29',
]
/** No end falls into the hour that a spring night skips: an offset cannot say it. */
const hours = ['00:00', '01:30', '03:30', '04:30', '10:15', '18:00', '23:59']
const rules = [
  null,
  null,
  'FREQ=WEEKLY;COUNT=4',
  'FREQ=DAILY;COUNT=3',
  'FREQ=MONTHLY;COUNT=3',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270430T235959',
]
/** Titles that nobody takes for one another: the same one at the same hour would be the same event. */
const nouns = {
  bg: 'Дунав вятър кестен оркестър буква глина мост зима песен карта птица школа сцена книга памет камък лозя огън роман танц'.split(
    ' ',
  ),
  en: 'River wind chestnut orchestra letter clay bridge winter song map bird school stage book memory stone vine fire novel dance'.split(
    ' ',
  ),
}
const signs = ['', '„“', 'A; b, c', '1 < 2 & 3']

function titleOf(at: number, lang: 'bg' | 'en', sign: string): string {
  const own = nouns[lang]
  const words = [own[at % 20], own[(at * 7 + 3) % 20], own[Math.floor(at / 20 + at) % 20], sign]
  return words.filter((word) => word).join(' ')
}

const texts = {
  bg: {
    lead: 'Среща с автора.',
    body: 'Първи ред;\nвтори, с „кавички“ & знаци.\n\nНакрая 1 < 2.',
    place: 'Кей, до фара',
    audience: 'за семейства',
  },
  en: {
    lead: 'Meet the author.',
    body: 'One line;\nanother & more.\n\nAt last 1 < 2.',
    place: 'Quay',
    audience: 'for families',
  },
}

/** An event of one or several dates with whatever may be said of it; the same for the same numbers. */
export function randomEvent(next: () => number, id: string): CalendarEvent {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(next() * from.length)] as Value
  const likely = (chance: number): boolean => next() < chance
  const day = pick(days)
  const whole = likely(0.25)
  const starts = whole ? day : `${day}T${pick(hours)}:00`
  const rule = pick(rules)
  const lang = likely(0.7) ? 'bg' : 'en'
  const title = titleOf(Number(id.slice(-4)), lang, pick(signs))
  const said = texts[lang]
  const status = pick(statuses)
  const free = likely(0.5)
  const inWords = likely(0.3)
  const event = anEvent({
    id,
    slug: id,
    rule,
    starts,
    ends: likely(0.8) ? lastsFrom(starts, pick([1, 5])) : null,
    status,
    venueId: inWords ? null : pick([libraryHall, chitalishteHall]),
    onlineUrl: likely(0.2) ? 'https://meet.example.org/x' : null,
    price: likely(0.5) ? { from: free ? 0 : 250, to: free || likely(0.5) ? null : 500, currency: 'EUR' } : null,
    texts: {
      [lang]: words(title, {
        lead: likely(0.7) ? said.lead : null,
        body: likely(0.5) ? said.body : null,
        place: inWords ? said.place : null,
        audience: likely(0.3) ? said.audience : null,
      }),
    },
    details: {
      ...noDetails,
      ageFrom: likely(0.3) ? 7 : null,
      ageTo: likely(0.2) ? 12 : null,
      language: likely(0.2) ? 'en' : null,
      topics: likely(0.4) ? ['books', 'music'] : [],
      booking: likely(0.2) ? 'needed' : null,
    },
  })
  return {
    ...event,
    type: rule === null ? 'single' : 'several',
    changes: rule === null ? [] : someChanges(event, next),
  }
}

const lastsFrom = (starts: string, count: number): string =>
  starts.length === 10
    ? Temporal.PlainDate.from(starts).add({ days: count }).toString()
    : Temporal.PlainDateTime.from(starts).add({ hours: count }).toString({ smallestUnit: 'second' })

/** The first date may be moved, called off or excluded; another may be added. */
function someChanges({ starts }: CalendarEvent, next: () => number): Change[] {
  const shifted = (time: string, days: number): string =>
    time.length === 10
      ? Temporal.PlainDate.from(time).add({ days }).toString()
      : Temporal.PlainDateTime.from(time).add({ days }).toString({ smallestUnit: 'second' })
  const changes: Change[] = []
  const fate = next()
  if (fate < 0.3) changes.push(aChange(starts, { starts: shifted(starts, 2) }))
  else if (fate < 0.5) changes.push(aChange(starts, { status: 'cancelled' }))
  if (next() < 0.3) changes.push(aChange(shifted(starts, 40), { kind: 'added' }))
  return changes
}
