import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveAttendance } from '#src/calendar/attendance/attendance.store.ts'
import { noBands } from '#src/calendar/attendance/attendance.ts'
import { readCsv } from '#src/platform/csv/read-csv.ts'
import type { Module } from '#src/platform/module.ts'
import { aChange, anEvent, chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const path = '/bg/desk/network/biblioteka/measures'

/** Another room that counts, with a name from outside. */
const weather: Module = {
  name: 'weather',
  personal: 'keeps nothing of persons',
  measures: () => [
    {
      key: 'weather.storms',
      label: { bg: '=Бури <b>', en: 'Storms' },
      count: async (_, { organisation, from }) => (organisation === library && from >= '2026-01-01' ? 12_345 : 0),
    },
  ],
}

async function aDesk(context: Parameters<typeof aFront>[0]) {
  const weekly = { starts: '2026-11-02T18:00:00', ends: '2026-11-02T20:00:00', rule: 'FREQ=WEEKLY;COUNT=6' }
  const events = [
    anEvent({
      id: 'course',
      ...weekly,
      changes: [
        aChange('2026-11-16T18:00:00', { status: 'cancelled' }),
        aChange('2026-11-30T18:00:00', { status: 'postponed' }),
      ],
    }),
    anEvent({ id: 'last-year', starts: '2025-11-20T18:00:00', ends: '2025-11-20T19:00:00' }),
    anEvent({
      id: 'stranger',
      organisationId: chitalishte,
      starts: '2026-11-20T18:00:00',
      ends: '2026-11-20T19:00:00',
    }),
  ]
  const front = await aFront(context, events, { more: [weather] })
  const { house } = front
  await house.database.write((tx) =>
    saveAttendance(tx, {
      ...{ event: 'course', recurrenceId: '2026-11-09T18:00:00', organisation: library },
      attendance: {
        ...{ held: true, reason: null, online: 4, volunteers: 2, volunteerHours: 6, method: 'counted' },
        bands: { ...noBands, under14: 12, adults: 8 },
      },
      ...{ version: 0, via: 'desk', by: null, now: house.clock.now() },
    }),
  )
  const author = await signedIn(house, { member: { organisation: library, role: 'author' } })
  return { ...front, author }
}

test('what every room counts stands in one table, beside the same days of the year before', async (context) => {
  const { author, request } = await aDesk(context)
  for (const lang of ['bg', 'en']) {
    const root = readHtml(await (await request(`/${lang}/desk/network/biblioteka/measures`, author.as)).text())
    assert.deepEqual(faultsOf(root), [])
  }
  const main = find(readHtml(await (await request(path, author.as)).text()), 'main')
  const rows = findAll(find(main, 'tbody'), 'tr').map((row) => findAll(row, 'td').map(wordsOf))
  const names = findAll(find(main, 'tbody'), 'th').map(wordsOf)
  const row = (name: string) => rows[names.indexOf(name)]
  assert.deepEqual(row('Проведени прояви'), ['2', '1'])
  assert.deepEqual(row('Посещения'), ['20', '0'])
  assert.deepEqual(row('Отменени дати'), ['1', '0'])
  assert.deepEqual(row('Отложени дати'), ['1', '0'])
  assert.deepEqual(row('Събрания'), ['0', '0'])
  assert.deepEqual(row('=Бури <b>'), ['12\u00a0345', '0'])
})

test('the days are chosen; what is no day is said beside it and stays as it was typed', async (context) => {
  const { author, request } = await aDesk(context)
  const see = async (query: string, status = 200) => {
    const response = await request(`${path}?${query}`, author.as)
    assert.equal(response.status, status)
    return readHtml(await response.text())
  }
  assert.match(wordsOf(await see('from=2026-11-09&to=2026-11-15')), /Проведени прояви10Посещения200/)
  const wrong = await see('from=31.02.2026&to="><b>', 422)
  const [from, to] = findAll(find(wrong, 'main'), 'input')
  assert.deepEqual([from?.attributes.get('value'), to?.attributes.get('value')], ['31.02.2026', '"><b>'])
  assert.match(wordsOf(wrong), /По-долу са числата за тази година/)
  assert.match(wordsOf(await see('from=2026-11-09&to=2026-11-01', 422)), /Периодът свършва, преди да е почнал/)
})

test('the same as a table for programs, formulas as text', async (context) => {
  const { author, request } = await aDesk(context)
  const response = await request(`${path}.csv?from=2026-11-01&to=2026-11-30`, author.as)
  assert.match(response.headers.get('content-disposition') ?? '', /biblioteka-2026-11-01-2026-11-30\.csv/)
  const reading = readCsv(new Uint8Array(await response.arrayBuffer()))
  assert.ok(reading.ok)
  const { header, rows } = reading.table
  assert.deepEqual(header, ['Код', 'Показател', '2026-11-01 – 2026-11-30', '2025-11-01 – 2025-11-30'])
  assert.deepEqual(
    rows.map(({ cells }) => cells).filter(([key]) => key === 'calendar.held' || key === 'weather.storms'),
    [
      ['weather.storms', "'=Бури <b>", '12345', '0'],
      ['calendar.held', 'Проведени прояви', '2', '1'],
    ],
  )
  const wrong = await request(`${path}.csv?from=x&to=`, author.as)
  assert.equal(wrong.headers.get('location'), `${path}?from=x&to=`)
})

test('numbers are for those who work there and the coordinator', async (context) => {
  const { house, request, author } = await aDesk(context)
  const stranger = await signedIn(house, { member: { organisation: chitalishte, role: 'manager' } })
  const coordinator = await signedIn(house, { appointed: { role: 'coordinator' } })
  const answers = await Promise.all([author.as, coordinator.as, stranger.as, {}].map((as) => request(path, as)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 403, 303],
  )
  assert.match(await (await request('/bg/desk', author.as)).text(), new RegExp(`href="${path}"`))
})

test('each measure is two queries, however much there is', async (context) => {
  const { house, request, author } = await aDesk(context)
  const asked = async (query: string) => {
    const before = house.database.statements()
    await request(`${path}?${query}`, author.as)
    return house.database.statements() - before
  }
  await asked('')
  assert.equal(await asked('from=2026-11-09&to=2026-11-09'), await asked('from=2025-01-01&to=2026-12-31'))
})
