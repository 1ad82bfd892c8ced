import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { onBothEngines } from '../../../test/support/databases.ts'
import type { Database } from '../db/database.ts'
import { timeOrderedIds } from '../ids.ts'
import { createWorker } from '../jobs/worker.ts'
import { createLog } from '../log/log.ts'
import { mailerTo, serveSmtp, smtpReply } from './local-smtp.ts'
import { countFailedByDomain, readDomainStates, readFailedLetters } from './mail-state.store.ts'
import { countLetters, forgetLetters, mailJob, mailTables, postLetter, retryLetters } from './outbox.store.ts'
import { sendLetter } from './send-letter.ts'

const start = Temporal.Instant.from('2026-11-22T12:00:00Z')
const week = start.subtract({ hours: 7 * 24 })
const ids = timeOrderedIds()

/** A server that takes what is not for abv.bg, until it is mended; and a worker that sends to it. */
async function aPostOffice(context: TestContext, database: Database, status = 550) {
  let now = start
  let mended = false
  const clock = { now: () => now }
  const server = await serveSmtp(context, {
    onRcptTo: ({ address }, _session, done) =>
      mended || !address.endsWith('@abv.bg')
        ? done()
        : done(smtpReply(status, `<${address}> not today, postmaster@abv.bg`)),
  })
  const mailer = mailerTo(server.smtpUrl)
  const handlers = new Map([
    [mailJob, (job: Parameters<typeof sendLetter>[1]) => sendLetter({ database, mailer, clock }, job)],
  ])
  const worker = createWorker({ database, clock, ids, log: createLog('off'), handlers, recurring: [] })
  return {
    server,
    worker,
    mend: () => {
      mended = true
    },
    pass: (hours: number) => {
      now = now.add({ hours })
    },
    now: () => now,
  }
}

const post = (database: Database, to: string, id: string, at = start) =>
  database.write((tx) =>
    postLetter(tx, { id, kind: 'people.sign-in', to, lang: 'bg', subject: 'Вход', text: 'Ето връзката.\n' }, at),
  )

onBothEngines(
  'the state of each domain says what was sent, what failed, and in which words',
  async (database, context) => {
    const { worker } = await aPostOffice(context, database)
    await post(database, 'maria@abv.bg', 'l1')
    await post(database, 'ivan@gmail.com', 'l2')
    await post(database, 'ana@gmail.com', 'l3')
    await worker.runOnce()
    await post(database, 'petar@gmail.com', 'l4')
    const [abv, gmail, ...others] = await readDomainStates(database.read, week)
    assert.deepEqual(others, [])
    assert.equal(abv?.domain, 'abv.bg')
    assert.deepEqual(
      [abv?.sent, abv?.waiting, abv?.failed, abv?.lastSent, abv?.problem],
      [0, 0, 1, null, 'rejected-recipient'],
    )
    assert.match(abv?.reply ?? '', /550 … not today, …/)
    assert.deepEqual([gmail?.sent, gmail?.waiting, gmail?.failed, gmail?.problem], [2, 1, 0, null])
    assert.equal(gmail?.lastSent, '2026-11-22T12:00:00.000Z')
    assert.equal(gmail?.oldestWaiting, '2026-11-22T12:00:00.000Z')
    assert.deepEqual(await countFailedByDomain(database.read, week), [{ domain: 'abv.bg', failed: 1 }])
    assert.deepEqual(await readDomainStates(database.read, start.add({ hours: 1 })), [])
  },
)

onBothEngines(
  'a failed letter is shown without its address and sent again under the same Message-ID',
  async (database, context) => {
    const { server, worker, mend, now } = await aPostOffice(context, database)
    await post(database, 'maria@abv.bg', 'l1')
    await worker.runOnce()
    const [failed] = await readFailedLetters(database.read, week, 10)
    assert.deepEqual([failed?.recipient, failed?.canRetry, failed?.problem], ['m…@abv.bg', true, 'rejected-recipient'])
    assert.doesNotMatch(JSON.stringify(failed), /maria|postmaster/)
    mend()
    const again = () => database.write((tx) => retryLetters(tx, { id: 'l1' }, { ids, now: now() }))
    assert.equal(await again(), 1)
    assert.equal(await again(), 0, 'it is under way already')
    await worker.runOnce()
    assert.deepEqual(server.recipients, ['maria@abv.bg'])
    assert.equal(server.received[0]?.messageId, '<l1@lovech.example>')
    assert.deepEqual(await readFailedLetters(database.read, week, 10), [])
    assert.equal(await again(), 0, 'it has arrived')
  },
)

onBothEngines(
  'all letters of a domain are sent again at once, those of others are left alone',
  async (database, context) => {
    const { server, worker, mend, now } = await aPostOffice(context, database)
    for (const name of ['maria', 'ivan', 'ana']) await post(database, `${name}@abv.bg`, name)
    await worker.runOnce()
    mend()
    assert.equal(await database.write((tx) => retryLetters(tx, { domain: 'gmail.com' }, { ids, now: now() })), 0)
    assert.equal(await database.write((tx) => retryLetters(tx, { domain: 'abv.bg' }, { ids, now: now() })), 3)
    await worker.runOnce()
    assert.deepEqual(server.recipients.sort(), ['ana@abv.bg', 'ivan@abv.bg', 'maria@abv.bg'])
  },
)

onBothEngines(
  'what a server puts off waits, with its words, and has failed after the last attempt',
  async (database, context) => {
    const { worker, pass } = await aPostOffice(context, database, 451)
    await post(database, 'maria@abv.bg', 'l1')
    await worker.runOnce()
    const [waiting] = await readDomainStates(database.read, week)
    assert.deepEqual([waiting?.waiting, waiting?.failed, waiting?.problem], [1, 0, 'rejected-recipient'])
    assert.match(waiting?.reply ?? '', /451/)
    for (let attempt = 2; attempt <= 8; attempt++) {
      pass(24)
      await worker.runOnce()
    }
    const [failed] = await readDomainStates(database.read, week)
    assert.deepEqual([failed?.waiting, failed?.failed], [0, 1])
  },
)

onBothEngines(
  'texts that did not arrive go after a month, lines of the ledger after a year',
  async (database, context) => {
    const { worker } = await aPostOffice(context, database)
    const rows = () =>
      mailTables(database.read).selectFrom('platform_mail').select(['id', 'body', 'failed_at']).orderBy('id').execute()
    await post(database, 'maria@abv.bg', 'failed')
    await post(database, 'ivan@gmail.com', 'sent')
    await worker.runOnce()
    await post(database, 'ana@gmail.com', 'stuck')
    const forget = (days: number) => database.write((tx) => forgetLetters(tx, start.add({ hours: 24 * days })))
    assert.deepEqual(
      (await rows()).map(({ id, body }) => [id, body !== null]),
      [
        ['failed', true],
        ['sent', false],
        ['stuck', true],
      ],
    )
    await forget(29)
    assert.equal((await rows()).filter(({ body }) => body !== null).length, 2)
    await forget(31)
    assert.deepEqual(
      (await rows()).map(({ id, body, failed_at }) => [id, body, failed_at !== null]),
      [
        ['failed', null, true],
        ['sent', null, false],
        ['stuck', null, true],
      ],
    )
    const [letter] = await readFailedLetters(database.read, week, 1)
    assert.equal(letter?.canRetry, false)
    assert.equal(await database.write((tx) => retryLetters(tx, { domain: 'abv.bg' }, { ids, now: start })), 0)
    await forget(360)
    assert.equal((await rows()).length, 3)
    await forget(366)
    assert.equal((await rows()).length, 0)
  },
)

onBothEngines('letters of one kind are counted', async (database) => {
  await post(database, 'ana@gmail.com', 'a')
  await post(database, 'ana@gmail.com', 'b', week)
  assert.equal(await countLetters(database.read, 'people.sign-in', start), 1)
  assert.equal(await countLetters(database.read, 'people.sign-in', week), 2)
  assert.equal(await countLetters(database.read, 'app.feedback', week), 0)
})
