import type { Tx } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { removePictureFiles } from '../pictures/picture-files.ts'
import { addToLedger, ledgerBeside, ledgerOf, noteWithdrawn, readLedger } from './ledger.ts'
import { isWithdrawn, readWithdrawn, withdrawPictures } from './withdrawn.store.ts'

type Wishes = Pick<House, 'database' | 'settings' | 'clock'>

const slice = 500

/**
 * Withdraws again what ledgers name and the database does not, and writes down what the database names and the ledger does not. At every
 * start and after every restore, so that no older copy brings a picture back: the ledger beside the database, the one beside the archive, and
 * what a later backup names. Answers how many pictures were taken away.
 */
export async function heedLedger(house: Wishes, archive?: string, later: Iterable<string> = []): Promise<number> {
  const { database, settings } = house
  const told = new Set([...(await readLedger(ledgerOf(settings))), ...later])
  if (archive !== undefined) for (const sha256 of await readLedger(ledgerBeside(archive))) told.add(sha256)
  let again = 0
  for (const sha256 of told)
    if (!(await isWithdrawn(database.read, sha256))) again += await takeAway(house, sha256, null)
  let some = await readWithdrawn(database.read, '', slice)
  while (some.length > 0) {
    await noteWithdrawn(settings, some)
    some = await readWithdrawn(database.read, some.at(-1) ?? '', slice)
  }
  return again
}

/** The ledger goes where an archive goes. */
export const carryLedger = async ({ settings }: Pick<House, 'settings'>, archive: string): Promise<void> =>
  addToLedger(ledgerBeside(archive), await readLedger(ledgerOf(settings)))

/**
 * Takes every picture of this file away, and its renditions with it: the job that takes files would come some seconds later. `tell` writes, in
 * the same write, to whom it concerns.
 */
export async function takeAway(
  { database, settings, clock }: Wishes,
  sha256: string,
  actor: string | null,
  tell?: (tx: Tx) => Promise<void>,
) {
  await noteWithdrawn(settings, [sha256])
  const gone = await database.write(async (tx) => {
    const pictures = await withdrawPictures(tx, { sha256, actor }, clock.now())
    if (pictures.length > 0) await tell?.(tx)
    return pictures
  })
  for (const id of gone) await removePictureFiles(settings, id)
  return gone.length
}
