import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { anEvent, chitalishte, library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import { readShelf } from '../shelf/shelf.store.ts'

const shelf = '/bg/desk/media/biblioteka'
const drawn = (colour: string) =>
  sharp({ create: { width: 1000, height: 500, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
const photo = await drawn('#a33')
const told = { alt: 'Хор от двайсет жени пее.', focus: 'top' }
const consent = { children: 'yes', consent_holder: 'канцеларията', consent_on: '20.11.2026', consent_scope: 'site' }

const aHouse = (context: TestContext) =>
  aFront(context, [anEvent()], { settings: { DATA_DIR: temporaryFolder(context) } })
const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')

async function at(front: Front, organisation = library) {
  const { as, sends } = await signedIn(front.house, { member: { organisation, role: 'author' } })
  const { cookie = '' } = as.headers as Record<string, string>
  const send = (path: string, field: string, fields: Record<string, string>, bytes?: Uint8Array) =>
    front.request(`${shelf}${path}`, sentWithFile(fields, bytes && { field, bytes }, { cookie }))
  const words = async (path: string) => wordsOf(await mainOf(await front.request(`${shelf}${path}`, as)))
  return {
    as,
    sends,
    words,
    picture: (fields: Record<string, string>, bytes?: Uint8Array) => send('/pictures/new', 'picture', fields, bytes),
    document: (fields: Record<string, string>, bytes?: Uint8Array) => send('/documents/new', 'document', fields, bytes),
  }
}
const newest = async ({ house }: Front) => (await readShelf(house.database.read, library))[0]
const filesOf = ({ house }: Front, folder: string) => {
  const path = join(house.settings.DATA_DIR, 'files', folder)
  return existsSync(path) ? readdirSync(path) : []
}

test('an empty shelf says what to do; a picture that is sent lies there with what it shows', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  assert.match(await author.words(''), /Тук още няма снимки.*Качете снимка.*Тук още няма файлове/s)
  const answer = await author.picture(told, photo)
  const picture = await newest(front)
  assert.equal(answer.headers.get('location'), `${shelf}/pictures/${picture?.id}?done=picturesaved`)
  assert.deepEqual([picture?.focus, picture?.consent, picture?.avif], ['top', undefined, false])
  assert.match(await author.words(''), /Хор от двайсет жени пее\..*не се показва никъде/s)
  const main = await mainOf(await front.request(shelf, author.as))
  assert.match(attribute(find(main, 'img'), 'class') ?? '', /media-cropped media-at-top/)
})

test('it costs no more with every picture', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  const cost = async () => {
    const before = front.house.database.statements()
    await front.request(shelf, author.as)
    return front.house.database.statements() - before
  }
  await author.picture(told, photo)
  const one = await cost()
  for (const colour of ['#3a3', '#33a']) await author.picture(told, await drawn(colour))
  assert.equal(await cost(), one)
})

test('children who can be recognised want a consent: its holder, its day, its scope', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  const answer = await author.picture({ ...told, children: 'yes', consent_on: 'вчера' }, photo)
  assert.equal(answer.status, 422)
  const said = wordsOf(await mainOf(answer))
  assert.match(said, /Кажете у кого са съгласията.*Изберете за какво са дадени/s)
  assert.equal(await newest(front), undefined)
  assert.equal((await author.picture({ ...told, ...consent }, photo)).status, 303)
  const picture = await newest(front)
  assert.deepEqual(picture?.consent, { holder: 'канцеларията', givenOn: '2026-11-20', scope: 'site' })
  const file = await front.request(`/media/${picture?.id}/480.jpg`)
  assert.equal(file.headers.get('cache-control'), 'public, no-cache', 'nobody keeps a copy without asking')
})

test('what was typed is kept, and nobody saves over somebody else', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  await author.picture(told, photo)
  const { id = '', version = 0 } = (await newest(front)) ?? {}
  const path = `${shelf}/pictures/${id}`
  const edit = (fields: Record<string, string>) => front.request(path, author.sends(fields))
  assert.equal((await edit({ version: String(version), alt: '', author: '<b>Ана' })).status, 422)
  const stale = await edit({ version: String(version - 1), alt: 'Танц <script>' })
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /Танц &lt;script&gt;/)
  assert.equal((await edit({ version: String(version), alt: 'Танц.' })).status, 303)
  assert.equal((await newest(front))?.altBg, 'Танц.')
})

test('a withdrawal takes every rendition away at once, and the same file is refused', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  await author.picture({ ...told, ...consent }, photo)
  const { id = '' } = (await newest(front)) ?? {}
  await front.request(
    '/bg/desk/calendar/biblioteka/events/event-1/picture/choice',
    editorSends(await editor(front), id),
  )
  assert.match(await front.page('/bg/calendar/event-1'), new RegExp(`/media/${id}/`))
  const path = `${shelf}/pictures/${id}`
  assert.match(await author.words(`/pictures/${id}`), /Къде се показва.*Вечер/s)
  const asked = await author.words(`/pictures/${id}/withdrawal`)
  assert.match(asked, /Какво ще стане.*Къде се показва.*Вечер.*Facebook.*Да, оттеглете я/s)
  assert.doesNotMatch(asked, /стоеше/)
  assert.equal((await front.request(`${path}/withdrawal`, author.sends({}))).status, 303)
  for (const size of [240, 480, 960, 1600])
    for (const kind of ['webp', 'jpg']) assert.equal((await front.request(`/media/${id}/${size}.${kind}`)).status, 410)
  assert.doesNotMatch(await front.page('/bg/calendar/event-1'), new RegExp(id))
  assert.deepEqual(filesOf(front, 'media'), [])
  const after = await author.words(`/pictures/${id}/withdrawal`)
  assert.match(
    after,
    /Снимката е оттеглена.*Facebook.*Съгласие от .*20.ноември.* канцеларията.*\/bg\/calendar\/event-1/s,
  )
  assert.equal((await front.request(path, author.as)).status, 404)
  const again = await author.picture(told, photo)
  assert.equal(again.status, 422)
  assert.match(await again.text(), /Тази снимка е оттеглена, защото някой на нея не е съгласен/)
  assert.deepEqual(filesOf(front, 'media'), [])
})

test('a picture is removed after a question that says where it is shown', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  await author.picture(told, photo)
  const { id = '' } = (await newest(front)) ?? {}
  await front.request(
    '/bg/desk/calendar/biblioteka/events/event-1/picture/choice',
    editorSends(await editor(front), id),
  )
  const path = `${shelf}/pictures/${id}`
  const acts = findAll(await mainOf(await front.request(path, author.as)), 'form').map((each) =>
    attribute(each, 'action'),
  )
  assert.ok(!acts.includes(`${path}/removal`), 'one touch would remove it')
  assert.match(
    await author.words(`/pictures/${id}/removal`),
    /Къде се показва.*Вечер.*не може да се върне.*Да, изтрийте снимката/s,
  )
  assert.match(await front.page('/bg/calendar/event-1'), new RegExp(`/media/${id}/`))
  const answer = await front.request(`${path}/removal`, author.sends({}))
  assert.equal(answer.headers.get('location'), `${shelf}?done=pictureremoved`)
  assert.doesNotMatch(await front.page('/bg/calendar/event-1'), new RegExp(id))
})

const editor = (front: Front) => signedIn(front.house, { member: { organisation: library, role: 'editor' } })
const editorSends = ({ sends }: Awaited<ReturnType<typeof editor>>, chosen: string) => sends({ chosen })

test('a document is kept as it is and answered as a download alone', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  const pdf = Buffer.from('%PDF-1.7\n<script>alert(1)</script>')
  const answer = await author.document({ title: 'Програма за 2027 г.', lang: 'bg' }, pdf)
  assert.equal(answer.headers.get('location'), `${shelf}?done=documentsaved`)
  const main = await mainOf(await front.request(shelf, author.as))
  assert.match(wordsOf(main), /Програма за 2027.*PDF · 1\u00a0kB · български/s)
  const href = findAll(main, 'a')
    .flatMap((each) => attribute(each, 'href') ?? [])
    .find((each) => each.endsWith('.pdf'))
  const file = await front.request(href ?? '')
  assert.deepEqual(
    ['content-type', 'content-disposition', 'x-content-type-options'].map((name) => file.headers.get(name)),
    ['application/pdf', 'attachment; filename="programa-za-2027-g.pdf"', 'nosniff'],
  )
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), pdf)
  assert.equal((await front.request((href ?? '').replace('programa', 'x'))).status, 404)
  const id = (href ?? '').split('/')[3] ?? ''
  const edit = await front.request(
    `${shelf}/documents/${id}`,
    author.sends({ title: 'План', lang: 'en', version: '1' }),
  )
  assert.equal(edit.status, 303)
  const stale = await front.request(`${shelf}/documents/${id}`, author.sends({ title: 'Б', lang: 'bg', version: '1' }))
  assert.equal(stale.status, 409)
  assert.match(await author.words(`/documents/${id}/removal`), /План.*не може да се върне.*Да, изтрийте файла/s)
  assert.equal((await front.request(href ?? '')).status, 200)
  assert.equal((await front.request(`${shelf}/documents/${id}/removal`, author.sends({}))).status, 303)
  assert.equal((await front.request(href ?? '')).status, 410)
})

test('documents are known by what is in them; programs and pages are refused', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  const said = { title: 'Файл', lang: 'bg' }
  const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
  const macros = zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')
  const refused: [Uint8Array, RegExp][] = [
    [Buffer.from([0x4d, 0x5a, 0, 1, 2]), /не е от приеманите видове/],
    [zip('a.txt'), /не е от приеманите видове/],
    [Buffer.from('PK\x03\x04 and nothing behind it', 'latin1'), /не е от приеманите видове/],
    [macros, /има макроси/],
    [photo, /не е от приеманите видове/],
  ]
  for (const [bytes, sentence] of refused) {
    const answer = await author.document(said, bytes)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
  }
  assert.match(await (await author.document(said)).text(), /Изберете файл/)
  assert.match(await (await author.document({ ...said, title: '' }, photo)).text(), /id="field-title-error"/)
  assert.deepEqual(filesOf(front, 'documents'), [])
  const docx = zip('[Content_Types].xml', 'word/document.xml')
  const odt = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })
  for (const bytes of [docx, odt, Buffer.from('Чист текст.\n')])
    assert.equal((await author.document(said, bytes)).status, 303)
  const html = await author.document(said, Buffer.from('<!doctype html><script>alert(1)</script>'))
  assert.equal(html.status, 303, 'as plain text it does nobody harm')
})

test('strangers and other houses come to nothing', async (context) => {
  const front = await aHouse(context)
  const author = await at(front)
  await author.picture(told, photo)
  const { id = '' } = (await newest(front)) ?? {}
  const other = await at(front, chitalishte)
  for (const path of [shelf, `${shelf}/pictures/${id}`, `${shelf}/pictures/${id}/withdrawal`]) {
    assert.equal((await front.request(path, other.as)).status, 403, path)
    assert.equal((await front.request(path)).status, 303, path)
  }
  assert.equal((await front.request(`${shelf}/pictures/${id}/withdrawal`, other.sends({}))).status, 403)
  // At their own desk somebody else's picture is not there.
  const own = `/bg/desk/media/prosveta/pictures/${id}`
  for (const path of [own, `${own}/withdrawal`]) assert.equal((await front.request(path, other.as)).status, 404, path)
  assert.equal((await front.request(`/media/${id}/480.jpg`)).status, 200)
})
