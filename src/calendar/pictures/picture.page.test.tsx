import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import { anEvent, chitalishte, library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, metaOf, readHtml, wordsOf } from '../../../test/support/html.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import { removeEvents } from '../events/event.store.ts'
import { readEventPicture } from './event-pictures.store.ts'

const path = '/bg/desk/calendar/biblioteka/events/event-1/picture'
const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()

const aHouseWith = (context: TestContext, state: 'published' | 'draft' = 'published') =>
  aFront(context, [anEvent({ state })], { settings: { DATA_DIR: temporaryFolder(context) } })
const somebody = async (front: Front, role: 'author' | 'editor' = 'editor', organisation = library) => {
  const { as, sends } = await signedIn(front.house, { member: { organisation, role } })
  const { cookie = '' } = as.headers as Record<string, string>
  const send = (fields: Record<string, string>, bytes?: Uint8Array) =>
    front.request(path, sentWithFile(fields, bytes && { field: 'picture', bytes }, { cookie }))
  return { as, sends, send, cookie }
}
const hanging = ({ house }: Front) => readEventPicture(house.database.read, 'event-1')
const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')
const filesOf = ({ house }: Front) => {
  const folder = join(house.settings.DATA_DIR, 'files', 'media')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('an editor adds a picture: it stands on the page of the event, in the widths that fit', async (context) => {
  const front = await aHouseWith(context)
  const editor = await somebody(front)
  const [form] = findAll(await mainOf(await front.request(path, editor.as)), 'form').filter((each) => {
    return attribute(each, 'enctype') === 'multipart/form-data'
  })
  assert.ok(form)
  assert.equal(findAll(form, 'input').filter((each) => attribute(each, 'type') === 'file').length, 1)
  const answer = await editor.send({ alt: 'Хор от двайсет жени пее.', author: 'Ана Петрова' }, photo)
  assert.equal(answer.headers.get('location'), `${path}?done=saved`)
  const saved = await mainOf(await front.request(`${path}?done=saved`, editor.as))
  assert.match(wordsOf(saved), /Снимката вече стои при събитието\.\s*Вижте го като посетител/)
  const picture = await hanging(front)
  const page = readHtml(await front.page('/bg/calendar/event-1'))
  const image = find(find(page, 'main'), 'img')
  assert.equal(attribute(image, 'alt'), 'Хор от двайсет жени пее.')
  assert.deepEqual([attribute(image, 'width'), attribute(image, 'height')], ['1000', '500'])
  assert.match(
    attribute(image, 'srcset'),
    new RegExp(`/media/${picture?.id}/480.jpg 480w, .*/960.jpg 960w, .*/1600.jpg 1000w`),
  )
  assert.match(wordsOf(find(page, 'main')), /Снимка: Ана Петрова/)
  assert.ok(metaOf(page, 'og:image')?.endsWith(`/media/${picture?.id}/1600.jpg`))
  assert.deepEqual([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:type')], ['1000', 'image/jpeg'])
  const poster = Buffer.from(await (await front.request('/bg/calendar/event-1/poster.pdf')).arrayBuffer())
  assert.ok(poster.includes('/DCTDecode'), 'the picture is not on the афиш')
  assert.match(readPdf(poster).text, /Снимка: Ана Петрова/)
})

for (const [scope, printed] of [
  ['site', false],
  ['print', true],
] as const)
  test(`where parents have agreed to „${scope}“, the picture goes no further`, async (context) => {
    const front = await aHouseWith(context)
    const agreed = { children: '1', consent_holder: 'папка 3', consent_on: '2026-11-01', consent_scope: scope }
    await (await somebody(front)).send({ alt: 'Маски.', author: 'Ана Петрова', ...agreed }, photo)
    const page = readHtml(await front.page('/bg/calendar/event-1'))
    assert.equal(attribute(find(find(page, 'main'), 'img'), 'alt'), 'Маски.')
    assert.match(metaOf(page, 'og:image') ?? '', /\/share\.png$/)
    const poster = Buffer.from(await (await front.request('/bg/calendar/event-1/poster.pdf')).arrayBuffer())
    assert.equal(/Снимка: Ана Петрова/.test(readPdf(poster).text), printed)
  })

test('it stands on the card of the weekend too, and costs no more with every card', async (context) => {
  const saturday = { starts: '2026-11-28T18:00:00', ends: '2026-11-28T20:00:00' }
  const more = ['event-2', 'event-3'].map((id) => anEvent({ ...saturday, id }))
  const settings = { DATA_DIR: temporaryFolder(context) }
  const front = await aFront(context, [anEvent(saturday), ...more], { settings })
  const { send, cookie } = await somebody(front)
  const cost = async () => {
    const before = front.house.database.statements()
    const images = findAll(find(readHtml(await front.page('/bg')), 'main'), 'img')
    return { alts: images.map((each) => attribute(each, 'alt')), cost: front.house.database.statements() - before }
  }
  assert.deepEqual((await cost()).alts, [])
  await send({ alt: 'Хор.' }, photo)
  const one = await cost()
  assert.deepEqual(one.alts, ['Хор.'])
  for (const id of ['event-2', 'event-3']) {
    const file = { field: 'picture', bytes: photo }
    await front.request(path.replace('event-1', id), sentWithFile({ alt: 'Хор.' }, file, { cookie }))
  }
  const three = await cost()
  assert.deepEqual([three.alts.length, three.cost], [3, one.cost])
})

test('its files are answered for ever the same, by our names alone', async (context) => {
  const front = await aHouseWith(context)
  await (await somebody(front)).send({ alt: 'Хор.' }, photo)
  const { id = '' } = (await hanging(front)) ?? {}
  const webp = await front.request(`/media/${id}/960.webp`)
  assert.deepEqual(
    ['content-type', 'cache-control', 'x-content-type-options'].map((name) => webp.headers.get(name)),
    ['image/webp', 'public, max-age=3600', 'nosniff'],
  )
  assert.ok(webp.headers.get('etag'))
  assert.equal((await sharp(await webp.arrayBuffer()).metadata()).width, 960)
  for (const strange of ['961.webp', '960.png', '960', '..%2F..%2Fdb', '%2e%2e'])
    assert.equal((await front.request(`/media/${id}/${strange}`)).status, 404, strange)
  assert.equal((await front.request('/media/unknown/960.webp')).status, 404)
})

test('without words the picture waits, and is not sent twice', async (context) => {
  const front = await aHouseWith(context)
  const editor = await somebody(front)
  const answer = await editor.send({ author: 'Ана <b>' }, photo)
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /Кажете с едно изречение какво се вижда/)
  assert.ok(html.includes('value="Ана &lt;b&gt;"'))
  const [, id = ''] = /name="sent-picture" value="([^"]+)"/.exec(html) ?? []
  assert.equal(await hanging(front), undefined)
  assert.equal((await editor.send({ alt: 'Хор.', 'sent-picture': id })).status, 303)
  assert.equal((await hanging(front))?.id, id)
  assert.equal((await editor.send({ decorative: 'yes', 'sent-picture': id })).status, 303)
  assert.deepEqual([(await hanging(front))?.id, (await hanging(front))?.decorative], [id, true])
  assert.equal(attribute(find(find(readHtml(await front.page('/bg/calendar/event-1')), 'main'), 'img'), 'alt'), '')
})

test('what is no picture, broken, missing or too large is told, and what was typed is kept', async (context) => {
  const front = await aHouseWith(context)
  const { send } = await somebody(front)
  const said = async (bytes?: Uint8Array) => {
    const answer = await send({ alt: 'Хор от двайсет жени.' }, bytes)
    assert.equal(answer.status, 422)
    const main = await mainOf(answer)
    assert.match(wordsOf(main), /Хор от двайсет жени/)
    return wordsOf(main)
  }
  assert.match(await said(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), /не е снимка JPEG, PNG или WebP/)
  assert.match(await said(photo.subarray(0, 300)), /не може да се отвори докрай/)
  assert.match(await said(), /Изберете снимка/)
  assert.match(
    await said(Buffer.alloc(21_000_000)),
    /Снимката е 21\u00a0MB, а приемаме до 20\u00a0MB\. Изберете по-малка/,
  )
  assert.deepEqual(filesOf(front), [])
})

test('a picture that is taken down or replaced stays on the shelf and can be chosen again', async (context) => {
  const front = await aHouseWith(context)
  const editor = await somebody(front)
  await editor.send({ alt: 'Хор.' }, photo)
  const first = await hanging(front)
  await editor.send({ alt: 'Танц.' }, photo)
  const second = await hanging(front)
  assert.notEqual(first?.id, second?.id)
  assert.equal((await front.request(`/media/${first?.id}/480.jpg`)).status, 200)
  const removed = await front.request(`${path}/removal`, editor.sends({}))
  assert.equal(removed.headers.get('location'), `${path}?done=removed`)
  assert.equal(findAll(find(readHtml(await front.page('/bg/calendar/event-1')), 'main'), 'img').length, 0)
  const choices = findAll(await mainOf(await front.request(path, editor.as)), 'input').flatMap((each) =>
    attribute(each, 'name') === 'chosen' ? attribute(each, 'value') : [],
  )
  assert.deepEqual(choices, [second?.id, first?.id])
  const chosen = await front.request(`${path}/choice`, editor.sends({ chosen: first?.id ?? '' }))
  assert.equal(chosen.headers.get('location'), `${path}?done=saved`)
  assert.equal((await hanging(front))?.id, first?.id)
  const strange = await front.request(`${path}/choice`, editor.sends({ chosen: 'unknown' }))
  assert.equal(strange.status, 422)
  assert.match(await strange.text(), /вече я няма сред снимките/)
  const none = await front.request(`${path}/choice`, editor.sends({}))
  assert.equal(none.status, 422)
  const said = wordsOf(await mainOf(none))
  assert.match(said, /Поправете едно нещо.*От снимките на организацията.*Изберете снимка от показаните/)
  assert.doesNotMatch(said, /Кажете с едно изречение|от телефона или компютъра си\./)
  assert.equal((await hanging(front))?.id, first?.id)
})

test('a picture stays on the shelf when its event goes', async (context) => {
  const front = await aHouseWith(context)
  await (await somebody(front)).send({ alt: 'Хор.' }, photo)
  const picture = await hanging(front)
  await front.house.database.write((tx) => removeEvents(tx, ['event-1'], front.house.clock.now()))
  assert.equal((await front.request(`/media/${picture?.id}/480.jpg`)).status, 200)
})

test('an author adds to a draft, not to what is out; strangers and other houses to nothing', async (context) => {
  const draft = await aHouseWith(context, 'draft')
  const writer = await somebody(draft, 'author')
  assert.equal((await writer.send({ alt: 'Хор.' }, photo)).status, 303)
  const front = await aHouseWith(context)
  const author = await somebody(front, 'author')
  assert.equal((await author.send({ alt: 'Хор.' }, photo)).status, 403)
  assert.equal((await front.request(`${path}/removal`, author.sends({}))).status, 403)
  const other = await somebody(front, 'editor', chitalishte)
  assert.equal((await other.send({ alt: 'Хор.' }, photo)).status, 403)
  const { as } = other
  assert.equal((await front.request(path.replace('biblioteka', 'prosveta'), as)).status, 404)
  assert.equal((await front.request(path, sentWithFile({}, { field: 'picture', bytes: photo }))).status, 401)
  assert.equal((await front.request(path, sent({}))).status, 401)
  assert.equal((await front.request(path)).status, 303)
  assert.deepEqual(filesOf(front), [])
})

test('somebody else’s picture cannot be hung', async (context) => {
  const front = await aHouseWith(context)
  const editor = await somebody(front)
  await editor.send({ alt: 'Хор.' }, photo)
  const before = await hanging(front)
  const other = await somebody(front, 'editor', chitalishte)
  const theirs = await other.send({ alt: 'Танц.', 'sent-picture': before?.id ?? '' })
  assert.equal(theirs.status, 403)
  assert.equal((await editor.send({ alt: 'Танц.', 'sent-picture': 'unknown' })).status, 303)
  assert.deepEqual([(await hanging(front))?.id, (await hanging(front))?.altBg], [before?.id, 'Танц.'])
})
