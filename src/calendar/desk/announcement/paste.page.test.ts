import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library, libraryHall } from '../../../../test/support/calendar.ts'
import { aDesk, desk, heldBy, idOf, keepsItsHouse, kept } from '../../../../test/support/event-desk.ts'
import { attribute, findAll, wordsOf } from '../../../../test/support/html.ts'
import { signedIn } from '../../../../test/support/signed-in.ts'

const paste = `${desk}/events/new`
const announcement = `Представяне на книгата „Писма от Дунава“
Кога: 27 ноември, от 17.30 до 19.00 ч.
Къде: Регионална библиотека, Русе
Авторката чете откъси и отговаря на въпроси.
За ученици и студенти над 14 години. Вход 2 €`

test('a pasted announcement fills the form, says what it took, and is published as it stands', async (context) => {
  const desk_ = await aDesk(context)
  assert.match(wordsOf(await desk_.see(paste)), /Поставете обявата/)
  const { status, main } = await desk_.send(paste, { announcement })
  assert.equal(status, 200)
  const words = wordsOf(main)
  assert.match(words, /От обявата попълнихме \d+ неща\. Проверете ги, преди да публикувате\./)
  assert.match(words, /Датапетък, 27\u00a0ноември 2026\u00a0г\. \(пише: 27\u00a0ноември\)/)
  assert.match(words, /Годината не е написана; взехме петък, 27\u00a0ноември 2026\u00a0г\.(?!\.)/)
  assert.match(words, /Попълнете сами: Направление/)
  const fields = { day: '2026-11-27', hour: '17:30', end_hour: '19:00', age_from: '14', price: 'paid', price_from: '2' }
  for (const [name, value] of Object.entries(fields)) assert.equal(heldBy(main, name), value, name)
  assert.equal(heldBy(main, 'title'), 'Представяне на книгата „Писма от Дунава“')
  assert.match(heldBy(main, 'body'), /^Представяне на книгата.*Вход 2\u00a0€$/)
  const folds = findAll(main, 'details')
  assert.ok(folds.filter((fold) => fold.attributes.has('open')).length >= 3)
  const typed = Object.fromEntries(
    ['title', 'day', 'hour', 'end_hour', 'place', 'lead', 'body', 'price', 'price_from'].map((name) => [
      name,
      heldBy(main, name),
    ]),
  )
  const { to } = await desk_.send(`${desk}/events`, { ...typed, sphere: 'culture' })
  const event = await kept(desk_, idOf(to))
  assert.deepEqual(
    [event.venueId, event.starts, event.ends],
    [libraryHall, '2026-11-27T17:30:00', '2026-11-27T19:00:00'],
  )
})

test('each thing taken leads to its field, in both languages', async (context) => {
  const desk_ = await aDesk(context)
  for (const path of [paste, paste.replace('/bg/', '/en/')]) {
    const { main } = await desk_.send(path, { announcement })
    const ids = new Set(
      ['input', 'textarea', 'select'].flatMap((tag) => findAll(main, tag).map((each) => attribute(each, 'id'))),
    )
    const links = findAll(main, 'a')
      .map((link) => attribute(link, 'href'))
      .filter((href) => href.startsWith('#'))
    assert.ok(links.length >= 8)
    for (const href of links) assert.ok(ids.has(href.slice(1)), href)
  }
})

test('„салона на читалището“ in the announcement of a chitalishte is its own house', async (context) => {
  const desk_ = await aDesk(context)
  await keepsItsHouse(desk_)
  const own = announcement.replace('Регионална библиотека, Русе', 'салона на читалището')
  const { main } = await desk_.send(paste, { announcement: own })
  assert.equal(heldBy(main, 'place'), 'Читалище „Просвета“, Николово')
})

test('a text that says nothing is kept as text; an empty or endless one is told', async (context) => {
  const desk_ = await aDesk(context)
  const { status, main } = await desk_.send(paste, { announcement: '<script>alert(1)</script>' })
  assert.equal(status, 200)
  assert.equal(heldBy(main, 'body'), '<script>alert(1)</script>')
  const empty = await desk_.send(paste, { announcement: ' ' })
  assert.equal(empty.status, 422)
  assert.match(wordsOf(empty.main), /Поставете текста на обявата/)
  const endless = await desk_.send(paste, { announcement: 'я'.repeat(10_001) })
  assert.equal(endless.status, 422)
  assert.match(wordsOf(endless.main), /по-дълга от 10000 знака/)
  assert.equal(heldBy(endless.main, 'announcement').length, 10_001)
})

test('nothing is kept before somebody looked at it', async (context) => {
  const desk_ = await aDesk(context)
  await desk_.send(paste, { announcement })
  assert.match(wordsOf(await desk_.see(`${desk}/events?show=drafts`)), /Няма започнати чернови/)
})

test('whoever may write an event may paste one, nobody else', async (context) => {
  const desk_ = await aDesk(context, { role: 'author' })
  assert.equal((await desk_.send(paste, { announcement })).status, 200)
  const other = await signedIn(desk_.house, { name: 'Друг', member: { organisation: library, role: 'manager' } })
  assert.equal((await desk_.request(paste, other.sends({ announcement }))).status, 403)
})
