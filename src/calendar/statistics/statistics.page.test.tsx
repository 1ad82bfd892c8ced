import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#src/platform/clock.ts'
import { readWorkbook } from '#src/platform/spreadsheet/read-workbook.ts'
import { anEvent, chitalishte, library, words } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { saveAttendance } from '../attendance/attendance.store.ts'
import { noBands } from '../attendance/attendance.ts'

const path = '/bg/desk/calendar/biblioteka/statistics'
const on = (day: string) => ({ starts: `2026-${day}T18:00:00`, ends: `2026-${day}T20:00:00` })
const events = [
  anEvent({ id: 'reading', ...on('11-20'), texts: { bg: words('=cmd|<b>') } }),
  anEvent({ id: 'concert', ...on('10-20') }),
  anEvent({ id: 'lecture', ...on('10-21') }),
]

async function aDesk(context: Parameters<typeof aFront>[0], some = events) {
  const front = await aFront(context, some)
  const { house } = front
  if (some.length > 0)
    await house.database.write((tx) =>
      saveAttendance(tx, {
        ...{ event: 'reading', recurrenceId: '2026-11-20T18:00:00', organisation: library },
        attendance: {
          ...{ held: true, reason: null, online: 4, volunteers: 2, volunteerHours: 6, method: 'counted' },
          bands: { ...noBands, under14: 12, adults: 1228 },
        },
        ...{ version: 0, via: 'desk', by: null, now: house.clock.now() },
      }),
    )
  const author = await signedIn(house, { member: { organisation: library, role: 'author' } })
  const see = async (query = '') => {
    const root = readHtml(await (await front.request(`${path}${query}`, author.as)).text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  return { ...front, author, see }
}

test('a year in numbers: in brief, by month, kind, level, place and age, and what is missing', async (context) => {
  const { see } = await aDesk(context)
  const main = await see()
  const said = wordsOf(main)
  assert.match(said, /Проведено през 2026\u00a0г\./)
  assert.match(said, /Прояви3.*Посещения1240.*От тях онлайн4.*Доброволци26\u00a0?\s?часа/)
  assert.match(said, /За 2 прояви липсва броят на посетителите\. Впишете ги/)
  assert.match(said, /Най-много през ноември: 1240\. Общо 1240\./)
  assert.match(said, /октомври2000ноември1112404Общо3112404/)
  assert.match(said, /не е посочено3.*в седалището3/)
  assert.match(said, /под 14\u00a0г\.121\u00a0%/)
  assert.equal(find(main, 'svg').attributes.get('role'), 'img')
})

test('a year without anything says what comes next; a year that nobody knows is this one', async (context) => {
  const { see } = await aDesk(context)
  assert.match(wordsOf(await see('?year=2025')), /За 2025\u00a0г\. още няма проведени прояви\..*Към посещенията/)
  for (const year of ['2027', '0', 'x', '-1']) assert.match(wordsOf(await see(`?year=${year}`)), /през 2026/)
})

test('the dates can be taken away as a table that runs nothing', async (context) => {
  const { request, author } = await aDesk(context)
  const response = await request(`${path}.csv?year=2026`, author.as)
  assert.match(response.headers.get('content-type') ?? '', /^text\/csv/)
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="biblioteka-2026.csv"')
  const lines = (await response.text()).split('\r\n')
  assert.equal(lines.length, 5)
  assert.match(lines[3] ?? '', /^2026-11-20,'=cmd\|<b>,организатор/)
})

test('on 5 January the year that has passed stands beside the one before it, on the page, as XLSX and as PDF', async (context) => {
  const clock = fixedClock('2027-01-05T08:00:00Z')
  const before = anEvent({ id: 'before', starts: '2025-05-24T18:00:00', ends: '2025-05-24T20:00:00' })
  const { house, request } = await aFront(context, [...events, before], { clock })
  const director = await signedIn(house, { member: { organisation: library, role: 'manager' } })
  const answer = await request(path, director.as)
  const root = readHtml(await answer.text())
  assert.deepEqual(faultsOf(root), [])
  const main = wordsOf(find(root, 'main'))
  assert.match(main, /Проведеното през 2026\u00a0г\. и през 2025\u00a0г\.Показател2026\u00a0г\.2025\u00a0г\.Прояви31/)
  const workbook = await request(`${path}.xlsx`, director.as)
  assert.equal(workbook.headers.get('content-disposition'), 'attachment; filename="biblioteka-2026.xlsx"')
  const reading = await readWorkbook(new Uint8Array(await workbook.arrayBuffer()))
  assert.ok(reading.ok)
  const [years, dates] = reading.sheets
  const cells = (years?.rows ?? []).map((row) => row.cells)
  assert.deepEqual(cells[0]?.slice(0, 1), ['Проведеното през 2026\u00a0г. и през 2025\u00a0г.'])
  assert.deepEqual(cells[2], ['Раздел', 'Показател', '2026\u00a0г.', '2025\u00a0г.'])
  assert.deepEqual(cells[3], ['Накратко', 'Прояви', 3, 1])
  const [day, title] = dates?.rows.at(-1)?.cells ?? []
  assert.deepEqual([day, title], [{ date: '2026-11-20', time: null, shows: 'day' }, '=cmd|<b>'])
  const document = await request(`${path}.pdf`, director.as)
  assert.equal(document.headers.get('content-type'), 'application/pdf')
  const { text } = readPdf(new Uint8Array(await document.arrayBuffer()))
  for (const words of ['Проведеното през 2026', 'Библиотека „Любен Каравелов“', 'Прояви', 'По вид за НСИ'])
    assert.ok(text.includes(words), words)
})

test('only those of the organisation and coordinators see it', async (context) => {
  const { request, house } = await aDesk(context)
  const as = {
    coordinator: await signedIn(house, { appointed: { role: 'coordinator' } }),
    neighbour: await signedIn(house, { member: { organisation: chitalishte, role: 'manager' } }),
  }
  for (const address of [path, ...['csv', 'xlsx', 'pdf'].map((format) => `${path}.${format}`)]) {
    assert.equal((await request(address)).status, 303)
    assert.equal((await request(address, as.coordinator.as)).status, 200)
    assert.equal((await request(address, as.neighbour.as)).status, 403)
  }
})

test('the page asks the same number of times for one date and for three', async (context) => {
  const count = async (some: typeof events) => {
    const desk = await aDesk(context, some)
    const before = desk.house.database.statements()
    await desk.request(path, desk.author.as)
    return desk.house.database.statements() - before
  }
  assert.equal(await count(events.slice(0, 1)), await count(events))
})
