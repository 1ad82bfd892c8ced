import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { onBothEngines } from '../../test/support/databases.ts'
import { aHouse } from '../../test/support/house.ts'
import { aPerson, lettersIn, usualPassword } from '../../test/support/people.ts'
import { peopleTables } from './people.tables.ts'
import { personalOfPeople } from './personal.ts'
import { rememberDevice } from './sessions/devices.store.ts'
import { startSession } from './sessions/sessions.store.ts'
import { issueTicket } from './tickets/tickets.store.ts'

const mailbox = 'prosveta@example.org'

/** Somebody with one row in every table of the module, and a letter. */
async function aFullPerson(database: Database, name: string, email = mailbox): Promise<string> {
  const house = aHouse(database)
  const now = house.clock.now()
  const person = await aPerson(house, { email, name, password: usualPassword })
  await database.write(async (tx) => {
    const on = await rememberDevice(tx, { id: house.ids(), person, token: name }, now)
    const session = { id: house.ids(), person, token: name, device: 'Chrome, Windows', remembered: true, on }
    await startSession(tx, session, now)
    const ticket = { id: house.ids(), purpose: 'people.mail', subject: person, person, email, hours: 1 }
    await issueTicket(tx, ticket, randomSecrets, now)
    const letter = { id: house.ids(), kind: 'people.mail', to: email, person, lang: 'bg', subject: name } as const
    await postLetter(tx, { ...letter, text: name }, now)
  })
  return person
}

const export_ = ({ read }: Database, person: string) => personalOfPeople.export(read, person, 'bg')
const erase = (database: Database, person: string) =>
  database.write((tx) => personalOfPeople.erase(tx, person, aHouse(database).clock.now()))

onBothEngines('a person takes home what is kept of him, and no secret', async (database) => {
  const person = await aFullPerson(database, 'Мария')
  const data = JSON.stringify(await export_(database, person))
  assert.match(data, /"person":\{"name":"Мария","email":"prosveta@example.org","language":"bg"\}/)
  assert.match(data, /"device":"Chrome, Windows"/)
  assert.match(data, /"letters":\[\{"kind":"people.mail"/)
  assert.doesNotMatch(data, /argon2|hash/)
})

onBothEngines('of a shared mailbox each takes home, and loses, his own letters only', async (database) => {
  const [maria, ivan] = [await aFullPerson(database, 'Мария'), await aFullPerson(database, 'Иван')]
  const { letters } = (await export_(database, maria)) as { letters: unknown[] }
  assert.equal(letters.length, 1)
  await erase(database, maria)
  assert.deepEqual(
    (await lettersIn(aHouse(database))).map(({ subject }) => subject),
    ['Иван'],
  )
  assert.match(JSON.stringify(await export_(database, ivan)), /"name":"Иван"/)
})

onBothEngines('erasing leaves no row of the person', async (database) => {
  const person = await aFullPerson(database, 'Мария')
  await erase(database, person)
  await erase(database, person)
  assert.deepEqual(await export_(database, person), {})
  for (const table of ['people_person', 'people_password', 'people_session', 'people_device', 'people_ticket'] as const)
    assert.deepEqual(await peopleTables(database.read).selectFrom(table).selectAll().execute(), [], table)
  assert.deepEqual(await lettersIn(aHouse(database)), [])
})
