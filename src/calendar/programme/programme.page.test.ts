import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWorkbook } from '#src/platform/spreadsheet/read-workbook.ts'
import { anEvent, chitalishte, words } from '../../../test/support/calendar.ts'
import { readDocx } from '../../../test/support/docx.ts'
import { aDesk, desk, heldBy } from '../../../test/support/event-desk.ts'
import { wordsOf } from '../../../test/support/html.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { noDetails } from '../events/event-details.ts'
import { readTable } from '../intake/table/read-table.ts'
import { saveProgrammeItem } from './programme.store.ts'
import type { ProgrammeItem } from './programme-item.ts'

const path = `${desk}/programme/2027`
const none: ProgrammeItem = {
  ...{ year: 2027, number: null, responsible: null, partners: null, group: null, expected: null, funds: [] },
}
const planned = (id: string, starts: string, title: string, details = {}) =>
  anEvent({
    ...{ id, organisationId: chitalishte, status: 'planned', starts, ends: null, texts: { bg: words(title) } },
    details: { ...noDetails, ...details },
  })

const events = [
  planned('babinden', '2027-01-21T11:00:00', 'Бабинден'),
  planned('sabor', '2027-05-01', 'Събор <b>на</b> „Дунав“', { away: true, precise: 'month' }),
  planned('school', '2027-01-01', 'Школа по пиано'),
]

async function aProgramme(context: Parameters<typeof aDesk>[0], some: readonly [string, Partial<ProgrammeItem>][]) {
  const desk_ = await aDesk(context, { events })
  await desk_.house.database.write(async (tx) => {
    for (const [id, item] of some) await saveProgrammeItem(tx, id, { ...none, ...item })
  })
  return desk_
}

const items: [string, Partial<ProgrammeItem>][] = [
  [
    'babinden',
    {
      ...{ number: '1', responsible: 'Ив. Петкова', expected: 80 },
      funds: [{ source: 'общински бюджет', cents: 300_00, currency: 'EUR' }],
    },
  ],
  ['sabor', { number: '2', partners: 'Община Русе', group: 'Женски хор', expected: 250 }],
]

test('a year by month, its sums, what happens in the house and away from it apart', async (context) => {
  const desk_ = await aProgramme(context, items)
  const said = wordsOf(await desk_.see(path))
  assert.match(said, /Годишна програма за 2027\u00a0г\./)
  assert.match(
    said,
    /В програмата2потвърдени: 0В седалището1Извън седалището1Очаквана публика330посочена за 2Средства300/,
  )
  assert.match(said, /Януари \(1\).*1\. Бабинден.*21\u00a0януари 2027\u00a0г\., 11:00/)
  assert.match(said, /Май \(1\).*Събор <b>на<\/b> „Дунав“.*май 2027\u00a0г\..*Женски хор; с Община Русе/)
})

test('until 10 November the page says how many days are left', async (context) => {
  const desk_ = await aProgramme(context, [])
  const next = wordsOf(await desk_.see(`${desk}/programme/2028`))
  assert.doesNotMatch(next, /10\u00a0ноември/)
  assert.match(next, /За 2028\u00a0г\. още няма програма\..*Празна таблица за попълване/)
})

test('the proposal for Word: letterhead, to the mayor, both tables, sums by source, who signs', async (context) => {
  const desk_ = await aProgramme(context, items)
  const answer = await desk_.request(`${path}/proposal.docx`, desk_.who.as)
  assert.match(answer.headers.get('content-disposition') ?? '', /prosveta-2027\.docx/)
  const { paragraphs, headings, tables, lang, markup } = readDocx(new Uint8Array(await answer.arrayBuffer()))
  assert.equal(lang, 'bg-BG')
  assert.deepEqual(paragraphs.slice(0, 2), ['Читалище „Просвета“', 'с.\u00a0Николово, община Русе'])
  assert.ok(paragraphs.includes('ДО\nКМЕТА НА ОБЩИНА РУСЕ'))
  assert.deepEqual(headings, [
    '1 ПРЕДЛОЖЕНИЕ',
    '2 1. Накратко',
    '2 2. Мероприятия в седалището (1)',
    '2 3. Участия извън седалището (1)',
    '2 4. Средства по източници',
  ])
  assert.deepEqual(tables[2]?.rows[1]?.slice(0, 3), ['2', 'май 2027\u00a0г.', 'Събор <b>на</b> „Дунав“'])
  assert.deepEqual(
    tables.map(({ repeated }) => repeated),
    [1, 1, 1, 1],
  )
  assert.match(markup, /Председател: …/)
})

test('the proposal for print is tagged and says the same', async (context) => {
  const desk_ = await aProgramme(context, items)
  const answer = await desk_.request(`${path}/proposal.pdf`, desk_.who.as)
  const { text, accessible, lang } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  assert.deepEqual([accessible, lang], [true, 'bg'])
  assert.match(text, /КМЕТА НА ОБЩИНА РУСЕ.*ПРЕДЛОЖЕНИЕ.*Бабинден.*Събор/s)
})

test('an item is changed, put in and taken out; what somebody else saved meanwhile is not written over', async (context) => {
  const desk_ = await aProgramme(context, items)
  const item = `${path}/items/babinden`
  const stampIn = async (page = item) => heldBy(await desk_.see(page), 'stamp')
  const stamp = await stampIn()
  const good = {
    stamp,
    number: '1а',
    expected: '120',
    funds: 'община 200\u00a0€\nдарения 50,50\u00a0€',
    outcome: 'changed',
  }
  assert.equal((await desk_.send(item, good)).to, `${path}?done=saved`)
  assert.match(
    wordsOf(await desk_.see(`${path}?done=saved`)),
    /Запазено в програмата.*1а\. Бабинден изменено.*120община: 200\u00a0€; дарения: 50,50\u00a0€/,
  )
  const late = await desk_.send(item, { ...good, responsible: '<script>x' })
  assert.equal(late.status, 409)
  const wrong = await desk_.send(item, { ...good, stamp: await stampIn(), expected: 'много', number: 'я'.repeat(101) })
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(wrong.main), /Има 2|100/)
  assert.equal((await desk_.send(`${item}/removal`, {})).to, `${path}?done=removed`)
  assert.doesNotMatch(wordsOf(await desk_.see(path)), /Бабинден/)
  const school = `${path}/items/school`
  await desk_.send(school, { stamp: await stampIn(school) })
  assert.match(wordsOf(await desk_.see(path)), /Школа по пиано/)
})

test('the template is read as it was written: every heading is known, the example is nobody’s event', async (context) => {
  const desk_ = await aDesk(context, {})
  const answer = await desk_.request(`${desk}/programme/template.xlsx`, desk_.who.as)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const known = { zone: 'Europe/Sofia', today: '2026-10-20', address: null, contentType: null }
  const { events: found, problems, columns } = await readTable(bytes, known)
  assert.deepEqual([found, problems], [[], []])
  assert.deepEqual(
    columns?.filter(({ field }) => field === null),
    [],
  )
  const reading = await readWorkbook(bytes)
  assert.ok(reading.ok && reading.sheets.length === 1)
})

test('the same statements for one item and for three', async (context) => {
  const statements = async (some: typeof items) => {
    const desk_ = await aProgramme(context, some)
    const before = desk_.house.database.statements()
    await desk_.see(path)
    return desk_.house.database.statements() - before
  }
  const [one, ...more] = items
  assert.ok(one)
  assert.equal(await statements([one]), await statements([one, ...more, ['school', {}]]))
})

test('strangers and others do not see it', async (context) => {
  const desk_ = await aProgramme(context, items)
  const other = await signedIn(desk_.house, { member: { organisation: 'organisation-library', role: 'manager' } })
  for (const page of ['', '/proposal.docx', '/proposal.pdf', '/items/babinden'])
    assert.equal((await desk_.request(`${path}${page}`, other.as)).status, 403, page)
  assert.equal((await desk_.request(`${path}/proposal.docx`)).status, 303)
  assert.equal((await desk_.request(`${path}/items/babinden`, other.sends({ number: '9' }))).status, 403)
})
