// Writes without end, or so many times, and prints the id of each write when it is acknowledged.
import { migrate } from '#src/platform/db/migrate.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { migrations, openPlace } from '../support/open-place.ts'

export const acknowledged = 'test.write.acknowledged'
const perWrite = 10

if (import.meta.main) {
  const [place = '', times = 'Infinity'] = process.argv.slice(2)
  const ids = timeOrderedIds()
  const database = await openPlace(place)
  await migrate(database, migrations)
  for (let written = 0; written < Number(times); written++) {
    const id = ids()
    await database.write(async (tx) => {
      for (let part = 0; part < perWrite; part++) await tx.record({ name: acknowledged, ids: { write: id } })
    })
    process.stdout.write(`${id}\n`)
  }
  await database.close()
}
