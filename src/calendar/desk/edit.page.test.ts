import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, words } from '../../../test/support/calendar.ts'
import { aDesk, desk, heldBy, idOf, kept, reading, series } from '../../../test/support/event-desk.ts'
import { innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'

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
  assert.match(wordsOf(choice), /Само петък, 27\u00a0ноември,\u00a018:00\u00a0ч\./)
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
  const { to } = await desk_.send(path, await fields({ status: 'cancelled', reason: 'Грип.' }))
  assert.match(wordsOf(await desk_.see(to)), /Датата е отменена\..*[^:]\s*\d дати/)
  assert.match(await desk_.page('/bg/calendar/series/2026-12-04'), /Грип\./)
  assert.equal((await desk_.send(path, await fields({ day: '2026-12-04', reason: '', place: '' }))).status, 303)
  const [change] = (await kept(desk_, 'series')).changes
  assert.equal(change?.status, null)
  assert.equal(change?.starts, null)
  assert.equal((await desk_.see(`${desk}/events/series/dates/2026-12-05T18:00:00`, 404)).tag, 'main')
})
