import type { Child } from 'hono/jsx'
import { instantText } from '#src/platform/clock.ts'
import { OwnMarkup } from '#src/ui/raw/raw.tsx'
import { type EventProps, EventView } from './event.view.tsx'
import { elsewhereJsonLd, eventJsonLd, type Frame, seriesJsonLd } from './event-json-ld.ts'
import type { PageDate } from './page-dates.store.ts'
import { toldToPrograms } from './provenance.tsx'
import type { Spot } from './spots.store.ts'

interface Drawn {
  readonly main: Child
  /** Structured data, written. */
  readonly jsonLd: string
}

/** Of 60 kB. */
const mostKept = 250
const kept = new Map<string, Drawn>()

/**
 * What the page of an event holds for people and for programs, drawn once for all that is told there: it is made anew at every
 * midnight and whenever an organisation or a house changes, mostly with the same words, and drawing is the half of its cost. Where
 * hours of opening are told, the words change with the clock and nothing is kept.
 */
export function drawnEvent(props: EventProps, frame: Frame): Drawn {
  if (props.facts.hours.length > 0) return draw(props, frame)
  const key = keyOf(props, frame)
  const known = kept.get(key)
  if (known) return known
  const drawn = draw(props, frame)
  for (const oldest of kept.keys()) {
    if (kept.size < mostKept) break
    kept.delete(oldest)
  }
  kept.set(key, drawn)
  return drawn
}

/** Everything that is drawn from; of the moment the day, and which dates are over. All of it is plain data. */
const keyOf = ({ visit: { lang, zone, today, now }, dates, ...told }: EventProps, frame: Frame): string => {
  const here = instantText(now)
  const ofDates = dates.map((date, number) => [date.endsAt <= here, ...valuesOf(date, dates[number - 1])])
  return JSON.stringify([lang, zone, today, ofDates, told, frame])
}

const wheres = Object.keys({
  ...{ venue: 0, venueSlug: 0, room: 0, seats: 0, access: 0, address: 0, latitude: 0, longitude: 0, arrival: 0 },
  ...{ wayBack: 0, settlementKind: 0, settlement: 0, settlementSlug: 0 },
} satisfies Record<keyof Spot, 0>) as (keyof Spot)[]

const whens = Object.keys({
  ...{ recurrenceId: 0, scheduled: 0, starts: 0, ends: 0, startsAt: 0, endsAt: 0, firstDay: 0, lastDay: 0 },
  ...{ status: 0, newPlace: 0, formerPlace: 0, precise: 0, venueId: 0, title: 0, lead: 0, place: 0, reason: 0 },
} satisfies Record<Exclude<keyof PageDate, keyof Spot>, 0>) as (keyof PageDate)[]

/** Without the names of the fields, and where it is only if the date before is not there too: those are most of a series. */
function valuesOf(date: PageDate, before: PageDate | undefined): unknown[] {
  const isThereToo = before && wheres.every((name) => date[name] === before[name])
  return (isThereToo ? whens : [...whens, ...wheres]).map((name) => date[name])
}

function draw(props: EventProps, frame: Frame): Drawn {
  const markup = Buffer.from(String(<EventView {...props} />)).toString()
  return { main: <OwnMarkup markup={markup} />, jsonLd: JSON.stringify(dataOf(props, frame)) }
}

/** A series with its dates, else the one date in each of its places. */
function dataOf({ event, facts, dates, day, most }: EventProps, frame: Frame): object {
  const told = toldToPrograms(event, dates)
  const [main] = told
  if (!main) return []
  if (event.series && day === undefined) return seriesJsonLd(event, facts, told.slice(0, most), frame)
  const elsewhere = elsewhereJsonLd(event, facts, main, frame)
  const data = eventJsonLd(event, facts, main, frame)
  return elsewhere.length === 0 ? data : [data, ...elsewhere]
}
