import { codeOf } from '../failure.ts'
import type { Database, Tx } from './database.ts'

/** A foreign key is in the way: SQLITE_CONSTRAINT_FOREIGNKEY, foreign_key_violation. */
const isReference = (error: unknown): boolean =>
  codeOf(error) === '23503' || (error instanceof Error && 'errcode' in error && error.errcode === 787)

/** Removes in a write of its own; false, with nothing removed, when other rows still point to it. */
export async function removeUnlessReferenced(
  database: Database,
  remove: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  try {
    await database.write(remove)
    return true
  } catch (error) {
    if (isReference(error)) return false
    throw error
  }
}
