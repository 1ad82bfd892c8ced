import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { addPerson, findPerson } from '#src/people/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { onBothEngines, source, temporaryFolder, testJournal, testNow } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { loadDemo } from '../demo-command.ts'
import { modules } from '../modules.ts'
import { blockedBy, eraseAll, exportAll } from './all-personal.ts'

const now = Temporal.Instant.from(testNow)
const maria = {
  id: 'person-maria-0001',
  email: 'maria.stoyanova@abv.example',
  name: 'Мария Стоянова-Пробна',
  language: 'bg',
} as const

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly pointsAtPerson: boolean
}

/** The journal knows persons by their id alone; names and mailboxes of organisations are their own. */
const journal = 'platform_fact'
/** Who told of a mistake is a word for the page, not an account. */
const ofNobody = new Set(['network_correction.told_by'])
const ofOrganisations = new Set(['network_organisation.email', 'places_venue.access_email', 'network_application.name'])

function columnsOf(file: DatabaseSync): Column[] {
  const tables = file.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").all()
  return tables.flatMap(({ name: table }) => {
    const keys = file.prepare(`pragma foreign_key_list(${table})`).all()
    const persons = new Set(keys.filter((key) => key.table === 'people_person').map(({ from }) => from))
    return file
      .prepare(`pragma table_info(${table})`)
      .all()
      .map(({ name, type }) => ({
        table: String(table),
        name: String(name),
        type: String(type),
        pointsAtPerson:
          persons.has(String(name)) ||
          (/(?:^|_)person(?:_id)?$|_by$/.test(String(name)) && !ofNobody.has(`${table}.${name}`)),
      }))
  })
}

const isOfOrganisation = ({ table, name }: Pick<Column, 'table' | 'name'>) => ofOrganisations.has(`${table}.${name}`)

const isMail = ({ table, name }: Column) =>
  /(?:^|_)(?:e?mail|recipient)$/.test(name) && !isOfOrganisation({ table, name })

/** What a row about her holds in this column; the rest is made up. */
function cellFor(column: Column, number: number): string | number {
  if (column.pointsAtPerson) return maria.id
  if (isMail(column)) return maria.email
  if (/(?:^|_)name$/.test(column.name) && !isOfOrganisation(column)) return maria.name
  if (/_at$|_on$|^since$|^until$/.test(column.name)) return '2026-11-20T12:00:00.000Z'
  return /int|double/.test(column.type) ? number : `${column.table}-${column.name}-${number}`
}

/** A row about her in every table that can point at a person or hold a mail address. */
function fill(file: DatabaseSync): string[] {
  const tables = Map.groupBy(columnsOf(file), ({ table }) => table)
  const filled: string[] = []
  for (const [table, columns] of tables) {
    const isAboutHer = columns.some((column) => column.pointsAtPerson || isMail(column))
    if (!isAboutHer || table === journal || table === 'people_person') continue
    const names = columns.map(({ name }) => `"${name}"`)
    const places = columns.map(() => '?')
    file
      .prepare(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`)
      .run(...columns.map((column) => cellFor(column, filled.length + 1)))
    filled.push(table)
  }
  return filled
}

/** Table and column of every value that still names her. */
function tracesOf(file: DatabaseSync): string[] {
  const words = [maria.id, maria.email, maria.name]
  return [...new Set(columnsOf(file).map(({ table }) => table))]
    .filter((table) => table !== journal)
    .flatMap((table) =>
      file
        .prepare(`select * from ${table}`)
        .all()
        .flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) =>
            words.some((word) => String(value).includes(word)) ? [`${table}.${column}: ${value}`] : [],
          ),
        ),
    )
}

/** The whole schema with her in every corner; rules that would keep made-up rows out are off in `file`. */
async function aFullHouse(context: TestContext): Promise<{ database: Database; file: DatabaseSync; filled: string[] }> {
  const path = join(temporaryFolder(context), 'test.sqlite')
  const database = openSqlite(path, testJournal())
  context.after(() => database.close())
  await migrate(database, source)
  await database.write((tx) => addPerson(tx, maria, now))
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  context.after(() => file.close())
  file.exec('pragma ignore_check_constraints = on')
  return { database, file, filled: fill(file) }
}

test('after erasure no row of any table holds the id, the name or the address of the person', async (context) => {
  const { database, file, filled } = await aFullHouse(context)
  assert.ok(filled.length >= 8, filled.join(', '))
  assert.ok(tracesOf(file).length > filled.length)
  await database.write((tx) => eraseAll(modules, tx, maria.id, now))
  assert.deepEqual(tracesOf(file), [])
})

test('what is handed out holds no secret and no hash of one', async (context) => {
  const { database, file } = await aFullHouse(context)
  const secrets = columnsOf(file)
    .filter(({ name }) => /hash|token|secret|code_|trace/.test(name))
    .flatMap(({ table, name }) => file.prepare(`select "${name}" as secret from ${table}`).all())
    .map(({ secret }) => String(secret))
    .filter((secret) => secret.length > 3 && secret !== 'null')
  assert.ok(secrets.length >= 3)
  const whole = JSON.stringify(await exportAll(modules, database.read, maria.id, 'bg'))
  for (const word of [maria.email, maria.name]) assert.ok(whole.includes(word), word)
  for (const secret of secrets) assert.ok(!whole.includes(secret), secret)
})

onBothEngines('somebody who works in the demonstration is taken out of every room', async (database) => {
  const house = aHouse(database)
  await loadDemo(house)
  const person = demoId('person', 'librarian')
  const words = async () => JSON.stringify(await exportAll(modules, database.read, person, 'bg'))
  assert.match(await words(), /georgi\.dimov/)
  assert.deepEqual(await blockedBy(modules, database.read, person, 'bg'), [])
  await database.write((tx) => eraseAll(modules, tx, person, now))
  assert.doesNotMatch(await words(), /georgi\.dimov/)
  assert.equal(await findPerson(database.read, person), undefined)
})
