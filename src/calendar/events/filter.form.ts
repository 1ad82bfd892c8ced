import { type Audience, audiences, type Level, levels, type Topic, topics } from '#src/platform/language/terms.ts'
import { type Sphere, spheres } from './event.ts'

/** How far around a settlement may be looked, in kilometres. */
export const distances = [5, 10, 15, 25] as const
export type Distance = (typeof distances)[number]

/** What is asked of the house: so far whether one gets in without a step. */
export const accessNeeds = ['step-free'] as const
export type AccessNeed = (typeof accessNeeds)[number]

/** What a list of events is narrowed to. Places and organisations are named by their slugs. */
export interface Filter {
  readonly from: string | undefined
  readonly to: string | undefined
  /** A settlement, a municipality or an oblast. */
  readonly place: string | undefined
  /** The settlement and as many kilometres around it. */
  readonly near: Distance | undefined
  readonly sphere: Sphere | undefined
  readonly topic: Topic | undefined
  readonly audience: Audience | undefined
  readonly afterWork: true | undefined
  readonly free: true | undefined
  readonly access: AccessNeed | undefined
  readonly online: true | undefined
  readonly level: Level | undefined
  readonly organisation: string | undefined
  readonly page: number
}

/** As addresses name it: `after-work`. */
export type FilterField = Exclude<keyof Filter, 'afterWork' | 'from' | 'to'> | 'after-work'

export type FilterProblem =
  | { readonly field: 'from' | 'to'; readonly code: 'not-a-date'; readonly typed: string }
  | { readonly field: 'to'; readonly code: 'before-from'; readonly typed: string }
  | { readonly field: 'near'; readonly code: 'no-settlement'; readonly typed: string }
  | { readonly field: FilterField; readonly code: 'unknown'; readonly typed: string }

export interface FilterReading {
  readonly filter: Filter
  /** Wrong values are left out of the filter and said here; the rest of the list is shown. */
  readonly problems: readonly FilterProblem[]
}

/** Nothing chosen: the whole list from its first page. */
export const noFilter: Filter = {
  from: undefined,
  to: undefined,
  place: undefined,
  near: undefined,
  sphere: undefined,
  topic: undefined,
  audience: undefined,
  afterWork: undefined,
  free: undefined,
  access: undefined,
  online: undefined,
  level: undefined,
  organisation: undefined,
  page: 1,
}

/** Whether anything but the page is chosen. */
export const isNarrowed = ({ page, ...chosen }: Filter): boolean =>
  Object.values(chosen).some((value) => value !== undefined)

const slugForm = /^[a-z][a-z0-9-]{0,99}$/
const mostPages = 200

/** Reads the query of a list. Unknown names are ignored, empty values count as missing. */
export function readFilter(query: URLSearchParams): FilterReading {
  const problems: FilterProblem[] = []
  const given = (name: string) => query.get(name)?.trim().slice(0, 200) || undefined
  const date = (field: 'from' | 'to') => {
    const typed = given(field)
    const found = typed === undefined ? undefined : readDate(typed)
    if (typed !== undefined && found === undefined) problems.push({ field, code: 'not-a-date', typed })
    return found
  }
  const known = <T>(field: FilterField, read: (typed: string) => T | undefined): T | undefined => {
    const typed = given(field)
    const found = typed === undefined ? undefined : read(typed)
    if (typed !== undefined && found === undefined) problems.push({ field, code: 'unknown', typed })
    return found
  }
  const from = date('from')
  let to = date('to')
  if (from && to && to < from) {
    problems.push({ field: 'to', code: 'before-from', typed: to })
    to = undefined
  }
  const filter: Filter = {
    from,
    to,
    place: known('place', asSlug),
    near: known('near', (typed) => distances.find((distance) => String(distance) === typed)),
    sphere: known('sphere', oneOf(spheres)),
    topic: known('topic', oneOf(topics)),
    audience: known('audience', oneOf(audiences)),
    afterWork: known('after-work', asYes),
    free: known('free', asYes),
    access: known('access', oneOf(accessNeeds)),
    online: known('online', asYes),
    level: known('level', oneOf(levels)),
    organisation: known('organisation', asSlug),
    page: known('page', asPage) ?? 1,
  }
  return { filter, problems }
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (typed: string): T | undefined =>
    values.find((value) => value === typed)

const asSlug = (typed: string): string | undefined => (slugForm.test(typed) ? typed : undefined)
const asYes = (typed: string): true | undefined => typed === '1' || undefined

function asPage(typed: string): number | undefined {
  const page = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  return page >= 1 && page <= mostPages ? page : undefined
}

/** `2026-11-27`, or as Bulgarians type it: `27.11.2026`, `27.11.2026 г.` Only dates that exist, 1900 to 2999. */
export function readDate(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  const [, bgDay, bgMonth, bgYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/.exec(typed) ?? []
  const parts = { year: Number(year ?? bgYear), month: Number(month ?? bgMonth), day: Number(day ?? bgDay) }
  if (!(parts.year >= 1900 && parts.year < 3000)) return undefined
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
