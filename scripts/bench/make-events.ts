import {
  type CalendarEvent,
  type Change,
  type EventText,
  eventKinds,
  spheres,
  typeOf,
} from '#src/calendar/events/event.ts'
import { noDetails } from '#src/calendar/events/event-details.ts'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import type { Random } from './random.ts'
import { audiences as audienceWords, englishSentences, rules, sentences, titles } from './words.ts'

export interface Ground {
  readonly organisations: readonly string[]
  readonly venues: readonly string[]
  readonly today: Temporal.PlainDate
  readonly zone: string
  /** Share of series among the events. */
  readonly series?: number | undefined
}

const monthsEachWay = 12
const shares = { series: 0.1, english: 0.3, lasting: 0.05, wholeDay: 0.05, cancelled: 0.02, priced: 0.4, free: 0.4 }

/** One event of the measured network; `number` makes id and slug. Dates lie in the 24 months around today. */
export function makeEvent(number: number, random: Random, ground: Ground): CalendarEvent {
  const { starts, ends } = makeTimes(random, ground.today)
  const rule = random.chance(ground.series ?? shares.series) && starts.length > 10 ? random.pick(rules) : null
  const cancelled = random.chance(shares.cancelled)
  const changes = rule && random.chance(0.3) ? [makeChange(starts)] : []
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    slug: `premiera-na-knigata-hlyab-sol-i-dumi-${number}`,
    organisationId: random.pick(ground.organisations),
    type: typeOf({ rule, changes }),
    state: 'published',
    sphere: random.pick(spheres),
    kind: random.pick(eventKinds),
    venueId: random.pick(ground.venues),
    onlineUrl: random.chance(0.1) ? `https://example.org/live/${number}` : null,
    zone: ground.zone,
    starts,
    ends,
    rule,
    status: cancelled ? 'cancelled' : 'confirmed',
    sequence: cancelled ? 1 : 0,
    price: makePrice(random),
    texts: makeTexts(random, cancelled),
    changes,
    details: {
      ...noDetails,
      topics: some(random, topics, 3),
      audiences: some(random, audiences, 2),
      level: random.chance(0.5) ? random.pick(levels) : null,
    },
  }
}

/** Up to `most` of them, none twice. */
const some = <T>(random: Random, values: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: random.between(0, most) }, () => random.pick(values))),
]

function makeTimes(random: Random, today: Temporal.PlainDate): Pick<CalendarEvent, 'starts' | 'ends'> {
  const days = Math.round(monthsEachWay * 30.4)
  const day = today.add({ days: random.between(-days, days) })
  if (random.chance(shares.lasting))
    return { starts: day.toString(), ends: day.add({ days: random.between(7, 60) }).toString() }
  if (random.chance(shares.wholeDay)) return { starts: day.toString(), ends: null }
  const hour = random.between(9, 19)
  const minute = random.pick(['00', '30'])
  const ends = random.chance(0.7) ? `${day}T${hour + 2}:${minute}:00` : null
  return { starts: `${day}T${String(hour).padStart(2, '0')}:${minute}:00`, ends }
}

function makePrice(random: Random): CalendarEvent['price'] {
  if (random.chance(shares.free)) return { from: 0, to: null, currency: 'EUR' }
  if (!random.chance(shares.priced)) return null
  const from = random.between(2, 20) * 100
  return { from, to: random.chance(0.3) ? from + 500 : null, currency: 'EUR' }
}

function makeTexts(random: Random, cancelled: boolean): CalendarEvent['texts'] {
  const bg: EventText = {
    title: `${random.pick(titles.what)} ${random.pick(titles.about)}`,
    lead: random.pick(sentences),
    body: makeBody(random),
    audience: random.pick(audienceWords),
    place: null,
    reason: cancelled ? 'Поради заболяване на госта; билетите се връщат на касата.' : null,
  }
  if (!random.chance(shares.english)) return { bg }
  const en: EventText = {
    title: `${random.pick(titles.english)} ${random.pick(titles.englishAbout)}`,
    lead: random.pick(englishSentences),
    body: englishSentences.join(' '),
    audience: null,
    place: null,
    reason: cancelled ? 'Our guest is ill; tickets are paid back.' : null,
  }
  return { bg, en }
}

/** 500 to 1,200 characters in two or three paragraphs. */
function makeBody(random: Random): string {
  const length = random.between(500, 1100)
  let body = random.pick(sentences)
  while (body.length < length) body += `${random.chance(0.2) ? '\n\n' : ' '}${random.pick(sentences)}`
  return body
}

const makeChange = (starts: string): Change => ({
  recurrenceId: starts,
  kind: 'changed',
  starts: `${starts.slice(0, 10)}T20:30:00`,
  ends: null,
  status: null,
  venueId: null,
  roomId: null,
  texts: { bg: { title: null, lead: null, body: null, place: null, reason: 'Залата е заета до 20 ч.' } },
})
