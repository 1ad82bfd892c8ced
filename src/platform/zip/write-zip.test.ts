import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { writeZip } from './write-zip.ts'

test('what is packed is unpacked as it was, and the same files give the same bytes', () => {
  const files = [
    { name: 'text.txt', body: 'Четем заедно.' },
    { name: 'picture-1.jpg', body: new Uint8Array([255, 216, 255]) },
  ]
  const zip = writeZip(files)
  const found = unzipSync(zip)
  assert.equal(strFromU8(found['text.txt'] ?? new Uint8Array()), 'Четем заедно.')
  assert.deepEqual([...(found['picture-1.jpg'] ?? [])], [255, 216, 255])
  assert.deepEqual(writeZip(files), zip)
})
