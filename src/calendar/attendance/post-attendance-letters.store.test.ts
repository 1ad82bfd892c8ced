import assert from 'node:assert/strict'
import { appoint, setMembership } from '#src/network/index.ts'
import { addPerson } from '#src/people/index.ts'
import type { MemberRole } from '#src/platform/actor.ts'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import { anEvent, chitalishte, fill, library, words } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { postAttendanceLetters } from './post-attendance-letters.ts'
import { setWanted } from './refusals.store.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const on = (day: string, hour = '18') => ({
  starts: `2026-11-${day}T${hour}:00:00`,
  ends: `2026-11-${day}T${hour}:30:00`,
})
const named = (id: string, title: string, more: Parameters<typeof anEvent>[0]) =>
  anEvent({ id, texts: { bg: words(title) }, ...more })

async function person(database: Database, id: string, role: MemberRole, organisation = library, language: Lang = 'bg') {
  await database.write(async (tx) => {
    await addPerson(tx, { id, email: `${id}@abv.bg`, name: `Име ${id}`, language }, now)
    await setMembership(tx, { person: id, organisation, role }, { now, actor: null })
  })
}

const lettersOf = (database: Database) =>
  mailTables(database.read)
    .selectFrom('platform_mail')
    .select(['recipient', 'kind', 'lang', 'subject', 'body'])
    .where('kind', '=', 'calendar.attendance')
    .orderBy('created_at')
    .orderBy('recipient')
    .execute()

const at = (database: Database, time: string) => aHouse(database, { clock: fixedClock(time) })

onBothEngines('the morning after, managers and editors are asked in one letter, once', async (database) => {
  await fill(database, [
    named('concert', 'Коледен концерт', on('28')),
    named('reading', 'Вечер на книгата', on('28', '20')),
    named('off', 'Отменено', { ...on('28'), status: 'cancelled' }),
    named('foreign', 'Хоро', { ...on('28'), organisationId: chitalishte }),
  ])
  await person(database, 'maria', 'manager')
  await person(database, 'georgi', 'editor', library, 'en')
  await person(database, 'ani', 'author')
  await postAttendanceLetters(at(database, '2026-11-29T05:30:00Z'))
  assert.deepEqual(await lettersOf(database), [], 'not before eight')
  await postAttendanceLetters(at(database, '2026-11-29T06:10:00Z'))
  await postAttendanceLetters(at(database, '2026-11-29T07:10:00Z'))
  await postAttendanceLetters(at(database, '2026-11-30T07:10:00Z'))
  const letters = await lettersOf(database)
  assert.deepEqual(
    letters.map(({ recipient, lang, subject }) => [recipient, lang, subject]),
    [
      ['georgi@abv.bg', 'en', 'How many people came? 2 events on 28\u00a0November'],
      ['maria@abv.bg', 'bg', 'Колко души дойдоха? 2 събития на 28\u00a0ноември'],
    ],
  )
  const text = (letters[1]?.body ?? '').replace(/\/(attendance|letters)\/[\w.-]{40,160}/g, '/$1/…')
  assert.equal(
    text,
    `Здравейте, Име maria,

достатъчни са три числа: деца, младежи, възрастни.
Връзката отваря страница с три полета, без вход.

Колко души дойдоха на „Коледен концерт“
(събота, 28\u00a0ноември, 18:00\u00a0ч.)?
http://localhost:3000/bg/calendar/attendance/…

Колко души дойдоха на „Вечер на книгата“
(събота, 28\u00a0ноември, 20:00\u00a0ч.)?
http://localhost:3000/bg/calendar/attendance/…

Връзките важат 60 дни. След това:
http://localhost:3000/bg/desk/calendar/biblioteka/attendance

Ако не можете да ги отворите, обадете се на 000 000 000.

Получавате това писмо, защото се грижите
за събитията на организацията.
Не ми пращайте такива писма:
http://localhost:3000/bg/calendar/letters/…
`,
  )
})

onBothEngines('one event is the subject; somebody of two organisations gets one letter', async (database) => {
  await fill(database, [
    named('concert', 'Коледен концерт', on('28')),
    named('dance', 'Хоро', { ...on('27'), organisationId: chitalishte }),
    named('dance-too', 'Второ хоро', { ...on('28', '21'), organisationId: chitalishte }),
  ])
  await person(database, 'maria', 'manager')
  await database.write((tx) =>
    setMembership(tx, { person: 'maria', organisation: chitalishte, role: 'editor' }, { now, actor: null }),
  )
  await postAttendanceLetters(at(database, '2026-11-28T07:10:00Z'))
  await postAttendanceLetters(at(database, '2026-11-29T07:10:00Z'))
  assert.deepEqual((await lettersOf(database)).map(({ subject }) => subject).sort(), [
    'Колко души дойдоха на „Хоро“?',
    'Колко души дойдоха? 2 събития на 28\u00a0ноември',
  ])
})

onBothEngines('drafts, practice, refusals and dates that have numbers ask nobody', async (database) => {
  await fill(database, [
    named('concert', 'Концерт', on('28')),
    named('dance', 'Хоро', { ...on('28'), organisationId: chitalishte }),
  ])
  await person(database, 'maria', 'manager')
  await person(database, 'ivanka', 'manager', chitalishte)
  await database.write(async (tx) => {
    await appoint(tx, { id: 'a', person: 'ivanka', role: 'coordinator', scope: null }, { now, actor: null })
    await setWanted(tx, { person: 'maria', kind: 'attendance', wanted: false }, now)
  })
  const draft = (values: object) =>
    database.write(async ({ query }) => {
      await query
        .withTables<{ network_organisation: { id: string; status: string; practice_for: string | null } }>()
        .updateTable('network_organisation')
        .set(values)
        .where('id', '=', chitalishte)
        .execute()
    })
  await draft({ status: 'draft' })
  await postAttendanceLetters(at(database, '2026-11-29T07:10:00Z'))
  await draft({ status: 'active', practice_for: 'ivanka' })
  await postAttendanceLetters(at(database, '2026-11-29T07:10:00Z'))
  assert.deepEqual(await lettersOf(database), [])
  await draft({ practice_for: null })
  await postAttendanceLetters(at(database, '2026-12-01T07:10:00Z'))
  assert.deepEqual(
    (await lettersOf(database)).map(({ recipient }) => recipient),
    ['ivanka@abv.bg'],
    'a house that slept catches up',
  )
})
