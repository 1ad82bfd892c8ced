import { spheres } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { type OrganisationType, organisationTypes } from '../organisations/organisation.ts'

export type Sphere = (typeof spheres)[number]

/** What the directory is narrowed to. A place is the slug of a settlement, or of the municipality or oblast around it. */
export interface DirectoryFilter {
  readonly place: string | undefined
  readonly sphere: Sphere | undefined
  readonly type: OrganisationType | undefined
  /** Words of a name, as typed. */
  readonly name: string | undefined
  readonly page: number
}

export interface DirectoryProblem {
  readonly field: 'place' | 'sphere' | 'type' | 'page'
  readonly typed: string
}

export interface DirectoryReading {
  readonly filter: DirectoryFilter
  /** Wrong values are left out of the filter and said; the rest is shown. */
  readonly problems: readonly DirectoryProblem[]
}

const longestTyped = 100

/** Reads the query. Unknown names are ignored, empty values count as missing; `isPlace` knows the places with partners. */
export function readDirectoryFilter(query: URLSearchParams, isPlace: (slug: string) => boolean): DirectoryReading {
  const problems: DirectoryProblem[] = []
  const given = (name: string) => query.get(name)?.trim().slice(0, longestTyped) || undefined
  const known = <T extends string>(field: 'place' | 'sphere' | 'type', is: (typed: string) => typed is T) => {
    const typed = given(field)
    if (typed === undefined || is(typed)) return typed
    problems.push({ field, typed })
    return undefined
  }
  const filter = {
    place: known('place', (typed): typed is string => isPlace(typed)),
    sphere: known('sphere', oneOf(spheres)),
    type: known('type', oneOf(organisationTypes)),
    name: given('name'),
  }
  const typedPage = given('page') ?? '1'
  const page = /^[1-9]\d{0,3}$/.test(typedPage) ? Number(typedPage) : undefined
  if (page === undefined) problems.push({ field: 'page', typed: typedPage })
  return { filter: { ...filter, page: page ?? 1 }, problems }
}

const oneOf =
  <const Values extends readonly string[]>(values: Values) =>
  (typed: string): typed is Values[number] =>
    values.includes(typed)

/** The canonical order of addresses; page 1 is not said. */
export const directoryEntries = (filter: Partial<DirectoryFilter>): [string, string | undefined][] => [
  ['place', filter.place],
  ['sphere', filter.sphere],
  ['type', filter.type],
  ['name', filter.name],
  ['page', filter.page && filter.page > 1 ? String(filter.page) : undefined],
]
