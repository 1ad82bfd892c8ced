import assert from 'node:assert/strict'
import { mailTables, postLetter } from '#src/platform/mail/outbox.store.ts'
import { onBothEngines, testNow } from '../../test/support/databases.ts'
import { aHouse } from '../../test/support/house.ts'
import { sweep } from './sweep.ts'

const start = Temporal.Instant.from(testNow)

onBothEngines('the daily sweep forgets letters in their time, as the privacy notice says', async (database) => {
  const letter = {
    id: 'l1',
    kind: 'app.feedback',
    to: 'a@example.org',
    lang: 'bg',
    subject: 'Тема',
    text: 'Текст',
  } as const
  await database.write((tx) => postLetter(tx, letter, start))
  const after = async (days: number) => {
    const now = start.add({ hours: 24 * days })
    await database.write(await sweep(aHouse(database, { clock: { now: () => now } })))
    return mailTables(database.read).selectFrom('platform_mail').select(['body', 'failed_at']).execute()
  }
  assert.deepEqual(await after(30), [{ body: 'Текст', failed_at: null }])
  assert.deepEqual(await after(31), [{ body: null, failed_at: '2026-12-23T12:00:00.000Z' }])
  assert.equal((await after(364)).length, 1)
  assert.deepEqual(await after(366), [])
})
