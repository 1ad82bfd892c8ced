import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveEvent } from '#src/calendar/events/event.store.ts'
import { anEvent, libraryHall, saving, words } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { addNews } from '../../test/support/news.ts'

const published = '2026-11-20T08:00:00.000Z'

test('the item names its event as the calendar has it, and says so anew when that changes', async (context) => {
  const event = (title: string) => anEvent({ texts: { bg: words(title) }, venueId: libraryHall })
  const front = await aFront(context, [event('Вечер на книгата')])
  await addNews(front.house.database, { content: { eventId: event('').id }, published })
  const path = '/bg/news/bibliotekata-otvarya-v-nedelya'
  assert.match(await front.page(path), /Към събитието/)
  assert.match(await front.page(path), /Вечер на книгата/)
  await front.house.database.write((tx) => saveEvent(tx, event('Нощ на книгата'), saving))
  assert.match(await front.page(path), /Нощ на книгата/)
  await front.house.database.write((tx) => saveEvent(tx, { ...event('Нощ на книгата'), state: 'draft' }, saving))
  assert.doesNotMatch(await front.page(path), /Към събитието|Нощ на книгата/)
})
