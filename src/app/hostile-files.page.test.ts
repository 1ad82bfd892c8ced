import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { removeMaster } from '#src/media/pictures/picture-files.ts'
import { pressLater } from '#src/media/pictures/press-later.ts'
import { readShelf } from '#src/media/shelf/shelf.store.ts'
import { pressPicture } from '#src/platform/pictures/press-picture.ts'
import { library } from '../../test/support/calendar.ts'
import { temporaryFolder } from '../../test/support/databases.ts'
import { aFront } from '../../test/support/front.ts'
import { readHtml } from '../../test/support/html.ts'
import { faultsOf } from '../../test/support/page-faults.ts'
import { signedIn } from '../../test/support/signed-in.ts'
import { sentWithFile } from '../../test/support/upload.ts'

const hostile = join(import.meta.dirname, '../../../shared/corpus/hostile')
const skip = existsSync(hostile) ? false : 'the hostile corpus is not beside this folder'
const shelf = '/bg/desk/media/biblioteka'

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
        each.isFile() ? join(each.parentPath, each.name) : [],
      )
    : []

const markup = (): string[] => {
  const file = join(hostile, 'cure53__DOMPurify/dompurify-expect.shared.json')
  const cases: { payload: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return cases.map(({ payload }) => payload.replaceAll('\u0000', '')).filter((each) => each.trim())
}

test('no file of the hostile corpus becomes a picture', { skip }, async () => {
  const files = filesBelow(hostile)
  assert.ok(files.length > 100)
  for (const file of files) assert.deepEqual(await pressPicture(file), { ok: false, problem: 'type' }, file)
})

test('hostile files and words at the shelf leave nothing behind but pixels and words', { skip }, async (context) => {
  const front = await aFront(context, [], { settings: { DATA_DIR: temporaryFolder(context) } })
  const { house } = front
  const { as } = await signedIn(house, { member: { organisation: library, role: 'author' } })
  const { cookie = '' } = as.headers as Record<string, string>
  const send = (fields: Record<string, string>, bytes: Uint8Array, name?: string) =>
    front.request(
      `${shelf}/pictures/new`,
      sentWithFile(fields, { field: 'picture', bytes, ...(name ? { name } : {}) }, { cookie }),
    )
  const payloads = markup()
  const few = filesBelow(hostile).slice(0, 25)
  for (const [index, file] of few.entries()) {
    const answer = await send({ alt: payloads[index] ?? 'x' }, readFileSync(file), '../../../etc/passwd.jpg')
    assert.equal(answer.status, 422, file)
  }
  assert.deepEqual(filesBelow(house.settings.DATA_DIR), [], 'nothing lies there, not even for a moment')
  const html = Buffer.from('<script>alert(document.domain)</script><?php system($_GET[0]) ?>')
  const jpeg = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Copyright: 'SecretPhone <script>' } })
    .jpeg()
    .toBuffer()
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), html])
  const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), html, Buffer.from('PK\x05\x06')])
  for (const typed of payloads.slice(0, 6)) {
    const words = typed.slice(0, 100)
    assert.equal((await send({ alt: words, author: words }, polyglot, 'x.jpg";\r\nx: y')).status, 303)
  }
  for (const { id } of await readShelf(house.database.read, library)) {
    const effect = await pressLater(house, id)
    if (effect) await house.database.write(effect)
    await removeMaster(house.settings, id)
  }
  const files = filesBelow(house.settings.DATA_DIR)
  const kinds = [...Map.groupBy(files, (file) => file.split('.').at(-1))].map(([kind, some]) => [kind, some.length])
  assert.deepEqual(
    Object.fromEntries(kinds),
    { avif: 18, webp: 18, jpg: 18 },
    'three widths, three times, six pictures',
  )
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const trace of ['<script', '<?php', 'SecretPhone', 'Exif', 'PK\x05\x06'])
      assert.ok(!bytes.includes(trace), `${file} holds ${trace}`)
  }
  const pictures = await readShelf(house.database.read, library)
  assert.ok(pictures.every(({ avif }) => avif))
  for (const path of ['', `/pictures/${pictures[0]?.id}`, `/pictures/${pictures[0]?.id}/withdrawal`]) {
    const page = await (await front.request(`${shelf}${path}`, as)).text()
    for (const typed of payloads.slice(0, 6).filter((each) => /<\w/.test(each)))
      assert.ok(!page.includes(typed.slice(0, 100)))
    assert.deepEqual(faultsOf(readHtml(page)), [], path)
  }
})
