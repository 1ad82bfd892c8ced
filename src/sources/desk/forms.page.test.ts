import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library, libraryHall } from '../../../test/support/calendar.ts'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { aSourceDesk } from '../../../test/support/source-desk.ts'
import { sentWithFile } from '../../../test/support/upload.ts'

const evening = (uid: string, title: string, more = '') =>
  `UID:${uid}\nSUMMARY:${title}\nDTSTART;TZID=Europe/Sofia:20261127T180000\n${more}`
const bytesOf = (text: string) => new TextEncoder().encode(text)

type Desk = Awaited<ReturnType<typeof aSourceDesk>>
const upload = async (desk: Desk, path: string, fields: Record<string, string>, text: string | undefined) => {
  const { cookie = '' } = desk.editor.as.headers as Record<string, string>
  const file = text === undefined ? undefined : { field: 'file', bytes: bytesOf(text), name: 'програма.ics' }
  const response = await desk.request(path, sentWithFile(fields, file, { cookie }))
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }
}

test('each wrong field of a new source is named, and everything typed is kept', async (context) => {
  const desk = await aSourceDesk(context)
  const good = { name: 'Сайтът <b>на</b> клуба', address: 'https://example.org/a.ics', every: '3' }
  for (const [fields, sentence] of [
    [{ name: '' }, /Липсва име/],
    [{ name: 'я'.repeat(121) }, /приемаме до 120/],
    [{ address: '' }, /Напишете адрес или изберете файл/],
    [{ address: 'календарът ни' }, /не прилича на адрес/],
    [{ address: 'ftp://example.org/a.ics' }, /започва с https/],
    [{ address: 'javascript:alert(1)' }, /започва с https/],
    [{ address: 'https://me:secret@example.org/a.ics' }, /име и парола/],
    [{ address: `https://example.org/${'a'.repeat(2000)}` }, /приемаме до 2000/],
    [{ every: '2' }, /Изберете друг/],
    [{ 'choice-sphere': 'sport' }, /Изберете друг/],
  ] as const) {
    const { status, text } = await desk.send(desk.list, { ...good, ...fields })
    const root = readHtml(text)
    assert.equal(status, 422, JSON.stringify(fields))
    assert.match(wordsOf(root), sentence)
    assert.deepEqual(faultsOf(root), [])
    if (!('name' in fields)) assert.match(text, /value="Сайтът &lt;b&gt;на&lt;\/b&gt; клуба"/)
  }
  assert.match(wordsOf(await desk.see(desk.list)), /Още няма източници/)
})

test('an address inside our own network is not asked, and the page says so', async (context) => {
  const desk = await aSourceDesk(context)
  for (const address of [
    'http://127.0.0.1/a.ics',
    'http://10.0.0.1/a.ics',
    'http://[::1]/a.ics',
    'http://169.254.169.254/a',
  ]) {
    const { to } = await desk.send(desk.list, { name: 'Вътре', address })
    assert.match(wordsOf(await desk.see(to)), /не се чете.*вътрешна мрежа/, address)
  }
  assert.equal(desk.outside.asked.length, 0)
})

test('E54: the same address is there once; webcal and a missing https:// are understood', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile()
  await desk.add()
  const again = await desk.send(desk.list, { name: 'Пак', address: desk.outside.address })
  assert.deepEqual([again.status, /вече е сред източниците/.test(again.text)], [422, true])
  const { to } = await desk.send(desk.list, { name: 'Друг', address: 'webcal://127.0.0.1/b.ics' })
  assert.match(await (await desk.request(to, desk.editor.as)).text(), /href="https:\/\/127\.0\.0\.1\/b\.ics"/)
})

test('a file is shown, published, and replaced by the next one', async (context) => {
  const desk = await aSourceDesk(context)
  const both = await upload(desk, desk.list, { name: 'Програма', address: 'https://example.org/a' }, aCalendarFile())
  assert.match(both.text, /Оставете едното/)
  const file = (title: string) => aCalendarFile(evening('a', title), evening('b', 'Четене'))
  const { status, to } = await upload(desk, desk.list, { name: 'Програма', 'choice-sphere': 'science' }, file('Лекция'))
  assert.equal(status, 303)
  assert.match(wordsOf(await desk.see(to)), /чака публикуване.*Прочетохме 2 записа.*Лекция/)
  const preview = wordsOf(await desk.see(to))
  assert.match(preview, /Следващия файл качвате пак тук\..*Какво прочетохме/)
  await desk.publish(to)
  assert.match(await desk.page('/bg/calendar?sphere=science'), /Лекция/)
  assert.match(
    wordsOf(await desk.see(`${to}?done=publishedFile`)),
    /Следващите промени идват, когато качите нов файл\. Прочетено: 2 нови\./,
  )
  const next = await upload(desk, `${to}/file`, {}, file('Нова лекция'))
  assert.match(next.to, /done=read$/)
  assert.match(wordsOf(await desk.see(next.to)), /Прочетено: 1 променен, 1 без промяна\./)
  assert.match(await desk.page('/bg/calendar'), /Нова лекция/)
  assert.match((await upload(desk, `${to}/file`, {}, file('Нова лекция'))).to, /done=same$/)
  const empty = await upload(desk, `${to}/file`, {}, undefined)
  assert.deepEqual([empty.status, /Изберете файл/.test(empty.text)], [422, true])
  assert.equal((await desk.send(`${to}/reading`, {})).status, 404)
})

test('a record without a title is told before it stays out, and after', async (context) => {
  const desk = await aSourceDesk(context)
  const { to } = await upload(
    desk,
    desk.list,
    { name: 'Програма' },
    aCalendarFile(evening('a', ''), evening('b', 'Четене')),
  )
  assert.match(wordsOf(await desk.see(to)), /Прочетохме 2 записа.*Един от тях е без заглавие и няма да влезе/)
  await desk.publish(to)
  assert.match(wordsOf(await desk.see(`${to}?done=publishedFile`)), /Прочетено: 1 нов, 1 невнесен\./)
})

test('what is no calendar is said, and can be tried again', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = 'Здравейте'
  const source = await desk.add()
  assert.match(wordsOf(await desk.see(source)), /не прилича на календар/)
  assert.doesNotMatch(wordsOf(await desk.see(source)), /Публикувайте/)
  desk.outside.text = aCalendarFile(evening('a', 'Вечер'))
  await desk.send(`${source}/reading`, {})
  assert.match(wordsOf(await desk.see(source)), /Прочетохме 1 запис\./)
})

test('E57: an unknown place is explained once, and its events move there', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile(
    evening('a', 'Вечер', 'LOCATION:Зала 2\nCATEGORIES:Слово'),
    evening('b', 'Друга вечер', 'LOCATION:Зала 2'),
    evening('c', 'Трета', 'LOCATION:Регионална библиотека\nORGANIZER;CN=Библиотека Каравелов:mailto:a@example.org'),
  )
  const source = await desk.add()
  assert.match(wordsOf(await desk.see(source)), /Непознати места: 1.*Непознати теми: 1.*Непознати организации: 1/)
  const page = wordsOf(await desk.see(`${source}/words`))
  assert.match(page, /Зала 2Среща се в 2 записа\. Напишете името на залата/)
  const words = { 'place-0-said': 'Зала 2', 'topic-0-said': 'Слово', 'organisation-0-said': 'Библиотека Каравелов' }
  const wrong = await desk.send(`${source}/words`, {
    ...words,
    'place-0': 'няма такава <i>зала</i>',
    'organisation-0': 'никой',
  })
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(readHtml(wrong.text)), /Няма такова място.*Няма такъв партньор/)
  assert.match(wrong.text, /value="няма такава &lt;i&gt;зала&lt;\/i&gt;"/)
  await desk.publish(source)
  const said = {
    ...words,
    'place-0': 'Регионална библиотека',
    'topic-0': 'topic:books',
    'organisation-0': 'Любен Каравелов',
  }
  assert.match((await desk.send(`${source}/words`, said)).to, /done=mapped$/)
  const vecher = wordsOf(readHtml(await desk.page('/bg/calendar/vecher')))
  assert.match(vecher, /Регионална библиотека/)
  assert.match(await desk.page('/bg/calendar?topic=books'), /Вечер/)
  assert.match(wordsOf(readHtml(await desk.page('/bg/calendar/treta'))), /Библиотека „Любен Каравелов“/)
  assert.doesNotMatch(wordsOf(await desk.see(source)), /Непознати/)
  // Remembered for what comes later, too.
  desk.outside.text = aCalendarFile(
    evening('d', 'Нова вечер', 'LOCATION:зала  2'),
    ...['a', 'b', 'c'].map((uid) => evening(uid, 'Вечер')),
  )
  await desk.later(1)
  const venue = await desk.house.database.read
    .withTables<{ calendar_event: { slug: string; venue_id: string | null } }>()
    .selectFrom('calendar_event')
    .select('venue_id')
    .where('slug', '=', 'nova-vecher')
    .executeTakeFirst()
  assert.equal(venue?.venue_id, libraryHall)
})

test('settings are saved, wrong ones named, and nobody writes over another', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile(evening('a', 'Вечер'))
  const source = await desk.add()
  const fields = { name: 'Ново име', every: '24', 'choice-sphere': 'education', version: '1' }
  assert.equal((await desk.send(source, { ...fields, name: '' })).status, 422)
  assert.match((await desk.send(source, fields)).to, /done=saved$/)
  assert.match(wordsOf(await desk.see(source)), /Ново име/)
  const late = await desk.send(source, { ...fields, name: 'Късно' })
  assert.deepEqual([late.status, /друг записа промяна/.test(late.text)], [409, true])
  assert.match(late.text, /value="Късно"/)
})

test('what a hostile feed says is text on every page', async (context) => {
  const desk = await aSourceDesk(context)
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  desk.outside.text = aCalendarFile(
    evening(`u"><svg onload=alert(1)>`, `Зло ${evil}`, `LOCATION:${evil}\nCATEGORIES:${evil}\nURL:javascript:alert(1)`),
    `UID:${evil}\nSUMMARY:${evil}`,
  )
  const source = await desk.add({ name: 'Източник <b>' })
  const pages = [source, `${source}/words`, desk.list]
  const run = /runs\/[\da-f-]{36}/.exec(await (await desk.request(source, desk.editor.as)).text())?.[0]
  assert.ok(run)
  await desk.publish(source)
  for (const path of [...pages, `${source}/${run}`, '/bg/calendar', '/bg/calendar/zlo']) {
    const response = await desk.request(path, desk.editor.as)
    assert.equal(response.status, 200, path)
    assert.doesNotMatch(
      await response.text(),
      /<script>alert|<img src=x|<svg onload|href="javascript|Източник <b>/,
      path,
    )
  }
})

test('only those who may publish for the organisation come here', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile(evening('a', 'Вечер'))
  const source = await desk.add()
  const author = await signedIn(desk.house, { member: { organisation: chitalishte, role: 'author' } })
  const other = await signedIn(desk.house, { member: { organisation: library, role: 'manager' } })
  const coordinator = await signedIn(desk.house, { appointed: { role: 'coordinator' } })
  const acts = ['publication', 'decision', 'reading', 'pause', 'resumption', 'removal', 'words']
  for (const path of [desk.list, source, `${source}/words`, `${source}/settings`]) {
    assert.equal((await desk.request(path, author.as)).status, 403, path)
    assert.equal((await desk.request(path, other.as)).status, 403, path)
    assert.equal((await desk.request(path, coordinator.as)).status, 200, path)
    assert.equal((await desk.request(path)).status, 303, path)
  }
  for (const act of acts) {
    assert.equal((await desk.request(`${source}/${act}`, author.sends({}))).status, 403, act)
    assert.equal((await desk.request(`${source}/${act}`, other.sends({}))).status, 403, act)
  }
  // The source of another organisation is nobody's here.
  assert.equal((await desk.request(source.replace('prosveta', 'biblioteka'), other.as)).status, 404)
  assert.equal((await desk.request(`${source}/runs/nobody`, desk.editor.as)).status, 404)
})

test('pages ask as much for many sources and runs as for one', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile(evening('a', 'Вечер'))
  const count = async (path: string) => {
    const before = desk.house.database.statements()
    assert.equal((await desk.request(path, desk.editor.as)).status, 200)
    return desk.house.database.statements() - before
  }
  const source = await desk.add()
  const [list, page] = [await count(desk.list), await count(source)]
  for (const number of [1, 2])
    await desk.send(desk.list, { name: 'Друг', address: `${desk.outside.address}?${number}` })
  desk.outside.text = aCalendarFile(evening('a', 'Друга вечер'))
  await desk.send(`${source}/reading`, {})
  assert.deepEqual([await count(desk.list), await count(source)], [list, page])
  assert.match(
    wordsOf(find(readHtml(await (await desk.request('/bg/desk', desk.editor.as)).text()), 'main')),
    /Сайтът: прегледайте/,
  )
})
