import { type Component, componentsOf, firstOf, type Tree } from './components.ts'
import { decodeText } from './decode-text.ts'
import { type ICalEvent, type ICalProblem, type ICalReading, textLimits } from './icalendar.ts'
import { readEvent } from './read-event.ts'
import { readText } from './read-text.ts'
import { namedZone } from './zone-names.ts'
import { zoneReader } from './zone-reader.ts'

/** Sizes beyond which a file is refused, or its rest left out. */
export type ICalLimits = { readonly bytes: number; readonly components: number; readonly properties: number }

export const usualLimits: ICalLimits = { bytes: 20_000_000, components: 100_000, properties: 2_000 }

/** Problems listed of one file; beyond that a list helps nobody. */
const mostProblems = 1_000

export type ReadOptions = {
  /** The network's zone: preferred where a VTIMEZONE of unknown name fits several zones. Floating times stay floating. */
  readonly floatingZone?: string
  readonly limits?: Partial<ICalLimits>
}

/**
 * Reads iCalendar (RFC 5545, 7986) and the simple part of vCalendar 1.0. Never throws on input: an event that cannot be used
 * becomes a problem, the others are read.
 */
export function readICalendar(input: Uint8Array | string, options: ReadOptions = {}): ICalReading {
  const limits = { ...usualLimits, ...options.limits }
  const problems: ICalProblem[] = []
  const report = (code: string, at: string, detail: string) => {
    if (problems.length < mostProblems) problems.push({ code, at, detail: readText(detail, 300) })
  }
  const nothing = { name: null, zone: null, method: null, events: [], problems }
  if (input.length > limits.bytes) {
    report('too-large', 'file', `more than ${limits.bytes} bytes`)
    return nothing
  }
  const { text, guessed } = typeof input === 'string' ? { text: input, guessed: null } : decodeText(input)
  if (guessed) report('encoding-guessed', 'file', guessed)
  const tree = componentsOf(text, limits)
  if (tree.cut) report('too-many-components', 'file', `more than ${limits.components}`)
  if (tree.calendars.length === 0) report('not-a-calendar', 'file', 'no BEGIN:VCALENDAR')
  return { ...headOf(tree.calendars), events: eventsOf(tree, options.floatingZone, report), problems }
}

function eventsOf(tree: Tree, wished: string | undefined, report: (code: string, at: string, detail: string) => void) {
  const zones = zoneReader(tree.zones, wished)
  const events: ICalEvent[] = []
  const spare = { rules: 500 }
  const cancelled = new Set(tree.calendars.filter(isCancelling).flatMap(({ children }) => children))
  for (const component of tree.events) {
    const at = nameOf(component)
    const said = new Set<string>()
    const reportHere = (code: string, detail: string) => {
      if (said.has(`${code} ${detail}`)) return
      said.add(`${code} ${detail}`)
      report(code, at, detail)
    }
    if (component.cut) reportHere('too-many-properties', 'the rest is left out')
    try {
      const event = readEvent(component, zones, reportHere, spare)
      if (!event) continue
      if (event.uid === null) reportHere('uid-missing', 'no UID')
      events.push(cancelled.has(component) ? { ...event, status: 'cancelled' } : event)
    } catch (error) {
      // A time at the very edge of what Temporal can hold; the other events of the file must not suffer.
      reportHere('event-unreadable', error instanceof Error ? error.message : 'unknown')
    }
  }
  return events
}

/** A file that only takes back need not say so of each event (RFC 5546, 3.2.5). */
const isCancelling = (calendar: Component): boolean =>
  firstOf(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL'

/** How people find the component again. */
function nameOf(component: Component): string {
  const uid = readText(firstOf(component, 'UID')?.value ?? '', 200)
  return uid || readText(firstOf(component, 'SUMMARY')?.value ?? '', 200) || `#${component.number}`
}

function headOf(calendars: readonly Component[]): Pick<ICalReading, 'name' | 'zone' | 'method'> {
  const value = (names: readonly string[]) => {
    for (const calendar of calendars) {
      for (const name of names) {
        const found = readText(firstOf(calendar, name)?.value ?? '', textLimits.name)
        if (found) return found
      }
    }
    return null
  }
  const zone = value(['X-WR-TIMEZONE', 'TIMEZONE-ID'])
  return {
    name: value(['NAME', 'X-WR-CALNAME']),
    zone: zone ? namedZone(zone) : null,
    method: value(['METHOD'])?.toUpperCase() ?? null,
  }
}
