import { type CsvProblem, readCsv } from '#src/platform/csv/read-csv.ts'
import type { House } from '#src/platform/module.ts'
import { indexSettlements, matchSettlement, sameArea } from './match-settlement.ts'
import {
  addDrafts,
  beginRun,
  changeDraft,
  finishRun,
  linkEntries,
  readEntries,
  readGround,
  readKnownOrganisations,
} from './register.store.ts'
import { planRegister, type RegisterPlan, type RegisterReport } from './register-plan.ts'
import { findColumns, type RowReading, readRow } from './register-row.ts'

interface RegisterFile {
  readonly bytes: Uint8Array
  readonly label: string
  /** Code or name of the one oblast that is wanted. */
  readonly oblast?: string | undefined
  readonly dryRun?: boolean
}

export type ImportResult =
  | { readonly ok: true; readonly report: RegisterReport; readonly placesImported: boolean }
  | { readonly ok: false; readonly problem: CsvProblem; readonly line?: number }
  | { readonly ok: false; readonly problem: 'columns-missing'; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problem: 'oblast-unknown' }

const rowsAtOnce = 250

/**
 * Reads a register of chitalishta: whoever is new becomes a draft that nobody sees until its people confirm it, drafts follow the
 * register, what people have said stays. The same file again changes nothing. Broken off, it goes on where it stopped.
 */
export async function importRegister(house: House, file: RegisterFile): Promise<ImportResult> {
  const { database, ids, clock } = house
  const reading = readCsv(file.bytes)
  if (!reading.ok) return reading
  const found = findColumns(reading.table)
  if (!found.ok) return { ok: false, problem: 'columns-missing', missing: found.missing }
  const { settlements, oblasts } = await readGround(database.read)
  const today = clock.now().toZonedDateTimeISO(house.settings.ZONE).toPlainDate()
  const rows = reading.table.rows.map((row) => readRow(row, found.columns, today.year))
  const oblast = oblasts.find(({ code }) => code === file.oblast?.toUpperCase())?.name ?? file.oblast
  const wanted = oblast === undefined ? rows : rows.filter((row) => row.ok && sameArea(row.row.oblast, oblast))
  if (wanted.length === 0 && rows.length > 0) return { ok: false, problem: 'oblast-unknown' }
  const plan = await makePlan(house, wanted, indexSettlements(settlements))
  const report = { ...plan.report, label: file.label, elsewhere: rows.length - wanted.length }
  const placesImported = oblasts.length > 0
  if (file.dryRun) return { ok: true, report, placesImported }
  const run = { id: ids(), label: file.label }
  await database.write((tx) => beginRun(tx, run, clock.now()))
  await carryOut(house, plan, today.toString())
  await database.write((tx) => finishRun(tx, run.id, report, clock.now()))
  return { ok: true, report, placesImported }
}

async function makePlan(
  { database, ids }: House,
  rows: readonly RowReading[],
  index: ReturnType<typeof indexSettlements>,
) {
  const [known, entries] = await Promise.all([readKnownOrganisations(database.read), readEntries(database.read)])
  return planRegister(rows, { match: (row) => matchSettlement(index, row), known, entries, newId: ids })
}

/** In turns of a few hundred rows, so that whoever writes at the desk meanwhile does not wait. */
async function carryOut({ database }: House, { additions, changes, links }: RegisterPlan, today: string) {
  for (const some of inTurns(additions)) await database.write((tx) => addDrafts(tx, some, today))
  for (const some of inTurns(changes))
    await database.write(async (tx) => {
      for (const change of some) await changeDraft(tx, change, today)
    })
  // What the register said is remembered last: a change that was not carried out is found again.
  for (const some of inTurns(links)) await database.write((tx) => linkEntries(tx.query, some))
}

const inTurns = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) =>
    all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )
