import { readOrganisationNames } from '#src/network/index.ts'
import {
  type Area,
  areaName,
  buildAreas,
  kilometresBetween,
  liesIn,
  type PlacesTables,
  settlementShortName,
} from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { Filter } from './filter.form.ts'
import { settlementsInUse } from './names.store.ts'

/** A settlement where something can happen, or the municipality or oblast around some. */
export interface PlaceChoice {
  readonly name: string
  readonly area: Area
  /** Ids of its settlements. */
  readonly ids: readonly string[]
}

/** What the filters of a list can be set to, by slug. Small lists, kept until a partner or a place changes. */
export interface Choices {
  readonly places: ReadonlyMap<string, PlaceChoice>
  readonly organisations: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

export const readChoices = ({ database, memo }: Pick<House, 'database' | 'memo'>, lang: Lang): Promise<Choices> =>
  memo.get(`calendar choices ${lang}`, ['places', 'network'], async () => {
    const settlements = await readInUse(database.read)
    const organisations = await readOrganisationNames(database.read, lang)
    return {
      places: placesOf(settlements, lang),
      organisations: new Map(
        organisations.map(({ slug, id, name, place }) => [slug, { id, name: withPlace(name, place) }]),
      ),
    }
  })

const readInUse = (query: Reader) =>
  query
    .withTables<PlacesTables>()
    .selectFrom('places_settlement')
    .select(['id', 'slug', 'kind', 'name', 'municipality', 'oblast', 'latitude', 'longitude'])
    .where('id', 'in', settlementsInUse(query))
    .orderBy('slug')
    .execute()

function placesOf(settlements: Awaited<ReturnType<typeof readInUse>>, lang: Lang): Map<string, PlaceChoice> {
  const idOf = new Map(settlements.map(({ slug, id }) => [slug, id]))
  const areas = buildAreas(settlements, lang)
  const inside = (around: Area) =>
    areas.flatMap((area) => (liesIn(area, around) ? (idOf.get(settlementSlug(area)) ?? []) : []))
  return new Map(
    areas.map((area) => {
      const name = area.level === 'settlement' ? settlementShortName(area, lang) : areaName(area, lang)
      return [area.slug, { name, area, ids: inside(area) }]
    }),
  )
}

/** A municipality may bear the slug of no settlement. */
const settlementSlug = ({ level, slug }: Area): string => (level === 'settlement' ? slug : '')

/** Settlements within so many kilometres of this one, itself among them; undefined where nobody knows where it lies. */
export function idsNear({ places }: Choices, { area }: PlaceChoice, kilometres: number): string[] | undefined {
  if (area.level !== 'settlement' || area.latitude === null) return undefined
  return [...places.values()].flatMap((other) => {
    const distance = other.area.level === 'settlement' ? kilometresBetween(area, other.area) : undefined
    return distance !== undefined && distance <= kilometres ? other.ids : []
  })
}

/** Ids of the settlements that the filter names; undefined where it names none. */
export function settlementsOf(
  { place, near }: Pick<Filter, 'place' | 'near'>,
  choices: Choices,
): readonly string[] | undefined {
  const chosen = place === undefined ? undefined : choices.places.get(place)
  return chosen && near !== undefined ? idsNear(choices, chosen, near) : chosen?.ids
}

/** „НЧ „Пробуда-1901“, с. Николово“; a name that says its settlement says it once. */
const withPlace = (name: string, place: string): string =>
  name.includes(place.replace(/^\S+\.\u00a0/, '')) ? name : `${name}, ${place}`
