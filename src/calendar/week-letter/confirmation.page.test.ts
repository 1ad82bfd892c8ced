import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomSecrets } from '#src/platform/secrets.ts'
import { aChange, anEvent, words } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { linkSecret } from '../attendance/link-secret.store.ts'
import { signLink } from '../attendance/signed-link.ts'
import { calendarTables } from '../events/event.store.ts'

const titled = (title: string) => ({ bg: words(title) })
const events = [
  anEvent({ id: 'concert', status: 'planned', texts: titled('Концерт <i>') }),
  anEvent({ id: 'course', status: 'planned', rule: 'FREQ=WEEKLY;COUNT=3', texts: titled('Курс') }),
  anEvent({ id: 'off', status: 'cancelled', texts: titled('Отменено') }),
  anEvent({ id: 'past', status: 'planned', starts: '2026-11-20T18:00:00', ends: null, texts: titled('Минало') }),
  anEvent({
    id: 'moved',
    status: 'planned',
    rule: 'FREQ=WEEKLY;COUNT=2',
    changes: [aChange('2026-12-04T18:00:00', { starts: '2026-12-05T19:00:00' })],
  }),
]

async function aLink(context: Parameters<typeof aFront>[0], event: string, date: string, daysAgo = 0) {
  const front = await aFront(context, events)
  const { database, clock } = front.house
  const secret = await linkSecret(database, randomSecrets)
  const then = clock.now().subtract({ hours: 24 * daysAgo })
  const path = `/bg/calendar/confirmation/${signLink(secret, { act: 'confirm', about: [event, date] }, then)}`
  const statuses = async () =>
    (
      await calendarTables(database.read)
        .selectFrom('calendar_occurrence')
        .select('status')
        .where('event_id', '=', event)
        .orderBy('recurrence_id')
        .execute()
    ).map(({ status }) => status)
  const see = async (status = 200) => {
    const root = readHtml(await front.page(path, status))
    if (status === 200) assert.deepEqual(faultsOf(root), [])
    return wordsOf(find(root, 'main'))
  }
  const press = async () => (await front.request(path, sent({}))).status
  return { ...front, path, statuses, see, press }
}

test('the link asks, its button confirms, without signing in; once more changes nothing', async (context) => {
  const { see, press, statuses, page } = await aLink(context, 'concert', '2026-11-27T18:00:00')
  assert.match(await see(), /Потвърждавате ли „Концерт <i>“\?.*петък, 27\u00a0ноември/)
  assert.deepEqual(await statuses(), ['planned'], 'a mail scanner that follows the link confirms nothing')
  assert.equal(await press(), 303)
  assert.equal(await press(), 303)
  assert.deepEqual(await statuses(), ['confirmed'])
  assert.match(await see(), /Датата е потвърдена/)
  assert.doesNotMatch(await page('/bg/calendar/concert'), /планирано/)
})

test('one date of a series is confirmed, the others stay planned, what was changed stays changed', async (context) => {
  const course = await aLink(context, 'course', '2026-12-04T18:00:00')
  await course.press()
  assert.deepEqual(await course.statuses(), ['planned', 'confirmed', 'planned'])
  const moved = await aLink(context, 'moved', '2026-12-04T18:00:00')
  assert.match(await moved.see(), /събота, 5\u00a0декември, 19:00/)
  await moved.press()
  assert.deepEqual(await moved.statuses(), ['planned', 'confirmed'])
  assert.match(await moved.see(), /събота, 5\u00a0декември, 19:00/)
})

test('a date that was called off or is over, an old link and a forged one confirm nothing', async (context) => {
  for (const [event, date, daysAgo, status] of [
    ['off', '2026-11-27T18:00:00', 0, 410],
    ['past', '2026-11-20T18:00:00', 0, 410],
    ['concert', '2026-11-27T18:00:00', 61, 410],
    ['concert', '2026-11-28T18:00:00', 0, 404],
  ] as const) {
    const link = await aLink(context, event, date, daysAgo)
    await link.see(status)
    assert.equal(await link.press(), status)
    assert.doesNotMatch((await link.statuses()).join(), /confirmed/)
  }
  const forged = await aLink(context, 'concert', '2026-11-27T18:00:00')
  assert.equal((await forged.request(`${forged.path}x`, sent({}))).status, 404)
})
