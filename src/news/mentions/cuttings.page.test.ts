import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { sentWithFile } from '../../../test/support/upload.ts'

const desk = '/bg/desk/news/biblioteka/mentions'
const shelf = '/bg/desk/media/biblioteka'
const good = { medium: 'в. "Утро"', published_on: '20.11.2026' }
const pdf = Buffer.from('%PDF-1.7\n<script>alert(1)</script>')
const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()

async function at(front: Front, organisation = library) {
  const { as } = await signedIn(front.house, { member: { organisation, role: 'author' } })
  const { cookie = '' } = as.headers as Record<string, string>
  const send = (fields: Record<string, string>, bytes?: Uint8Array) =>
    front.request(desk, sentWithFile(fields, bytes && { field: 'cutting', bytes }, { cookie }))
  const see = async (path = desk) => find(readHtml(await (await front.request(path, as)).text()), 'main')
  return { as, cookie, send, see }
}

const aHouse = (context: TestContext) => aFront(context, [], { settings: { DATA_DIR: temporaryFolder(context) } })

const hrefOf = (main: ReturnType<typeof readHtml>, end: RegExp): string =>
  findAll(main, 'a')
    .map((link) => attribute(link, 'href'))
    .find((href) => end.test(href)) ?? assert.fail(`no link to ${end}`)

test('a scanned page comes along with a mention: for those who work there alone, and on the shelf', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  assert.equal((await author.send(good, pdf)).status, 303)
  const page = await author.see()
  assert.match(wordsOf(page), /Изрезка: в\.\s„Утро“, 20\sноември 2026.*PDF/)
  const href = hrefOf(page, /\.pdf$/)
  const file = await front.request(href, author.as)
  assert.deepEqual(
    [file.status, file.headers.get('content-disposition')?.split(';')[0], file.headers.get('cache-control')],
    [200, 'attachment', 'private, no-store'],
  )
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), pdf)
  // Nobody else comes to it, by no address, and the page of the organisation does not name it.
  const [, id = ''] = /documents\/([^/]+)\//.exec(href) ?? []
  const stranger = await at(front, chitalishte)
  assert.equal((await front.request(href, stranger.as)).status, 403)
  assert.equal((await front.request(href)).status, 303)
  assert.equal((await front.request(`/media/documents/${id}/${href.split('/').at(-1)}`, author.as)).status, 404)
  const publicPage = await front.page('/bg/network/biblioteka')
  assert.match(publicPage, /Утро/)
  assert.doesNotMatch(publicPage, /Изрезка|Файлове за изтегляне/)
  assert.match(wordsOf(await author.see(shelf)), /Изрезка.*само за работното място/s)
  // Whoever is about to delete it sees what it belongs to.
  const own = await author.see(`${shelf}/documents/${id}`)
  assert.match(wordsOf(own), /споменаване: в\.\s„Утро“/)
  assert.equal(hrefOf(own, /mentions$/), desk)
})

test('a photograph of a page is made anew as any other, and one that lies on the shelf can be chosen', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  assert.equal((await author.send(good, photo)).status, 303)
  const picture = hrefOf(await author.see(), /^\/media\/[\w-]+\/960\.jpg$|^\/media\/[\w-]+\/1600\.jpg$/)
  assert.equal((await front.request(picture)).headers.get('content-type'), 'image/jpeg')
  const choices = findAll(await author.see(), 'option').map((each) => [attribute(each, 'value'), wordsOf(each)])
  const [value = ''] = choices.find(([, words]) => /^снимка: Изрезка/.test(words ?? '')) ?? []
  assert.match(value, /^picture:/)
  assert.equal((await author.send({ ...good, medium: 'Радио Русе', file: value })).status, 303)
  assert.equal((wordsOf(await author.see()).match(/Изрезка: в\.\s„Утро“/g) ?? []).length >= 2, true)
  // When it is withdrawn, the mention stays with its words.
  const id = value.split(':')[1] ?? ''
  await front.request(`${shelf}/pictures/${id}/withdrawal`, sentWithFile({}, undefined, { cookie: author.cookie }))
  const after = await author.see()
  assert.match(wordsOf(after), /Радио Русе/)
  assert.doesNotMatch(JSON.stringify(findAll(after, 'a').map((link) => attribute(link, 'href'))), new RegExp(id))
})

test('a file that is none of these is refused beside its field, and what was typed stays', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  const refused: [Record<string, string>, Uint8Array | undefined, RegExp][] = [
    [good, Buffer.from([0x4d, 0x5a, 0, 1, 2]), /нито снимка \(JPEG, PNG, WebP\), нито документ/],
    [good, photo.subarray(0, 200), /не може да се отвори докрай|нито снимка/],
    [{ ...good, medium: '' }, pdf, /Изберете файла отново/],
    [{ ...good, file: 'document:nobody' }, undefined, /вече го няма/],
    [{ ...good, file: 'picture:../../etc' }, undefined, /вече го няма/],
    [{ ...good, file: 'x' }, undefined, /вече го няма/],
    [{ ...good, file: 'picture:x' }, pdf, /не и двете/],
  ]
  for (const [fields, bytes, sentence] of refused) {
    const answer = await author.send({ ...fields, copy: 'папка <b>1</b>' }, bytes)
    assert.equal(answer.status, 422, JSON.stringify(fields))
    const html = await answer.text()
    assert.match(wordsOf(find(readHtml(html), 'main')), sentence)
    assert.match(html, /value="папка &lt;b&gt;1&lt;\/b&gt;"/)
    assert.deepEqual(faultsOf(readHtml(html)), [])
  }
  assert.match(wordsOf(await author.see()), /Още няма записани споменавания/)
  assert.match(wordsOf(await author.see(shelf)), /Тук още няма снимки.*Тук още няма файлове/s)
})

test('what lies on the shelf of somebody else is nobody’s copy here', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  await author.send(good, pdf)
  const own = findAll(await author.see(), 'option').map((each) => attribute(each, 'value'))
  const value = own.find((each) => each.startsWith('document:')) ?? assert.fail()
  const stranger = await signedIn(front.house, { member: { organisation: chitalishte, role: 'author' } })
  const theirs = '/bg/desk/news/prosveta/mentions'
  const answer = await front.request(theirs, stranger.sends({ ...good, file: value }))
  assert.equal(answer.status, 422)
})

test('the register asks as many questions of the database for three mentions with copies as for one', async (context) => {
  const count = async (mentions: number) => {
    const front = await aHouse(context)
    const author = await at(front)
    for (let number = 0; number < mentions; number++) {
      await author.send(good, pdf)
      await author.send(good, photo)
    }
    await author.see()
    const before = front.house.database.statements()
    await author.see()
    return front.house.database.statements() - before
  }
  assert.equal(await count(3), await count(1))
})
