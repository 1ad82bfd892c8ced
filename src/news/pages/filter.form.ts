import { type Audience, audiences, type Level, levels, type Topic, topics } from '#src/platform/language/terms.ts'
import { type ItemKind, itemKinds } from '../items/item.ts'
import type { NewsChoices } from './choices.store.ts'

/** What the newsroom is narrowed to. Places and organisations are named by their slugs. */
export interface NewsFilter {
  readonly place: string | undefined
  readonly topic: Topic | undefined
  readonly audience: Audience | undefined
  readonly level: Level | undefined
  readonly kind: ItemKind | undefined
  readonly organisation: string | undefined
  readonly page: number
}

export interface NewsFilterProblem {
  readonly field: keyof NewsFilter
  readonly typed: string
}

export interface NewsFilterReading {
  readonly filter: NewsFilter
  /** Wrong values are left out of the filter and said here; the rest of the list is shown. */
  readonly problems: readonly NewsFilterProblem[]
}

export const noFilter: NewsFilter = {
  place: undefined,
  topic: undefined,
  audience: undefined,
  level: undefined,
  kind: undefined,
  organisation: undefined,
  page: 1,
}

/** Whether anything but the page is chosen. */
export const isNarrowed = ({ page, ...chosen }: NewsFilter): boolean =>
  Object.values(chosen).some((value) => value !== undefined)

const mostPages = 200

/** Reads the query of the newsroom. Unknown names are ignored, empty values count as missing. */
export function readFilter(query: URLSearchParams, choices: NewsChoices): NewsFilterReading {
  const problems: NewsFilterProblem[] = []
  const known = <T>(field: keyof NewsFilter, read: (typed: string) => T | undefined): T | undefined => {
    const typed = query.get(field)?.trim().slice(0, 200) || undefined
    const found = typed === undefined ? undefined : read(typed)
    if (typed !== undefined && found === undefined) problems.push({ field, typed })
    return found
  }
  const filter: NewsFilter = {
    place: known('place', (typed) => (choices.places.has(typed) ? typed : undefined)),
    topic: known('topic', oneOf(topics)),
    audience: known('audience', oneOf(audiences)),
    level: known('level', oneOf(levels)),
    kind: known('kind', oneOf(itemKinds)),
    organisation: known('organisation', (typed) => (choices.organisations.has(typed) ? typed : undefined)),
    page: known('page', asPage) ?? 1,
  }
  return { filter, problems }
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (typed: string): T | undefined =>
    values.find((value) => value === typed)

function asPage(typed: string): number | undefined {
  const page = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  return page >= 1 && page <= mostPages ? page : undefined
}
