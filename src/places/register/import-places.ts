import type { House } from '#src/platform/module.ts'
import { type FileReport, mergeTables, type TableFile } from './merge-tables.ts'
import { type Plan, planRegister } from './plan-register.ts'
import { readGazetteer, saveAreas, saveSettlements } from './register.store.ts'

/** Rows in one write: others get their turn between. */
const perWrite = 250

export type PlacesReport = Pick<Plan, 'counts' | 'reports'> & { readonly files: readonly FileReport[] }

/** Reads tables of the register into the gazetteer. Cut off in the middle, it is completed by being run again. */
export async function importPlaces(
  { database, ids, clock }: Pick<House, 'database' | 'ids' | 'clock'>,
  tables: readonly TableFile[],
): Promise<PlacesReport> {
  const merged = mergeTables(tables)
  const plan = planRegister(merged, await readGazetteer(database.read), { ids, now: clock.now() })
  const { oblasts, municipalities, settlements, counts, reports } = plan
  if (oblasts.length + municipalities.length > 0) await database.write((tx) => saveAreas(tx, oblasts, municipalities))
  for (let from = 0; from < settlements.length; from += perWrite) {
    await database.write((tx) => saveSettlements(tx, settlements.slice(from, from + perWrite)))
  }
  return { files: merged.files, counts, reports }
}
