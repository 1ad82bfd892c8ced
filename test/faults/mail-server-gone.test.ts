import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { countJobs } from '#src/platform/jobs/jobs.store.ts'
import { createWorker } from '#src/platform/jobs/worker.ts'
import { createLog } from '#src/platform/log/log.ts'
import { mailerTo, serveSmtp } from '#src/platform/mail/local-smtp.ts'
import { mailJob, mailTables } from '#src/platform/mail/outbox.store.ts'
import { sendLetter } from '#src/platform/mail/send-letter.ts'
import { movingClock } from '../support/clock.ts'
import { aFront } from '../support/front.ts'
import { sent } from '../support/gate.ts'

const proposal = {
  title: 'Вечер на шаха',
  day: '2026-11-27',
  starts: '18:00',
  place: 'читалището',
  lead: 'Открита дъска за всички.',
  organisation: '',
  contactName: 'Петър Илиев',
  consent: 'yes',
}
const clicks = 12

test('a mail server that is gone for an hour breaks no click, and each letter arrives once when it is back', async (context) => {
  const clock = movingClock()
  const front = await aFront(context, [], { clock })
  const server = await serveSmtp(context)
  const [gone, back] = [mailerTo('smtp://127.0.0.1:1'), mailerTo(server.smtpUrl)]
  let isGone = true
  const mailer = {
    send: (message: Parameters<typeof gone.send>[0]) => (isGone ? gone : back).send(message),
    close: gone.close,
  }
  const post = { database: front.house.database, mailer, clock }
  const worker = createWorker({
    ...post,
    ids: timeOrderedIds(),
    log: createLog('off'),
    handlers: new Map([[mailJob, (job) => sendLetter(post, job)]]),
    recurring: [],
  })
  const work = async () => {
    while ((await worker.runOnce()) > 0);
  }
  for (let minute = 0; minute < 60; minute++) {
    if (minute % 5 === 0) {
      const click = await front.request('/bg/calendar/proposal', sent({ ...proposal, email: `p${minute}@example.org` }))
      assert.equal(click.status, 303)
    }
    await work()
    clock.add({ minutes: 1 })
  }
  const letters = () => mailTables(front.house.database.read).selectFrom('platform_mail').selectAll().execute()
  const waiting = await letters()
  assert.equal(waiting.length, clicks)
  assert.ok(waiting.every(({ sent_at, failed_at, body }) => sent_at === null && failed_at === null && body !== null))
  assert.ok(
    waiting.every(({ problem }) => problem !== null),
    'the ledger tells why',
  )
  isGone = false
  // The longest pause after an hour of trying is another one.
  for (let minute = 0; minute <= 65; minute += 5) {
    await work()
    clock.add({ minutes: 5 })
  }
  assert.deepEqual(server.recipients.toSorted(), waiting.map(({ recipient }) => recipient).toSorted())
  assert.ok((await letters()).every(({ sent_at, problem }) => sent_at !== null && problem === null))
  const { dead } = await countJobs(front.house.database.read)
  assert.equal(dead, 0)
})
