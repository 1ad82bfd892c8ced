import { type PlaceName, readPlaceName } from './place-name.ts'
import type { TableRow } from './read-table.ts'

/** Why a row was not taken, or what of it was left out. */
export type RowProblem =
  | 'no-code'
  | 'no-name'
  | 'no-kind'
  | 'no-municipality'
  | 'unknown-oblast'
  | 'unknown-municipality'
  | 'repeated'
  | 'not-in-register'
  | 'wrong-coordinates'

export interface AreaRow {
  readonly kind: 'oblast' | 'municipality'
  /** `RSE`, `RSE27` */
  readonly code: string
  readonly name: PlaceName
  readonly english: string | undefined
}

export interface SettlementRow {
  readonly kind: 'settlement'
  /** Of the register itself, which alone says what settlements there are. */
  readonly registered: boolean
  readonly ekatte: string
  readonly name: PlaceName
  readonly settlementKind: string | undefined
  readonly municipality: string
  readonly municipalityName: string | undefined
  readonly oblastName: string | undefined
  readonly point: { readonly latitude: number; readonly longitude: number } | undefined
  readonly note: RowProblem | undefined
}

export type RegisterRow = AreaRow | SettlementRow
export type RowReading = RegisterRow | { readonly kind: 'refused'; readonly problem: RowProblem } | undefined

interface Format {
  readonly name: string
  readonly columns: readonly string[]
  readonly read: (cell: (column: string) => string) => RowReading
}

/** The tables of the National Statistical Institute, then those of the geocoding project, by the columns that each has. */
const formats: readonly Format[] = [
  {
    name: 'settlements of EKATTE',
    columns: ['ekatte', 't_v_m', 'name', 'obshtina'],
    read: (cell) => settlement(cell, { municipality: 'obshtina', name: 'name', kind: cell('t_v_m'), registered: true }),
  },
  { name: 'municipalities of EKATTE', columns: ['obshtina', 'name'], read: (cell) => area(cell, 'obshtina') },
  { name: 'oblasts of EKATTE', columns: ['oblast', 'name'], read: (cell) => area(cell, 'oblast') },
  {
    name: 'settlements with coordinates',
    columns: ['ekatte', 'name', 'village', 'municipality code', 'geo'],
    read: (cell) =>
      settlement(cell, {
        municipality: 'municipality code',
        name: 'name',
        kind: cell('village') === '0' ? 'гр.' : 'с.',
        registered: false,
      }),
  },
  {
    name: 'settlements with population',
    columns: ['ekatte', 'municipality', 'name_bg'],
    read: (cell) => settlement(cell, { municipality: 'municipality', name: 'name_bg', kind: '', registered: false }),
  },
  { name: 'municipalities', columns: ['code', 'name', 'ekatte'], read: (cell) => area(cell, 'code') },
]

export const formatOf = (columns: ReadonlySet<string>): Format | undefined =>
  formats.find((format) => format.columns.every((column) => columns.has(column)))

/** Undefined for what is no row at all, such as the date at the foot of the table. */
export function readRow({ columns, read }: Format, { cells }: TableRow): RowReading {
  const cell = (column: string) => cells.get(column) ?? ''
  return columns.every((column) => cell(column) === '') ? undefined : read(cell)
}

const refused = (problem: RowProblem) => ({ kind: 'refused', problem }) as const
/** Letters and what joins them; nothing of a name is ever markup or a formula. */
const nameForm = /^\p{L}[\p{L}\p{M} .’'()-]{0,79}$/u
const oblastCode = /^[A-Z]{3}$/
const municipalityCode = /^[A-Z]{3}\d{2}$/

function area(cell: (column: string) => string, column: string): RowReading {
  const code = cell(column)
  if (!oblastCode.test(code) && !municipalityCode.test(code)) return refused('no-code')
  const name = readPlaceName(cell('name'))
  if (!nameForm.test(name.name)) return refused('no-name')
  const english = nameForm.test(cell('name_en')) ? cell('name_en') : undefined
  return { kind: oblastCode.test(code) ? 'oblast' : 'municipality', code, name, english }
}

interface SettlementColumns {
  readonly municipality: string
  readonly name: string
  readonly kind: string
  readonly registered: boolean
}

function settlement(cell: (column: string) => string, columns: SettlementColumns): RowReading {
  const ekatte = cell('ekatte').padStart(5, '0')
  if (!/^\d{5}$/.test(ekatte) || cell('ekatte') === '') return refused('no-code')
  const name = readPlaceName(cell(columns.name))
  if (!nameForm.test(name.name)) return refused('no-name')
  const kind = columns.kind === '' ? name.kind : readKind(columns.kind)
  if (columns.kind !== '' && kind === undefined) return refused('no-kind')
  if (!municipalityCode.test(cell(columns.municipality))) return refused('no-municipality')
  const geo = cell('geo')
  const point = readPoint(geo)
  return {
    kind: 'settlement',
    registered: columns.registered,
    ekatte,
    name,
    settlementKind: kind,
    municipality: cell(columns.municipality),
    municipalityName: nameIn(cell('obshtina_name')),
    oblastName: nameIn(cell('oblast_name')),
    point,
    note: point === undefined && geo !== '' && geo !== 'n/a' ? 'wrong-coordinates' : undefined,
  }
}

function nameIn(text: string): string | undefined {
  const { name } = readPlaceName(text)
  return nameForm.test(name) ? name : undefined
}

const readKind = (text: string): string | undefined =>
  ['гр.', 'с.', 'ман.'].find((kind) => kind === text.toLowerCase() || kind === `${text.toLowerCase()}.`)

/** „26.1086,43.8681“: longitude first, degrees. Bulgaria lies between 22° and 29° east, 41° and 45° north. */
function readPoint(geo: string): { latitude: number; longitude: number } | undefined {
  const [, east, north] = /^(\d{2}(?:\.\d{1,12})?)\s*,\s*(\d{2}(?:\.\d{1,12})?)$/.exec(geo) ?? []
  const [longitude, latitude] = [Number(east), Number(north)]
  const inside = longitude >= 22 && longitude <= 29 && latitude >= 41 && latitude <= 45
  return inside ? { latitude, longitude } : undefined
}
