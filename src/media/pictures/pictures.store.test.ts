import assert from 'node:assert/strict'
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { Database } from '#src/platform/db/database.ts'
import { findAddress } from '#src/platform/http/addresses.store.ts'
import { onBothEngines, sqliteForTest, temporaryFolder, testNow } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { altOf } from './picture.ts'
import { readPictureFile, writePictureFiles } from './picture-files.ts'
import {
  addPicture,
  findPicture,
  keepPicture,
  readPictures,
  readUnkept,
  removePicture,
  removeUnkept,
} from './pictures.store.ts'
import { sweepPictures } from './sweep-pictures.ts'

const now = Temporal.Instant.from(testNow)
const description = {
  altBg: 'Хор пее.',
  altEn: undefined,
  decorative: false,
  author: 'Ана',
  licence: 'own',
  focus: 'top',
  consent: undefined,
} as const
const add = (database: Database, id = 'p') =>
  database.write((tx) => addPicture(tx, { id, owner: 'o', sha256: 'x', width: 800, height: 600 }, now))
const keep = (database: Database, owner = 'o') =>
  database.write((tx) => keepPicture(tx, { id: 'p', owner, description }, now))

onBothEngines('a picture is kept by its owner alone, with what it shows', async (database) => {
  await add(database)
  assert.equal((await readUnkept(database.read, 'o', 'p'))?.width, 800)
  assert.equal(await readUnkept(database.read, 'other', 'p'), undefined)
  assert.deepEqual([await keep(database, 'other'), await keep(database)], [false, true])
  assert.equal(await readUnkept(database.read, 'o', 'p'), undefined)
  const picture = (await readPictures(database.read, ['p', 'q'])).get('p')
  assert.deepEqual([picture?.altBg, picture?.author, picture?.decorative], ['Хор пее.', 'Ана', false])
  assert.equal((await readPictures(database.read, [])).size, 0)
})

onBothEngines(
  'what is removed is gone at once, with what was said of it, and its address says so',
  async (database) => {
    await add(database)
    await keep(database)
    for (let twice = 0; twice < 2; twice++) await database.write((tx) => removePicture(tx, 'p', now))
    assert.equal(await findPicture(database.read, 'p'), undefined)
    assert.equal((await readPictures(database.read, ['p'])).size, 0)
    assert.equal(await keep(database), false)
    assert.equal((await findAddress(database.read, '/media/p/960.webp'))?.target, null)
  },
)

onBothEngines('what nobody keeps goes after seven days', async (database) => {
  await add(database)
  await add(database, 'loose')
  await keep(database)
  const left = async (days: number) => {
    await database.write((tx) => removeUnkept(tx, now.add({ hours: 24 * days })))
    return [...(await readPictures(database.read, ['p', 'loose'])).keys()].sort()
  }
  assert.deepEqual([await left(7), await left(8)], [['loose', 'p'], ['p']])
})

test('the alternative text is told in its own language; decoration is silent', () => {
  assert.deepEqual(altOf(description, 'en'), { text: 'Хор пее.', lang: 'bg' })
  assert.deepEqual(altOf({ ...description, altEn: 'A choir.' }, 'en'), { text: 'A choir.', lang: 'en' })
  assert.deepEqual(altOf({ ...description, altBg: undefined, altEn: 'A choir.' }, 'bg'), {
    text: 'A choir.',
    lang: 'en',
  })
  assert.deepEqual(altOf({ ...description, decorative: true }, 'bg'), { text: '', lang: 'bg' })
})

test('a file is found by our names alone', async (context) => {
  const place = { DATA_DIR: temporaryFolder(context) }
  await writePictureFiles(place, 'abc', [{ width: 480, extension: 'jpg', bytes: Buffer.from('picture') }])
  writeFileSync(join(place.DATA_DIR, 'files', 'media', 'abc', 'secret.txt'), 'secret')
  assert.equal((await readPictureFile(place, 'abc', '480.jpg'))?.type, 'image/jpeg')
  const strange = [
    ['abc', '481.jpg'],
    ['abc', '480.png'],
    ['abc', 'secret.txt'],
    ['abc', '960.jpg'],
    ['..', '480.jpg'],
    ['../media/abc', '480.jpg'],
    ['abc', '../abc/480.jpg'],
    ['', '480.jpg'],
    ['abc\0', '480.jpg'],
  ] as const
  for (const [id, name] of strange) assert.equal(await readPictureFile(place, id, name), undefined, `${id}/${name}`)
  await assert.rejects(writePictureFiles(place, '../abc', []))
})

test('the daily sweep takes files of what is not there any more, and leaves what is young', async (context) => {
  const folder = temporaryFolder(context)
  const database = await sqliteForTest(context)
  const house = aHouse(database, { settings: { DATA_DIR: folder } })
  await add(database)
  const old = new Date(Date.now() - 2 * 86_400_000)
  const young = join(folder, 'files/media/young/480.jpg')
  const names = [
    'files/media/p/480.jpg',
    'files/media/p/master.png',
    'files/media/lost/480.jpg',
    'tmp/upload-1',
    'tmp/other',
  ]
  const paths = names.map((each) => join(folder, each))
  for (const path of [...paths, young]) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'x')
    if (path !== young) utimesSync(path, old, old)
  }
  await sweepPictures(house)
  assert.deepEqual(
    [...paths, young].map((each) => existsSync(each)),
    [true, false, false, false, true, true],
  )
})
