import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarEvent } from '#src/calendar/events/event.ts'
import { anEvent, libraryHall } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'

const someEvents = (count: number, starts: string): CalendarEvent[] =>
  Array.from({ length: count }, (_, number) =>
    anEvent({ id: `event-${number}`, starts, ends: null, venueId: libraryHall }),
  )
const aSeries = (count: number): CalendarEvent[] => [
  anEvent({ id: 'series', rule: `FREQ=WEEKLY;COUNT=${count}`, venueId: libraryHall }),
]
const today = (count: number) => someEvents(count, '2026-11-22T18:00:00')
const friday = (count: number) => someEvents(count, '2026-11-27T18:00:00')

/** Page, what fills it, and the most statements it may cost; news take one of home and of the map, news, mentions and files three of an organisation. */
const pages: [string, (count: number) => CalendarEvent[], number][] = [
  ['/bg', today, 5],
  ['/bg/calendar', friday, 4],
  ['/bg/calendar?place=ruse&sphere=culture&organisation=biblioteka', friday, 4],
  ['/bg/calendar/2026-11', friday, 2],
  ['/bg/calendar/2026-W48', friday, 3],
  ['/bg/calendar/2026-11-27', friday, 3],
  ['/bg/network/biblioteka', friday, 20],
  ['/bg/network', friday, 1],
  ['/bg/places/library', friday, 4],
  ['/bg/calendar/series', (count) => aSeries(count + 1), 4],
  ['/bg/calendar/series/2026-11-27', (count) => aSeries(count + 1), 6],
  ['/bg/calendar.ics', friday, 11],
  ['/bg/calendar/event-0/event.ics', friday, 13],
  ['/sitemap.xml', friday, 4],
]

for (const [path, fill, most] of pages) {
  test(`${path} costs the same statements with one row and with three, at most ${most}`, async (context) => {
    const counts: number[] = []
    for (const count of [1, 3]) {
      const { house, page } = await aFront(context, fill(count))
      // Names of places and partners are kept in memory; the first visit fetches them.
      await page('/bg/calendar?sphere=science')
      await page('/bg/calendar.ics?sphere=science')
      if (path.startsWith('/bg/')) await page(path.replace('/bg/', '/en/'))
      const before = house.database.statements()
      await page(path)
      counts.push(house.database.statements() - before)
    }
    assert.equal(counts[0], counts[1])
    assert.ok((counts[0] ?? 0) <= most, `${counts[0]} statements`)
    assert.ok((counts[0] ?? 0) > 0)
  })
}
