import assert from 'node:assert/strict'
import { addPerson } from '#src/people/index.ts'
import type { Database } from '#src/platform/db/database.ts'
import { chitalishte, fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { addNews, byNobody } from '../../../test/support/news.ts'
import { readItem, removeItem } from '../items/item.store.ts'
import { itemsPersonal } from '../items/personal.ts'
import { drafts } from './drafts.store.ts'

const { now } = byNobody
const person = 'person-1'

const aWriter = async (database: Database): Promise<void> => {
  await fill(database)
  await database.write((tx) =>
    addPerson(tx, { id: person, email: 'ana@example.org', name: 'Ана', language: 'bg' }, now),
  )
}

const keep = (
  { write }: Database,
  form: Record<string, string>,
  more: { target?: string; organisation?: string } = {},
) =>
  write((tx) =>
    drafts.keep(tx, { id: 'draft-1', organisation: library, person, form: new URLSearchParams(form), ...more }, now),
  )

onBothEngines('a draft is kept as it was typed, by its organisation alone', async (database) => {
  await aWriter(database)
  await keep(database, { title: 'Начало', lead: '', act: 'x', version: '3' })
  const kept = await drafts.read(database.read, library, 'draft-1')
  assert.deepEqual([kept?.title, kept?.target, [...(kept?.form ?? [])]], ['Начало', null, [['title', 'Начало']]])
  await keep(database, { title: 'Чуждо' }, { organisation: chitalishte })
  assert.equal((await drafts.read(database.read, library, 'draft-1'))?.title, 'Начало')
  assert.equal(await drafts.read(database.read, chitalishte, 'draft-1'), undefined)
  assert.equal((await drafts.list(database.read, library)).length, 1)
  await database.write((tx) => drafts.forget(tx, now.add({ hours: 24 * 91 })))
  assert.deepEqual(await drafts.list(database.read, library), [])
})

onBothEngines('of a change an emptied field is kept as well; it goes with its item', async (database) => {
  await aWriter(database)
  await addNews(database)
  await keep(database, { title: '', version: '1' }, { target: 'item-1' })
  const [change] = await drafts.changesOf(database.read, library, 'item-1')
  assert.deepEqual([change?.id, change?.person], ['draft-1', person])
  const kept = await drafts.read(database.read, library, 'draft-1')
  assert.deepEqual(
    [...(kept?.form ?? [])],
    [
      ['title', ''],
      ['version', '1'],
    ],
  )
  const item = await readItem(database.read, 'item-1')
  assert.ok(item)
  await database.write((tx) => removeItem(tx, item, byNobody))
  assert.equal(await drafts.read(database.read, library, 'draft-1'), undefined)
})

onBothEngines('a person is given what is kept and can be taken out of it; the texts stay', async (database) => {
  await aWriter(database)
  await addNews(database, { actor: person, published: '2026-11-22T08:00:00Z' })
  await keep(database, { title: 'Начало' })
  const given = {
    ...(await itemsPersonal.export(database.read, person, 'bg')),
    ...(await drafts.personal.export(database.read, person, 'bg')),
  }
  assert.deepEqual(
    Object.values(given).map((rows) => (rows as unknown[]).length),
    [1, 1, 1, 1],
  )
  await database.write(async (tx) => {
    await itemsPersonal.erase(tx, person, now)
    await drafts.personal.erase(tx, person)
  })
  const left = {
    ...(await itemsPersonal.export(database.read, person, 'bg')),
    ...(await drafts.personal.export(database.read, person, 'bg')),
  }
  assert.deepEqual(Object.values(left).flat(), [])
  assert.equal((await readItem(database.read, 'item-1'))?.state, 'published')
})
