import assert from 'node:assert/strict'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { writePictureFiles } from '#src/media/pictures/picture-files.ts'
import { addPicture, keepPicture, readPictures } from '#src/media/pictures/pictures.store.ts'
import { heedLedger, takeAway } from '#src/media/withdrawal/heed-ledger.ts'
import { isWithdrawn } from '#src/media/withdrawal/withdrawn.store.ts'
import { restoreBackup } from '#src/platform/backup/restore-backup.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { aCommandLine } from '../../../test/support/command-line.ts'
import { source, temporaryFolder, testJournal } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { makeBackup } from './make-backup.ts'

const sha256 = 'ab'.repeat(32)
const description = {
  altBg: 'Карнавал.',
  altEn: undefined,
  decorative: false,
  author: undefined,
  licence: undefined,
  focus: 'center',
  consent: { holder: 'детската градина', givenOn: '2026-11-01', scope: 'site' },
} as const

/** A house in a folder of its own, with two pictures of one file. */
async function aPlace(context: TestContext) {
  const folder = temporaryFolder(context)
  const database = openSqlite(join(folder, 'db/multipolis.sqlite'), { ...testJournal(), ids: timeOrderedIds() })
  context.after(() => database.close())
  const house = aHouse(database, { settings: { DATA_DIR: folder } })
  return { folder, house }
}

async function withPictures(context: TestContext) {
  const { folder, house } = await aPlace(context)
  const now = house.clock.now()
  await migrate(house.database, source)
  for (const [id, owner] of [
    ['first', 'library'],
    ['second', 'chitalishte'],
  ] as const) {
    await writePictureFiles(house.settings, id, [{ width: 480, extension: 'jpg', bytes: Buffer.from('children') }])
    await house.database.write(async (tx) => {
      await addPicture(tx, { id, owner, sha256, width: 400, height: 300 }, now)
      await keepPicture(tx, { id, owner, description }, now)
    })
  }
  mkdirSync(join(folder, 'backups'))
  const older = join(folder, 'backups/older.tar.gz')
  await makeBackup(house, source, older)
  return { folder, house, older }
}

const filesIn = (folder: string) => ['first', 'second'].map((id) => existsSync(join(folder, 'files/media', id)))

test('a withdrawn picture does not come back with an older backup: the ledger lies beside the archives', async (context) => {
  const { folder, house, older } = await withPictures(context)
  assert.equal(await takeAway(house, sha256, null), 2, 'whoever else sent the same file')
  assert.deepEqual(filesIn(folder), [false, false])
  const to = aCommandLine(context)
  const { code, out } = await to.run('restore', older)
  assert.equal(code, 0)
  assert.match(out.join('\n'), /Restored .* and 2 files.*\nWithdrawn since then and taken away again: 2 pictures\./s)
  assert.deepEqual(filesIn(to.folder), [false, false])
  assert.match(readFileSync(join(to.folder, 'withdrawn.ndjson'), 'utf8'), new RegExp(sha256))
  // A later backup names it as well, for an archive that was carried away alone.
  const later = join(temporaryFolder(context), 'later.tar.gz')
  await makeBackup(house, source, later)
  const alone = join(temporaryFolder(context), 'older.tar.gz')
  copyFileSync(older, alone)
  const third = aCommandLine(context)
  assert.match((await third.run('restore', alone, '--erased-in', later)).out.join('\n'), /taken away again: 2 pictures/)
  assert.deepEqual(filesIn(third.folder), [false, false])
})

test('an older database that somebody puts back by hand is mended at the next start', async (context) => {
  const { folder, house, older } = await withPictures(context)
  await takeAway(house, sha256, null)
  const again = await aPlace(context)
  await restoreBackup({ database: again.house.database, source, dataFolder: again.folder }, older)
  const { read } = again.house.database
  assert.deepEqual([filesIn(again.folder), (await readPictures(read, ['first'])).size], [[true, true], 1])
  copyFileSync(join(folder, 'withdrawn.ndjson'), join(again.folder, 'withdrawn.ndjson'))
  // Half a line, as a kill leaves it, and one that is none of ours.
  appendFileSync(join(again.folder, 'withdrawn.ndjson'), '{"sha256":"../../etc"}\n{"sha2')
  assert.equal(await heedLedger(again.house), 2)
  assert.deepEqual([filesIn(again.folder), (await readPictures(read, ['first'])).size], [[false, false], 0])
  assert.ok(await isWithdrawn(read, sha256))
  assert.equal(await heedLedger(again.house), 0)
})

test('a killed withdrawal is carried out at the next start, and a lost ledger is written anew', async (context) => {
  const { folder, house } = await withPictures(context)
  appendFileSync(join(folder, 'withdrawn.ndjson'), `${JSON.stringify({ sha256 })}\n`)
  assert.equal(await heedLedger(house), 2)
  const fresh = await aPlace(context)
  const elsewhere = { ...house, settings: fresh.house.settings }
  await heedLedger(elsewhere)
  assert.match(readFileSync(join(fresh.folder, 'withdrawn.ndjson'), 'utf8'), new RegExp(sha256))
})
