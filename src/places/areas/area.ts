import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import { settlementName } from '../settlements/settlement.ts'

/** A settlement with something in it, or the municipality or oblast around it. */
export interface Area {
  /** Its place in the lists of counts. */
  readonly at: number
  readonly level: 'settlement' | 'municipality' | 'oblast'
  readonly slug: string
  readonly name: string
  /** „с.“ or „гр.“ of a settlement. */
  readonly kind: string
  readonly within: Area | undefined
  readonly latitude: number | null
  readonly longitude: number | null
}

/** What an area is made of: a settlement and where it lies. */
export interface AreaSettlement {
  readonly slug: string
  readonly kind: string
  readonly name: string
  readonly municipality: string
  readonly oblast: string
  readonly latitude: number | null
  readonly longitude: number | null
}

/**
 * Three levels: an oblast with its municipalities, each with its settlements, in the order of the alphabet; where they lie is the middle
 * of what they hold.
 */
export function buildAreas(settlements: readonly AreaSettlement[], lang: Lang): Area[] {
  const alphabet = new Intl.Collator(lang)
  const areas: Area[] = []
  const add = (area: Omit<Area, 'at'>): Area => {
    const added = { ...area, at: areas.length }
    areas.push(added)
    return added
  }
  const sorted = <T>(groups: Map<string, T>) => [...groups].sort(([one], [other]) => alphabet.compare(one, other))
  for (const [oblast, ofOblast] of sorted(Map.groupBy(settlements, (place) => place.oblast))) {
    const outer = add({ ...areaOf('oblast', oblast, ofOblast), slug: areaSlug('oblast', oblast), within: undefined })
    for (const [name, own] of sorted(Map.groupBy(ofOblast, ({ municipality }) => municipality))) {
      const slug = areaSlug('municipality', name === oblast ? name : `${name} ${oblast}`)
      const inner = add({ ...areaOf('municipality', name, own), slug, within: outer })
      for (const place of own.toSorted((one, other) => alphabet.compare(one.name, other.name)))
        add({ ...areaOf('settlement', place.name, [place]), kind: place.kind, slug: place.slug, within: inner })
    }
  }
  return areas
}

/** No settlement has such a slug: „община“ and „област“ are said in English there. */
const areaSlug = (level: 'oblast' | 'municipality', name: string): string => `${level}-${slugOf(name, { prefix: 'a' })}`

function areaOf(level: Area['level'], name: string, places: readonly AreaSettlement[]) {
  const middle = (coordinate: 'latitude' | 'longitude'): number | null => {
    const known = places.flatMap((place) => place[coordinate] ?? [])
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  }
  return { level, name, kind: '', latitude: middle('latitude'), longitude: middle('longitude') }
}

export function liesIn(area: Area | undefined, around: Area): boolean {
  for (let each = area; each; each = each.within) if (each === around) return true
  return false
}

/** The area itself and what is around it, the smallest first. */
export function around(area: Area | undefined): Area[] {
  const found: Area[] = []
  for (let each = area; each; each = each.within) found.push(each)
  return found
}

const words = phrases({
  municipality: { bg: (name: string) => `община\u00a0${name}`, en: (name: string) => `municipality of ${name}` },
  oblast: { bg: (name: string) => `област\u00a0${name}`, en: (name: string) => `oblast of ${name}` },
})

/** „с. Николово“, „община Русе“, „област Русе“. */
export function areaName(area: Area, lang: Lang): string {
  if (area.level === 'settlement') return settlementName(area, lang)
  return words[lang][area.level](bareAreaName(area, lang))
}

/** The name alone, as it stands on the map. */
export const bareAreaName = ({ name }: Area, lang: Lang): string => (lang === 'bg' ? name : transliterate(name))

const earthRadius = 6371

/** Kilometres as the crow flies; undefined where one of them has no coordinates. */
export function kilometresBetween(
  one: Pick<Area, 'latitude' | 'longitude'>,
  other: Pick<Area, 'latitude' | 'longitude'>,
): number | undefined {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return undefined
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [up, along] = [radians(other.latitude - one.latitude) / 2, radians(other.longitude - one.longitude) / 2]
  const chord =
    Math.sin(up) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(along) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
