import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  title: { bg: 'Числата ни', en: 'Our numbers' },
  lead: {
    bg: 'Всичко, което системата брои за организацията, за избраните дни, до същите дни на предната година. Проведеното се брои до днес.',
    en: 'All that the system counts of the organisation in these days, beside the same days of the year before. What is held is counted up to today.',
  },
  periods: { bg: 'Често търсени периоди', en: 'Usual periods' },
  month: { bg: 'Този месец', en: 'This month' },
  lastMonth: { bg: 'Миналият месец', en: 'Last month' },
  year: { bg: 'Тази година', en: 'This year' },
  lastYear: { bg: 'Миналата година', en: 'Last year' },
  from: { bg: 'От', en: 'From' },
  to: { bg: 'До', en: 'To' },
  show: { bg: 'Покажете', en: 'Show' },
  endsBefore: {
    bg: 'Периодът свършва, преди да е почнал. Сменете една от двете дати.',
    en: 'The period ends before it begins. Change one of the two dates.',
  },
  usual: { bg: 'По-долу са числата за тази година.', en: 'Below are the numbers of this year.' },
  measure: { bg: 'Показател', en: 'Measure' },
  key: { bg: 'Код', en: 'Code' },
  csv: { bg: 'Таблица (CSV)', en: 'Table (CSV)' },
  nothing: {
    bg: 'За тези дни няма нищо за броене. Изберете по-дълъг период или впишете каквото липсва.',
    en: 'There is nothing to count in these days. Choose a longer period or enter what is missing.',
  },
  printHint: {
    bg: 'За печат: Ctrl + P. Менюто и бутоните остават на екрана.',
    en: 'To print: Ctrl + P. Menu and buttons stay on the screen.',
  },
})
