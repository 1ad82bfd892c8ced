import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { readSettings } from '../config/settings.ts'
import { type Files, filesOf } from './files.ts'

const keysOf = (files: Files, prefix?: string) => Array.fromAsync(files.keys(prefix)).then((keys) => keys.sort())

test('what is written is read, looked at, listed and removed by its key', async (context) => {
  const files = filesOf({ DATA_DIR: temporaryFolder(context) })
  assert.deepEqual([await keysOf(files), await files.read('media/a/240.jpg')], [[], undefined])
  await files.write('media/a/240.jpg', Buffer.from('small'))
  await files.write('media/a/240.jpg', Buffer.from('smaller'))
  await files.write('media/b/240.jpg', Buffer.from('x'))
  assert.equal(String(await files.read('media/a/240.jpg')), 'smaller')
  assert.deepEqual([(await files.look('media/a/240.jpg'))?.bytes, await files.look('media/none')], [7, undefined])
  assert.deepEqual(await keysOf(files), ['media/a/240.jpg', 'media/b/240.jpg'])
  assert.deepEqual(await keysOf(files, 'media/b'), ['media/b/240.jpg'])
  await files.removeBelow('media/a')
  await files.removeBelow('media/a')
  assert.deepEqual(await keysOf(files), ['media/b/240.jpg'])
  await files.removeBelow()
  assert.deepEqual(await keysOf(files), [])
})

test('no key leaves the folder, whatever it says', async (context) => {
  const files = filesOf({ DATA_DIR: temporaryFolder(context) })
  for (const key of ['../db', 'a/../../b', '/etc/passwd', '.hidden', 'a//b', 'a/', '', 'a\0b', 'снимка.jpg', 'a b']) {
    await assert.rejects(files.read(key), /no name of a file of ours/, key)
    await assert.rejects(files.write(key, Buffer.from('x')), /no name of a file of ours/, key)
    await assert.rejects(files.removeBelow(key), /no name of a file of ours/, key)
  }
})

test('what a kill has left half written is not listed, and what does not belong there is told', async (context) => {
  const folder = temporaryFolder(context)
  const files = filesOf({ DATA_DIR: folder })
  mkdirSync(join(folder, 'files/media'), { recursive: true })
  writeFileSync(join(folder, 'files/media/a.jpg.17.part'), 'half')
  assert.deepEqual(await keysOf(files), [])
  writeFileSync(join(folder, 'files/media/снимка.jpg'), 'x')
  await assert.rejects(keysOf(files), /too strange/)
})

test('a folder is taken in whole', async (context) => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'aside/media'), { recursive: true })
  writeFileSync(join(folder, 'aside/media/a.jpg'), 'x')
  const files = filesOf({ DATA_DIR: folder })
  await files.takeIn(join(folder, 'aside'))
  assert.deepEqual([await keysOf(files), existsSync(join(folder, 'aside'))], [['media/a.jpg'], false])
})

test('a store that speaks S3 wants its client, and says so', async () => {
  const wrong = readSettings({ FILES_URL: 's3://key:secret@store.example' })
  assert.ok(!wrong.ok && wrong.problems[0]?.startsWith('FILES_URL must name a bucket'))
  const reading = readSettings({ FILES_URL: 's3://key:secret@store.example/pictures?region=eu' })
  assert.ok(reading.ok)
  await assert.rejects(filesOf(reading.settings).read('media/a.jpg'), /npm install @aws-sdk\/client-s3/)
})
