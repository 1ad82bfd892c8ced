import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveEvent } from '#src/calendar/events/event.store.ts'
import { moveItem, readItem, saveItem } from '#src/news/items/item.store.ts'
import { anEvent, libraryHall, saving, words } from '../../test/support/calendar.ts'
import { aFront } from '../../test/support/front.ts'
import { addNews, byNobody, newsText } from '../../test/support/news.ts'

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

test('the page of an event shows what is told of it, from the first item to the last', async (context) => {
  const [evening, morning] = ['evening', 'morning'].map((id) => anEvent({ id, texts: { bg: words(id) } }))
  const front = await aFront(context, [evening ?? assert.fail(), morning ?? assert.fail()])
  const { database } = front.house
  const tells = async (event: string) =>
    /Новини за събитието[\s\S]*Залата беше пълна/.test(await front.page(`/bg/calendar/${event}`))
  assert.deepEqual([await tells('evening'), await tells('morning')], [false, false])
  const content = { eventId: 'evening', texts: { bg: newsText('Залата беше пълна') } }
  await addNews(database, { content, published })
  assert.deepEqual([await tells('evening'), await tells('morning')], [true, false])
  const item = async () => (await readItem(database.read, 'item-1')) ?? assert.fail()
  const kept = await item()
  const moved = { content: { ...kept, eventId: 'morning' }, version: kept.version, comment: null }
  await database.write((tx) => saveItem(tx, kept, moved, byNobody))
  assert.deepEqual([await tells('evening'), await tells('morning')], [false, true])
  const archived = await item()
  await database.write((tx) => moveItem(tx, archived, { to: 'archived', reason: null }, byNobody))
  assert.deepEqual([await tells('evening'), await tells('morning')], [false, false])
})
