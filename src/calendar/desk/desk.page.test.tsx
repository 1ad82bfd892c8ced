import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MemberRole } from '#src/platform/actor.ts'
import { anEvent, chitalishte, chitalishteHall, library, libraryHall, words } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, type Element, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { type SignedInPerson, signedIn } from '../../../test/support/signed-in.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'

const desk = '/bg/desk/calendar/prosveta'
const reading = {
  title: 'Вечер на разказа',
  day: '2026-12-04',
  hour: '18:00',
  place: 'Читалище „Просвета“, Николово',
  sphere: 'culture',
  lead: 'Четем на глас и говорим.',
}

interface Desk extends Front {
  readonly who: SignedInPerson
  /** What a form answers: where it leads, or the page that comes back. */
  send(path: string, fields: Record<string, string> | string): Promise<{ status: number; to: string; main: Element }>
  see(path: string, status?: number): Promise<Element>
}

async function aDesk(
  context: Parameters<typeof aFront>[0],
  { role = 'editor', events = [] }: { role?: MemberRole; events?: readonly CalendarEvent[] } = {},
): Promise<Desk> {
  const front = await aFront(context, events)
  const who = await signedIn(front.house, { member: { organisation: chitalishte, role } })
  const send = async (path: string, fields: Record<string, string> | string) => {
    const response = await front.request(path, who.sends(fields))
    const to = response.headers.get('location') ?? ''
    const root = readHtml(response.status === 303 ? '<main></main>' : await response.text())
    if (response.status !== 303) assert.deepEqual(faultsOf(root), [], path)
    return { status: response.status, to, main: find(root, 'main') }
  }
  const see = async (path: string, status = 200) => {
    const response = await front.request(path, who.as)
    assert.equal(response.status, status, path)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [], path)
    return find(root, 'main')
  }
  return { ...front, who, send, see }
}

const fieldNamed = (main: Element, name: string): Element =>
  [...findAll(main, 'input'), ...findAll(main, 'textarea'), ...findAll(main, 'select')].find(
    (field) => attribute(field, 'name') === name,
  ) ?? assert.fail(`no field ${name}`)

const heldBy = (main: Element, name: string): string => {
  const field = fieldNamed(main, name)
  if (field.tag === 'textarea') return wordsOf(field)
  if (field.tag === 'select')
    return attribute(findAll(field, 'option').find((option) => option.attributes.has('selected')) ?? field, 'value')
  return attribute(field, 'value')
}

const idOf = (to: string): string => /\/events\/([^?/]+)/.exec(to)?.[1] ?? assert.fail(to)

const kept = async ({ house }: Desk, id: string): Promise<CalendarEvent> => {
  const [event] = await readEvents(house.database.read, [id])
  return event ?? assert.fail(id)
}

const series = (more: Partial<CalendarEvent> = {}) =>
  anEvent({
    id: 'series',
    organisationId: chitalishte,
    venueId: chitalishteHall,
    starts: '2026-11-13T18:00:00',
    ends: '2026-11-13T19:30:00',
    rule: 'FREQ=WEEKLY;COUNT=6',
    texts: { bg: words('Клуб по четене', { lead: 'Всеки петък.' }) },
    ...more,
  })

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

test('the usual house stands in the form already', async (context) => {
  const desk_ = await aDesk(context)
  await desk_.house.database.write(async ({ query }) => {
    await query
      .withTables<{ places_venue: { id: string; owner_id: string } }>()
      .updateTable('places_venue')
      .set({ owner_id: chitalishte })
      .where('id', '=', chitalishteHall)
      .execute()
  })
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

test('a place that several names fit is asked about; words may stay words', async (context) => {
  const desk_ = await aDesk(context)
  const { main } = await desk_.send(`${desk}/events`, { ...reading, place: 'библиотека' })
  assert.match(wordsOf(main), /Кое място\?.*Регионална библиотека, Русе.*Никое от тях: оставете „библиотека“/)
  const chosen = await desk_.send(`${desk}/events`, { ...reading, place: 'библиотека', 'place-choice': libraryHall })
  assert.equal((await kept(desk_, idOf(chosen.to))).venueId, libraryHall)
  const said = await desk_.send(`${desk}/events`, { ...reading, place: 'библиотека', 'place-choice': 'words' })
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

test('a draft is kept unfinished, gone on with, looked at and published', async (context) => {
  const desk_ = await aDesk(context)
  const { send, see, request } = desk_
  const { to } = await send(`${desk}/drafts`, { title: 'Наум' })
  const list = await see(to)
  assert.match(wordsOf(list), /Черновата е запазена/)
  const href = innerLinks(list).find((link) => link.includes('draft=')) ?? assert.fail('no draft')
  const draft = new URL(href, 'http://x').searchParams.get('draft') ?? ''
  assert.equal(heldBy(await see(href), 'title'), 'Наум')
  const preview = await send(`${desk}/previews`, { ...reading, draft })
  assert.equal(preview.to, `${desk}/drafts/${draft}/preview`)
  const before = await see(preview.to)
  assert.match(wordsOf(before), /Така ще изглежда.*Вечер на разказа.*Четем на глас/)
  assert.equal((await request('/bg/calendar/vecher-na-razkaza')).status, 404)
  const published = await send(`${desk}/drafts/${draft}/publication`, {})
  assert.match(published.to, /done=published/)
  assert.equal((await request('/bg/calendar/vecher-na-razkaza')).status, 200)
  assert.match(wordsOf(await see(`${desk}/events?show=drafts`)), /Няма започнати чернови/)
})

test('a draft may be deleted, and another organisation has no part in it', async (context) => {
  const desk_ = await aDesk(context)
  const other = await signedIn(desk_.house, { name: 'Друг', member: { organisation: library, role: 'manager' } })
  await desk_.send(`${desk}/drafts`, { title: 'Наум' })
  const list = await desk_.see(`${desk}/events?show=drafts`)
  const [removal = ''] = findAll(list, 'form').flatMap((form) =>
    attribute(form, 'action').endsWith('/removal') ? attribute(form, 'action') : [],
  )
  const foreign = removal.replace('prosveta', 'biblioteka')
  assert.equal((await desk_.request(foreign, other.sends({}))).status, 404)
  assert.equal((await desk_.send(removal, {})).status, 303)
  assert.doesNotMatch(wordsOf(await desk_.see(`${desk}/events?show=drafts`)), /Наум/)
})

test('an author sends for review where that is switched on; an editor sees and publishes it', async (context) => {
  const desk_ = await aDesk(context)
  const author = await signedIn(desk_.house, { name: 'Автор', member: { organisation: chitalishte, role: 'author' } })
  const form = async () => wordsOf(readHtml(await (await desk_.request(`${desk}/events/new`, author.as)).text()))
  assert.doesNotMatch(await form(), /Изпратете за преглед|Публикувайте/)
  assert.equal((await desk_.send(`${desk}/settings`, { review: 'yes' })).status, 303)
  assert.match(await form(), /Изпратете за преглед/)
  assert.equal((await desk_.request(`${desk}/events`, author.sends(reading))).status, 403)
  const sent = await desk_.request(`${desk}/submissions`, author.sends(reading))
  assert.equal(sent.status, 303)
  assert.equal((await desk_.request('/bg/calendar/vecher-na-razkaza')).status, 404)
  const panel = await desk_.see('/bg/desk')
  assert.match(wordsOf(panel), /1 събитие чака преглед/)
  const list = await desk_.see(`${desk}/events?show=drafts`)
  const href =
    innerLinks(list).find((link) => /\/events\/[^/?]+$/.test(link) && !link.endsWith('/new')) ?? assert.fail()
  assert.match(wordsOf(await desk_.see(href)), /чака преглед/)
  const asAuthor = readHtml(await (await desk_.request(`${href}/edit`, author.as)).text())
  const version = heldBy(asAuthor, 'version')
  const revised = await desk_.request(
    `${href}/revision`,
    author.sends({ ...reading, lead: 'Четем още.', version, scope: 'all', at: '2026-12-04T18:00:00' }),
  )
  assert.equal(revised.status, 303)
  assert.equal((await desk_.send(`${href}/publication`, {})).status, 303)
  assert.match(await desk_.page('/bg/calendar/vecher-na-razkaza'), /Четем още/)
  assert.equal((await desk_.request(`${href}/edit`, author.as)).status, 403)
})

test('what an organisation writes before its page is public stays a draft', async (context) => {
  const desk_ = await aDesk(context)
  await desk_.house.database.write(async ({ query }) => {
    await query
      .withTables<{ network_organisation: { id: string; status: string } }>()
      .updateTable('network_organisation')
      .set({ status: 'draft' })
      .where('id', '=', chitalishte)
      .execute()
  })
  assert.match(wordsOf(await desk_.see(`${desk}/events/new`)), /още не се вижда от всички/)
  const { to } = await desk_.send(`${desk}/events`, reading)
  assert.match(to, /\/drafts\/[^/]+\/preview$/)
  assert.equal((await desk_.send(to.replace('preview', 'publication'), {})).to, to)
  assert.equal((await desk_.request('/bg/calendar/vecher-na-razkaza')).status, 404)
})

test('an earlier event is offered and copied without its date', async (context) => {
  const event = anEvent({
    organisationId: chitalishte,
    venueId: chitalishteHall,
    texts: { bg: words('Есенен панаир', { lead: 'Елате.' }) },
    details: { ...anEvent().details, edition: 4, topics: ['crafts'] },
  })
  const desk_ = await aDesk(context, { events: [event] })
  const blank = await desk_.see(`${desk}/events/new`)
  const href = innerLinks(blank).find((link) => link.includes('like=')) ?? assert.fail('nothing to copy')
  const copy = await desk_.see(href)
  assert.match(wordsOf(copy), /Попълнено от „Есенен панаир“/)
  assert.equal(heldBy(copy, 'title'), 'Есенен панаир')
  assert.equal(heldBy(copy, 'day'), '')
  assert.equal(heldBy(copy, 'hour'), '18:00')
  assert.equal(heldBy(copy, 'edition'), '5')
  const foreign = await desk_.request('/bg/desk/calendar/prosveta/events/new?like=nothing', desk_.who.as)
  assert.equal(foreign.status, 404)
})

test('an event is edited; its address stays, its sequence grows only where time, place or status change', async (context) => {
  const event = anEvent({
    organisationId: chitalishte,
    venueId: chitalishteHall,
    texts: { bg: words('Есен', { lead: 'Едно.' }) },
  })
  const desk_ = await aDesk(context, { events: [event] })
  const path = `${desk}/events/${event.id}`
  const form = await desk_.see(`${path}/edit`)
  const fields = {
    ...reading,
    title: 'Есен и зима',
    day: '2026-11-27',
    end_hour: '20:00',
    version: heldBy(form, 'version'),
  }
  const renamed = await desk_.send(path, fields)
  assert.equal(renamed.to, `${path}?done=saved`)
  const first = await kept(desk_, event.id)
  assert.equal(first.slug, event.slug)
  assert.equal(first.sequence, 0)
  const stale = await desk_.send(path, { ...fields, title: 'Закъсняла' })
  assert.equal(stale.status, 409)
  assert.match(wordsOf(stale.main), /друг записа промяна/)
  assert.equal(heldBy(stale.main, 'title'), 'Закъсняла')
  const later = await desk_.send(path, { ...fields, hour: '19:00', version: heldBy(stale.main, 'version') })
  assert.equal(later.status, 303)
  const second = await kept(desk_, event.id)
  assert.equal(second.sequence, 1)
  assert.equal(second.starts, '2026-11-27T19:00:00')
})

test('of a series the dates are shown before it is asked which ones change', async (context) => {
  const desk_ = await aDesk(context, { events: [series()] })
  const choice = await desk_.see(`${desk}/events/series/edit`)
  assert.match(wordsOf(choice), /Само петък, 27\u00a0ноември, 18:00\u00a0ч\./)
  assert.match(
    wordsOf(choice),
    /Всички предстоящи: 27\u00a0ноември, 4\u00a0декември, 11\u00a0декември, 18\u00a0декември/,
  )
  const links = innerLinks(choice)
  assert.ok(links.includes(`${desk}/events/series/dates/2026-11-27T18%3A00%3A00`), links.join(' '))
  assert.ok(links.some((href) => href.includes('scope=from')))
})

test('this date and those that follow become an event of their own', async (context) => {
  const desk_ = await aDesk(context, { events: [series()] })
  const at = '2026-12-04T18:00:00'
  const form = await desk_.see(`${desk}/events/series/edit?scope=from&at=${at}`)
  assert.equal(heldBy(form, 'day'), '2026-12-04')
  assert.equal(heldBy(form, 'repeat_count'), '3')
  const { to } = await desk_.send(`${desk}/events/series`, {
    ...{ ...reading, title: 'Клуб по четене', hour: '19:00', end_hour: '20:30', repeat: 'weekly', repeat_count: '3' },
    ...{ scope: 'from', at, version: heldBy(form, 'version') },
  })
  assert.match(to, /done=divided/)
  const [before, after] = [await kept(desk_, 'series'), await kept(desk_, idOf(to))]
  assert.equal(before.rule, 'FREQ=WEEKLY;COUNT=3')
  assert.equal(after.starts, '2026-12-04T19:00:00')
  assert.equal(after.rule, 'FREQ=WEEKLY;COUNT=3')
  assert.notEqual(after.slug, before.slug)
})

test('all that are ahead move; what has been keeps its hour', async (context) => {
  const desk_ = await aDesk(context, { events: [series()] })
  const form = await desk_.see(`${desk}/events/series/edit?scope=all`)
  const { to } = await desk_.send(`${desk}/events/series`, {
    ...{ ...reading, day: heldBy(form, 'day'), hour: '19:00', end_hour: '20:30', repeat: 'weekly', repeat_count: '4' },
    ...{ scope: 'all', version: heldBy(form, 'version') },
  })
  assert.match(to, /series\?done=saved/)
  const rows = await desk_.house.database.read
    .withTables<{ calendar_occurrence: { event_id: string; starts: string; listed: number } }>()
    .selectFrom('calendar_occurrence')
    .select('starts')
    .where('event_id', '=', 'series')
    .where('listed', '=', 1)
    .orderBy('starts')
    .execute()
  assert.deepEqual(
    rows.map(({ starts }) => starts.slice(5, 16)),
    ['11-13T18:00', '11-20T18:00', '11-27T19:00', '12-04T19:00', '12-11T19:00', '12-18T19:00'],
  )
})

test('one date is moved, put elsewhere, cancelled with a reason, and stands again', async (context) => {
  const desk_ = await aDesk(context, { events: [series()] })
  const path = `${desk}/events/series/dates/2026-12-04T18:00:00`
  const fields = async (more: Record<string, string>) => {
    const form = await desk_.see(path)
    return {
      day: heldBy(form, 'day'),
      hour: '18:00',
      end_hour: '19:30',
      status: 'confirmed',
      version: heldBy(form, 'version'),
      ...more,
    }
  }
  assert.equal((await desk_.send(path, await fields({ status: 'cancelled' }))).status, 422)
  const moved = await fields({
    day: '2026-12-05',
    hour: '17:00',
    end_hour: '',
    place: 'Регионална библиотека',
    reason: 'Ремонт.',
  })
  assert.equal((await desk_.send(path, moved)).status, 303)
  const page = wordsOf(readHtml(await desk_.page('/bg/calendar/series/2026-12-04')))
  assert.match(page, /нова дата \(беше 4\u00a0декември\)/)
  assert.match(page, /Ремонт\./)
  assert.match(page, /Регионална библиотека/)
  assert.equal((await desk_.send(path, moved)).status, 409)
  assert.equal((await desk_.send(path, await fields({ status: 'cancelled', reason: 'Грип.' }))).status, 303)
  assert.match(await desk_.page('/bg/calendar/series/2026-12-04'), /Грип\./)
  assert.equal((await desk_.send(path, await fields({ day: '2026-12-04', reason: '', place: '' }))).status, 303)
  const [change] = (await kept(desk_, 'series')).changes
  assert.equal(change?.status, null)
  assert.equal(change?.starts, null)
  assert.equal((await desk_.see(`${desk}/events/series/dates/2026-12-05T18:00:00`, 404)).tag, 'main')
})

test('an event is cancelled with a reason and says what happened; it can stand again or be put off', async (context) => {
  const event = anEvent({ organisationId: chitalishte, status: 'planned', texts: { bg: words('Лятно кино') } })
  const desk_ = await aDesk(context, { events: [event] })
  const path = `${desk}/events/${event.id}`
  assert.equal((await desk_.send(`${path}/confirmation`, {})).to, `${path}?done=confirmedNow`)
  assert.equal((await kept(desk_, event.id)).status, 'confirmed')
  const without = await desk_.send(`${path}/cancellation`, { reason: '' })
  assert.equal(without.status, 422)
  assert.match(wordsOf(without.main), /Напишете защо/)
  const { to } = await desk_.send(`${path}/cancellation`, { reason: 'Буря.' })
  assert.match(wordsOf(await desk_.see(to)), /Отменихте „Лятно кино“ на 27\u00a0ноември 2026\u00a0г\./)
  assert.match(await desk_.page(`/bg/calendar/${event.slug}`), /Буря\./)
  assert.equal((await kept(desk_, event.id)).sequence, 2)
  await desk_.send(`${path}/confirmation`, {})
  assert.equal((await kept(desk_, event.id)).texts.bg?.reason, null)
  await desk_.send(`${path}/postponement`, { reason: 'Чакаме.' })
  assert.equal((await kept(desk_, event.id)).status, 'postponed')
})

test('several dates are confirmed or cancelled at once', async (context) => {
  const event = anEvent({ organisationId: chitalishte, status: 'planned' })
  const desk_ = await aDesk(context, { events: [event, series()] })
  const ticks = [`${event.id} ${event.starts}`, 'series 2026-12-04T18:00:00', 'series 2026-12-11T18:00:00']
  const form = (fields: Record<string, string>) =>
    new URLSearchParams([
      ...Object.entries(fields),
      ...ticks.map((tick): [string, string] => ['date', tick]),
    ]).toString()
  assert.equal((await desk_.send(`${desk}/confirmations`, {})).status, 422)
  const refused = await desk_.send(`${desk}/cancellations`, form({ reason: '' }))
  assert.match(wordsOf(refused.main), /Напишете защо/)
  assert.equal(findAll(refused.main, 'input', 'checked').length, 3)
  assert.match((await desk_.send(`${desk}/confirmations`, form({}))).to, /done=bulkConfirmed/)
  assert.equal((await kept(desk_, event.id)).status, 'confirmed')
  assert.match((await desk_.send(`${desk}/cancellations`, form({ reason: 'Грип.' }))).to, /done=bulkCancelled/)
  const { changes } = await kept(desk_, 'series')
  assert.deepEqual(
    changes.map(({ recurrenceId, status }) => [recurrenceId.slice(5, 10), status]),
    [
      ['12-04', 'cancelled'],
      ['12-11', 'cancelled'],
    ],
  )
  assert.equal((await kept(desk_, event.id)).status, 'cancelled')
})

test('the list shows coming, past and all, a page at a time, with the same statements for one row and for many', async (context) => {
  const on = (number: number, day: string) =>
    anEvent({ id: `event-${number}`, organisationId: chitalishte, starts: `${day}T18:00:00`, ends: null })
  const ask = async (events: readonly CalendarEvent[]) => {
    const desk_ = await aDesk(context, { events })
    await desk_.see(`${desk}/events`)
    const before = desk_.house.database.statements()
    await desk_.see(`${desk}/events`)
    return desk_.house.database.statements() - before
  }
  assert.equal(await ask([on(1, '2026-12-01')]), await ask([1, 2, 3].map((number) => on(number, `2026-12-0${number}`))))
  const many = Array.from({ length: 30 }, (_, number) => on(number, '2026-12-01'))
  const desk_ = await aDesk(context, { events: [...many, on(99, '2026-10-01')] })
  const rows = async (path: string) => findAll(find(await desk_.see(path), 'ul', 'class'), 'li').length
  const first = await desk_.see(`${desk}/events`)
  assert.ok(innerLinks(first).includes(`${desk}/events?page=2`))
  assert.match(wordsOf(await desk_.see(`${desk}/events?show=past`)), /октомври.*проведено/)
  assert.ok((await rows(`${desk}/events?show=all`)) > 0)
})

const acts: readonly string[] = [
  'events',
  'drafts/x/publication',
  'confirmations',
  'cancellations',
  'settings',
  'events/event-1',
  'events/event-1/publication',
  'events/event-1/confirmation',
  'events/event-1/cancellation',
  'events/event-1/postponement',
  'events/event-1/dates/2026-11-27T18:00:00',
]

test('an author publishes and changes nothing; who works elsewhere sees nothing; a stranger is asked who he is', async (context) => {
  const event = anEvent({ organisationId: chitalishte })
  const desk_ = await aDesk(context, { role: 'author', events: [event] })
  const other = await signedIn(desk_.house, { name: 'Друг', member: { organisation: library, role: 'manager' } })
  const coordinator = await signedIn(desk_.house, { name: 'Мария', appointed: { role: 'coordinator' } })
  for (const act of acts) assert.equal((await desk_.request(`${desk}/${act}`, desk_.who.sends({}))).status, 403, act)
  for (const act of [...acts, 'drafts', 'previews', 'submissions'])
    assert.equal((await desk_.request(`${desk}/${act}`, other.sends({}))).status, 403, act)
  const stranger = { ...other.sends({}), headers: { ...other.sends({}).headers, cookie: '' } }
  assert.equal((await desk_.request(`${desk}/events`, stranger)).status, 401)
  assert.equal((await desk_.request(`${desk}/events`)).status, 303)
  assert.equal((await desk_.request(`${desk}/events`, coordinator.as)).status, 200)
  assert.equal((await desk_.request('/bg/desk/calendar/biblioteka/events/event-1', other.as)).status, 404)
})
