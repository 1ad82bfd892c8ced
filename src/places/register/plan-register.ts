import { instantText } from '#src/platform/clock.ts'
import type { Ids } from '#src/platform/ids.ts'
import { fold } from '#src/platform/language/fold.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { PlacesTables } from '../places.tables.ts'
import { settlementRow } from '../settlements/settlements.store.ts'
import type { Area, MergedSettlement, RowReport, Tables } from './merge-tables.ts'
import type { Gazetteer, SettlementRecord } from './register.store.ts'
import type { RowProblem } from './register-row.ts'
import { giveSlugs } from './settlement-slugs.ts'

type Municipality = PlacesTables['places_municipality']
type Oblast = PlacesTables['places_oblast']

export interface Count {
  added: number
  changed: number
  unchanged: number
  refused: number
}

/** What is to be written so that the tables are true, and what came of every row. */
export interface Plan {
  readonly oblasts: readonly Oblast[]
  readonly municipalities: readonly Municipality[]
  readonly settlements: readonly SettlementRecord[]
  readonly counts: Readonly<Record<'oblasts' | 'municipalities' | 'settlements', Count>>
  readonly reports: readonly RowReport[]
}

/** Lays the tables over what is known. Pure: reading and writing are the caller's. */
export function planRegister(
  tables: Tables,
  known: Gazetteer,
  { ids, now }: { ids: Ids; now: Temporal.Instant },
): Plan {
  const reports: RowReport[] = []
  const counts = { oblasts: counted(), municipalities: counted(), settlements: counted() }
  const oblasts = planOblasts(tables, known, counts.oblasts)
  const allOblasts = new Map([...known.oblasts, ...oblasts.map((row) => [row.code, row] as const)])
  const municipalities = planMunicipalities(tables, known, allOblasts, counts.municipalities, reports)
  const all = new Map([...known.municipalities, ...municipalities.map((row) => [row.code, row] as const)])
  const fitting = planSettlements(tables, known, { oblasts: allOblasts, municipalities: all }, reports)
  counts.settlements.refused = tables.settlements.size - fitting.length
  const settlements = asRecords(fitting, known, { ids, now }, counts.settlements)
  for (const { file, problem, refused } of tables.reports) {
    if (refused) counts[countOf(tables, file)].refused += problem === 'wrong-coordinates' ? 0 : 1
  }
  return { oblasts, municipalities, settlements, counts, reports: [...tables.reports, ...reports] }
}

const counted = (): Count => ({ added: 0, changed: 0, unchanged: 0, refused: 0 })

function countOf({ files }: Tables, file: string): keyof Plan['counts'] {
  const format = files.find((each) => each.file === file)?.format ?? ''
  return format.startsWith('oblasts')
    ? 'oblasts'
    : format.startsWith('municipalities')
      ? 'municipalities'
      : 'settlements'
}

/** Tables of settlements name their areas too, for want of tables of their own. */
function areasOf(own: ReadonlyMap<string, Area>, named: Iterable<readonly [string, string | undefined]>): Area[] {
  const areas = new Map<string, Area>(own)
  for (const [code, name] of named)
    if (name !== undefined && !areas.has(code)) areas.set(code, { code, name, english: transliterate(name) })
  return [...areas.values()]
}

function planOblasts({ oblasts, settlements }: Tables, known: Gazetteer, count: Count): Oblast[] {
  const named = [...settlements.values()].map((row) => [row.municipality.slice(0, 3), row.oblastName] as const)
  // A name that stands beside settlements is enough for an oblast that nobody knows, not to rename one.
  const areas = areasOf(
    oblasts,
    named.filter(([code]) => !known.oblasts.has(code)),
  )
  return changedOnly(
    areas.map(({ code, name, english }) => ({ code, name, name_en: english })),
    known.oblasts,
    count,
  )
}

function planMunicipalities(
  { municipalities, settlements }: Tables,
  known: Gazetteer,
  oblasts: ReadonlyMap<string, Oblast>,
  count: Count,
  reports: RowReport[],
): Municipality[] {
  const named = [...settlements.values()].map((row) => [row.municipality, row.municipalityName] as const)
  const areas = areasOf(
    municipalities,
    named.filter(([code]) => !known.municipalities.has(code)),
  )
  const rows = areas.flatMap(({ code, name, english }): Municipality[] => {
    const oblast = code.slice(0, 3)
    if (oblasts.has(oblast)) return [{ code, oblast_code: oblast, name, name_en: english }]
    const where = municipalities.get(code)
    if (where) reports.push({ ...where, problem: 'unknown-oblast', detail: `${name}, ${code}`, refused: true })
    if (where) count.refused++
    return []
  })
  return changedOnly(rows, known.municipalities, count)
}

function changedOnly<R extends { code: string }>(rows: readonly R[], known: ReadonlyMap<string, R>, count: Count): R[] {
  return rows.filter((row) => {
    const before = known.get(row.code)
    const verdict = before === undefined ? 'added' : isSame(before, row) ? 'unchanged' : 'changed'
    count[verdict]++
    return verdict !== 'unchanged'
  })
}

function isSame<R extends object>(one: R, other: R): boolean {
  const values = new Map(Object.entries(other))
  return Object.entries(one).every(([name, value]) => values.get(name) === value)
}

interface Areas {
  readonly oblasts: ReadonlyMap<string, Oblast>
  readonly municipalities: ReadonlyMap<string, Municipality>
}

type Fitting = MergedSettlement & { readonly municipalityRow: Municipality; readonly oblastRow: Oblast }

/** The register alone says what there is: other tables only add to what it names, once it has been read. */
function planSettlements(tables: Tables, known: Gazetteer, areas: Areas, reports: RowReport[]): Fitting[] {
  const rows = [...tables.settlements.values()]
  const hasRegister =
    rows.some(({ registered }) => registered) ||
    [...known.settlements.values()].some(({ registered_at }) => registered_at !== null)
  return rows.flatMap((row): Fitting[] => {
    const municipalityRow = areas.municipalities.get(row.municipality)
    const oblastRow = areas.oblasts.get(row.municipality.slice(0, 3))
    const isKnown = known.settlements.has(row.ekatte)
    const problem = (): RowProblem | undefined => {
      if (!municipalityRow || !oblastRow) return 'unknown-municipality'
      if (!isKnown && !row.registered && hasRegister) return 'not-in-register'
      return !isKnown && row.settlementKind === undefined ? 'no-kind' : undefined
    }
    const found = problem()
    if (found === undefined && municipalityRow && oblastRow) return [{ ...row, municipalityRow, oblastRow }]
    const detail = `${row.ekatte} ${row.name.name}, ${row.municipality}`
    if (found) reports.push({ file: row.file, line: row.line, problem: found, detail, refused: true })
    return []
  })
}

function asRecords(
  fitting: readonly Fitting[],
  known: Gazetteer,
  { ids, now }: { ids: Ids; now: Temporal.Instant },
  count: Count,
): SettlementRecord[] {
  const at = instantText(now)
  const told = fitting.map((row) => recordOf(row, known.settlements.get(row.ekatte), at))
  const fresh = told.filter(({ ekatte }) => !known.settlements.has(ekatte))
  const slugs = giveSlugs(fresh, known.slugs)
  return told.flatMap((row) => {
    const before = known.settlements.get(row.ekatte)
    const whole = before
      ? settlementRow({ ...row, id: before.id, slug: before.slug })
      : settlementRow({ ...row, id: ids(), slug: slugs.get(row.ekatte) ?? '' })
    const verdict = before === undefined ? 'added' : isSame(before, whole) ? 'unchanged' : 'changed'
    count[verdict]++
    return verdict === 'unchanged' ? [] : [whole]
  })
}

/** What the tables leave open stays as it is; a name in capitals does not respell one that is known. */
function recordOf(row: Fitting, before: SettlementRecord | undefined, at: string) {
  const keepsName =
    before !== undefined && (!row.registered || row.name.shouted) && fold(before.name) === fold(row.name.name)
  const supplements = before !== undefined && !row.registered
  return {
    id: '',
    ekatte: row.ekatte,
    kind: (supplements ? before.kind : row.settlementKind) ?? before?.kind ?? '',
    name: keepsName || supplements ? before.name : row.name.name,
    municipality: supplements ? before.municipality : row.municipalityRow.name,
    oblast: supplements ? before.oblast : row.oblastRow.name,
    municipality_code: (supplements ? before.municipality_code : undefined) ?? row.municipality,
    latitude: row.point?.latitude ?? before?.latitude ?? null,
    longitude: row.point?.longitude ?? before?.longitude ?? null,
    registered_at: before?.registered_at ?? (row.registered ? at : null),
  }
}
