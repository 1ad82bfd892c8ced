import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { erasedTables, eraseOrganisation } from './erase-organisation.ts'
import { readOrganisation } from './organisations.store.ts'

const schema = readFileSync(join(import.meta.dirname, '../../../db/schema.sql'), 'utf8')
/** An application is history, whoever it was about; what the register said goes by itself. */
const staying = ['network_application', 'network_register_entry']

/** Tables of this room that point to an organisation, or to what points to one. */
function hanging(): string[] {
  const tables = schema.split(/(?=CREATE )/).map((made) => /^CREATE TABLE (network_\w+) ([\s\S]*)/.exec(made) ?? [])
  const found = new Set(['network_organisation'])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const [, name = '', body = ''] of tables)
      if ([...body.matchAll(/references (network_\w+)/g)].some(([, target = '']) => found.has(target))) found.add(name)
  }
  found.delete('network_organisation')
  return [...found].filter((name) => !staying.includes(name))
}

test('whatever hangs on an organisation is in the list of what is erased with it', () => {
  assert.deepEqual(hanging().sort(), [...erasedTables].sort())
})

onBothEngines('an erased organisation is gone, its neighbour stands', async (database) => {
  await fill(database)
  await database.write((tx) => eraseOrganisation(tx, chitalishte))
  assert.equal(await readOrganisation(database.read, 'prosveta', 'bg'), undefined)
  assert.equal((await readOrganisation(database.read, 'biblioteka', 'bg'))?.id, library)
})
