import { writeWorkbook } from '#src/platform/spreadsheet/write-workbook.ts'

type Cell = string | number | Temporal.PlainDate
/** №, дата, час, мероприятие, място, извън, състав, партньори, публика, бюджет, източник, отговорник. */
type Row = readonly Cell[]

const day = (date: string) => Temporal.PlainDate.from(date)

/** Five of these rows no program could read without asking. */
export const markedRows = (year: number) => [
  { title: 'Ден на отворени врати', words: 'края на май', mended: `май ${year} г.` },
  { title: 'Маратон на четенето', words: '31 април', mended: '30 април' },
  { title: 'Репетиции на хора', words: 'всяка сряда', mended: '6 януари' },
  { title: 'Лятна читалня', words: 'през ваканцията', mended: '1–31 юли' },
  { title: 'Среща на випуска', words: '', mended: 'септември' },
]

const months = [
  'януари',
  'февруари',
  'март',
  'април',
  'юни',
  'юли',
  'август',
  'септември',
  'октомври',
  'ноември',
  'декември',
]

const readable = (year: number): readonly Row[] => [
  ['Бабинден', day(`${year}-01-21`), '11:00', 'Салон', 'в седалището', 'Женски хор', 'Кметство Николово', 80, 300],
  ['Трифон Зарезан', '1 февруари', '10.30 ч.', 'лозята край селото', 'извън', '', 'Община Русе', 120, 150.5],
  ['Национален празник', `3 март ${year} г., 10 ч.`, '', 'Салон', '', '', '', 100, ''],
  ['Пролетен концерт', '22.03.', '18.00', 'Салон', '', 'Женски хор', '', 90, 200],
  ['Фестивал на фолклора', '5–6 юни', '', 'гр. Мартен', 'извън', 'Танцова група', 'НЧ „Просвета“', 250, 1200],
]

const plain = (year: number): readonly Row[] =>
  Array.from({ length: 28 }, (_, at) => [
    `Работилница ${at + 1}`,
    at % 3 === 0 ? `${months[at % months.length]} ${year} г.` : `${(at % 27) + 1} ${months[at % months.length]}`,
    at % 2 === 0 ? '' : '17:30',
    'Детски отдел',
    '',
    '',
    '',
    20,
    '',
  ])

const columns = [
  '№',
  'Дата',
  'Час',
  'Мероприятие',
  'Място',
  'В седалището / извън',
  'Състав',
  'Партньори',
  'Очаквана публика',
  'Бюджет (€)',
  'Източник на средства',
  'Отговорник',
].map((title) => ({ title }))

/** A plan of 38 rows as a secretary keeps it, five of them to be mended. */
export function yearlyPlan(year: number): Promise<Uint8Array> {
  const marked: Row[] = markedRows(year).map(({ title, words }) => [title, words, '', 'Салон', '', '', '', '', ''])
  const rows = [...readable(year), ...marked, ...plain(year)].map(([title = '', date = '', ...more], at): Cell[] => {
    const [hour = '', place = '', away = '', group = '', partners = '', expected = '', budget = ''] = more
    const source = budget === '' ? '' : 'общински бюджет'
    return [at + 1, date, hour, title, place, away, group, partners, expected, budget, source, 'Ив. Петкова']
  })
  const above = ['Читалище „Просвета“, с. Николово', `Годишен план за ${year} г.`]
  const sheets = [{ name: 'План', above, columns, rows }]
  const now = Temporal.Instant.from('2026-10-20T09:00:00Z')
  return writeWorkbook({ title: 'Годишен план', creator: 'проба', choicesName: 'Избор', sheets }, now)
}
