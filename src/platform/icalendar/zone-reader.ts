import { wallSeconds, wallText } from './civil-day.ts'
import { type Component, firstOf } from './components.ts'
import { agreeingZone, type CustomZone, customOffset, customZone } from './custom-zone.ts'
import type { ICalTime } from './icalendar.ts'
import type { WrittenTime } from './read-time.ts'
import { citiesIn, namedZone, offsetZone } from './zone-names.ts'

/** Reports what had to be guessed or could not be used. */
export type Report = (code: string, detail: string) => void

export type ZoneReader = {
  /** The time with its zone; a TZID that nobody can explain leaves it floating. */
  resolve(time: WrittenTime, tzid: string | null, report: Report): ICalTime
}

type Definition = { readonly place: string | null; readonly custom: CustomZone | null }

/** `GMT +0200` is only the name of such rules. */
const hasSummerTime = (definition: Definition | null): boolean =>
  definition?.custom?.changes.some(({ offset }, _, [first]) => offset !== first?.offset) === true

/** Comparing one VTIMEZONE with all zones of the world takes some milliseconds; a file with very many is not worth that. */
const mostSearches = 40

/** VTIMEZONEs of one file whose rules are worked out; a calendar uses a handful. */
const mostDefinitions = 200

/** Knows the VTIMEZONEs of one file; `wished` is tried first where rules fit several zones. */
export function zoneReader(components: readonly Component[], wished: string | undefined): ZoneReader {
  const written = new Map<string, Component>()
  for (const component of components) {
    const tzid = firstOf(component, 'TZID')?.value.replaceAll('\\', '').trim()
    if (tzid && !written.has(tzid)) written.set(tzid, component)
  }
  const definitions = new Map<string, Definition | null>()
  const zones = new Map<string, string | null>()
  let searches = 0

  const define = (tzid: string): Definition | null => {
    const known = definitions.get(tzid)
    if (known !== undefined) return known
    const component = definitions.size < mostDefinitions ? written.get(tzid.replaceAll('\\', '').trim()) : undefined
    const location = component ? firstOf(component, 'X-LIC-LOCATION')?.value : undefined
    const made = component ? { place: location ? namedZone(location) : null, custom: customZone(component) } : null
    definitions.set(tzid, made)
    return made
  }

  const search = (tzid: string, custom: CustomZone, local: string): string | null => {
    const key = `${local.slice(0, 4)} ${tzid}`
    const known = zones.get(key)
    if (known !== undefined) return known
    const zone =
      ++searches > mostSearches
        ? null
        : agreeingZone(custom, wallSeconds(local), [...citiesIn(tzid), ...(wished ? [wished] : [])])
    zones.set(key, zone)
    return zone
  }

  return {
    resolve(time, tzid, report) {
      if (time.kind === 'date') return time
      const { local } = time
      if (time.utc) return { kind: 'local', local, zone: 'UTC' }
      if (tzid === null || tzid.trim() === '') return { kind: 'local', local, zone: null }
      const named = offsetZone(tzid.trim()) && hasSummerTime(define(tzid)) ? null : namedZone(tzid)
      if (named) return { kind: 'local', local, zone: named }
      const definition = define(tzid)
      if (definition?.place) return { kind: 'local', local, zone: definition.place }
      if (definition?.custom) {
        const found = search(tzid, definition.custom, local)
        report(
          found ? 'zone-guessed' : 'zone-as-utc',
          `${tzid.slice(0, 100)} ${found ? `as ${found}` : 'turned into UTC'}`,
        )
        if (found) return { kind: 'local', local, zone: found }
        const wall = wallSeconds(local)
        return { kind: 'local', local: wallText(wall - customOffset(definition.custom, wall)), zone: 'UTC' }
      }
      report('zone-unknown', tzid.slice(0, 100))
      return { kind: 'local', local, zone: null }
    },
  }
}
