import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChange, anEvent, chitalishte, library, words } from '../../../test/support/calendar.ts'
import { aDesk, desk, kept, series } from '../../../test/support/event-desk.ts'
import { attribute, find, findAll, innerLinks, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import type { CalendarEvent } from '../events/event.ts'
import { noDetails } from '../events/event-details.ts'

test('an event is cancelled with a reason and says what happened; it can stand again or be put off', async (context) => {
  const event = anEvent({ organisationId: chitalishte, status: 'planned', texts: { bg: words('Лятно кино') } })
  const desk_ = await aDesk(context, { events: [event] })
  const path = `${desk}/events/${event.id}`
  assert.equal((await desk_.send(`${path}/confirmation`, {})).to, `${path}?done=confirmedNow`)
  assert.equal((await kept(desk_, event.id)).status, 'confirmed')
  const without = await desk_.send(`${path}/cancellation`, { reason: '' })
  assert.equal(without.status, 422)
  assert.match(wordsOf(without.main), /Поправете едно нещо.*Напишете защо.*Отменете събитието/)
  const { to } = await desk_.send(`${path}/cancellation`, { reason: 'Буря.' })
  assert.match(wordsOf(await desk_.see(to)), /Отменихте „Лятно кино“ на 27\u00a0ноември 2026\u00a0г\.(?!\.)/)
  assert.match(await desk_.page(`/bg/calendar/${event.slug}`), /Буря\./)
  assert.equal((await kept(desk_, event.id)).sequence, 2)
  await desk_.send(`${path}/confirmation`, {})
  assert.equal((await kept(desk_, event.id)).texts.bg?.reason, null)
  await desk_.send(`${path}/postponement`, { reason: 'Чакаме.' })
  assert.equal((await kept(desk_, event.id)).status, 'postponed')
})

test('a series is cancelled from now on; what was held stays held, what was confirmed by itself is cancelled too', async (context) => {
  const single = { ...aChange('2026-12-04T18:00:00'), status: 'confirmed' as const }
  const desk_ = await aDesk(context, { events: [series({ changes: [single] })] })
  await desk_.send(`${desk}/events/series/cancellation`, { reason: 'Ремонт.' })
  const rows = await desk_.house.database.read
    .withTables<{ calendar_occurrence: { event_id: string; starts: string; status: string } }>()
    .selectFrom('calendar_occurrence')
    .select(['starts', 'status'])
    .where('event_id', '=', 'series')
    .orderBy('starts')
    .execute()
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['confirmed', 'confirmed', 'cancelled', 'cancelled', 'cancelled', 'cancelled'],
  )
})

test('the desk reads in English too', async (context) => {
  const desk_ = await aDesk(context, { events: [series()] })
  await desk_.send(`${desk}/drafts`, { title: 'Наум' })
  const english = desk.replace('/bg/', '/en/')
  for (const page of ['events', 'events?show=drafts', 'events/new', 'events/series', 'events/series/edit'])
    assert.match(wordsOf(await desk_.see(`${english}/${page}`)), /event|date/i, page)
  await desk_.see(`${english}/events/series/edit?scope=all`)
  await desk_.see(`${english}/events/series/dates/2026-12-04T18:00:00`)
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
  const heading = findAll(refused.main, 'legend').find((each) => wordsOf(each) === 'С отбелязаните дати')
  assert.ok(heading && attribute(heading, 'class') !== 'ui-hidden')
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

test('what another organisation keeps and holds together with this one is not on this desk', async (context) => {
  const roles = [{ role: 'co-organiser' as const, organisationId: chitalishte, name: null }]
  const theirs = anEvent({ id: 'theirs', texts: { bg: words('Тяхно') }, details: { ...noDetails, roles } })
  const own = anEvent({ id: 'own', organisationId: chitalishte, texts: { bg: words('Наше') } })
  const { see, page } = await aDesk(context, { events: [theirs, own] })
  const list = wordsOf(await see(`${desk}/events`))
  assert.ok(list.includes('Наше') && !list.includes('Тяхно'))
  assert.match(await page('/bg/calendar?organisation=prosveta'), /Тяхно/)
})

test('an event that is over is held: its desk asks how many came and for a report, and no longer offers to cancel', async (context) => {
  const day = { starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' }
  const over = anEvent({ organisationId: chitalishte, ...day })
  const cancelled = anEvent({ id: 'off', slug: 'off', organisationId: chitalishte, ...day, status: 'cancelled' })
  const desk_ = await aDesk(context, { events: [over, cancelled] })
  const path = `${desk}/events/${over.id}`
  const main = await desk_.see(path)
  assert.match(wordsOf(main), /проведено.*Запишете колко дойдоха.*Разкажете как мина/)
  assert.doesNotMatch(wordsOf(main), /потвърдено|Отменете|Отложете/)
  const [count = '', report = ''] = innerLinks(main).filter((href) => /\/attendance\/|items\/new\?event/.test(href))
  await desk_.send(count, { version: '0', under14: '1', aged14: '2', adults: '3' })
  assert.match(wordsOf(await desk_.see(path)), /Вижте колко дойдоха/)
  assert.equal((await desk_.see(report)).tag, 'main')
  assert.doesNotMatch(wordsOf(await desk_.see(`${desk}/events/off`)), /колко дойдоха|как мина/)
})
