import { type Sphere, spheres } from './event.ts'

/** What a list of events is narrowed to. Places and organisations are named by their slugs. */
export interface Filter {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly place: string | undefined
  readonly sphere: Sphere | undefined
  readonly organisation: string | undefined
  readonly page: number
}

export type FilterProblem =
  | { readonly field: 'from' | 'to'; readonly code: 'not-a-date'; readonly typed: string }
  | { readonly field: 'to'; readonly code: 'before-from'; readonly typed: string }
  | { readonly field: 'sphere' | 'place' | 'organisation' | 'page'; readonly code: 'unknown'; readonly typed: string }

export interface FilterReading {
  readonly filter: Filter
  /** Wrong values are left out of the filter and said here; the rest of the list is shown. */
  readonly problems: readonly FilterProblem[]
}

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
  const named = (field: 'place' | 'organisation') => {
    const typed = given(field)
    if (typed === undefined || slugForm.test(typed)) return typed
    problems.push({ field, code: 'unknown', typed })
    return undefined
  }
  const from = date('from')
  let to = date('to')
  if (from && to && to < from) {
    problems.push({ field: 'to', code: 'before-from', typed: to })
    to = undefined
  }
  const sphere = given('sphere')
  if (sphere !== undefined && !isSphere(sphere)) problems.push({ field: 'sphere', code: 'unknown', typed: sphere })
  const page = readPage(given('page'))
  if (page === undefined) problems.push({ field: 'page', code: 'unknown', typed: given('page') ?? '' })
  const filter = {
    from,
    to,
    place: named('place'),
    sphere: sphere && isSphere(sphere) ? sphere : undefined,
    organisation: named('organisation'),
    page: page ?? 1,
  }
  return { filter, problems }
}

const isSphere = (text: string): text is Sphere => spheres.some((sphere) => sphere === text)

function readPage(typed: string | undefined): number | undefined {
  if (typed === undefined) return 1
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
