import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { keepPicture } from '#src/media/index.ts'
import { addPicture } from '#src/media/pictures/pictures.store.ts'
import { withdrawPictures } from '#src/media/withdrawal/withdrawn.store.ts'
import { library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
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

const pictureIds = ['a', 'b', 'c'].map((letter) => `0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a6${letter}`)
const [first = '', second = '', third = ''] = pictureIds

/** Pictures on the shelf of the library, the first three with words of their own. */
async function onShelf({ house }: Front, ids: readonly string[] = pictureIds): Promise<void> {
  const now = house.clock.now()
  const said = { altEn: undefined, decorative: false, author: undefined, licence: 'own', focus: 'center' } as const
  for (const [index, id] of ids.entries())
    await house.database.write(async (tx) => {
      await addPicture(tx, { id, owner: library, sha256: id.padEnd(64, '0'), width: 1600, height: 900 }, now)
      const altBg = ['Хорът пее.', 'Залата е пълна.', 'Децата рисуват.'][index] ?? `Снимка ${index}.`
      await keepPicture(tx, { id, owner: library, description: { ...said, altBg, consent: undefined } }, now)
    })
}

test('what lies behind the newest pictures can be chosen as well', async (context) => {
  const front = await aFront(context)
  const ids = Array.from({ length: 30 }, (_, number) => `0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a${10 + number}`)
  await onShelf(front, ids)
  await addNews(front.house.database)
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const { cookie = '' } = editor.as.headers as Record<string, string>
  const older = async () => {
    const folds = findAll(readHtml(await (await front.request(path, editor.as)).text()), 'details')
    return folds.filter((fold) => wordsOf(find(fold, 'summary')) === 'Още 6 снимки')
  }
  const isOpen = async () => (await older()).map(({ attributes }) => attributes.has('open'))
  const form = wordsOf(find(readHtml(await (await front.request(path, editor.as)).text()), 'main'))
  assert.match(
    form,
    /Без снимка.*Снимки под текста.*Още снимки.*Качете нова снимка/,
    'the main one first, the file last',
  )
  for (const fold of await older()) assert.match(wordsOf(fold), /Хорът пее\./)
  assert.deepEqual(await isOpen(), [false, false])
  const [oldest = ''] = ids
  await front.request(path, sentWithFile({ version: '1', chosen: oldest }, undefined, { cookie }))
  assert.equal((await readItem(front.house.database.read, 'item-1'))?.pictureId, oldest)
  assert.deepEqual((await isOpen()).sort(), [false, true], 'open where it is chosen')
})

test('pictures below the text are put in order by places alone; captions go along, versions tell it and bring it back', async (context) => {
  const front = await aFront(context)
  await onShelf(front)
  const caption = (pictureId: string, bg: string) => ({ pictureId, captions: { bg, en: `en ${bg}` } })
  await addNews(front.house.database, {
    published: '2026-11-22T08:00:00Z',
    content: { gallery: [caption(first, 'едно'), caption(second, 'две'), caption(third, 'три')] },
  })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const { cookie = '' } = editor.as.headers as Record<string, string>
  const save = (version: string, fields: Record<string, string>, ticked: readonly string[]) => {
    const form = sentWithFile(
      [...Object.entries({ version, chosen: '', ...fields }), ...ticked.map((id): [string, string] => ['gallery', id])],
      undefined,
      { cookie },
    )
    return front.request(path, form)
  }
  const item = () => readItem(front.house.database.read, 'item-1')
  const form = find(readHtml(await (await front.request(path, editor.as)).text()), 'main')
  assert.deepEqual(
    findAll(form, 'select').flatMap((each) => /^place_.*/.exec(attribute(each, 'name')) ?? []),
    pictureIds.map((id) => `place_${id}`),
  )
  const places = { [`place_${first}`]: '1', [`place_${second}`]: '2', [`place_${third}`]: '1' }
  // Boxes are ticked in the order of the shelf: it says nothing of the order on the page.
  assert.equal((await save('1', places, [second, first, third])).status, 303)
  assert.deepEqual((await item())?.gallery, [caption(third, 'три'), caption(first, 'едно'), caption(second, 'две')])
  const page = await front.page('/bg/news/bibliotekata-otvarya-v-nedelya')
  assert.ok(page.indexOf(`/media/${third}/`) < page.indexOf(`/media/${first}/`))

  const version = '/bg/desk/news/biblioteka/items/item-1/versions'
  const told = wordsOf(find(readHtml(await (await front.request(`${version}/2`, editor.as)).text()), 'main'))
  assert.match(told, /Снимки под текста.*добавено: Децата рисуват\. \(три\).*Хорът пее.*премахнато: Децата рисуват/s)

  // Wishes that are none change nothing; what is not ticked any more goes.
  for (const [number, wish] of ['x', '-1', '999999', ''].entries())
    await save(String(number + 2), { [`place_${second}`]: wish === '999999' ? '999' : wish }, [second, first, third])
  assert.deepEqual(
    (await item())?.gallery.map(({ pictureId }) => pictureId),
    [third, first, second],
  )
  assert.equal((await save('6', {}, [second])).status, 303)
  assert.deepEqual((await item())?.gallery, [caption(second, 'две')])

  // The first version comes back with its order, without what was withdrawn meanwhile.
  const now = front.house.clock.now()
  await front.house.database.write((tx) => withdrawPictures(tx, { sha256: first.padEnd(64, '0'), actor: null }, now))
  assert.equal((await front.request(`${version}/1/restoration`, editor.sends({ version: '7' }))).status, 303)
  assert.deepEqual((await item())?.gallery, [caption(second, 'две'), caption(third, 'три')])
  const gone = wordsOf(find(readHtml(await (await front.request(`${version}/1`, editor.as)).text()), 'main'))
  assert.match(gone, /снимка, която вече я няма/)
  assert.doesNotMatch(gone, /едно|Хорът/)
})
