import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announced, announcedDate } from '../../../test/support/announced.ts'
import { drawnEvent } from './drawn-event.tsx'
import type { EventProps } from './event.view.tsx'

const noFacts = { topics: [], audiences: [], access: [], partners: [], places: [], hours: [] }
const { event } = announced()

function told({ at = '2026-11-22T12:00:00Z', ...different }: Partial<EventProps> & { at?: string } = {}) {
  const now = Temporal.Instant.from(at)
  const zone = 'Europe/Sofia'
  const props = {
    visit: { lang: 'bg', zone, now, today: now.toZonedDateTimeISO(zone).toPlainDate() },
    ...{ event, facts: noFacts, dates: [announcedDate()], title: event.text.title, most: 12, day: undefined },
    ...{ photo: undefined, funding: undefined, page: 'https://m.bg/bg/calendar/vecher', ...different },
  } as const
  const frame = { lang: 'bg', title: props.title, publicUrl: 'https://m.bg', address: '/calendar/vecher' } as const
  return drawnEvent(props, frame)
}

test('what is told alike is drawn once', () => {
  assert.equal(told(), told({ at: '2026-11-22T13:00:00Z' }))
  assert.match(told().jsonLd, /"@type":"LiteraryEvent"/)
})

test('a date that is over, another day or another word is drawn anew', () => {
  const [before, over] = [told({ at: '2026-11-27T17:59:00Z' }), told({ at: '2026-11-27T18:00:00Z' })]
  assert.notEqual(String(before.main), String(over.main))
  assert.notEqual(told(), told({ at: '2026-11-23T12:00:00Z' }))
  const renamed = { ...event, organisation: { ...event.organisation, name: 'Читалище „Заря“' } }
  assert.match(String(told({ event: renamed }).main), /Читалище „Заря“/)
  assert.match(String(told({ dates: [announcedDate({ venue: 'Читалнята' })] }).main), /Читалнята/)
})

test('hours of opening change with the clock and are not kept', () => {
  const facts = { ...noFacts, hours: [{ weekday: 7, opens: '10:00', closes: '18:00' }] }
  const lasting = { ...event, type: 'permanent' } as const
  const dates = [announcedDate({ firstDay: '2026-11-01', lastDay: '2026-12-18' })]
  const at = (hour: string) => String(told({ event: lasting, facts, dates, at: `2026-11-22T${hour}:00Z` }).main)
  assert.match(at('12:00'), /днес до 18:00/)
  assert.doesNotMatch(at('17:00'), /днес до 18:00/)
})
