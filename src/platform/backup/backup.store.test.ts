import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { CompiledQuery, sql } from 'kysely'
import { onBothEngines, temporaryFolder, testJournal } from '../../../test/support/databases.ts'
import type { Database } from '../db/database.ts'
import { describeTables } from '../db/describe-tables.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/sqlite.ts'
import { OperatorError } from '../failure.ts'
import { filesOf } from '../files/files.ts'
import { endName, headName } from './archive-form.ts'
import { writeBackup } from './backup-file.ts'
import { restoreBackup } from './restore-backup.ts'
import { paddingOf, tarEnd, tarHeader } from './tar.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

const migrations = {
  '20260101_0000_thing.sql': `create table room_thing (
  id text not null primary key,
  next_id text references room_thing (id),
  large bigint,
  small integer,
  weight double precision,
  words text check (words <> 'forbidden')
);
create table room_gone (
  id text not null primary key
);`,
  '20260102_0000_part.sql': `create table room_part (
  thing_id text not null references room_thing (id),
  number integer not null,
  primary key (number, thing_id)
);
create index room_part_thing on room_part (thing_id);`,
}

function sourceWith(context: TestContext, files: Readonly<Record<string, string>> = migrations): string {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'room/migrations'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'room/migrations', name), text)
  return folder
}

function emptySqlite(context: TestContext): { database: Database; dataFolder: string } {
  const dataFolder = temporaryFolder(context)
  const database = openSqlite(join(dataFolder, 'db/multipolis.sqlite'), testJournal())
  context.after(() => database.close())
  return { database, dataFolder }
}

const things = [
  ['a', 'b', '9223372036854775807', 2_147_483_647, 0.1 + 0.2, 'и \\ "така"\u2028'],
  ['b', null, '-9223372036854775808', -2_147_483_648, -1.5e-300, ''],
  ['c', 'c', null, null, null, null],
]

async function fill(database: Database, source: string): Promise<void> {
  await migrate(database, source)
  await database.write(async ({ query }) => {
    for (const [id, , large, small, weight, words] of things) {
      const number = typeof large === 'string' && database.engine === 'sqlite' ? BigInt(large) : large
      await query.executeQuery(
        CompiledQuery.raw(
          database.engine === 'sqlite'
            ? 'insert into room_thing (id, large, small, weight, words) values (?, ?, ?, ?, ?)'
            : 'insert into room_thing (id, large, small, weight, words) values ($1, $2, $3, $4, $5)',
          [id, number, small, weight, words],
        ),
      )
    }
    for (const [id, next] of things) await sql`update room_thing set next_id = ${next} where id = ${id}`.execute(query)
    await sql`insert into room_gone values ('secret')`.execute(query)
    for (let number = 0; number < 300; number++) await sql`insert into room_part values ('a', ${number})`.execute(query)
  })
}

async function thingsIn({ read }: Database): Promise<unknown[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select id, next_id, cast(large as text) as large, small, weight, words from room_thing order by id`.execute(read)
  return rows.map((row) => Object.values(row))
}

const backUp = (database: Database, dataFolder: string, file: string) =>
  writeBackup(
    { database, files: filesOf({ DATA_DIR: dataFolder }), leftOut: ['room_gone'], program: '9.9.9', now },
    file,
  )

onBothEngines(
  'numbers at their limits, odd words and rows that point to each other come back',
  async (other, context) => {
    const source = sourceWith(context)
    const first = emptySqlite(context)
    const between =
      other.engine === 'postgres' ? { database: other, dataFolder: temporaryFolder(context) } : emptySqlite(context)
    if (other.engine === 'postgres')
      await other.write(async ({ query }) => {
        for (const statement of ['drop schema public cascade', 'create schema public'])
          await sql.raw(statement).execute(query)
      })
    await fill(first.database, source)
    const aside = temporaryFolder(context)
    const there = join(aside, 'there.tar.gz')
    const packed = await backUp(first.database, first.dataFolder, there)
    assert.deepEqual([packed.rows, packed.tables], [303, 2])
    await restoreBackup({ ...between, source }, there)
    assert.deepEqual(await thingsIn(between.database), things)
    const back = join(aside, 'back.tar.gz')
    await backUp(between.database, between.dataFolder, back)
    assert.deepEqual(tablesIn(back), tablesIn(there))
  },
)

/** The files of an archive, as our own reader would have them. */
function entriesIn(file: string): { name: string; content: Buffer }[] {
  const bytes = gunzipSync(readFileSync(file))
  const entries: { name: string; content: Buffer }[] = []
  for (let at = 0; bytes[at] !== 0; ) {
    const name = bytes
      .subarray(at, at + 100)
      .toString()
      .replace(/\0.*/s, '')
    const length = Number.parseInt(bytes.subarray(at + 124, at + 135).toString(), 8)
    entries.push({ name, content: bytes.subarray(at + 512, at + 512 + length) })
    at += 512 + length + paddingOf(length).length
  }
  return entries
}

const tablesIn = (file: string) =>
  entriesIn(file)
    .filter(({ name }) => name.startsWith('tables/'))
    .map(({ name, content }) => `${name} ${content}`)

interface Planted {
  readonly name: string
  readonly content?: Buffer
  /** Of the header; a plain file is `0`. */
  readonly kind?: string
  /** What the header says, where it is not true. */
  readonly bytes?: number
}

function pack(entries: readonly Planted[], end: Buffer = tarEnd): Buffer {
  const parts = entries.flatMap(({ name, content = Buffer.alloc(0), kind = '0', bytes = content.length }) => {
    const header = tarHeader({ name, bytes }, 0)
    if (!header) throw new Error(name)
    header.write(kind, 156)
    header.write('        ', 148)
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, content, paddingOf(content.length)]
  })
  return gzipSync(Buffer.concat([...parts, end]), { level: 6 })
}

/** A good backup with one picture, and what refuses a spoilt one: nothing may be left of it. */
async function archive(context: TestContext) {
  const source = sourceWith(context)
  const { database, dataFolder } = emptySqlite(context)
  await fill(database, source)
  mkdirSync(join(dataFolder, 'files/media'), { recursive: true })
  writeFileSync(join(dataFolder, 'files/media/a.webp'), Buffer.alloc(3000, 7))
  symlinkSync('/etc/hostname', join(dataFolder, 'files/link'))
  const folder = temporaryFolder(context)
  const good = join(folder, 'good.tar.gz')
  await backUp(database, dataFolder, good)
  const entries = entriesIn(good)
  const fresh = emptySqlite(context)
  let number = 0
  const refuses = async (bytes: Buffer | readonly Planted[], words: RegExp, from = source): Promise<void> => {
    const file = join(folder, `${++number}.tar.gz`)
    writeFileSync(file, Buffer.isBuffer(bytes) ? bytes : pack(bytes))
    await assert.rejects(restoreBackup({ ...fresh, source: from }, file), (error) => {
      assert.ok(error instanceof OperatorError, String(error))
      assert.match(error.message, words)
      assert.match(error.message, /^[A-Z].*\.$/)
      return true
    })
    assert.deepEqual(await describeTables(fresh.database.read, 'sqlite'), [])
    assert.ok(!existsSync(join(fresh.dataFolder, 'files')))
    assert.deepEqual(existsSync(join(fresh.dataFolder, 'tmp')) ? readdirSync(join(fresh.dataFolder, 'tmp')) : [], [])
  }
  const changed = (name: string, change: (text: string) => string): Planted[] =>
    entries.map((entry) =>
      entry.name === name ? { name, content: Buffer.from(change(entry.content.toString())) } : entry,
    )
  return { source, good, entries, refuses, changed, folder }
}

test('an archive that was cut short or damaged anywhere is refused', async (context) => {
  const { good, entries, refuses, changed } = await archive(context)
  const bytes = readFileSync(good)
  for (const part of [0, 5, 10, 200, bytes.length / 3, bytes.length / 2, bytes.length - 9, bytes.length - 1])
    await refuses(
      bytes.subarray(0, part),
      /is (no backup|damaged|cut short|damaged or cut short)\. Nothing was restored/,
    )
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
    const spoilt = Buffer.from(bytes)
    spoilt.writeUInt8(255 - spoilt.readUInt8(Math.floor(bytes.length * part)), Math.floor(bytes.length * part))
    await refuses(spoilt, /Nothing was restored/)
  }
  await refuses(Buffer.from('Скъпи дневниче'), /is no backup/)
  await refuses(pack(entries.slice(0, -1)), /is cut short/)
  await refuses(pack(entries.slice(0, -1), Buffer.alloc(0)), /is cut short/)
  await refuses(Buffer.concat([bytes, gzipSync(Buffer.alloc(512))]), /goes on behind its end/)
  await refuses(
    changed(entries[2]?.name ?? '', (text) => text.replace('300', '301').replace('"a"', '"d"')),
    /is not what it was/,
  )
})

test('what does not belong into a backup is refused before anything of it is written', async (context) => {
  const { entries, refuses, source } = await archive(context)
  const [head, picture, ...rest] = entries as [Planted, Planted, ...Planted[]]
  assert.deepEqual([head.name, picture.name, rest.at(-1)?.name], [headName, 'files/media/a.webp', endName])
  const among = (...planted: Planted[]) => [head, ...planted, ...rest]
  const content = Buffer.from('x')
  for (const name of [
    '../evil',
    '/etc/evil',
    'files/../../evil',
    'files/./evil',
    'files//evil',
    'files/a\\b',
    'files/c:d',
    'files/',
    'evil',
  ])
    await refuses(among({ name, content }), /which does not belong there/)
  for (const kind of ['1', '2', '3', '5', 'L', 'x', 'g', '\0'])
    await refuses(among({ name: 'files/evil', content, kind }), /which is no plain file/)
  await refuses(among(picture, picture), /holds "files\/media\/a\.webp" twice/)
  await refuses(among({ name: 'files/a', content }, { name: 'files/a/b', content }), /is not what it was/)
  await refuses(among(picture, { name: 'files/more', content }), /is not what it was/)
  await refuses(among(), /is not what it was/)
  await refuses([picture, head, ...rest], /is none of Multipolis/)
  await refuses([head, picture, ...rest.slice(1)], /is not what it was|not whole/)
  await refuses([head, picture, ...rest, picture], /goes on behind its end/)
  await refuses([head, ...rest.slice(0, 1), picture, ...rest.slice(1)], /which does not belong there/)
  assert.ok(!existsSync(join(source, '../evil')))
})

test('an archive that would burst is refused while it is read', async (context) => {
  const { entries, refuses } = await archive(context)
  const [head] = entries as [Planted]
  await refuses(
    [head, { name: 'files/zeros', content: Buffer.alloc(80_000_000) }],
    /unpacks to far more than any backup/,
  )
  await refuses([head, { name: 'tables/room_thing/000001.ndjson', bytes: 8_000_000_000 }], /which is too large/)
  await refuses([{ name: headName, bytes: 1_000_000_000 }], /which is too large/)
  const text = String(head.content)
  for (const [from, to] of [
    ['9.9.9', '\\u001b[2J'],
    ['20260101_0000_thing', 'a\\nb'],
    ['"room_thing"', '"room thing"'],
    ['2026-11-22T', 'in 2026-11-22T'],
  ] as const)
    await refuses([{ name: headName, content: Buffer.from(text.replace(from, to)) }], /its head is not whole/)
})

test('rows that are none of their table, or break its rules, are refused', async (context) => {
  const { entries, refuses, changed } = await archive(context)
  const { name } = entries.find(({ content }) => content.includes('"b",null')) ?? { name: '' }
  /** With an end that vouches for the change. */
  const vouched = async (change: (text: string) => string): Promise<Planted[]> => {
    const { createHash } = await import('node:crypto')
    const planted = changed(name, change)
    return planted.map((entry) => {
      if (entry.name !== endName) return entry
      const { pieces } = JSON.parse(String(entry.content))
      const content = planted.find((each) => each.name === name)?.content ?? Buffer.alloc(0)
      const sha256 = createHash('sha256').update(content).digest('hex')
      const own = pieces.map((piece: { name: string }) =>
        piece.name === name ? { ...piece, bytes: content.length, sha256 } : piece,
      )
      return { name: endName, content: Buffer.from(`${JSON.stringify({ pieces: own })}\n`) }
    })
  }
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['"b",null', '"b",5', /a value of room_thing\.next_id is none of its kind/],
    ['"b",null', '"b",{}', /none of its kind/],
    ['"b",null', '"b\\u0000",null', /room_thing\.id is none of its kind/],
    ['"b",null', '"b"', /has not the columns/],
    ['["b",null', '["b",null,]', /is not JSON/],
    ['"9223372036854775807"', '"9223372036854775808"', /room_thing\.large is none of its kind/],
    ['2147483647', '0.5', /room_thing\.small is none of its kind/],
    ['"b",null', '"b","nobody"', /does not fit together/],
    ['["b",null', '["a",null', /does not fit together/],
    [',""]', ',"forbidden"]', /does not fit together/],
  ]
  for (const [from, to, words] of faults) await refuses(await vouched((text) => text.replace(from, to)), words)
})

test('a backup of a newer program is refused, an older one is brought up to date', async (context) => {
  const { good, refuses, changed, source } = await archive(context)
  const bytes = readFileSync(good)
  await refuses(
    changed(headName, (text) => text.replace('"form":1', '"form":2')),
    /was made by a newer program \(9\.9\.9\)/,
  )
  const [[first, text]] = Object.entries(migrations) as [[string, string], [string, string]]
  await refuses(
    bytes,
    /^The backup is newer than this program: it knows migration 20260102_0000_part\./,
    sourceWith(context, { [first]: text }),
  )
  const other = { ...migrations, [first]: `${text}-- more` }
  await refuses(bytes, /^Migration 20260101_0000_thing was changed/, sourceWith(context, other))
  const later = { ...migrations, '20260103_0000_more.sql': 'alter table room_part add column more text;' }
  const fresh = emptySqlite(context)
  const { applied, rows } = await restoreBackup({ ...fresh, source: sourceWith(context, later) }, good)
  assert.deepEqual([applied, rows], [['20260103_0000_more'], 303])
  assert.equal((await sql`select more from room_part`.execute(fresh.database.read)).rows.length, 300)
  assert.ok(existsSync(join(fresh.dataFolder, 'files/media/a.webp')))
  assert.ok(!existsSync(join(fresh.dataFolder, 'files/link')), 'links stay behind')
  await assert.rejects(restoreBackup({ ...fresh, source }, good), /^OperatorError: The database is not empty/)
})

test('files that are there already, and a backup that is no file, are told of', async (context) => {
  const { good, source, folder } = await archive(context)
  const fresh = emptySqlite(context)
  mkdirSync(join(fresh.dataFolder, 'files'))
  writeFileSync(join(fresh.dataFolder, 'files/mine'), '')
  await assert.rejects(restoreBackup({ ...fresh, source }, good), /^OperatorError: .*files is not empty/)
  assert.ok(existsSync(join(fresh.dataFolder, 'files/mine')))
  await assert.rejects(restoreBackup({ ...fresh, source }, folder), /^OperatorError: /)
  await assert.rejects(
    restoreBackup({ ...fresh, source }, join(folder, 'none')),
    /^OperatorError: The backup .* cannot be read: ENOENT/,
  )
  await assert.rejects(backUp(fresh.database, folder, good), /^OperatorError: .*is there already/)
})
