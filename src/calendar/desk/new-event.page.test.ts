import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, library, libraryHall, words } from '../../../test/support/calendar.ts'
import { aDesk, desk, heldBy, idOf, keepsItsHouse, kept, reading } from '../../../test/support/event-desk.ts'
import { attribute, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { noDetails } from '../events/event-details.ts'

test('an empty desk leads to the form; a first event needs six fields and stands in the calendar', async (context) => {
  const desk_ = await aDesk(context)
  const { see, send, page } = desk_
  assert.match(wordsOf(await see(`${desk}/events`)), /Още няма предстоящи събития/)
  const form = await see(`${desk}/events/new`)
  assert.match(wordsOf(form), /Организатор: Читалище „Просвета“/)
  const required = [...findAll(form, 'input', 'required'), ...findAll(form, 'textarea', 'required')]
  assert.equal(required.length + findAll(form, 'select', 'required').length, 6)
  const { status, to } = await send(`${desk}/events`, reading)
  assert.equal(status, 303)
  assert.match(to, /\?done=published$/)
  const done = await see(to)
  assert.match(wordsOf(done), /Публикувано\. Вижте го като посетител или отпечатайте афиша\./)
  assert.ok(innerLinks(done).includes('/bg/calendar/vecher-na-razkaza'))
  assert.ok(innerLinks(done).some((href) => href.endsWith('/poster.pdf')))
  const event = await kept(desk_, idOf(to))
  assert.equal(event.venueId, chitalishteHall)
  assert.equal(event.kind, 'book')
  assert.equal(event.starts, '2026-12-04T18:00:00')
  assert.match(await page('/bg/calendar/vecher-na-razkaza'), /Четем на глас и говорим/)
  assert.match(wordsOf(await see(`${desk}/events`)), /4\u00a0декември.*Вечер на разказа.*потвърдено/)
})

test('a date that is over may be entered late; preview and publication say where the event stands', async (context) => {
  const { see, send } = await aDesk(context)
  const past = /Датата е минала: събитието стои в „Минали“/
  for (const [day, isPast] of [
    ['2026-11-01', true],
    ['2026-12-04', false],
  ] as const) {
    const preview = await send(`${desk}/previews`, { ...reading, day })
    assert.equal(past.test(wordsOf(await see(preview.to))), isPast)
    const published = await send(`${desk}/events`, { ...reading, title: `Вечер ${day}`, day })
    assert.equal(past.test(wordsOf(await see(published.to))), isPast)
  }
})

test('„салонът на читалището“ is the own house of a chitalishte, unless the words are chosen', async (context) => {
  const desk_ = await aDesk(context)
  await keepsItsHouse(desk_)
  const place = 'салонът на читалището'
  const saved = async (fields: Record<string, string>) =>
    kept(desk_, idOf((await desk_.send(`${desk}/events`, { ...reading, ...fields })).to))
  assert.equal((await saved({ place })).venueId, chitalishteHall)
  const inWords = await saved({ title: 'Друга вечер', place, 'place-choice': 'words' })
  assert.deepEqual([inWords.venueId, inWords.texts.bg?.place], [null, place])
})

test('the usual house stands in the form already', async (context) => {
  const desk_ = await aDesk(context)
  await keepsItsHouse(desk_)
  assert.equal(heldBy(await desk_.see(`${desk}/events/new`), 'place'), 'Читалище „Просвета“, Николово')
})

const bad: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ title: '' }, /Липсва заглавие\. Напишете го така, както ще стои на афиша\./],
  [{ title: 'я'.repeat(161) }, /161 знака, а приемаме до 160/],
  [{ day: '' }, /Липсва дата/],
  [{ day: '31.11.2026' }, /Ноември има 30 дни\. Имахте предвид 30\u00a0ноември или 1\u00a0декември\?/],
  [{ hour: '' }, /Липсва час/],
  [{ hour: 'вечерта' }, /Напишете часа така: 18:00/],
  [{ place: '' }, /Не се разбира къде е/],
  [{ place: 'просвета' }, /Изберете кое от местата имате предвид/],
  [{ sphere: '' }, /Изберете направление/],
  [{ sphere: 'sport' }, /Този избор вече го няма/],
  [{ lead: '' }, /Липсва изречението/],
  [
    { end_hour: '17:00' },
    /Краят \(17:00\u00a0ч\.\) е преди началото \(18:00\u00a0ч\.\)\. Поправете единия от двата часа/,
  ],
  [{ end_day: '2026-12-01' }, /Последният ден \(1\u00a0декември 2026\u00a0г\.\) е преди първия/],
  [{ repeat: 'weekly', repeat_until: '2026-12-01' }, /Повторенията свършват преди първата дата/],
  [{ repeat: 'weekly', repeat_until: '2026-12-30', repeat_count: '4' }, /или до кога се повтаря, или колко пъти/],
  [{ repeat: 'weekly', repeat_count: '1' }, /от 2 до 1000/],
  [{ dates: 'някой ден' }, /„някой ден“ не е дата/],
  [{ lasting: 'period' }, /Липсва последният ден/],
  [{ lasting: 'permanent', open_1: 'сутрин' }, /10:00–12:00, 13:00–17:00/],
  [{ age_from: '12', age_to: '7' }, /Възрастта „до“ е под „от“/],
  [{ price: 'paid' }, /Напишете цената/],
  [{ price_from: '5', price_to: '3' }, /Цената „до“ е под „от“/],
  [{ online: 'не е адрес' }, /адреса на сайта така/],
  [{ more_places: 'Луната' }, /Не намерихме място „Луната“/],
  [{ lead_en: 'A sentence.' }, /английски текст без английско заглавие/],
]

for (const [fields, sentence] of bad)
  test(`${JSON.stringify(fields).slice(0, 60)} is told, and everything typed stays and is kept as a draft`, async (context) => {
    const desk_ = await aDesk(context)
    const { status, main } = await desk_.send(`${desk}/events`, {
      ...reading,
      body: '<script>alert(1)</script>',
      ...fields,
    })
    assert.equal(status, 422)
    assert.match(wordsOf(main), sentence)
    assert.equal(heldBy(main, 'body'), '<script>alert(1)</script>')
    for (const [name, value] of Object.entries({ ...reading, ...fields }))
      if (value !== 'sport') assert.equal(heldBy(main, name), value, name)
    const drafts = await desk_.see(`${desk}/events?show=drafts`)
    assert.match(wordsOf(drafts), fields.title === '' ? /без заглавие/ : /Чернови/)
  })

test('nothing typed names all six fields at once', async (context) => {
  const { main } = await (await aDesk(context)).send(`${desk}/events`, { title: '' })
  assert.match(wordsOf(main), /Поправете 6 неща; останалото е запазено/)
})

test('what contradicts something else is told together with what is missing', async (context) => {
  const { send } = await aDesk(context)
  const told = async (fields: Record<string, string>) => {
    const { main } = await send(`${desk}/events`, { ...reading, ...fields })
    return wordsOf(main)
  }
  const turned = { end_hour: '17:00', age_from: '12', age_to: '7', price_from: '5', price_to: '3' }
  const all = await told({ title: '', ...turned })
  assert.match(all, /Поправете 4 неща.*Липсва заглавие.*Краят \(17:00.*Възрастта „до“.*Цената „до“/)
  assert.match(await told({ hour: '', end_day: '2026-12-01' }), /Поправете 2 неща.*Липсва час.*Последният ден/)
  assert.match(await told({ day: '', end_hour: '17:00' }), /Поправете 2 неща.*Липсва дата.*Краят/)
})

test('the rest of the dates is not blamed for a day or an hour that is missing', async (context) => {
  const { send } = await aDesk(context)
  const rest = { end_day: '2026-12-06', end_hour: '08:00', repeat: 'weekly', repeat_until: '2026-12-30' }
  for (const missing of [{ day: '' }, { hour: '' }, { hour: 'вечерта', dates: '8.12.2026 17:30' }]) {
    const { main } = await send(`${desk}/events`, { ...reading, ...rest, ...missing })
    assert.match(wordsOf(main), /Поправете едно нещо/)
  }
})

test('a place that several names fit is asked about; words may stay words', async (context) => {
  const desk_ = await aDesk(context)
  const { main } = await desk_.send(`${desk}/events`, { ...reading, place: 'библиотека' })
  assert.match(wordsOf(main), /Кое място\?.*Регионална библиотека, Русе.*Никое от тях: оставете „библиотека“/)
  const chosen = await desk_.send(`${desk}/events`, { ...reading, place: 'библиотека', 'place-choice': libraryHall })
  assert.equal((await kept(desk_, idOf(chosen.to))).venueId, libraryHall)
  const inWords = { place: 'библиотека', 'place-choice': 'words', hour: '11:00' }
  const said = await desk_.send(`${desk}/events`, { ...reading, ...inWords })
  const event = await kept(desk_, idOf(said.to))
  assert.equal(event.venueId, null)
  assert.equal(event.texts.bg?.place, 'библиотека')
})

test('everything that an event may say is kept and comes back in its form', async (context) => {
  const desk_ = await aDesk(context)
  const more = {
    body: 'Първи абзац.\n\nВтори абзац.',
    online: 'https://example.org/live',
    kind: 'lecture',
    topics: 'books',
    end_hour: '20:00',
    repeat: 'monthly-weekday',
    repeat_count: '4',
    audience: 'за възрастни',
    audiences: 'pensioners',
    age_from: '16',
    price: 'paid',
    price_from: '2,50',
    price_to: '5',
    booking: 'needed',
    language: 'ro',
    access: 'subtitles',
    co_organisers: 'Библиотеката\nПриятели на книгата',
    more_places: 'Регионална библиотека, Русе',
    counted_kind: 'book',
    level: 'municipal',
    away: 'yes',
    tags: 'volunteering',
    programme_item: '12',
    edition: '3',
    for_library: 'yes',
    title_en: 'An evening of stories',
    lead_en: 'We read aloud.',
  }
  const { to, status } = await desk_.send(`${desk}/events`, { ...reading, ...more })
  assert.equal(status, 303)
  const event = await kept(desk_, idOf(to))
  assert.equal(event.rule, 'FREQ=MONTHLY;BYDAY=1FR;COUNT=4')
  assert.deepEqual(event.price, { from: 250, to: 500, currency: 'EUR' })
  assert.deepEqual(event.details.roles, [
    { role: 'co-organiser', organisationId: library, name: null },
    { role: 'co-organiser', organisationId: null, name: 'Приятели на книгата' },
  ])
  assert.deepEqual(event.details.places, [{ venueId: libraryHall, roomId: null }])
  const form = await desk_.see(`${desk}/events/${event.id}/edit?scope=all`)
  for (const [name, value] of Object.entries({ ...reading, ...more })) {
    if (['topics', 'audiences', 'access', 'tags'].includes(name)) {
      const box = findAll(form, 'input', 'checked').find(
        (each) => attribute(each, 'name') === name && attribute(each, 'value') === value,
      )
      assert.ok(box, name)
    } else assert.equal(heldBy(form, name), value.replace(/\n+/g, ' '), name)
  }
})

test('an exhibition with opening hours says until when, and whether it is open today', async (context) => {
  const desk_ = await aDesk(context)
  const period = {
    ...reading,
    title: 'Стари снимки',
    day: '2026-11-20',
    hour: '',
    lasting: 'period',
    end_day: '2026-12-18',
  }
  const week = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`open_${day}`, '10–18']))
  const { to } = await desk_.send(`${desk}/events`, { ...period, ...week })
  const event = await kept(desk_, idOf(to))
  assert.equal(event.type, 'period')
  assert.equal(event.ends, '2026-12-19')
  const page = wordsOf(readHtml(await desk_.page('/bg/calendar/stari-snimki')))
  assert.match(
    page,
    /всеки ден до 18\u00a0декември 2026\u00a0г\.днес до 18:00\u00a0ч\.всеки ден: 10:00 – 18:00\u00a0ч\./,
  )
  const always = {
    ...reading,
    title: 'Кът за четене',
    day: '2026-11-01',
    hour: '',
    lasting: 'permanent',
    open_1: '9–12',
  }
  await desk_.send(`${desk}/events`, always)
  assert.match(
    wordsOf(readHtml(await desk_.page('/bg/calendar/kat-za-chetene'))),
    /постоянно.*днес е затворено.*понеделник: 09:00 – 12:00/,
  )
  const list = wordsOf(readHtml(await desk_.page('/bg/calendar')))
  assert.match(list, /Стари снимкидо 18\u00a0декември/)
  assert.match(list, /Кът за четенепостоянно/)
})

test('a plan may know its month alone', async (context) => {
  const desk_ = await aDesk(context)
  const { to } = await desk_.send(`${desk}/events`, { ...reading, day: '2027-05-14', hour: '', month_only: 'yes' })
  const event = await kept(desk_, idOf(to))
  assert.deepEqual([event.starts, event.details.precise, event.status], ['2027-05-01', 'month', 'planned'])
  assert.match(await desk_.page('/bg/calendar/vecher-na-razkaza'), /май 2027\u00a0г\./)
})

test('what was held is offered to be copied, all of it on pages of its own; a plan of a month says no day', async (context) => {
  const own = { organisationId: chitalishte, ends: null }
  const desk_ = await aDesk(context, {
    events: [
      anEvent({ ...own, id: 'old', slug: 'old', starts: '2026-10-01T18:00:00', texts: { bg: words('Есенен бал') } }),
      anEvent({
        ...{ ...own, id: 'plan', slug: 'plan', starts: '2027-03-01', status: 'planned' },
        ...{ details: { ...noDetails, precise: 'month' }, texts: { bg: words('Пролетен бал') } },
      }),
    ],
  })
  const form = wordsOf(await desk_.see(`${desk}/events/new`))
  assert.match(form, /Есенен бал1\u00a0октомври 2026\u00a0г\.Пролетен балмарт 2027\u00a0г\./)
  const all = await desk_.see(`${desk}/events/earlier`)
  assert.match(wordsOf(all), /Есенен бал/)
  assert.doesNotMatch(wordsOf(all), /Пролетен бал/)
  assert.ok(innerLinks(all).includes(`${desk}/events/new?like=old`))
})
