import type { Child } from 'hono/jsx'
import { instantText } from '#src/platform/clock.ts'
import { OwnMarkup } from '#src/ui/raw/raw.tsx'
import { type EventProps, EventView } from './event.view.tsx'
import { elsewhereJsonLd, eventJsonLd, type Frame, seriesJsonLd } from './event-json-ld.ts'
import { toldToPrograms } from './provenance.tsx'

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
  // Without the names of their fields, which are the half of a series.
  const ofDates = dates.map((date) => [date.endsAt <= here, ...Object.values(date)])
  return JSON.stringify([lang, zone, today, ofDates, told, frame])
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
