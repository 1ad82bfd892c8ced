import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { FundingMark } from './funding-mark.ts'
import { addMark, attachFunding, readFunding, readMarks, saveMark } from './funding-marks.store.ts'

const aMark = (different: Partial<FundingMark> = {}): FundingMark => ({
  id: 'mark',
  organisation: chitalishte,
  emblem: 'eu',
  contract: 'К-17',
  starts: '2026-01-01',
  ends: '2026-12-31',
  texts: {
    bg: { funder: 'Европейски съюз', sentence: 'Съфинансирано от Европейския съюз.' },
    en: { funder: 'European Union', sentence: 'Co-funded by the European Union.' },
  },
  version: 1,
  ...different,
})

const attach = (database: Database, marks: readonly string[], id = 'group-1', today = '2026-11-22') =>
  database.write((tx) =>
    attachFunding(tx, { kind: 'group', id }, marks, { organisation: chitalishte, today, actor: null }),
  )

const onGroup = async (database: Database, id = 'group-1') =>
  ((await readFunding(database.read, ['group'], [id])).get(id) ?? []).map((mark) => mark.id)

onBothEngines('a mark is read as it was written', async (database) => {
  await fill(database)
  await database.write((tx) => addMark(tx, aMark(), null))
  assert.deepEqual(await readMarks(database.read, chitalishte), [aMark()])
  assert.deepEqual(await readMarks(database.read, library), [])
})

onBothEngines('an ended mark stays where it is and comes to nothing new', async (database) => {
  await fill(database)
  await database.write((tx) => addMark(tx, aMark(), null))
  await attach(database, ['mark'])
  await attach(database, ['mark'], 'group-1', '2027-02-01')
  await attach(database, ['mark'], 'group-2', '2027-02-01')
  assert.deepEqual(await onGroup(database), ['mark'])
  assert.deepEqual(await onGroup(database, 'group-2'), [])
  await attach(database, [], 'group-1', '2027-02-01')
  assert.deepEqual(await onGroup(database), [])
})

onBothEngines("somebody else's mark and one that has not begun are passed over", async (database) => {
  await fill(database)
  await database.write(async (tx) => {
    await addMark(tx, aMark({ id: 'theirs', organisation: library }), null)
    await addMark(tx, aMark({ id: 'coming', starts: '2027-01-01', ends: null }), null)
    await addMark(tx, aMark({ id: 'endless', ends: null }), null)
  })
  await attach(database, ['theirs', 'coming', 'endless', 'nothing'])
  assert.deepEqual(await onGroup(database), ['endless'])
})

onBothEngines('what hangs on several things of several kinds is one query', async (database) => {
  await fill(database)
  await database.write((tx) => addMark(tx, aMark(), null))
  const queries = async (ids: string[]) => {
    const before = database.statements()
    const { size } = await readFunding(database.read, ['group', 'service'], ids)
    return [size, database.statements() - before]
  }
  await attach(database, ['mark'])
  assert.deepEqual(await queries(['group-1']), [1, 1])
  await attach(database, ['mark'], 'group-2')
  await attach(database, ['mark'], 'group-3')
  assert.deepEqual(await queries(['group-1', 'group-2', 'group-3']), [3, 1])
  assert.deepEqual(await queries([]), [0, 0])
})

onBothEngines('who saves what somebody else has saved meanwhile writes nothing', async (database) => {
  await fill(database)
  await database.write((tx) => addMark(tx, aMark(), null))
  assert.ok(await database.write((tx) => saveMark(tx, aMark({ contract: 'К-18' }), null)))
  assert.ok(!(await database.write((tx) => saveMark(tx, aMark({ contract: 'К-19' }), null))))
  assert.equal((await readMarks(database.read, chitalishte))[0]?.contract, 'К-18')
})
