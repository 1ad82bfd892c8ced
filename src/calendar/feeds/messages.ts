import { phrases } from '#src/platform/i18n/phrases.ts'

export const feedMessages = phrases({
  /** What the calendar is called on somebody's phone. */
  name: { bg: 'Мултиполис „Знание“', en: 'Multipolis “Knowledge”' },
  named: {
    bg: (what: string) => `Мултиполис „Знание“: ${what}`,
    en: (what: string) => `Multipolis “Knowledge”: ${what}`,
  },
  /** Said inside the feed, so that nobody takes it for more than it is. */
  wholeWindow: {
    bg: (back: number, ahead: number, most: number) =>
      `Всички събития в мрежата: ${back} месец назад и ${ahead} месеца напред, най-много ${most}. За по-дълъг период изберете място, организатор или направление.`,
    en: (back: number, ahead: number, most: number) =>
      `All events of the network: ${back} month back and ${ahead} months ahead, at most ${most}. For a longer time choose a place, an organiser or a field.`,
  },
  window: {
    bg: (back: number, ahead: number, most: number) =>
      `Събитията по този избор: ${back} месец назад и ${ahead} месеца напред, най-много ${most}.`,
    en: (back: number, ahead: number, most: number) =>
      `The events of this choice: ${back} month back and ${ahead} months ahead, at most ${most}.`,
  },
  chosenDays: {
    // „г.“ at the end of a date is the end of the sentence as well.
    bg: (from: string, to: string) => `Събитията по този избор от ${from} до ${to}`,
    en: (from: string, to: string) => `The events of this choice from ${from} to ${to}.`,
  },
  newest: {
    bg: (most: number) => `Тук са последните ${most} обявени или променени.`,
    en: (most: number) => `Here are the latest ${most} announced or changed.`,
  },
  access: { bg: (words: string) => `Достъпност: ${words}`, en: (words: string) => `Access: ${words}` },
  alsoAt: { bg: (places: string) => `Също в: ${places}`, en: (places: string) => `Also at: ${places}` },
  together: { bg: (names: string) => `Заедно с: ${names}`, en: (names: string) => `Together with: ${names}` },
  moreDates: { bg: (count: number) => `и още ${count}`, en: (count: number) => `and ${count} more` },
})

export const dataMessages = phrases({
  title: { bg: 'Отворени данни за събитията', en: 'Open data of the events' },
  lead: {
    bg: 'Всичко, което календарът показва, може да се вземе и като данни: за друг сайт, за справка, за телефона.',
    en: 'Whatever the calendar shows can be taken as data too: for another site, for a report, for a phone.',
  },
  formats: { bg: 'Формати', en: 'Formats' },
  csv: { bg: 'CSV: таблица, по един ред за всяка дата', en: 'CSV: a table, one row for each date' },
  json: {
    bg: 'JSON Feed 1.1: по един запис за събитие, датите са в _event',
    en: 'JSON Feed 1.1: an item for each event, its dates in _event',
  },
  ics: { bg: 'iCalendar: за абонамент в календар', en: 'iCalendar: to subscribe to in a calendar' },
  atom: { bg: 'Atom: последните обявени или променени', en: 'Atom: the latest announced or changed' },
  rss: { bg: 'RSS 2.0: същото за по-стари програми', en: 'RSS 2.0: the same for older programs' },
  narrowing: {
    bg: 'Всеки избор в календара важи и тук. Например:',
    en: 'Every choice of the calendar holds here too. For example:',
  },
  reach: {
    bg: 'Без избор данните обхващат 1 месец назад и 6 месеца напред, с избор 1 месец назад и 18 месеца напред; най-много 5000 дати.',
    en: 'Without a choice the data reach 1 month back and 6 months ahead, with one 1 month back and 18 months ahead; at most 5000 dates.',
  },
  licence: { bg: 'Условия', en: 'Terms' },
  licenceText: {
    bg: 'Свободно ползване с посочване на източника: организатора и адреса на страницата.',
    en: 'Free to use when the source is named: the organiser and the address of the page.',
  },
  columns: { bg: 'Колони', en: 'Columns' },
  columnsLead: {
    bg: 'Едни и същи имена имат колоните на CSV и полетата на датите в JSON. В JSON празните полета ги няма.',
    en: 'Columns of the CSV and fields of the dates in JSON have the same names. In JSON empty fields are left out.',
  },
  jsonFields: { bg: 'Полета в JSON', en: 'Fields of the JSON' },
  jsonLead: {
    bg: 'Записът е по JSON Feed 1.1. Каквото стандартът няма, е в _event:',
    en: 'An item is as JSON Feed 1.1 has it. What the standard lacks is in _event:',
  },
  jsonItem: {
    bg: 'Номер (urn:uuid), страница, заглавие, едно изречение, целият текст с датите, кога е обявено и променено, език, етикети и организатор, както ги определя JSON Feed 1.1.',
    en: 'Id (urn:uuid), page, title, one sentence, the whole text with its dates, when announced and changed, language, tags and organiser, as JSON Feed 1.1 defines them.',
  },
  jsonAbout: { bg: 'Тази страница.', en: 'This page.' },
  jsonBody: {
    bg: 'Описанието, както е написано, без датите и мястото; липсва, когато го няма.',
    en: 'The description as it was written, without dates and place; left out where there is none.',
  },
  jsonDates: {
    bg: 'Датите на събитието в този обхват, подред. Полетата им са колоните по-долу.',
    en: 'The dates of the event within this reach, in order. Their fields are the columns below.',
  },
  name: { bg: 'Име', en: 'Name' },
  type: { bg: 'Вид', en: 'Type' },
  meaning: { bg: 'Какво значи', en: 'What it means' },
  'type-text': { bg: 'текст', en: 'text' },
  'type-code': { bg: 'код', en: 'code' },
  'type-time': { bg: 'време (ISO 8601)', en: 'time (ISO 8601)' },
  'type-number': { bg: 'число', en: 'number' },
  'type-yes-no': { bg: 'true или false', en: 'true or false' },
  'type-address': { bg: 'адрес', en: 'address' },
  'type-list': { bg: 'списък; в CSV с точка и запетая', en: 'list; in CSV with semicolons' },
  csvNotes: {
    bg: 'CSV е в UTF-8 с BOM, разделя със запетая и слага кавички по RFC 4180. Текст, който прилича на формула, започва с апостроф.',
    en: 'The CSV is UTF-8 with a BOM, parted by commas and quoted as RFC 4180 has it. A text that looks like a formula begins with an apostrophe.',
  },
  othersToo: { bg: 'За друга програма', en: 'For another program' },
  news: { bg: 'За четец на новини (Atom)', en: 'For a reader of news (Atom)' },
  table: { bg: 'Таблица (CSV)', en: 'Table (CSV)' },
  data: { bg: 'Отворени данни', en: 'Open data' },
})
