import { findPerson, withdrawConsent } from '#src/people/index.ts'
import { openBackup } from '#src/platform/backup/backup-file.ts'
import { readArchive } from '#src/platform/backup/read-archive.ts'
import { BrokenArchive } from '#src/platform/backup/tar.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import { modules } from '../modules.ts'
import { eraseAll } from '../personal/all-personal.ts'

const erased = 'people.person.removed'
const withdrawn = 'people.consent.withdrawn'

/** What the journal of a later backup says of erasures and of consents taken back. It holds numbers alone, so it may be kept. */
interface Ledger {
  readonly persons: ReadonlySet<string>
  readonly consents: ReadonlySet<string>
  /** Hashes of files whose pictures were withdrawn. */
  readonly pictures: ReadonlySet<string>
}

/** Reads the whole of a backup for its journal. Throws a sentence for one that is broken. */
export async function readLedger(file: string): Promise<Ledger> {
  const persons = new Set<string>()
  const consents = new Set<string>()
  const pictures = new Set<string>()
  try {
    await readArchive(await openBackup(file), {
      rows: async ({ name, columns }, rows) => {
        const at = (column: string) => columns.findIndex((each) => each.name === column)
        if (name === 'media_withdrawn') for (const row of rows) pictures.add(String(row[at('sha256')]))
        if (name !== 'platform_fact') return
        const [what, ids] = [at('name'), at('ids')]
        for (const row of rows) {
          const { person, consent } = JSON.parse(String(row[ids]))
          if (row[what] === erased && typeof person === 'string') persons.add(person)
          if (row[what] === withdrawn && typeof consent === 'string') consents.add(consent)
        }
      },
    })
  } catch (error) {
    if (error instanceof BrokenArchive)
      throw new OperatorError(`The backup ${file} ${error.message}.`, { cause: error })
    throw error
  }
  return { persons, consents, pictures }
}

/** Does to a restored database what was done after its backup. Answers how many persons and consents that were. */
export async function eraseAgain(house: House, { persons, consents }: Pick<Ledger, 'persons' | 'consents'>) {
  const now = house.clock.now()
  return house.database.write(async (tx) => {
    const done = { persons: 0, consents: 0 }
    for (const id of consents) if (await withdrawConsent(tx, { id, by: null }, now)) done.consents++
    for (const id of persons) {
      if (!(await findPerson(tx.query, id))) continue
      await eraseAll(modules, tx, id, now)
      done.persons++
    }
    return done
  })
}
