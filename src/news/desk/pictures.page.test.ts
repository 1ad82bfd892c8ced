import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { addNews } from '../../../test/support/news.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import { readItem } from '../items/item.store.ts'

const path = '/bg/desk/news/biblioteka/items/item-1/pictures'
const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()

test('a picture is sent or taken from the shelf; as a version, seen by readers, and nobody’s change is lost', async (context) => {
  const front = await aFront(context, [], { settings: { DATA_DIR: temporaryFolder(context) } })
  await addNews(front.house.database, { published: '2026-11-22T08:00:00Z' })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const { cookie = '' } = editor.as.headers as Record<string, string>
  const send = (fields: Record<string, string>, bytes?: Uint8Array) =>
    front.request(path, sentWithFile(fields, bytes && { field: 'picture', bytes }, { cookie }))
  const item = () => readItem(front.house.database.read, 'item-1')
  const unsaid = await send({ version: '1', chosen: 'new' }, photo)
  assert.equal(unsaid.status, 422)
  assert.equal((await item())?.pictureId, null)
  const described = { version: '1', chosen: 'new', picture_alt: 'Хор от двайсет жени пее.' }
  assert.equal((await send(described, photo)).headers.get('location')?.endsWith('?done=pictured'), true)
  const picture = (await item())?.pictureId ?? ''
  assert.notEqual(picture, '')
  assert.match(await front.page('/bg/news/bibliotekata-otvarya-v-nedelya'), new RegExp(`/media/${picture}/`))
  const stale = await send({ version: '1', chosen: '' })
  assert.equal(stale.status, 409)
  assert.equal((await send({ version: '2', chosen: '', gallery: picture })).status, 303)
  const now = await item()
  assert.deepEqual([now?.pictureId, now?.gallery.map(({ pictureId }) => pictureId)], [null, [picture]])
  const form = find(readHtml(await (await front.request(path, editor.as)).text()), 'main')
  const captions = findAll(form, 'input').filter((each) => attribute(each, 'name') === `caption_${picture}`)
  assert.equal(captions.length, 1)
  await send({ version: '3', chosen: '', gallery: picture, [`caption_${picture}`]: '<b>Хорът</b> на сцената' })
  assert.equal((await item())?.gallery[0]?.captions.bg, '<b>Хорът</b> на сцената')
  const page = await front.page('/bg/news/bibliotekata-otvarya-v-nedelya')
  assert.doesNotMatch(page, /<b>Хорът/)
  assert.match(wordsOf(readHtml(page)), /на сцената/)
})
