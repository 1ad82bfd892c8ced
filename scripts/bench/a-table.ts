import { writeWorkbook } from '#src/platform/spreadsheet/write-workbook.ts'

const columns = [
  ...['№', 'Дата', 'Час', 'Мероприятие', 'Място', 'Състав', 'Партньори', 'Очаквана публика', 'Бюджет (€)'],
  ...['Източник на средства', 'Отговорник', 'Описание'],
].map((title) => ({ title }))
const what = ['Концерт', 'Изложба', 'Четене', 'Работилница', 'Среща', 'Лекция', 'Кино', 'Разходка', 'Турнир']
const about = ['за Дунав', 'с приказки', 'по народни обичаи', 'с местни автори', 'за роботи', 'за билки', 'на открито']

/** The plan of a year as a large office would keep it: XLSX, so many rows, each with its own title. */
export function aTable(rows: number): Promise<Uint8Array> {
  const now = Temporal.Now.instant()
  const year = Temporal.Now.plainDateISO().year + 1
  const first = new Temporal.PlainDate(year, 1, 1)
  const cells = Array.from({ length: rows }, (_, at) => [
    ...[at + 1, first.add({ days: at % 365 }), '18:00', `${what[at % what.length]} ${about[at % about.length]} ${at}`],
    ...['Салон', 'Хор', 'Община Русе', 50, 100.5, 'общински бюджет', 'секретарят', 'Каним всички.'],
  ])
  const sheets = [{ name: 'План', above: [`Годишен план за ${year} г.`], columns, rows: cells }]
  return writeWorkbook({ title: 'План', creator: 'bench', choicesName: 'Избор', sheets }, now)
}
