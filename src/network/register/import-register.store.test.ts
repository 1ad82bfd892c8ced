import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Database } from '#src/platform/db/database.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { fill } from '../../../test/support/calendar.ts'
import { onBothEngines, sqliteForTest, temporaryFolder } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { readOrganisationNames } from '../organisations/organisations.store.ts'
import { importOrganisationsCommand } from './import-command.ts'
import { importRegister } from './import-register.ts'
import { readProblems, readRuns } from './register.store.ts'
import { registerTables } from './register.tables.ts'

const header = 'Рег. №,Статус,Име на читалище,Област,Община,Град/село,Адрес,Булстат,E-mail,Телефон'
const first =
  '11,Действащо,Пробуда 1901г.,РУСЕ,РУСЕ,СЕЛО НИКОЛОВО,"п.к. 7057\nдо кметството",000455980,a@abv.bg,082 111'
const closed = '12,Закрито,ЗОРА,РУСЕ,РУСЕ,ГРАД РУСЕ,-,000455980,не,0000/0000'
const lost = '13,Действащо,Наука,РУСЕ,РУСЕ,СЕЛО НИКЪДЕ,,,,'
const elsewhere = '14,Действащо,Далечна,ВИДИН,ВИДИН,ГРАД ВИДИН,,,,'

const fileOf = (...rows: string[]) => ({
  bytes: new TextEncoder().encode([header, ...rows].join('\n')),
  label: 'r.csv',
})

async function take(database: Database, rows: readonly string[], more: { oblast?: string; dryRun?: boolean } = {}) {
  const result = await importRegister(aHouse(database), { ...fileOf(...rows), ...more })
  assert.ok(result.ok)
  const { came, added, changed, unchanged, refused } = result.report
  return { ...result, counts: [came, added, changed, unchanged, refused] }
}

const draftOf = (database: Database, number: string) =>
  registerTables(database.read)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_organisation_text as text', 'text.organisation_id', 'organisation.id')
    .selectAll()
    .where('register_number', '=', number)
    .executeTakeFirstOrThrow()

onBothEngines('new rows become drafts that no list shows, the closed ones marked', async (database) => {
  await fill(database)
  const shown = await readOrganisationNames(database.read, 'bg')
  const { counts, report } = await take(database, [first, closed, lost])
  assert.deepEqual(counts, [3, 2, 0, 0, 1])
  const draft = await draftOf(database, '11')
  assert.deepEqual(
    [draft.name, draft.type, draft.status, draft.founded_year, draft.address, draft.eik, draft.email, draft.phone],
    ['Пробуда 1901г.', 'chitalishte', 'draft', 1901, 'п.к. 7057 до кметството', '000455980', 'a@abv.bg', '082 111'],
  )
  const gone = await draftOf(database, '12')
  assert.deepEqual(
    [gone.name, gone.closed_on, gone.eik, gone.phone, gone.address],
    ['Зора', '2026-11-22', null, null, null],
  )
  assert.deepEqual(
    report.problems.map(({ code, line }) => `${line} ${code}`),
    ['4 eik-taken', '5 settlement-unknown'],
  )
  assert.deepEqual(await readOrganisationNames(database.read, 'bg'), shown)
})

onBothEngines('the same file again changes nothing, a changed row only the draft of its number', async (database) => {
  await fill(database)
  await take(database, [first, closed])
  const before = await draftOf(database, '12')
  assert.deepEqual((await take(database, [closed, first])).counts, [2, 0, 0, 2, 0])
  const changed = first.replace('082 111', '082 222').replace('1901г.', '1902 г.')
  assert.deepEqual((await take(database, [changed, closed])).counts, [2, 0, 1, 1, 0])
  const after = await draftOf(database, '11')
  assert.deepEqual([after.phone, after.name, after.founded_year], ['082 222', 'Пробуда 1902 г.', 1902])
  assert.deepEqual(await draftOf(database, '12'), before)
})

onBothEngines('what people have written or confirmed stays, and the run says so', async (database) => {
  await fill(database)
  await take(database, [first])
  await database.write(async ({ query }) => {
    await registerTables(query)
      .updateTable('network_organisation')
      .set({ status: 'active', phone: '082 999' })
      .where('register_number', '=', '11')
      .execute()
  })
  const { counts, report } = await take(database, [first.replace('082 111', '082 222')])
  assert.deepEqual(counts, [1, 0, 0, 1, 0])
  assert.deepEqual([report.problems[0]?.code, report.problems[0]?.detail], ['kept', 'phone'])
  assert.equal((await draftOf(database, '11')).phone, '082 999')
})

onBothEngines('one oblast is taken by its name; a trial writes nothing at all', async (database) => {
  await fill(database)
  const trial = await take(database, [first, elsewhere], { oblast: 'Русе', dryRun: true })
  assert.deepEqual([trial.counts, trial.report.elsewhere], [[1, 1, 0, 0, 0], 1])
  assert.deepEqual(await readRuns(database.read), [])
  assert.deepEqual((await take(database, [first, elsewhere], { oblast: 'РУСЕ' })).counts, [1, 1, 0, 0, 0])
  const nowhere = await importRegister(aHouse(database), { ...fileOf(first), oblast: 'XYZ' })
  assert.deepEqual(nowhere, { ok: false, problem: 'oblast-unknown' })
})

onBothEngines('a run is told with its rows; the oldest runs go with theirs', async (database) => {
  await fill(database)
  for (let run = 0; run < 14; run++) await take(database, [first, lost])
  const runs = await readRuns(database.read)
  assert.equal(runs.length, 12)
  assert.deepEqual([runs[0]?.came, runs[0]?.unchanged, runs[0]?.refused], [2, 1, 1])
  const problems = await readProblems(database.read, { run: runs[0]?.id ?? '', code: undefined, limit: 9, offset: 0 })
  assert.deepEqual(problems, [
    { line: 4, name: 'Наука', code: 'settlement-unknown', detail: 'СЕЛО НИКЪДЕ, РУСЕ, РУСЕ', refused: true },
  ])
  const { count } = await registerTables(database.read)
    .selectFrom('network_register_problem')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(Number(count), 12)
})

onBothEngines('three rows cost as few reads as one', async (database) => {
  await fill(database)
  const cost = async (rows: readonly string[]) => {
    const before = database.statements()
    await take(database, rows, { dryRun: true })
    return database.statements() - before
  }
  assert.equal(await cost([first]), await cost([first, closed, lost]))
})

onBothEngines('hostile cells are only text', async (database) => {
  await fill(database)
  const name = '=cmd|calc!A1 <script>alert(1)</script>'
  await take(database, [`21,Действащо,"${name}\u0000",РУСЕ,РУСЕ,ГРАД РУСЕ,'; drop table x; --,,,`])
  const draft = await draftOf(database, '21')
  assert.deepEqual([draft.name, draft.address], [name, "'; drop table x; --"])
})

test('the command says what came line by line, and what to do first', async (context) => {
  const database = await sqliteForTest(context)
  await fill(database)
  const file = join(temporaryFolder(context), 'register.csv')
  const said: string[] = []
  const run = (...args: string[]) => importOrganisationsCommand.run(aHouse(database), args, (line) => said.push(line))
  writeFileSync(file, [header, first, lost].join('\n'))
  assert.equal(await run(file), 0)
  assert.match(said.join('\n'), /register\.csv: 2 came, 1 added as drafts, 0 changed, 0 unchanged, 1 refused/)
  assert.match(said.join('\n'), /line 4: Наука \(СЕЛО НИКЪДЕ, РУСЕ, РУСЕ\)[\s\S]*import places FILE/)
  writeFileSync(file, [header, lost].join('\n'))
  assert.equal(await run(file), 1)
  writeFileSync(file, 'Име\nа')
  const refused = (why: RegExp) => (error: unknown) => error instanceof OperatorError && why.test(error.message)
  await assert.rejects(run(file), refused(/columns; these are missing: рег\. №, област/))
  await assert.rejects(run(`${file}.no`), refused(/cannot be read/))
  await assert.rejects(run(), refused(/Name one file/))
  await assert.rejects(run(file, '--wrong'), refused(/Use it as/))
})

test('a row for every one of too many is refused as a whole', async (context) => {
  const database = await sqliteForTest(context)
  const rows = Array.from({ length: 100_001 }, (_, at) => `${at},,,,,,,,,`)
  assert.deepEqual(await importRegister(aHouse(database), fileOf(...rows)), { ok: false, problem: 'too-many-rows' })
})
