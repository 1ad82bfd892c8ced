import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { addNews } from '../../../test/support/news.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { readItem } from '../items/item.store.ts'

const desk = '/bg/desk/news/biblioteka'
const good = { title: 'Библиотеката отваря в събота', body: 'От 10 до 14 ч.\n\nЗаповядайте.' }
type Role = 'author' | 'editor' | 'manager'

const somebody = (front: Front, role: Role, organisation = library) =>
  signedIn(front.house, { member: { organisation, role } })

const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')
const saidOn = async (response: Response) => wordsOf(await mainOf(response))
const idFrom = (response: Response): string => /items\/([^/?]+)/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

const aHouse = async (context: TestContext, review = false) => {
  const front = await aFront(context)
  const manager = await somebody(front, 'manager')
  if (review) await front.request(`${desk}/settings`, manager.sends({ review: 'yes' }))
  return front
}

const stateOf = async (front: Front, id: string) => (await readItem(front.house.database.read, id))?.state

test('one button publishes: title and text are all that is asked', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  const form = await mainOf(await front.request(`${desk}/items/new`, editor.as))
  const required = [...findAll(form, 'input', 'required'), ...findAll(form, 'textarea', 'required')]
  assert.deepEqual(
    required.map((each) => attribute(each, 'name')),
    ['title', 'body'],
  )
  const answer = await front.request(`${desk}/items`, editor.sends(good))
  const id = idFrom(answer)
  assert.match(answer.headers.get('location') ?? '', /\?done=published$/)
  assert.equal(await stateOf(front, id), 'published')
  const page = await front.request(`${desk}/items/${id}?done=published`, editor.as)
  const published = await mainOf(page)
  assert.match(wordsOf(published), /Публикувано\. Вижте го като посетител/)
  assert.ok(innerLinks(published).includes('/bg/news/bibliotekata-otvarya-v-sabota/press'))
  assert.match(await front.page('/bg/news/bibliotekata-otvarya-v-sabota'), /Библиотеката отваря в събота/)
})

test('what is wrong is said beside its field; what was typed stays and is kept as a draft', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  const wrong: readonly [Record<string, string>, RegExp][] = [
    [{ title: '', body: 'Текст' }, /Липсва заглавие/],
    [{ title: 'Само заглавие', body: ' ' }, /Липсва текст/],
    [{ ...good, title: 'а'.repeat(161) }, /161/],
    [{ ...good, body_en: 'Text' }, /Липсва заглавие на английски/],
    [{ ...good, title_en: 'Open on Saturday' }, /Липсва текст на английски/],
    [
      { ...good, title_en: 'Open', body_en: 'How many people came? What did they like best? What did they say?' },
      /В английския текст/,
    ],
    [{ ...good, partners: 'Никой такъв' }, /Не намерихме „Никой такъв“/],
    [{ ...good, urgent_day: '2026-11-23' }, /и деня, и часа/],
    [{ ...good, urgent_day: '2026-11-20', urgent_hour: '10:00' }, /вече е минал/],
    [{ ...good, source_url: 'не е адрес' }, /адрес/],
    [{ ...good, settlement: 'Нийде' }, /Нийде/],
  ]
  for (const [fields, sentence] of wrong) {
    const answer = await front.request(`${desk}/items`, editor.sends(fields))
    assert.equal(answer.status, 422, JSON.stringify(fields))
    const main = await mainOf(answer)
    assert.match(wordsOf(main), sentence)
    const typed = [
      ...findAll(main, 'input').map((each) => attribute(each, 'value')),
      ...findAll(main, 'textarea').map(wordsOf),
    ]
    for (const value of Object.values(fields).filter((each) => each.trim() !== ''))
      assert.ok(
        typed.some((each) => each.replaceAll(/\s+/g, ' ').trim() === value.replaceAll(/\s+/g, ' ').trim()),
        value,
      )
  }
  assert.match(await saidOn(await front.request(`${desk}/items`, editor.as)), /Започнати и незаписани/)
})

test('in a house of one nobody is asked to send his own text back', async (context) => {
  const front = await aHouse(context)
  const [editor, other] = [await somebody(front, 'editor'), await somebody(front, 'editor')]
  const item = `${desk}/items/${idFrom(await front.request(`${desk}/drafts`, editor.sends(good)))}`
  const at = { version: '1', state: 'draft', publish_day: '2026-11-23', publish_hour: '09:30' }
  const { headers } = await front.request(`${item}/schedule`, editor.sends(at))
  const said = await saidOn(await front.request(headers.get('location') ?? '', editor.as))
  assert.match(said, /Новината ще излезе сама в избрания час/)
  assert.match(said, /ще излезе утре, 09:30\sч\./)
  assert.doesNotMatch(said, /Върнете за поправка/)
  assert.match(await saidOn(await front.request(item, other.as)), /Върнете за поправка/)
})

test('what was typed is shown and never obeyed', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  const evil = '<script>alert(1)</script>'
  const fields = { title: evil, body: `${evil}\n\n[a](javascript:alert(1))`, author: evil, comment: evil }
  const id = idFrom(await front.request(`${desk}/items`, editor.sends(fields)))
  const paths = ['', '/edit', '/preview', '/versions/1', '/removal', '/pictures'].map(
    (end) => `${desk}/items/${id}${end}`,
  )
  for (const path of [...paths, `${desk}/items`]) {
    const html = await (await front.request(path, editor.as)).text()
    assert.doesNotMatch(html, /<script>alert|href="javascript/, path)
  }
  const shown = await front.request(`${desk}/formatted`, editor.sends({ text: fields.body }))
  assert.doesNotMatch(await shown.text(), /<script|javascript:alert\(1\)"/)
})

test('with a review an author submits, one editor asks for a change, another approves and schedules; each step says who and why', async (context) => {
  const front = await aHouse(context, true)
  const [author, editor] = [await somebody(front, 'author'), await somebody(front, 'editor')]
  assert.equal((await front.request(`${desk}/items`, author.sends(good))).status, 403)
  assert.equal((await front.request(`${desk}/items`, editor.sends(good))).status, 403)
  const id = idFrom(await front.request(`${desk}/submissions`, author.sends(good)))
  const item = `${desk}/items/${id}`
  const step = (name: string, who: typeof author, state: string, fields: Record<string, string> = {}, version = '1') =>
    front.request(`${item}/${name}`, who.sends({ state, version, ...fields }))
  assert.match(await saidOn(await front.request('/bg/desk', editor.as)), /една новина чака преглед/)
  assert.equal((await front.request(`${item}/edit`, author.as)).status, 403)
  assert.equal((await step('approval', author, 'review')).status, 403)
  assert.equal((await step('publication', editor, 'review')).status, 403)
  assert.match(await saidOn(await step('return', editor, 'review')), /Напишете какво да се промени/)
  assert.equal((await step('return', editor, 'review', { reason: 'Кога затваря?' })).status, 303)
  assert.match(await saidOn(await front.request('/bg/desk', author.as)), /една новина е върната за поправка/)
  const letters = await lettersOf(front)
  assert.match(letters.at(-1)?.body ?? '', /Кога затваря\?/)
  const change = { ...good, body: 'От 10 до 14 ч. Затваряме в 14.', version: '1' }
  assert.equal((await front.request(item, author.sends(change))).status, 303)
  await step('submission', author, 'changes', {}, '2')
  await step('approval', editor, 'review', {}, '2')
  assert.match((await lettersOf(front)).at(-1)?.subject ?? '', /^Одобрена: /)
  const past = { publish_day: '2026-11-20', publish_hour: '10:00' }
  assert.match(await saidOn(await step('schedule', editor, 'approved', past, '2')), /вече е минал/)
  await step('schedule', editor, 'approved', { publish_day: '2026-11-23', publish_hour: '09:30' }, '2')
  assert.equal(await stateOf(front, id), 'scheduled')
  const said = await saidOn(await front.request(item, editor.as))
  assert.match(said, /ще излезе утре, 09:30\sч\./)
  assert.match(said, /чака преглед → за поправка.*Кога затваря\?/)
})

const lettersOf = ({ house }: Front) =>
  house.database.read
    .withTables<{ platform_mail: { subject: string; body: string; created_at: string; id: string } }>()
    .selectFrom('platform_mail')
    .select(['subject', 'body'])
    .orderBy('id')
    .execute()

test('two people change one item: the second sees both texts and loses nothing', async (context) => {
  const front = await aHouse(context)
  const [one, other] = [await somebody(front, 'editor'), await somebody(front, 'editor')]
  const id = idFrom(await front.request(`${desk}/items`, one.sends(good)))
  const item = `${desk}/items/${id}`
  assert.equal((await front.request(item, one.sends({ ...good, body: 'От 11 до 14 ч.', version: '1' }))).status, 303)
  const mine = { ...good, body: 'От 10 до 15 ч.\n\nЗаповядайте.', author: 'Ана', version: '1' }
  const answer = await front.request(item, other.sends(mine))
  assert.equal(answer.status, 409)
  const main = await mainOf(answer)
  const areas = findAll(main, 'textarea').map((each) => wordsOf(each))
  assert.ok(areas.some((text) => /10 до 15/.test(text)))
  assert.match(wordsOf(find(main, 'ins')), /10|15|Заповядайте/)
  const version = findAll(main, 'input').find((each) => attribute(each, 'name') === 'version')
  assert.equal(version && attribute(version, 'value'), '2')
  assert.equal((await front.request(item, other.sends({ ...mine, version: '2' }))).status, 303)
  const versions = await saidOn(await front.request(item, one.as))
  assert.match(versions, /Версия 3.*Версия 2.*Версия 1/)
  const compared = await mainOf(await front.request(`${item}/versions/3`, one.as))
  assert.match(wordsOf(compared), /премахнато: 11.*добавено: 10/)
  assert.equal((await front.request(`${item}/versions/2/restoration`, one.sends({ version: '3' }))).status, 303)
  const now = await readItem(front.house.database.read, id)
  assert.deepEqual([now?.version, now?.texts.bg?.body], [4, 'От 11 до 14 ч.'])
})

test('a step is taken with the item as it was seen', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  await addNews(front.house.database)
  const item = `${desk}/items/item-1`
  await front.request(item, editor.sends({ ...good, version: '1' }))
  const stale = await front.request(`${item}/publication`, editor.sends({ version: '1', state: 'draft' }))
  assert.equal(stale.status, 409)
  assert.match(await saidOn(stale), /друг промени новината/)
  assert.equal(await stateOf(front, 'item-1'), 'draft')
})

test('an unfinished text waits as a draft, also of a change; a finished one is looked at first', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  const kept = await front.request(`${desk}/drafts/typed`, editor.sends({ title: 'Само начало' }))
  const { draft, said } = (await kept.json()) as { draft: string; said: string }
  assert.match(said, /^Запазено като чернова/)
  const again = await front.request(`${desk}/items/new?draft=${draft}`, editor.as)
  assert.match(await again.text(), /value="Само начало"/)
  const over = await front.request(`${desk}/items/new?draft=over`, editor.as)
  const list = await front.request(over.headers.get('location') ?? '', editor.as)
  assert.match(await saidOn(list), /Тази чернова вече я няма/)
  const looked = await front.request(`${desk}/previews`, editor.sends({ ...good, draft }))
  const id = idFrom(looked)
  const preview = await saidOn(await front.request(`${desk}/items/${id}/preview`, editor.as))
  assert.match(preview, /Така ще я видят посетителите\..*От 10 до 14 ч\./)
  assert.equal((await front.request('/bg/news/bibliotekata-otvarya-v-sabota')).status, 404)
  const change = await front.request(
    `${desk}/items/${id}/previews`,
    editor.sends({ ...good, title: 'Друго', version: '1' }),
  )
  const shown = await front.request(change.headers.get('location') ?? '', editor.as)
  assert.match(await saidOn(shown), /Друго/)
  assert.equal((await readItem(front.house.database.read, id))?.texts.bg?.title, good.title)
  assert.match(await saidOn(await front.request(`${desk}/items/${id}`, editor.as)), /Има незаписана промяна/)
})

test('a correction stands on the page, an archived item leaves the lists, a deleted one says that it is gone', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  await addNews(front.house.database, { published: '2026-11-22T08:00:00Z' })
  const item = `${desk}/items/item-1`
  const empty = await front.request(`${item}/corrections`, editor.sends({ correction: ' ' }))
  assert.equal(empty.status, 422)
  const sentBack = readHtml(await empty.text())
  assert.match(wordsOf(find(sentBack, 'title')), /^Грешка: Библиотеката отваря/)
  assert.match(wordsOf(find(sentBack, 'main')), /Поправете едно нещо.*Напишете какво пишеше преди.*Преместете в архива/)
  await front.request(`${item}/corrections`, editor.sends({ correction: 'Часът е 10.' }))
  const path = '/bg/news/bibliotekata-otvarya-v-nedelya'
  assert.match(await front.page(path), /Часът е 10\./)
  await front.request(`${item}/archiving`, editor.sends({ version: '1', state: 'published' }))
  assert.match(await front.page(path), /Библиотеката отваря в неделя/)
  assert.doesNotMatch(await front.page('/bg/news'), /отваря в неделя/)
  assert.match(await front.page('/bg/network/corrections'), /Часът е 10\./)
  await front.request(`${item}/removal`, editor.sends({ version: '1' }))
  assert.equal((await front.request(path)).status, 410)
  assert.doesNotMatch(await front.page('/bg/network/corrections'), /Часът е 10\./)
})

test('nobody deletes what somebody else has changed since he looked', async (context) => {
  const front = await aHouse(context)
  const editor = await somebody(front, 'editor')
  await addNews(front.house.database)
  const item = `${desk}/items/item-1`
  const form = await mainOf(await front.request(`${item}/removal`, editor.as))
  const hidden = findAll(form, 'input').map((each) => [attribute(each, 'name'), attribute(each, 'value')])
  assert.deepEqual(hidden, [['version', '1']])
  await front.request(item, editor.sends({ ...good, version: '1' }))
  const late = await front.request(`${item}/removal`, editor.sends({ version: '1' }))
  assert.equal(late.status, 409)
  assert.match(await saidOn(late), /друг промени новината.*Да, изтрийте я завинаги/s)
  assert.equal((await readItem(front.house.database.read, 'item-1'))?.version, 2)
  assert.equal((await front.request(`${item}/removal`, editor.sends({ version: '2' }))).status, 303)
  assert.equal(await readItem(front.house.database.read, 'item-1'), undefined)
})

test('whose desk it is not sees nothing and does nothing', async (context) => {
  const front = await aHouse(context)
  await addNews(front.house.database)
  const [foreign, author] = [await somebody(front, 'manager', chitalishte), await somebody(front, 'author')]
  assert.equal((await front.request(`${desk}/items/item-1`, foreign.as)).status, 403)
  const theirs = '/bg/desk/news/prosveta/items/item-1'
  assert.equal((await front.request(theirs, foreign.as)).status, 404)
  assert.equal(
    (await front.request(`${theirs}/publication`, foreign.sends({ version: '1', state: 'draft' }))).status,
    404,
  )
  assert.equal((await front.request(`${desk}/items/item-1/removal`, author.sends({}))).status, 403)
  assert.equal((await front.request(`${desk}/settings`, author.sends({}))).status, 403)
  assert.equal((await front.request(`${desk}/items`, {})).status, 303)
})

for (const count of [1, 3])
  test(`the list of ${count} costs as many statements as any`, async (context) => {
    const front = await aHouse(context)
    const editor = await somebody(front, 'editor')
    for (let number = 1; number <= count; number++) await addNews(front.house.database, { id: `item-${number}` })
    await front.request(`${desk}/items`, editor.as)
    const before = front.house.database.statements()
    await front.request(`${desk}/items`, editor.as)
    assert.ok(front.house.database.statements() - before <= 8, String(front.house.database.statements() - before))
  })
