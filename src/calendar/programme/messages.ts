import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

/** The yearly programme at the desk. */
export const messages = phrases({
  menu: { bg: 'Годишна програма', en: 'Yearly programme' },
  about: { bg: 'подрежда годишната програма и я отпечатва', en: 'arranges the yearly programme and prints it' },
  title: {
    bg: (year: number) => `Годишна програма за ${year}\u00a0г.`,
    en: (year: number) => `Programme of ${year}`,
  },
  years: { bg: 'Години', en: 'Years' },
  year: { bg: (year: number) => `${year}\u00a0г.`, en: (year: number) => String(year) },
  deadline: {
    bg: (days: number) =>
      `До 10\u00a0ноември ${plural('bg', days, 'остава', 'остават')} ${days}\u00a0${plural('bg', days, 'ден', 'дни')}: предложението до кмета`,
    en: (days: number) => `${days} ${plural('en', days, 'day', 'days')} until 10 November: the proposal to the mayor`,
  },
  deadlineToday: {
    bg: 'Днес е 10\u00a0ноември: последният ден за предложението до кмета',
    en: 'Today is 10 November: the last day for the proposal to the mayor',
  },
  deadlineText: {
    bg: 'Председателят го подава по чл.\u00a026а, ал.\u00a01 от Закона за народните читалища. Изтеглете го, прегледайте го, подпишете го и го заведете.',
    en: 'The chair hands it in under art. 26a (1) of the Community Centres Act. Download it, look it over, sign and register it.',
  },
  inBrief: { bg: 'Накратко', en: 'In brief' },
  items: { bg: 'В програмата', en: 'In the programme' },
  itemsDetail: {
    bg: (confirmed: number) => `потвърдени: ${confirmed}`,
    en: (confirmed: number) => `confirmed: ${confirmed}`,
  },
  seat: { bg: 'В седалището', en: 'In our own house' },
  away: { bg: 'Извън седалището', en: 'Away' },
  expected: { bg: 'Очаквана публика', en: 'Expected public' },
  expectedOf: {
    bg: (count: number) => `посочена за ${count}`,
    en: (count: number) => `said for ${count}`,
  },
  money: { bg: 'Средства', en: 'Funds' },
  unsaid: { bg: 'не са посочени', en: 'not said' },
  noExpected: { bg: 'не е посочена', en: 'not said' },
  docx: { bg: 'Изтеглете за Word', en: 'Download for Word' },
  pdf: { bg: 'Изтеглете за печат (PDF)', en: 'Download for print (PDF)' },
  template: { bg: 'Празна таблица за попълване', en: 'Empty table to fill in' },
  upload: { bg: 'Внесете план от таблица', en: 'Bring a plan from a table' },
  empty: {
    bg: (year: number) => `За ${year}\u00a0г. още няма програма.`,
    en: (year: number) => `There is no programme of ${year} yet.`,
  },
  emptyText: {
    bg: 'Ако планът е в Excel, внесете го: всеки ред става планирано събитие. Ако го няма, изтеглете празната таблица.',
    en: 'If the plan is in Excel, bring it in: every row becomes a planned event. If there is none, download the empty table.',
  },
  wholeYear: { bg: 'През цялата година', en: 'Throughout the year' },
  when: { bg: 'Кога', en: 'When' },
  what: { bg: 'Какво', en: 'What' },
  where: { bg: 'Къде', en: 'Where' },
  others: { bg: 'Състави и партньори', en: 'Groups and partners' },
  responsible: { bg: 'Отговорник', en: 'Responsible' },
  answers: { bg: 'Отговаря', en: 'Responsible' },
  change: { bg: 'Поправете', en: 'Change' },
  changing: { bg: 'Промяна', en: 'Changes' },
  changeOf: { bg: (title: string) => `Поправете „${title}“`, en: (title: string) => `Change “${title}”` },
  outside: { bg: 'Извън програмата', en: 'Outside the programme' },
  outsideText: {
    bg: (year: number) => `Събития през ${year}\u00a0г., които не са били планирани. Може да влязат в програмата.`,
    en: (year: number) => `Events of ${year} that were not planned. They may enter the programme.`,
  },
  outsideMore: { bg: 'Показани са първите 50.', en: 'The first 50 are shown.' },
  add: { bg: 'В програмата', en: 'Into the programme' },
  addOf: {
    bg: (title: string) => `Сложете „${title}“ в програмата`,
    en: (title: string) => `Put “${title}” into the programme`,
  },
  allYear: { bg: 'целогодишно', en: 'all year' },
  from: { bg: (day: string) => `от ${day}`, en: (day: string) => `from ${day}` },
  repeats: { bg: 'повтаря се', en: 'repeats' },
  moreDates: {
    bg: (count: number) => `и още ${count} ${plural('bg', count, 'дата', 'дати')}`,
    en: (count: number) => `and ${count} more ${plural('en', count, 'date', 'dates')}`,
  },
  with: { bg: (names: string) => `с ${names}`, en: (names: string) => `with ${names}` },
  // one item
  itemTitle: {
    bg: (year: number) => `В програмата за ${year}\u00a0г.`,
    en: (year: number) => `In the programme of ${year}`,
  },
  itemLead: {
    bg: 'Заглавието, денят и мястото се сменят в самото събитие; тук е онова, което пише само в програмата.',
    en: 'Title, day and place are changed in the event itself; here is what stands in the programme alone.',
  },
  numberField: { bg: 'Номер в програмата', en: 'Number in the programme' },
  responsibleHint: {
    bg: 'Стои в предложението и на работното място, не и на сайта.',
    en: 'Stands in the proposal and on the desk, not on the site.',
  },
  partners: { bg: 'Партньори', en: 'Partners' },
  group: { bg: 'Състав или клуб, с думи', en: 'Group or club, in words' },
  groupHint: {
    bg: 'Само ако го няма сред съставите на организацията.',
    en: 'Only where it is none of the organisation’s groups.',
  },
  expectedField: { bg: 'Очаквана публика, души', en: 'Expected public, people' },
  fundsField: { bg: 'Средства по източници', en: 'Funds by source' },
  fundsHint: {
    bg: 'По един източник на ред, например „общински бюджет 500\u00a0€“.',
    en: 'One source a line, such as “municipal budget €500”.',
  },
  outcome: { bg: 'Как приключи', en: 'How it ended' },
  outcomeNone: { bg: 'още не е приключило', en: 'has not ended yet' },
  done: { bg: 'изпълнено', en: 'done' },
  changed: { bg: 'изменено', en: 'changed' },
  dropped: { bg: 'отпаднало', en: 'dropped' },
  save: { bg: 'Запазете', en: 'Save' },
  back: { bg: 'Назад към програмата', en: 'Back to the programme' },
  remove: { bg: 'Извадете от програмата', en: 'Take out of the programme' },
  removeTitle: { bg: 'Не е за програмата', en: 'Not for the programme' },
  removeText: { bg: 'Събитието остава в календара.', en: 'The event stays in the calendar.' },
  saved: { bg: 'Запазено в програмата.', en: 'Saved in the programme.' },
  removed: {
    bg: 'Извадено от програмата. Събитието остава в календара.',
    en: 'Taken out of the programme. The event stays in the calendar.',
  },
})
