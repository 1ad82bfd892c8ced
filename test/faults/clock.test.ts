import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireWorker } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { createWorker } from '#src/platform/jobs/worker.ts'
import { mailTables, postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { anEvent, library } from '../support/calendar.ts'
import { movingClock } from '../support/clock.ts'
import { aFront } from '../support/front.ts'
import { signedIn } from '../support/signed-in.ts'

const aYear = 365 * 24

const jobsDone = async ({ database }: House): Promise<string[]> => {
  const rows = await database.read
    .withTables<FactTables>()
    .selectFrom('platform_job')
    .select('name')
    .where('done_at', 'is not', null)
    .execute()
  return rows.map(({ name }) => name)
}

const letter = (id: string) =>
  ({ id, kind: 'test.letter', to: 'maria@example.org', lang: 'bg', subject: 'Писмо', text: 'Здравейте' }) as const

test('a clock that leaps a year ahead and back signs nobody out for good and forgets nothing', async (context) => {
  const clock = movingClock()
  const front = await aFront(context, [anEvent()], { clock })
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  let steady = 0
  const sent: string[] = []
  const mailer = {
    send: async ({ id }: { id: string }) => ({ ok: true, messageId: String(sent.push(id)) }) as const,
    close: async () => {},
  }
  const house = { ...front.house, mailer, steady: () => steady }
  const worker = hireWorker(house, modules)
  const work = async () => {
    while ((await worker.runOnce()) > 0);
  }
  await work()
  const daily = await jobsDone(house)
  assert.ok(daily.includes('app.sweep'))
  await house.database.write((tx) => postLetter(tx, letter('before'), clock.now()))
  assert.match(await front.page('/bg/calendar'), /Вечер на книгата/)

  clock.add({ hours: aYear })
  assert.doesNotMatch(await front.page('/bg/calendar'), /Вечер на книгата/, 'it was a year ago')
  assert.equal((await front.request('/bg/desk', editor.as)).status, 303)
  await house.database.write((tx) => postLetter(tx, letter('ahead'), clock.now()))
  // While the clock is wrong letters go out, but nothing is swept.
  const { length } = await jobsDone(house)
  await work()
  assert.deepEqual(
    (await jobsDone(house)).slice(length).filter((name) => name !== 'platform.mail'),
    [],
  )
  assert.deepEqual(sent.toSorted(), ['ahead', 'before'])
  await house.database.write((tx) => postLetter(tx, letter('late'), clock.now()))

  clock.add({ hours: -aYear })
  assert.match(await front.page('/bg/calendar'), /Вечер на книгата/)
  assert.equal((await front.request('/bg/desk', editor.as)).status, 200)
  await work()
  assert.ok(sent.includes('late'), 'what was posted ahead of time does not wait a year')
  const left = await mailTables(house.database.read).selectFrom('platform_mail').select('id').execute()
  assert.equal(left.length, 3)

  clock.add({ hours: aYear })
  await work()
  steady += 25 * 3_600_000
  await work()
  const again = (await jobsDone(house)).filter((name) => name === 'app.sweep')
  assert.equal(again.length, 1, 'a clock that stays where it is, is believed: what was done a year ago is swept')
})

test('a clock that is set back an hour shows no page of the hour that has not come', async (context) => {
  const clock = movingClock('2026-11-27T15:30:00Z')
  const front = await aFront(context, [anEvent()], { clock })
  const before = await front.page('/bg/calendar/event-1')
  clock.add({ hours: 1 })
  await front.page('/bg/calendar/event-1')
  const found = front.cache.find('/bg/calendar/event-1', clock.now().epochMilliseconds)
  assert.ok(found, 'it is kept')
  clock.add({ hours: -1 })
  assert.equal(front.cache.find('/bg/calendar/event-1', clock.now().epochMilliseconds), undefined)
  assert.equal(await front.page('/bg/calendar/event-1'), before)
})

for (const [night, first] of [
  ['the spring night', '2027-03-27T12:00:00Z'],
  ['the autumn night', '2026-10-24T12:00:00Z'],
] as const)
  test(`over ${night} daily work is done once a day and nobody is signed out`, async (context) => {
    const clock = movingClock(first)
    const { house, request } = await aFront(context, [], { clock })
    const person = await signedIn(house)
    let runs = 0
    const worker = createWorker({
      ...house,
      handlers: new Map([['daily', async () => void runs++]]),
      recurring: [{ name: 'daily', every: { hours: 24 } }],
    })
    for (let hour = 0; hour < 48; hour++) {
      await worker.runOnce()
      clock.add({ hours: 1 })
    }
    assert.equal(runs, 3)
    assert.equal((await request('/bg/desk', person.as)).status, 200)
  })
