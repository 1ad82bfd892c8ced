import assert from 'node:assert/strict'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { before, type TestContext, test } from 'node:test'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { source, temporaryFolder, testJournal } from '../support/databases.ts'
import { builtProgram, copyOfProgram, type Ended, runMultipolis, startProgram } from '../support/program.ts'

before(() => void builtProgram())

/** One sentence that a person understands, a failing exit, and nothing of the program's inside. */
function assertOneSentence({ code, out, complaints }: Ended, sentence: RegExp): void {
  assert.match(complaints, sentence)
  assert.equal(complaints.trim().split('\n').length, 1, complaints)
  assert.match(complaints, /^[A-Z].*\.\n$/s)
  assert.doesNotMatch(complaints, /\n\s+at |node:internal|undefined/)
  assert.equal(out, '')
  assert.equal(code, 1)
}

const startIn = (context: TestContext, folder: string, env: Record<string, string> = {}) =>
  runMultipolis(context, ['start'], { env: { DATA_DIR: folder, ...env } })

/** A data folder with a database of many pages, closed. */
async function dataFolder(context: TestContext): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder(context)
  const file = join(folder, 'db', 'multipolis.sqlite')
  const database = openSqlite(file, testJournal())
  await migrate(database, source)
  for (let round = 0; round < 5; round++)
    await database.write(async (tx) => {
      for (let fact = 0; fact < 100; fact++) await tx.record({ name: 'test.thing.happened', ids: { thing: `${fact}` } })
    })
  await database.close()
  return { folder, file }
}

/** Makes a file's bytes from a place on useless. */
function spoil(file: string, from: number, length: number): void {
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(length, 0xa5), 0, length, from)
}

test('a port in use', async (context) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const ended = await startIn(context, temporaryFolder(context), { PORT: port, DEMO: 'off' })
  assertOneSentence({ ...ended, out: '' }, new RegExp(`^Port ${port} is in use by another program\\.`))
})

test('an address that this machine does not have', async (context) => {
  const ended = await startIn(context, temporaryFolder(context), { HOST: '203.0.113.7' })
  assertOneSentence({ ...ended, out: '' }, /^This machine has no address 203\.0\.113\.7\. Set HOST/)
})

test('a HOST that is no address at all', async (context) => {
  const ended = await startIn(context, temporaryFolder(context), { HOST: 'no such host' })
  assertOneSentence({ ...ended, out: '' }, /HOST/)
})

test('a data folder where nothing can be made', async (context) => {
  assertOneSentence(await startIn(context, '/proc/multipolis'), /^The data folder \/proc\/multipolis cannot be written/)
})

test('a file in place of the data folder', async (context) => {
  const file = join(temporaryFolder(context), 'data')
  writeFileSync(file, 'I am here')
  assertOneSentence(await startIn(context, file), /^The data folder .*data cannot be written/)
  assertOneSentence(await startIn(context, join(file, 'deeper')), /^The data folder .*deeper cannot be written/)
})

const isRoot = process.getuid?.() === 0
const needsRoot = isRoot ? false : 'only root can start a program as another account'

/** For the account without rights: a folder it may enter and not write. */
function forNobody(folder: string): string {
  chmodSync(folder, 0o755)
  return folder
}

test('a data folder that the account may not write', { skip: needsRoot }, async (context) => {
  const folder = forNobody(temporaryFolder(context))
  const ended = await runMultipolis(context, ['start'], { env: { DATA_DIR: folder }, asNobody: true })
  assertOneSentence(ended, /^The data folder .* cannot be written \(EACCES/)
})

test('a database that the account may only read', { skip: needsRoot }, async (context) => {
  const { folder, file } = await dataFolder(context)
  forNobody(folder)
  forNobody(join(folder, 'db'))
  chownSync(folder, 65534, 65534)
  chmodSync(file, 0o444)
  const ended = await runMultipolis(context, ['start'], { env: { DATA_DIR: folder }, asNobody: true })
  assertOneSentence(ended, /^The database .* cannot be (written|opened)\. Check /)
})

test('bytes that are no database', async (context) => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'db', 'multipolis.sqlite'), Buffer.alloc(20_000, 'Скъпи дневниче, '))
  assertOneSentence(await startIn(context, folder), /^The file .*multipolis\.sqlite is not a database\./)
})

test('a folder where the database should be', async (context) => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'db', 'multipolis.sqlite'), { recursive: true })
  assertOneSentence(await startIn(context, folder), /^The database .* cannot be opened\./)
})

test('a database cut short', async (context) => {
  const { folder, file } = await dataFolder(context)
  truncateSync(file, Math.floor(statSync(file).size / 2) + 100)
  assertOneSentence(await startIn(context, folder), /^The database .* is damaged\./)
})

test('a database whose first page is broken', async (context) => {
  const { folder, file } = await dataFolder(context)
  spoil(file, 100, 3000)
  assertOneSentence(await startIn(context, folder), /^The database .* is damaged\./)
})

test('a database broken in the middle is found by doctor and makes no command show its inside', async (context) => {
  const { folder, file } = await dataFolder(context)
  const reader = new DatabaseSync(file)
  const page = Number(
    reader.prepare("select rootpage from sqlite_schema where name = 'sqlite_autoindex_platform_fact_1'").get()
      ?.rootpage,
  )
  reader.close()
  spoil(file, (page - 1) * 4096, 4096)
  const demo = await runMultipolis(context, ['demo'], { env: { DATA_DIR: folder } })
  assertOneSentence(demo, /^The database .* is damaged\./)
  assertOneSentence(await startIn(context, folder, { DEMO: 'auto' }), /^The database .* is damaged\./)
  const doctor = await runMultipolis(context, ['doctor'], { env: { DATA_DIR: folder } })
  assert.match(doctor.out, /^MEND database: it is damaged/m)
  assert.equal(doctor.code, 1)
})

test('wrong settings are all named, one a line', async (context) => {
  const env = { PORT: 'http', ZONE: 'Europe/Ruse', MAIL_FROM: 'nobody', SMTP_URL: 'smtp://' }
  const { code, complaints, out } = await startIn(context, temporaryFolder(context), env)
  assert.deepEqual(
    complaints.split('\n').map((line) => line.split(' ', 3).join(' ')),
    ['PORT must be', 'SMTP_URL must be', 'MAIL_FROM must be', 'ZONE must be', ''],
  )
  assert.deepEqual([code, out], [1, ''])
})

test('a PostgreSQL that does not answer, and addresses that cannot be right', async (context) => {
  const start = (DATABASE_URL: string) => startIn(context, temporaryFolder(context), { DATABASE_URL })
  assertOneSentence(
    await start('postgres://someone:secret@127.0.0.1:1/none'),
    /^The database in DATABASE_URL does not answer: connect ECONNREFUSED/,
  )
  assertOneSentence(await start('postgres://someone@localhost:1/none'), /does not answer: connect ECONNREFUSED/)
  const wrong = await start('postgres://a:p%%ss@127.0.0.1:1/x')
  assertOneSentence(wrong, /DATABASE_URL/)
  assert.doesNotMatch(wrong.complaints, /p%%ss/)
})

test('a broken migration is undone and named; what ran before it stays', async (context) => {
  const { program, source: own } = copyOfProgram(context)
  const folder = temporaryFolder(context)
  const start = () => startProgram(context, [program, 'start'], { env: { DATA_DIR: folder } }).ended()
  const broken = join(own, 'calendar/migrations/20991231_0000_broken.sql')
  writeFileSync(broken, 'create table half (a text);\ninsert into half values (1);\ncreate tabel other (a text);\n')
  assertOneSentence(await start(), /^Migration 20991231_0000_broken failed and was undone: near "tabel"/)
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'))
  const tables = database
    .prepare('select name from sqlite_schema')
    .all()
    .map(({ name }) => name)
  database.close()
  assert.ok(tables.includes('calendar_event'))
  assert.ok(!tables.includes('half'))
})

test('a migration changed after it ran, and a database newer than the program', async (context) => {
  const { program, source: own } = copyOfProgram(context)
  const folder = temporaryFolder(context)
  const file = join(own, 'people/migrations', '20261123_0050_people.sql')
  const run = (...words: string[]) => startProgram(context, [program, ...words], { env: { DATA_DIR: folder } }).ended()
  assert.equal((await run('migrate')).code, 0)
  const before = readFileSync(file)
  appendFileSync(file, '-- an afterthought\n')
  assertOneSentence(await run('start'), /^Migration 20261123_0050_people was changed after it had run\./)
  assert.match((await run('doctor')).out, /^MEND migrations: Migration 20261123_0050_people was changed/m)
  writeFileSync(file, before)
  writeFileSync(join(own, 'people/migrations/20991231_0000_tomorrow.sql'), 'create table tomorrow (a text);')
  assert.equal((await run('migrate')).code, 0)
  assertOneSentence(await startIn(context, folder), /^The database is newer than this program: .*_tomorrow\./)
})

test('.env of the folder where the program starts is read, and the environment wins', async (context) => {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, '.env'), 'DATA_DIR=from-file\nZONE=Europe/Nowhere\n')
  const told = await startProgram(context, [builtProgram(), 'migrate'], { cwd: folder }).ended()
  assert.match(told.complaints, /^ZONE must be .*Europe\/Nowhere/)
  const right = await startProgram(context, [builtProgram(), 'migrate'], {
    cwd: folder,
    env: { ZONE: 'Europe/Sofia' },
  }).ended()
  assert.equal(right.code, 0)
  assert.ok(existsSync(join(folder, 'from-file/db/multipolis.sqlite')))
})

test('a folder called .env', async (context) => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, '.env'))
  const ended = await startProgram(context, [builtProgram(), 'migrate'], { cwd: folder }).ended()
  assertOneSentence(ended, /^The settings in .*\.env cannot be read: EISDIR/)
})
