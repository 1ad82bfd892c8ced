import assert from 'node:assert/strict'
import type { Database } from '#src/platform/db/database.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { addPerson } from '../persons/persons.store.ts'
import { consentTables } from './consent.tables.ts'
import {
  deleteOldConsents,
  eraseFromConsents,
  type NewConsent,
  readConsents,
  recordConsent,
  withdrawConsent,
} from './consents.store.ts'
import { consentWordings } from './wordings.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const later = (years: number) => now.toZonedDateTimeISO('UTC').add({ years }).toInstant()

const person = (database: Database, id: string, email = `${id}@example.org`) =>
  database.write((tx) => addPerson(tx, { id, email, name: id, language: 'bg' }, now))

const contact = { purpose: 'network.office-contact', about: 'library', lang: 'bg', how: 'form' } as const

const agree = (database: Database, consent: Partial<NewConsent> & { id: string }) =>
  database.write((tx) => recordConsent(tx, { ...contact, ...consent }, now))

onBothEngines('a consent keeps the sentence that was agreed to, its version, and how', async (database) => {
  await person(database, 'maria')
  await agree(database, { id: 'c1', person: 'maria', how: 'phone', enteredBy: 'maria' })
  const [consent] = await readConsents(database.read, 'maria')
  const { text, version } = consentWordings['network.office-contact']
  assert.deepEqual([consent?.wording, consent?.version, consent?.given_how], [text.bg, version, 'phone'])
  assert.deepEqual([consent?.given_at, consent?.withdrawn_at], ['2026-11-22T12:00:00.000Z', null])
})

onBothEngines('a consent taken back holds no more, and is taken back once', async (database) => {
  await person(database, 'maria')
  await agree(database, { id: 'c1', person: 'maria' })
  const withdraw = () => database.write((tx) => withdrawConsent(tx, { id: 'c1', by: 'maria' }, now))
  assert.equal(await withdraw(), true)
  assert.equal(await withdraw(), false)
  assert.equal((await readConsents(database.read, 'maria'))[0]?.withdrawn_at, '2026-11-22T12:00:00.000Z')
})

onBothEngines(
  'what was agreed to under a mail address shows to its reader, not what a colleague agreed to',
  async (database) => {
    await person(database, 'maria', 'shared@abv.bg')
    await person(database, 'ivan', 'shared@abv.bg')
    await agree(database, { id: 'by-mail', email: 'shared@abv.bg', purpose: 'network.application' })
    await agree(database, { id: 'of-ivan', email: 'shared@abv.bg', person: 'ivan' })
    assert.deepEqual(
      (await readConsents(database.read, 'maria')).map(({ id }) => id),
      ['by-mail'],
    )
  },
)

onBothEngines('erasure leaves proof that only the owner can claim', async (database) => {
  await person(database, 'maria', 'maria@abv.bg')
  await person(database, 'ivan')
  await agree(database, { id: 'own', person: 'maria', email: 'maria@abv.bg' })
  await agree(database, { id: 'by-mail', email: 'maria@abv.bg' })
  await agree(database, { id: 'entered', person: 'ivan', enteredBy: 'maria' })
  await database.write((tx) => eraseFromConsents(tx, { person: 'maria', email: 'maria@abv.bg' }, now))
  const rows = await consentTables(database.read).selectFrom('people_consent').selectAll().orderBy('id').execute()
  assert.doesNotMatch(JSON.stringify(rows), /maria/)
  const [byMail, entered, own] = rows
  assert.equal(own?.trace, hashOfSecret('own:maria@abv.bg'))
  assert.equal(byMail?.trace, hashOfSecret('by-mail:maria@abv.bg'))
  assert.deepEqual([own?.withdrawn_at, byMail?.withdrawn_at], Array(2).fill('2026-11-22T12:00:00.000Z'))
  assert.deepEqual([entered?.person_id, entered?.entered_by, entered?.withdrawn_at], ['ivan', null, null])
})

onBothEngines(
  'proof is kept three years after a consent was taken back, and a consent that holds for ever',
  async (database) => {
    await person(database, 'maria')
    await agree(database, { id: 'holds', person: 'maria' })
    await agree(database, { id: 'gone', person: 'maria' })
    await database.write((tx) => withdrawConsent(tx, { id: 'gone', by: 'maria' }, now))
    const left = async (years: number) => {
      await database.write((tx) => deleteOldConsents(tx, later(years)))
      return (await readConsents(database.read, 'maria')).map(({ id }) => id).sort()
    }
    assert.deepEqual(await left(3), ['gone', 'holds'])
    assert.deepEqual(await left(4), ['holds'])
  },
)
