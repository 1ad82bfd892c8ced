import { phrases } from '#src/platform/i18n/phrases.ts'

const hint = 'Напишете ден'
const hintEn = 'Write a day'

/** What is said of tables: where something stands, what is wrong with it, what to do. */
export const tableMessages = phrases({
  row: { bg: (row: number) => `Ред ${row}`, en: (row: number) => `Row ${row}` },
  rowOf: {
    bg: (sheet: string, row: number) => `Лист „${sheet}“, ред ${row}`,
    en: (sheet: string, row: number) => `Sheet “${sheet}”, row ${row}`,
  },
  cell: { bg: 'Клетка', en: 'Cell' },
  notTaken: {
    bg: (row: string, column: string, words: string) => `${row} не е внесен: в колоната „${column}“ пише „${words}“.`,
    en: (row: string, column: string, words: string) =>
      `${row} was not taken in: the column “${column}” says “${words}”.`,
  },
  notTakenEmpty: {
    bg: (row: string, column: string) => `${row} не е внесен: колоната „${column}“ е празна.`,
    en: (row: string, column: string) => `${row} was not taken in: the column “${column}” is empty.`,
  },
  orMonth: {
    bg: (month: string) => `${hint} или оставете само „${month}“ – ще го водим като планирано.`,
    en: (month: string) => `${hintEn}, or leave only “${month}” – it will be kept as planned.`,
  },
  orSomeMonth: {
    bg: `${hint}, например „27.11.2027“, или само месеца – ще го водим като планирано.`,
    en: `${hintEn} such as “27.11.2027”, or only the month – it will be kept as planned.`,
  },
  repeats: {
    bg: 'Допишете от кога до кога, например „всяка сряда от 04.02. до 24.06.“, или само месеца; постоянните занимания се водят при съставите.',
    en: 'Add from when until when, such as “every Wednesday from 4 February to 24 June”, or the month alone; weekly activities are kept with the groups.',
  },
  noSuchDay: { bg: 'Такъв ден няма. Поправете го.', en: 'There is no such day. Mend it.' },
  hour: {
    bg: 'Напишете часа така: 18:00, или оставете празно.',
    en: 'Write the hour like this: 18:00, or leave it empty.',
  },
  endBefore: {
    bg: 'Краят е преди началото. Поправете единия от двата дни.',
    en: 'The end is before the beginning. Mend one of the two days.',
  },
  title: { bg: 'Напишете го така, както ще стои на афиша.', en: 'Write it as it will stand on the poster.' },
  repeated: {
    bg: (row: string, other: string) => `${row} повтаря ред ${other} и не е внесен втори път.`,
    en: (row: string, other: string) => `${row} repeats row ${other} and was not taken in twice.`,
  },
  yearGuessed: {
    bg: (year: string) =>
      `Никъде не пише за коя година е планът; взехме ${year}. Ако е друга, напишете я над таблицата.`,
    en: (year: string) =>
      `The plan does not say its year; ${year} was taken. If it is another, write it above the table.`,
  },
})

/** What is wrong with a table as a whole. */
export const fileMessages = phrases({
  'table-without-heading': {
    bg: 'В таблицата не намерихме заглавен ред. Напишете над колоните „Дата“ и „Мероприятие“ и качете файла отново.',
    en: 'The table has no heading. Write “Date” and “Event” above the columns and upload the file again.',
  },
  'columns-unknown': {
    bg: 'Не личи в коя колона е мероприятието и в коя датата. Посочете ги.',
    en: 'It does not say which column holds the event and which the date. Choose them.',
  },
  encrypted: {
    bg: 'Файлът е заключен с парола. Запазете го без парола и го качете отново.',
    en: 'The file is locked with a password. Save it without one and upload it again.',
  },
  opendocument: {
    bg: 'Файлът е във формат ODS. Запазете го като .xlsx или .csv и го качете отново.',
    en: 'The file is in ODS format. Save it as .xlsx or .csv and upload it again.',
  },
  'old-workbook': {
    bg: 'Файлът е от стар Excel (.xls). Запазете го като .xlsx и го качете отново.',
    en: 'The file is of an old Excel (.xls). Save it as .xlsx and upload it again.',
  },
  'not-a-workbook': {
    bg: 'Файлът не е таблица. Приемаме .xlsx и .csv.',
    en: 'The file is no table. We take .xlsx and .csv.',
  },
  'too-many-rows': {
    bg: 'Таблицата има повече редове, отколкото приемаме наведнъж (10\u00a0000). Разделете я.',
    en: 'The table has more rows than we take at once (10,000). Divide it.',
  },
  empty: { bg: 'Файлът е празен.', en: 'The file is empty.' },
  'quote-not-closed': {
    bg: 'В таблицата има кавички, които не се затварят. Запазете я отново като .xlsx или .csv.',
    en: 'The table has quotation marks that are never closed. Save it again as .xlsx or .csv.',
  },
  'not-a-table': {
    bg: 'Таблицата не се чете. Запазете я отново като .xlsx или .csv.',
    en: 'The table cannot be read. Save it again as .xlsx or .csv.',
  },
})

/** What a column may hold, for a person who says it. */
export const fieldMessages = phrases({
  number: { bg: 'номер по ред', en: 'number' },
  title: { bg: 'мероприятие (заглавие)', en: 'event (title)' },
  date: { bg: 'дата', en: 'date' },
  lastDay: { bg: 'последен ден', en: 'last day' },
  month: { bg: 'месец', en: 'month' },
  year: { bg: 'година', en: 'year' },
  hour: { bg: 'начален час', en: 'beginning' },
  endHour: { bg: 'краен час', en: 'end' },
  place: { bg: 'място', en: 'place' },
  away: { bg: 'в седалището или извън него', en: 'in the house or away' },
  responsible: { bg: 'отговорник', en: 'responsible' },
  organiser: { bg: 'организатор', en: 'organiser' },
  partners: { bg: 'партньори', en: 'partners' },
  group: { bg: 'състав, клуб', en: 'group, club' },
  audience: { bg: 'за кого', en: 'for whom' },
  expected: { bg: 'очаквана публика (брой)', en: 'expected public (number)' },
  kind: { bg: 'вид', en: 'kind' },
  sphere: { bg: 'направление', en: 'sphere' },
  countedKind: { bg: 'как се брои в отчета', en: 'how it is counted' },
  level: { bg: 'ниво', en: 'level' },
  budget: { bg: 'бюджет общо', en: 'budget in all' },
  funds: { bg: 'източник на средства', en: 'source of funds' },
  fund: { bg: 'сума от един източник', en: 'amount of one source' },
  price: { bg: 'вход, цена', en: 'admission' },
  status: { bg: 'състояние', en: 'state' },
  url: { bg: 'връзка', en: 'link' },
  description: { bg: 'описание', en: 'description' },
})
