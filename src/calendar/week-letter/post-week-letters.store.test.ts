import assert from 'node:assert/strict'
import { setMembership } from '#src/network/index.ts'
import { addPerson } from '#src/people/index.ts'
import { fixedClock } from '#src/platform/clock.ts'
import type { Database } from '#src/platform/db/database.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import { anEvent, chitalishte, fill, library, libraryHall, words } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { setWanted } from '../attendance/refusals.store.ts'
import { noDetails } from '../events/event-details.ts'
import { postWeekLetters } from './post-week-letters.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const on = (day: string, more: Parameters<typeof anEvent>[0] = {}) => ({
  ...{ starts: `2026-${day}T18:00:00`, ends: `2026-${day}T20:00:00`, venueId: libraryHall },
  ...more,
})
const told = (title: string) => ({ bg: words(title, { lead: 'Едно изречение.' }) })

async function maria(database: Database, organisations: readonly string[] = [library]) {
  await database.write(async (tx) => {
    await addPerson(tx, { id: 'maria', email: 'maria@abv.bg', name: 'Мария', language: 'bg' }, now)
    for (const organisation of organisations)
      await setMembership(tx, { person: 'maria', organisation, role: 'manager' }, { now, actor: null })
  })
}

const lettersOf = async (database: Database) => {
  const rows = await mailTables(database.read)
    .selectFrom('platform_mail')
    .select(['subject', 'body'])
    .where('kind', '=', 'calendar.week')
    .orderBy('created_at')
    .execute()
  return rows.map(({ subject, body }) => ({
    subject,
    text: (body ?? '').replace(/\/(confirmation|letters)\/[\w.-]{40,160}/g, '/$1/…'),
  }))
}

const at = (database: Database, time: string) => aHouse(database, { clock: fixedClock(time) })

onBothEngines('on Monday at seven the week is told, once', async (database) => {
  await fill(database, [
    anEvent(on('11-24', { id: 'reading', texts: told('Вечер на книгата') })),
    anEvent(on('11-27', { id: 'concert', status: 'planned', texts: { bg: words('Концерт') }, venueId: null })),
    anEvent(on('11-28', { id: 'off', status: 'cancelled', texts: told('Отменено') })),
    anEvent(on('12-07', { id: 'later', status: 'planned', texts: told('Лекция') })),
    anEvent(on('12-08', { id: 'far', status: 'planned', texts: told('Далечно') })),
  ])
  await maria(database)
  await postWeekLetters(at(database, '2026-11-23T04:59:00Z'))
  assert.deepEqual(await lettersOf(database), [], 'not before seven')
  await postWeekLetters(at(database, '2026-11-23T05:00:00Z'))
  await postWeekLetters(at(database, '2026-11-23T06:00:00Z'))
  assert.deepEqual(await lettersOf(database), [
    {
      subject: 'Вашата седмица: 23 – 29\u00a0ноември',
      text: `Здравейте, Мария,

Вашата седмица, 23 – 29\u00a0ноември:

вторник, 24\u00a0ноември, 18:00\u00a0ч.
Вечер на книгата

петък, 27\u00a0ноември, 18:00\u00a0ч.
Концерт
Липсва: едно изречение за събитието, мястото.
Планирано. Потвърждавам:
http://localhost:3000/bg/calendar/confirmation/…

След две седмици, още непотвърдено:

понеделник, 7\u00a0декември, 18:00\u00a0ч.
Лекция
Планирано. Потвърждавам:
http://localhost:3000/bg/calendar/confirmation/…

Ако нещо се променя:
http://localhost:3000/bg/desk/calendar/biblioteka/events

Въпроси: 000 000 000.

Получавате това писмо, защото се грижите
за събитията на организацията.
Не ми пращайте такива писма:
http://localhost:3000/bg/calendar/letters/…
`,
    },
  ])
})

onBothEngines('on other days only what is unconfirmed is told; nothing to tell is no letter', async (database) => {
  await fill(database, [
    anEvent(on('11-27', { id: 'concert', status: 'planned', texts: told('Концерт') })),
    anEvent(on('11-28', { id: 'sure', texts: told('Вечер') })),
  ])
  await maria(database)
  await postWeekLetters(at(database, '2026-11-25T08:00:00Z'))
  assert.deepEqual(await lettersOf(database), [])
  await postWeekLetters(at(database, '2026-11-24T08:00:00Z'))
  const [letter] = await lettersOf(database)
  assert.equal(letter?.subject, 'Ще има ли „Концерт“? Още не е потвърдено')
  assert.match(letter?.text ?? '', /След три дни, още непотвърдено:\n\nпетък, 27/)
})

onBothEngines(
  'of several organisations each date says whose it is; a month without a day asks for one',
  async (database) => {
    await fill(database, [
      anEvent(on('12-02', { id: 'reading', texts: told('Вечер') })),
      anEvent(on('12-03', { id: 'dance', organisationId: chitalishte, texts: told('Хоро') })),
      anEvent(
        on('12-26', {
          id: 'month',
          status: 'planned',
          texts: told('Пътуване'),
          details: { ...noDetails, precise: 'month' },
        }),
      ),
    ])
    await maria(database, [library, chitalishte])
    await postWeekLetters(at(database, '2026-11-30T05:00:00Z'))
    const [letter, ...others] = await lettersOf(database)
    assert.deepEqual(others, [])
    assert.match(letter?.text ?? '', /Вечер\nБиблиотека.*\n\n.*\nХоро\nЧиталище „Просвета“/)
    assert.match(letter?.text ?? '', /\n\nПътуване\nБиблиотека[^\n]*\nЗнае се само месецът/)
  },
)

onBothEngines('who has refused gets none', async (database) => {
  await fill(database, [anEvent(on('11-24', { texts: told('Вечер') }))])
  await maria(database)
  await database.write((tx) => setWanted(tx, { person: 'maria', kind: 'week', wanted: false }, now))
  await postWeekLetters(at(database, '2026-11-23T05:00:00Z'))
  assert.deepEqual(await lettersOf(database), [])
})
