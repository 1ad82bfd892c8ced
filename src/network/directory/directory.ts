import { type Area, type AreaSettlement, buildAreas, liesIn } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { spheres } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { nameKey } from '../organisations/name-key.ts'
import type { OrganisationType } from '../organisations/organisation.ts'
import type { DirectoryFilter, Sphere } from './filter.form.ts'

/** A partner as the directory lists it. */
export interface Partner {
  readonly slug: string
  readonly name: string
  readonly type: OrganisationType
  /** When it was founded, where its name does not say it already. */
  readonly founded: number | undefined
  readonly settlement: Area
  /** One bit a sphere, in the order of `spheres`. */
  readonly spheres: number
  /** All its names with the place, as searching compares them; begins with a space. */
  readonly key: string
}

export interface Directory {
  /** By settlement, then by name. */
  readonly partners: readonly Partner[]
  /** Oblasts, municipalities and settlements, each in the order of the alphabet, the larger before what lies in it. */
  readonly areas: readonly Area[]
  readonly bySlug: ReadonlyMap<string, Area>
}

export interface PartnerRow {
  readonly slug: string
  readonly name: string
  readonly type: OrganisationType
  readonly foundedYear: number | null
  readonly keys: string
  readonly spheres: readonly Sphere[]
  readonly place: AreaSettlement
}

/** Everything that filters and counts need, made once until a partner or a place changes. */
export function buildDirectory(rows: readonly PartnerRow[], lang: Lang): Directory {
  const alphabet = new Intl.Collator(lang)
  const areas = buildAreas([...new Map(rows.map(({ place }) => [place.slug, place])).values()], lang)
  const bySlug = new Map(areas.map((area) => [area.slug, area]))
  const partners = rows.flatMap(({ keys, place, spheres: own, foundedYear, ...row }) => {
    const settlement = bySlug.get(place.slug)
    if (!settlement) return []
    const bits = own.reduce((sum, sphere) => sum | bitOf(sphere), 0)
    const founded = foundedYear === null || row.name.includes(String(foundedYear)) ? undefined : foundedYear
    return [{ ...row, founded, settlement, spheres: bits, key: ` ${keys} ${nameKey(place.name, place.municipality)}` }]
  })
  partners.sort(
    (one, other) =>
      alphabet.compare(one.settlement.name, other.settlement.name) ||
      one.settlement.at - other.settlement.at ||
      alphabet.compare(one.name, other.name),
  )
  return { partners, areas, bySlug }
}

const bitOf = (sphere: Sphere): number => 1 << spheres.indexOf(sphere)

export interface Narrowed {
  readonly found: readonly Partner[]
  /** How many each value would show, the other groups of the filter applied. */
  readonly types: ReadonlyMap<OrganisationType, number>
  readonly spheres: ReadonlyMap<Sphere, number>
  /** By `Area.at`. */
  readonly areas: Uint32Array
}

/** One walk over all partners: whoever misses only one group counts for the other values of that group. */
export function narrow({ partners, areas, bySlug }: Directory, filter: DirectoryFilter): Narrowed {
  const place = filter.place === undefined ? undefined : bySlug.get(filter.place)
  const bit = filter.sphere === undefined ? 0 : bitOf(filter.sphere)
  const words = nameKey(filter.name)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
  const found: Partner[] = []
  const types = new Map<OrganisationType, number>()
  const sphereCounts = spheres.map(() => 0)
  const areaCounts = new Uint32Array(areas.length)
  for (const partner of partners) {
    const ofType = filter.type === undefined || partner.type === filter.type
    const ofSphere = bit === 0 || (partner.spheres & bit) !== 0
    const ofPlace = place === undefined || liesIn(partner.settlement, place)
    const missed = Number(!ofType) + Number(!ofSphere) + Number(!ofPlace)
    if (missed > 1 || !words.every((word) => partner.key.includes(word))) continue
    if (missed === 0) found.push(partner)
    if (ofSphere && ofPlace) types.set(partner.type, (types.get(partner.type) ?? 0) + 1)
    if (ofType && ofPlace)
      for (let at = 0; at < spheres.length; at++)
        sphereCounts[at] = (sphereCounts[at] ?? 0) + ((partner.spheres >> at) & 1)
    if (ofType && ofSphere)
      for (let area: Area | undefined = partner.settlement; area; area = area.within)
        areaCounts[area.at] = (areaCounts[area.at] ?? 0) + 1
  }
  const bySphere = new Map(spheres.map((sphere, at) => [sphere, sphereCounts[at] ?? 0]))
  return { found, types, spheres: bySphere, areas: areaCounts }
}
