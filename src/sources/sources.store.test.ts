import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import type { IntakeProblem } from '#src/platform/intake.ts'
import { chitalishte, fill, library } from '../../test/support/calendar.ts'
import { onBothEngines } from '../../test/support/databases.ts'
import { readAttention } from './runs/attention.store.ts'
import {
  forgetTargets,
  readAllItems,
  readItems,
  readProvenance,
  rememberItems,
  renameItem,
  spareItems,
  vanishItems,
} from './runs/items.store.ts'
import { meaningOf, readMappings, saveMappings } from './runs/mappings.store.ts'
import { beginRun, finishRun, forgetOldRuns, noCounts, readRun, readRuns } from './runs/runs.store.ts'
import type { Source } from './source.ts'
import {
  addSource,
  claimSource,
  holdSource,
  markSource,
  openFileSource,
  readDueSources,
  readSource,
  readSources,
  removeSource,
  saveSource,
} from './sources.store.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const by = { now, actor: null }

const aSource = (id: string, organisation = library, address = `https://example.org/${id}.ics`) => ({
  ...{ id, organisation, address, name: `Източник ${id}`, intake: 'calendar.events', reader: '' },
  ...{ choices: { sphere: 'science' }, everyHours: 1 },
})

async function filled(database: Database): Promise<Source> {
  await fill(database)
  await database.write((tx) => addSource(tx, aSource('s1'), by))
  const source = await readSource(database.read, 's1')
  assert.ok(source)
  return source
}

onBothEngines('a source is a draft of its organisation; its address is there once', async (database) => {
  const source = await filled(database)
  assert.deepEqual([source.state, source.choices, source.version], ['draft', { sphere: 'science' }, 1])
  assert.equal(await database.write((tx) => addSource(tx, { ...aSource('s2'), address: source.address }, by)), false)
  assert.equal(
    await database.write((tx) => addSource(tx, { ...aSource('s2', chitalishte), address: source.address }, by)),
    true,
  )
  assert.deepEqual(
    (await readSources(database.read, library)).map(({ id }) => id),
    ['s1'],
  )
  const wanted = { name: 'Ново име', choices: { sphere: 'science' }, everyHours: 6, version: 1 }
  assert.equal(await database.write((tx) => saveSource(tx, source, wanted, null)), true)
  assert.equal(await database.write((tx) => saveSource(tx, source, wanted, null)), false)
  const saved = await readSource(database.read, 's1')
  assert.deepEqual([saved?.name, saved?.everyHours, saved?.version, saved?.readAnew], ['Ново име', 6, 2, false])
})

onBothEngines('files of the command line are one source for each organisation', async (database) => {
  await fill(database)
  const open = (organisation: string, id: string) =>
    database.write((tx) =>
      openFileSource(tx, { organisation, intake: 'calendar.events', reader: 'icalendar' }, id, now),
    )
  assert.equal((await open(library, 'a')).id, 'a')
  assert.equal((await open(library, 'b')).id, 'a')
  assert.deepEqual([(await open(chitalishte, 'c')).id, (await open(chitalishte, 'd')).state], ['c', 'active'])
})

onBothEngines('due are active sources whose time has come; one run at a time has a source', async (database) => {
  await filled(database)
  const due = async () => (await readDueSources(database.read, now, 10)).map(({ id }) => id)
  await database.write((tx) => markSource(tx, 's1', { nextAt: now }))
  assert.deepEqual(await due(), [])
  await database.write((tx) => markSource(tx, 's1', { state: 'active' }))
  assert.deepEqual(await due(), ['s1'])
  await database.write((tx) => markSource(tx, 's1', { nextAt: now.add({ seconds: 1 }) }))
  assert.deepEqual(await due(), [])
  const claim = (at = now) => database.write((tx) => claimSource(tx, 's1', at))
  assert.deepEqual([await claim(), await claim(), await claim(now.add({ minutes: 6 }))], [true, false, true])
  await database.write((tx) => holdSource(tx, 's1', null))
  assert.equal(await claim(), true)
})

const item = (uid: string, target: string) => ({
  ...{ uid, target, hash: `hash ${uid}`, alias: '', title: uid, starts: '2026-11-27', sequence: 0, modified: null },
})

onBothEngines('records are remembered with what they said last, renamed, marked and forgotten', async (database) => {
  await filled(database)
  const many = Array.from({ length: 120 }, (_, number) => item(`u${number}`, `event-${number}`))
  await database.write((tx) => rememberItems(tx, 's1', many, now))
  assert.equal((await readAllItems(database.read, 's1')).length, 120)
  await database.write(async (tx) => {
    await rememberItems(tx, 's1', [{ ...item('u0', 'event-0'), hash: 'new' }], now)
    await renameItem(tx, 's1', 'u1', 'again')
    await vanishItems(tx, 's1', ['u2'], now)
    await spareItems(tx, 's1', ['u3'], now)
    await forgetTargets(tx, ['event-4'])
  })
  const found = await readItems(database.read, 's1', ['u0', 'u1', 'again', 'u2', 'u3', 'u4'])
  assert.deepEqual(
    [...found.values()].map(({ uid, target, hash, vanished, spared }) => [uid, target, hash, vanished, spared]).sort(),
    [
      ['again', 'event-1', 'hash u1', false, false],
      ['u0', 'event-0', 'new', false, false],
      ['u2', 'event-2', 'hash u2', true, false],
      ['u3', 'event-3', 'hash u3', false, true],
    ],
  )
  await database.write((tx) => rememberItems(tx, 's1', [item('u2', 'event-2'), item('u3', 'event-3')], now))
  const back = await readItems(database.read, 's1', ['u2', 'u3'])
  assert.deepEqual(
    [...back.values()].map(({ vanished, spared }) => [vanished, spared]),
    [
      [false, false],
      [false, false],
    ],
  )
})

onBothEngines(
  'a record of ours says which source it came from; one that still has it comes first',
  async (database) => {
    await filled(database)
    await database.write(async (tx) => {
      await addSource(tx, aSource('s2', chitalishte), by)
      await rememberItems(tx, 's1', [item('a', 'event-1')], now)
      await rememberItems(tx, 's2', [item('b', 'event-1')], now.add({ seconds: 1 }))
      await vanishItems(tx, 's1', ['a'], now)
    })
    const from = await readProvenance(database.read, 'event-1')
    assert.deepEqual([from?.source, from?.name, from?.vanished], ['s2', 'Източник s2', false])
    assert.equal(await readProvenance(database.read, 'nobody'), undefined)
  },
)

onBothEngines(
  'of endless problems the first thousand are kept; old reports go, the last one stays',
  async (database) => {
    const source = await filled(database)
    const problems: IntakeProblem[] = Array.from({ length: 1500 }, (_, number) => {
      return { code: 'x', at: String(number), detail: '', refused: false }
    })
    const counts = { ...noCounts, came: 5, added: 3, refused: 2 }
    const old = now.subtract({ hours: 100 * 24 })
    await database.write(async (tx) => {
      for (const [id, at] of [
        ['r1', old],
        ['r2', old.add({ seconds: 1 })],
      ] as const) {
        await beginRun(tx, source, { id, label: 'a.ics' }, at)
        await finishRun(tx, source, id, { counts, withdrawn: 1, problems: id === 'r2' ? problems : [] }, at)
      }
    })
    const report = await readRun(database.read, 'r2')
    assert.deepEqual([report?.added, report?.problems.length, report?.problems.at(-1)?.at], [3, 1000, '999'])
    await database.write((tx) => forgetOldRuns(tx, now))
    assert.deepEqual(
      (await readRuns(database.read, 's1', 9)).map(({ id }) => id),
      ['r2'],
    )
    assert.equal(await readRun(database.read, 'r1'), undefined)
  },
)

onBothEngines('what words mean holds for the organisation, however they are spelled', async (database) => {
  const source = await filled(database)
  const save = (target: string) =>
    database.write((tx) => saveMappings(tx, source, [{ kind: 'place', words: 'Клуб „Зелено“', target }], by))
  await save('venue-1')
  await save('venue-2')
  const meaning = meaningOf(await readMappings(database.read, source))
  assert.deepEqual([meaning('place', 'клуб  "зелено"'), meaning('topic', 'Клуб „Зелено“')], ['venue-2', undefined])
  assert.deepEqual(await readMappings(database.read, { ...source, organisation: chitalishte }), [])
})

onBothEngines(
  'who has to be told: previews, waiting runs, what is gone or cannot be read for long',
  async (database) => {
    const source = await filled(database)
    const told = async () => (await readAttention(database.read, [library])).map(({ reason }) => reason)
    assert.deepEqual(await told(), [])
    await database.write((tx) => beginRun(tx, source, { id: 'r1', label: 'a', state: 'preview', plan: {} }, now))
    assert.deepEqual(await told(), ['preview'])
    await database.write((tx) => markSource(tx, 's1', { state: 'paused' }))
    assert.deepEqual(await told(), [])
    await database.write((tx) => markSource(tx, 's1', { state: 'gone' }))
    assert.deepEqual(await told(), ['gone'])
    await database.write((tx) => removeSource(tx, source, null))
    assert.deepEqual([await told(), await readRun(database.read, 'r1')], [[], undefined])
  },
)
