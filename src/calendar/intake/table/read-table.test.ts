import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeWorkbook } from '#src/platform/spreadsheet/write-workbook.ts'
import type { IncomingEvent } from '../incoming.ts'
import { guessReader } from '../readers.ts'
import { carryMends, mendFile } from './mended-file.ts'
import { readTable } from './read-table.ts'
import { unpackRowProblem } from './row-problem.ts'

const context = { zone: 'Europe/Sofia', today: '2026-10-20', address: null, contentType: null }
const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))
const read = (lines: readonly string[], more = {}) => readTable(bytesOf(lines), { ...context, ...more })

const startOf = ({ series: { master } }: IncomingEvent) =>
  master.start.kind === 'date' ? master.start.date : master.start.local.slice(0, 16)
const endOf = ({ series: { master } }: IncomingEvent) =>
  master.end && (master.end.kind === 'date' ? master.end.date : master.end.local.slice(0, 16))

/** What one cell of „Дата“, and one of „Час“, come to. */
async function told(date: string, hour = '') {
  const { events, problems } = await read(['План за 2027 г.;;', 'Мероприятие;Дата;Час', `Вечер;"${date}";${hour}`])
  const [event] = events
  if (!event) return problems.map(({ code }) => code).join()
  const { rrule, rdates } = event.series.master
  const more = [endOf(event), rrule, ...rdates.map((each) => (each.kind === 'date' ? each.date : each.local))]
  return [event.more.details?.precise === 'month' ? 'месец' : '', startOf(event), ...more].filter(Boolean).join(' ')
}

test('days and hours as people type them', async () => {
  const cases: readonly [string, string, string][] = [
    ['27.11.2027', '', '2027-11-27 2027-11-28'],
    ['27.11.2026 г.', '18.00 ч.', '2026-11-27T18:00'],
    ['27 ноември', '18:00', '2027-11-27T18:00'],
    ['27.11.2027 г. от 18 ч.', '', '2027-11-27T18:00'],
    ['27.11.2027', '18', '2027-11-27T18:00'],
    ['27.11.', '18.30', '2027-11-27T18:30'],
    ['27.11.', '18 – 20', '2027-11-27T18:00 2027-11-27T20:00'],
    ['27.11.', '10.00-11.30', '2027-11-27T10:00 2027-11-27T11:30'],
    ['27.XI.2027 г.', 'от 10 до 12 ч.', '2027-11-27T10:00 2027-11-27T12:00'],
    ['събота, 27 ноември 2027 г., 22:00 – 01:00 ч.', '', '2027-11-27T22:00 2027-11-28T01:00'],
    ['5-12 декември', '', '2027-12-05 2027-12-13'],
    ['5–7 декември', '17:00', '2027-12-05T17:00 FREQ=DAILY;COUNT=3'],
    ['5, 6 и 7 май', '', '2027-05-05 2027-05-06 2027-05-06 2027-05-07'],
    ['май 2027 г.', '', 'месец 2027-05-01 2027-05-02'],
    ['май', '18:00', 'месец 2027-05-01 2027-05-02'],
    ['м. май', '', 'месец 2027-05-01 2027-05-02'],
    ['05.2027', '', 'месец 2027-05-01 2027-05-02'],
    ['целогодишно', '', '2027-01-01 2028-01-01'],
    ['2027-11-27', '', '2027-11-27 2027-11-28'],
    ['края на май', '', 'row-date-unclear'],
    ['31 ноември', '', 'row-no-such-day'],
    ['всяка сряда', '', 'row-date-repeats'],
    ['всяка сряда по график в клуба', '', 'row-date-repeats'],
    ['всеки вторник, юни – март', '', 'row-end-before'],
    ['всяка сряда през май', '', '2027-05-05 2027-05-06 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270531'],
    ['всяка сряда от 04.02. до 24.06.', '17:00', '2027-02-10T17:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20270624T205959Z'],
    [
      'всеки вторник и четвъртък, 10.00 ч., 04.02. – 24.06.',
      '',
      '2027-02-04T10:00 FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270624T205959Z',
    ],
    [
      'всяка събота от 4 до 25 декември, 11:00 – 12:30 ч.',
      '',
      '2027-12-04T11:00 2027-12-04T12:30 FREQ=WEEKLY;BYDAY=SA;UNTIL=20271225T215959Z',
    ],
    [
      'всеки последен петък на месеца, март – юни 2027 г.',
      '18:00',
      '2027-03-26T18:00 FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270630T205959Z',
    ],
    ['', '', 'row-date-missing'],
    ['ще се уточни', '', 'row-date-unclear'],
    ['27.11.2027', 'вечерта някъде', 'row-hour-unclear'],
  ]
  const found = await Promise.all(cases.map(async ([date, hour]) => [date, hour, await told(date, hour)]))
  assert.deepEqual(found, cases)
})

const plan = [
  'НЧ „Пробуда-1901“, с. Николово;;;;;;;;;',
  'ГОДИШЕН ПЛАН за 2027 г.;;;;;;;;;',
  '№;Наименование на мероприятието;Дата;Място на провеждане;В седалището / извън;Отговорник;Партньори;Очакван брой;Бюджет (лв.);Източник на средства',
  '1;2;3;4;5;6;7;8;9;10',
  ';ЯНУАРИ;;;;;;;;',
  '1;Бабинден;21 януари;Салон;в седалището;Ив. Петкова;Кметство Николово;80;300;общински бюджет',
  '2;Зимна работилница;15;Детски отдел;;Г. Димов;;20;;',
  ';МАЙ;;;;;;;;',
  '3;Събор на народното творчество;май 2027 г.;гр. Мартен;извън;Ив. Петкова;НЧ „Просвета“, Община Русе;;1 200,50;"собствени 500 лв.; дарения 700,50 лв."',
  '4;Ден на отворени врати;края на май;;;;;;;',
  'Общо;;;;;;;;1 500,50;',
]

test('a yearly plan: titles above, sections of months, a row of numbers and a sum are no events', async () => {
  const { events, problems, columns } = await read(plan)
  assert.deepEqual(
    events.map((event) => [event.series.uid, event.series.master.summary, startOf(event), event.series.master.status]),
    [
      ['plan-2027-1', 'Бабинден', '2027-01-21', 'tentative'],
      ['plan-2027-2', 'Зимна работилница', '2027-01-15', 'tentative'],
      ['plan-2027-3', 'Събор на народното творчество', '2027-05-01', 'tentative'],
    ],
  )
  assert.deepEqual(events[2]?.more.programme, {
    year: 2027,
    number: '3',
    responsible: 'Ив. Петкова',
    partners: 'НЧ „Просвета“, Община Русе',
    group: null,
    expected: null,
    funds: [
      { source: 'собствени', cents: 500_00, currency: 'BGN' },
      { source: 'дарения', cents: 700_50, currency: 'BGN' },
    ],
  })
  assert.deepEqual(events[0]?.more.programme?.funds, [{ source: 'общински бюджет', cents: 300_00, currency: 'BGN' }])
  assert.deepEqual(
    events.map(({ more }) => [more.details?.away, more.details?.precise, more.details?.programmeItem]),
    [
      [false, 'day', '1'],
      [false, 'day', '2'],
      [true, 'month', '3'],
    ],
  )
  assert.deepEqual(
    events[2]?.more.details?.roles?.map(({ name }) => name),
    ['НЧ „Просвета“', 'Община Русе'],
  )
  assert.deepEqual(columns?.map(({ heading, field }) => [heading, field]).slice(0, 4), [
    ['№', 'number'],
    ['Наименование на мероприятието', 'title'],
    ['Дата', 'date'],
    ['Място на провеждане', 'place'],
  ])
  const [problem, ...others] = problems
  assert.equal(others.length, 0)
  assert.ok(problem)
  assert.deepEqual(unpackRowProblem(problem), {
    ...{ code: 'row-date-unclear', table: 0, sheet: '', row: 10, column: 2, heading: 'Дата', text: 'края на май' },
    ...{ title: 'Ден на отворени врати', instead: 'май 2027\u00a0г.' },
  })
})

test('below the name of a month „всяка сряда“ is every Wednesday of it', async () => {
  const { events, problems } = await read([
    'План за 2027 г.;;',
    'Дата;Мероприятие;Час',
    ';МАРТ;',
    'всяка сряда;Клуб;17.30',
  ])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    events.map((event) => [startOf(event), event.series.master.rrule]),
    [['2027-03-03T17:30', 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331T205959Z']],
  )
})

test('below the name of a month days stand alone; a number under „Публика“ is how many', async () => {
  const { events, problems } = await read([
    ...[
      'План за 2027 г.;;;',
      '№;Дата;Мероприятие;Публика',
      ';МАЙ;;',
      '1;5;А;120',
      '2;15-17;Б;деца',
      '3;20, 21 и 25.;В;',
      '4;31-ви;Г;',
    ],
  ])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    events.map((event) => [startOf(event), endOf(event), event.series.master.rdates.length]),
    [
      ['2027-05-05', '2027-05-06', 0],
      ['2027-05-15', '2027-05-18', 0],
      ['2027-05-20', '2027-05-21', 2],
      ['2027-05-31', '2027-06-01', 0],
    ],
  )
  assert.deepEqual([events[0]?.more.programme?.expected, events[1]?.more.audience], [120, 'деца'])
})

test('mended cells count, and a row may be left out', async () => {
  const was = 'края на май'
  const once = mendFile(bytesOf(plan), {
    '0:10:2': { was, now: 'юни' },
    '0:6': { was: 'Бабинден', now: null },
    '0:7:1': { was: 'другаде', now: 'x' },
  })
  const twice = mendFile(once, { '0:10:2': { was: 'юни', now: 'май 2027 г.' } })
  assert.equal(guessReader(twice, context)?.name, 'table')
  const { events, problems } = await readTable(twice, context)
  assert.deepEqual(
    [problems, events.map(({ series }) => series.uid)],
    [[], ['plan-2027-2', 'plan-2027-3', 'plan-2027-4']],
  )
  const again = await readTable(carryMends(twice, bytesOf([...plan, '5;Нощ;3 юни;;;;;;;'])), context)
  assert.deepEqual(again.events.at(-1)?.series.uid, 'plan-2027-5')
  assert.deepEqual([again.events.length, again.problems], [4, []])
})

test('headings in other words: a person says what they hold, and it is asked of nobody again', async () => {
  const lines = ['Какво;Кога е;Къде е', 'Вечер;27.11.2026;Салон', 'Утро;28.11.2026;Салон']
  const first = await read(lines)
  assert.deepEqual(first.events, [])
  assert.deepEqual(
    first.problems.map(({ code }) => code),
    ['columns-unknown'],
  )
  assert.deepEqual(first.columns?.[0], { heading: 'Какво', field: null, examples: ['Вечер', 'Утро'] })
  const columns = { Какво: 'title', 'Кога е': 'date', 'Къде е': '-' }
  const second = await read(lines, { columns })
  assert.deepEqual(
    second.events.map((event) => [startOf(event), event.series.master.location, event.series.master.status]),
    [
      ['2026-11-27', '', 'confirmed'],
      ['2026-11-28', '', 'confirmed'],
    ],
  )
})

test('a row keeps its name when its day moves within the month, and equal rows are told apart', async () => {
  const uids = async (...rows: string[]) =>
    (await read(['Събитие,Дата,Час', ...rows])).events.map(({ series }) => series.uid)
  const [first] = await uids('Клуб,5.11.2026,18:00', 'Друго,7.11.2026,18:00')
  assert.deepEqual((await uids('Клуб,9.11.2026,19:30'))[0], first)
  const several = await uids('Клуб,5.11.2026,18:00', 'Клуб,12.11.2026,18:00', 'Клуб,12.11.2026,20:00')
  assert.equal(new Set(several).size, 3)
  const { events, problems } = await read(['Събитие,Дата,Час', 'Клуб,5.11.2026,18:00', 'Клуб,5.11.2026,18:00'])
  assert.equal(events.length, 1)
  assert.deepEqual(problems.map(unpackRowProblem)[0]?.instead, '2')
})

test('a plan without a year is that of the next one when it is made in autumn; a poster of a month is no plan', async () => {
  const next = await read(['Годишен план;', 'Мероприятие;Дата', 'Вечер;3 март'])
  assert.deepEqual(
    [next.events.map(startOf), next.problems.map(({ code }) => code)],
    [['2027-03-03'], ['year-guessed']],
  )
  const month = await read(['Програма за ноември 2026 г.;', 'Събитие;Дата', 'Вечер;3 ноември'])
  assert.deepEqual(
    month.events.map((event) => [startOf(event), event.series.master.status, event.more.programme]),
    [['2026-11-03', 'confirmed', undefined]],
  )
})

test('a workbook: sheets of months, merged days, columns of money', async () => {
  const columns = ['Дата', 'Мероприятие', 'Държавна субсидия', 'Собствени средства'].map((title) => ({ title }))
  const sheet = (name: string, rows: (string | number | Temporal.PlainDate)[][]) => ({ name, columns, rows })
  const bytes = await writeWorkbook(
    {
      ...{ title: 'План', creator: 'проба', choicesName: 'Избор' },
      sheets: [
        { ...sheet('Март', [['3', 'Национален празник', 100, 50]]), above: ['План за 2027 г.'] },
        sheet('Април', [[Temporal.PlainDate.from('2027-04-02'), 'Андерсен', 0, 20.5]]),
        { name: 'Бележки', columns: [{ title: 'Да не забравим' }], rows: [['салона']] },
      ],
    },
    Temporal.Instant.from('2026-10-20T09:00:00Z'),
  )
  const { events, problems } = await readTable(bytes, context)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    events.map((event) => [
      startOf(event),
      event.more.programme?.funds.map(({ source, cents }) => `${source} ${cents}`),
    ]),
    [
      ['2027-03-03', ['Държавна субсидия 10000', 'Собствени средства 5000']],
      ['2027-04-02', ['Собствени средства 2050']],
    ],
  )
})

test('hostile cells are words: formulas, markup, names of objects', async () => {
  const { events } = await read([
    'Събитие,Дата,Място,Линк,constructor',
    '<script>alert(1)</script>,27.11.2026,"=HYPERLINK(""x"")",javascript:alert(1),__proto__',
  ])
  const [event] = events
  assert.deepEqual(
    [event?.series.master.summary, event?.series.master.location, event?.more.url],
    ['<script>alert(1)</script>', '=HYPERLINK("x")', undefined],
  )
})

test('a table is known by its heading, other text is not', () => {
  const guess = (text: string) => guessReader(bytesOf([text]), context)?.name
  assert.equal(guess(plan.join('\n')), 'table')
  assert.equal(guess('Събитие,Дата\nВечер,27.11.2026'), 'table')
  assert.equal(guess('Мила редакция,\nпиша Ви за събитие,'), undefined)
  assert.notEqual(guess('<html><table><tr><td>Събитие,Дата'), 'table')
  assert.equal(guessReader(new Uint8Array([0x50, 0x4b, 3, 4]), context)?.name, 'table')
})

/** Cyrillic letters as windows-1251 has them; all else in these texts is ASCII. */
const in1251 = (text: string) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) - (letter > '\u007f' ? 0x350 : 0))

test('a table is known in every encoding in which offices save', async () => {
  const text = 'Събитие;Дата\nВечер;27.11.2026'
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const bytes of [in1251(text), utf16, Buffer.from(utf16).swap16()]) {
    const reader = guessReader(bytes, context)
    assert.equal(reader?.name, 'table')
    assert.equal((await reader.read(bytes, context)).events[0]?.series.master.summary, 'Вечер')
  }
})

test('no table throws', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Дата',
      'Час',
      'Мероприятие',
      '№',
      '31.02.',
      'май',
      '5-12',
      '25:99',
      'януари',
      '-',
      '0',
      '1e99',
      '5,',
      'от до',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const lines = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
      const { events, problems } = await read(['Мероприятие;Дата;Час;Край', ...lines])
      assert.ok(events.length + problems.length >= 0)
    }),
    { numRuns: 200 },
  )
})
