import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import {
  anEvent,
  chitalishte,
  chitalishteHall,
  fill,
  library,
  libraryHall,
  testZone,
  words,
} from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { saveEvent } from './event.store.ts'
import type { CalendarEvent } from './event.ts'
import { homePanel, organisationPanel } from './panels.tsx'
import { takeoverPanel } from './takeover-panel.tsx'

const visitAt = (at: string, lang: 'bg' | 'en' = 'bg'): Visit => {
  const now = Temporal.Instant.from(at)
  return {
    lang,
    path: '/bg',
    params: {},
    query: new URLSearchParams(),
    now,
    zone: testZone,
    today: now.toZonedDateTimeISO(testZone).toPlainDate(),
    form: new URLSearchParams(),
    actor: undefined,
    subject: {},
    neighbour: { network: '192.0.2.1', isLocal: false, agent: '', device: undefined },
    requestId: 'test',
  }
}
const theLibrary = { id: library, slug: 'biblioteka' }
const noon = visitAt('2026-11-27T10:00:00Z')

const on = (id: string, starts: string, more: Partial<CalendarEvent> = {}) =>
  anEvent({ id, starts, ends: null, texts: { bg: words(`Събитие ${id}`) }, ...more })

async function home(database: Database, visit: Visit) {
  const before = database.statements()
  const panel = await homePanel(aHouse(database))({ id: '', slug: '' }, visit)
  return { html: String(panel.main), until: String(panel.cache.until), cost: database.statements() - before }
}

onBothEngines('home shows today and the weekend, and is true until the next start or end', async (database) => {
  await fill(database, [
    on('today', '2026-11-27T18:00:00'),
    on('over', '2026-11-27T09:00:00'),
    on('saturday', '2026-11-28T18:00:00'),
    on('monday', '2026-11-30T18:00:00'),
  ])
  const { html, until } = await home(database, noon)
  for (const shown of ['today', 'saturday']) assert.ok(html.includes(`Събитие ${shown}`), shown)
  for (const hidden of ['over', 'monday']) assert.ok(!html.includes(`Събитие ${hidden}`), hidden)
  assert.equal(until, '2026-11-27T16:00:00Z')
})

onBothEngines(
  'the leaf counts all of today as the page of the day does, the list shows the first six that are ahead',
  async (database) => {
    const many = Array.from({ length: 7 }, (_, number) => on(`n${number}`, `2026-11-27T1${number + 3}:00:00`))
    await fill(database, [
      ...many.map((event, number) => ({ ...event, venueId: number === 0 ? chitalishteHall : libraryHall })),
      on('homeless', '2026-11-27T20:00:00', { venueId: null }),
      on('over', '2026-11-27T09:00:00'),
      on('going', '2026-11-27T11:00:00', { ends: '2026-11-27T12:30:00', venueId: libraryHall }),
    ])
    const { html, until } = await home(database, noon)
    assert.match(html, />Всички 10 събития днес</)
    assert.match(html, />в 2 населени места</)
    assert.equal(html.match(/Събитие /g)?.length, 6)
    assert.equal(until, '2026-11-27T10:30:00Z')
  },
)

onBothEngines(
  'in the evening the leaf still counts what the day had, and the list says that it is over',
  async (database) => {
    await fill(database, [on('over', '2026-11-27T09:00:00'), on('later', '2026-12-24T18:00:00')])
    const { html } = await home(database, visitAt('2026-11-27T20:00:00Z'))
    assert.match(html, />1 събитие днес</)
    assert.match(html, /Днешните събития вече минаха\..*Събитие later/s)
  },
)

onBothEngines('a day without events shows the nearest and is true until midnight', async (database) => {
  await fill(database, [on('later', '2026-12-24T18:00:00')])
  const { html, until } = await home(database, noon)
  assert.ok(html.includes('Събитие later'))
  assert.equal(until, '2026-11-27T22:00:00Z')
})

onBothEngines('home with three events costs as much as with one', async (database) => {
  await fill(database, [on('a', '2026-11-27T18:00:00'), on('a2', '2026-11-28T18:00:00')])
  const { cost: one } = await home(database, noon)
  const more = ['b', 'c'].flatMap((id) => [on(id, '2026-11-27T19:00:00'), on(`${id}2`, '2026-11-28T19:00:00')])
  await database.write(async (tx) => {
    for (const event of more) await saveEvent(tx, event, { now: noon.now, networkZone: testZone })
  })
  const { cost: five } = await home(database, noon)
  assert.equal(five, one)
})

onBothEngines('an organisation shows what comes of its own, and hangs on its own facts', async (database) => {
  await fill(database, [
    on('own', '2026-11-28T18:00:00'),
    on('past', '2026-11-20T18:00:00'),
    on('other', '2026-11-28T18:00:00', { organisationId: chitalishte }),
  ])
  const panel = await organisationPanel(aHouse(database))(theLibrary, noon)
  const html = String(panel.main)
  assert.ok(html.includes('Събитие own') && !html.includes('Събитие other') && !html.includes('Събитие past'))
  assert.ok(html.includes('/bg/calendar?organisation=biblioteka'))
  assert.ok(panel.cache.tags?.includes(`organisation:${library}`))
})

onBothEngines('what has begun this morning stays on its organisation’s page until it ends', async (database) => {
  await fill(database, [on('fair', '2026-11-27T09:00:00', { ends: '2026-11-27T18:00:00' })])
  const panelAt = async (at: string) => {
    const { main, cache } = await organisationPanel(aHouse(database))(theLibrary, visitAt(at))
    return { html: String(main), until: String(cache.until) }
  }
  const noonAtTheFair = await panelAt('2026-11-27T10:00:00Z')
  assert.match(noonAtTheFair.html, /Събитие fair/)
  assert.equal(noonAtTheFair.until, '2026-11-27T16:00:00Z')
  assert.doesNotMatch((await panelAt('2026-11-27T16:00:00Z')).html, /Събитие fair/)
})

onBothEngines('an exhibition stays on its organisation’s page until its last day', async (database) => {
  await fill(database, [on('exhibition', '2026-11-20', { ends: '2026-12-19' })])
  const panel = await organisationPanel(aHouse(database))(theLibrary, noon)
  assert.match(String(panel.main), /Събитие exhibition/)
  assert.match(String(panel.main), /до 18/)
  const after = await organisationPanel(aHouse(database))(theLibrary, visitAt('2026-12-19T10:00:00Z'))
  assert.ok(!String(after.main).includes('Събитие exhibition'))
})

onBothEngines('a successor is told how many events there are and how many are ahead', async (database) => {
  await fill(database, [
    on('past', '2026-11-01T18:00:00'),
    on('ahead', '2026-12-01T18:00:00'),
    on('later', '2026-12-02T18:00:00'),
  ])
  const before = database.statements()
  const panel = await takeoverPanel(aHouse(database))(theLibrary, noon)
  assert.match(String(panel.main), /3 събития в календара, 2 от тях предстоят/)
  assert.equal(database.statements() - before, 1)
})
