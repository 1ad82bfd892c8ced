import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { movingClock } from '../../../test/support/clock.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { forget } from '../forget.ts'
import { peopleTables } from '../people.tables.ts'
import { countTickets, findTicket, findTicketByCode, issueTicket, useTicket } from './tickets.store.ts'

const purpose = 'people.sign-in'
const email = 'maria@example.org'

function desk(database: Database) {
  const clock = movingClock()
  const issue = (id: string, hours = 0.5) =>
    database.write((tx) => issueTicket(tx, { id, purpose, subject: '', email, hours }, randomSecrets, clock.now()))
  const byLink = (token: string, what = purpose) => findTicket(database.read, what, token, clock.now())
  const byCode = (code: string, address = email) =>
    database.write((tx) => findTicketByCode(tx, { purpose, email: address, code }, clock.now()))
  const use = (id: string) => database.write((tx) => useTicket(tx, id, clock.now()))
  return { clock, issue, byLink, byCode, use }
}

onBothEngines('a ticket opens by its link or its code, once', async (database) => {
  const { issue, byLink, byCode, use } = desk(database)
  const { token, code } = await issue('one')
  assert.match(code, /^\d{8}$/)
  assert.ok((await byLink(token)).ok)
  assert.ok((await byCode(`${code.slice(0, 4)} ${code.slice(4)}`)).ok)
  assert.ok(await use('one'))
  assert.ok(!(await use('one')))
  assert.deepEqual(await byLink(token), { ok: false, problem: 'used' })
  assert.deepEqual(await byCode(code), { ok: false, problem: 'unknown' })
})

onBothEngines('a link opens what it was made for, for as long as it holds', async (database) => {
  const { clock, issue, byLink, byCode } = desk(database)
  const { token, code } = await issue('one')
  assert.deepEqual(await byLink(token, 'people.recovery'), { ok: false, problem: 'unknown' })
  assert.deepEqual(await byLink('other'), { ok: false, problem: 'unknown' })
  assert.deepEqual(await byCode(code, 'other@example.org'), { ok: false, problem: 'unknown' })
  clock.add({ minutes: 30 })
  assert.deepEqual(await byLink(token), { ok: false, problem: 'expired' })
  assert.deepEqual(await byCode(code), { ok: false, problem: 'unknown' })
})

onBothEngines('five wrong codes spend the code, not the link', async (database) => {
  const { issue, byLink, byCode } = desk(database)
  const { token, code } = await issue('one')
  for (let guess = 0; guess < 5; guess++) assert.ok(!(await byCode('00000000')).ok)
  assert.deepEqual(await byCode(code), { ok: false, problem: 'unknown' })
  assert.ok((await byLink(token)).ok)
})

onBothEngines('nothing that is kept opens anything', async (database) => {
  const { issue } = desk(database)
  const { token, code } = await issue('one')
  const kept = JSON.stringify(await peopleTables(database.read).selectFrom('people_ticket').selectAll().execute())
  assert.ok(!kept.includes(token) && !kept.includes(code))
})

onBothEngines('tickets of an hour are counted, and a week after their end they go', async (database) => {
  const { clock, issue } = desk(database)
  await issue('one')
  clock.add({ minutes: 20 })
  await issue('two')
  const count = (minutes: number) =>
    countTickets(database.read, { purpose, email, since: clock.now().subtract({ minutes }) })
  assert.deepEqual([await count(10), await count(30)], [1, 2])
  clock.add({ hours: 24 * 7, minutes: 25 })
  const effect = await forget(aHouse(database, { clock }))
  await database.write(effect)
  assert.equal(await count(60 * 24 * 30), 1)
})
