import { windowsZones } from './windows-zones.ts'

const known = new Map<string, string | null>()

/** The IANA zone that a TZID names by itself, whatever the file says of it; null where it names none. */
export function namedZone(tzid: string): string | null {
  const name = tzid.trim().slice(0, 200)
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size > 2_000) known.clear()
  const zone = lookUp(name)
  known.set(name, zone)
  return zone
}

function lookUp(written: string): string | null {
  const name = written
    .replaceAll('\\', '')
    .replaceAll('"', '')
    .replace(/^tzid=/i, '')
    .trim()
  return (
    ianaZone(name) ??
    windowsZones[name.toLowerCase()] ??
    ianaZone(name.replaceAll(' ', '_')) ??
    ianaZone(name.replace('-', '/')) ??
    pathZone(name) ??
    displayZone(name) ??
    offsetZone(name)
  )
}

const universal =
  /^(?:z|utc|gmt|(?:etc\/)?(?:utc|gmt|uct|zulu|greenwich|universal)|gmt[+-]?0|etc\/gmt[+-]?0|zulu|uct)$/i

/** The zone under its IANA spelling; all names of UTC become `UTC`. */
export function ianaZone(name: string): string | null {
  if (universal.test(name)) return 'UTC'
  // An offset is a zone to Temporal, but it knows no summer time: rules of the file must speak first.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) return null
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch {
    return null
  }
}

/** `/freeassociation.sourceforge.net/Europe/Sofia`, `/mozilla.org/20050126_1/America/Indiana/Knox`, `tzone://Microsoft/Utc`: the zone ends the path. */
function pathZone(name: string): string | null {
  if (!name.includes('/')) return null
  const pieces = name.split('/').filter((piece) => piece !== '')
  for (const many of [3, 2]) {
    const zone = pieces.length >= many ? ianaZone(pieces.slice(-many).join('/')) : null
    if (zone) return zone
  }
  return /^(?:utc|gmt)$/i.test(pieces.at(-1) ?? '') ? 'UTC' : null
}

/** `(UTC+02:00) Helsinki, Kyiv, Riga, Sofia`: the first city that has a zone with this winter or summer offset. */
function displayZone(name: string): string | null {
  const found = /^\((?:UTC|GMT) ?([+-])(\d\d):?(\d\d)\) ?(.{1,100})$/i.exec(name)
  if (!found) return null
  const minutes = Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3]))
  const titled = windowsZones[(found[4] ?? '').toLowerCase().replace('us and canada', 'us & canada')]
  if (titled) return titled
  return citiesIn(found[4] ?? '').find((zone) => hasOffset(zone, minutes)) ?? null
}

let cityZones: ReadonlyMap<string, string> | null = null

/** The zones of the cities that a name lists, in its order. */
export function citiesIn(name: string): string[] {
  cityZones ??= new Map(Intl.supportedValuesOf('timeZone').map((id) => [id.slice(id.lastIndexOf('/') + 1), id]))
  const known = cityZones
  const cities = name.split(/[,()/&]/, 12).map((city) => city.trim().replaceAll(' ', '_'))
  return cities.flatMap((city) => known.get(city) ?? [])
}

const seasons = [Temporal.Instant.from('2026-01-15T00:00Z'), Temporal.Instant.from('2026-07-15T00:00Z')]

const hasOffset = (zone: string, minutes: number) =>
  seasons.some((instant) => instant.toZonedDateTimeISO(zone).offsetNanoseconds === minutes * 60e9)

/** `UTC+01` says an offset without summer time, which the zones Etc/GMT (of reversed sign) have. A file may know better. */
export function offsetZone(name: string): string | null {
  const found = /^(?:UTC|GMT) ?([+-])0?(\d{1,2})(?::?00)?$/i.exec(name)
  return found ? ianaZone(`Etc/GMT${found[1] === '+' ? '-' : '+'}${found[2]}`) : null
}
