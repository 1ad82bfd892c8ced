import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  news: { bg: 'Новини', en: 'News' },
  lead: { bg: 'Какво ново има в библиотеките и читалищата.', en: 'What is new in libraries and chitalishta.' },
  nothing: { bg: 'Тук още няма нищо.', en: 'There is nothing here yet.' },
  toCalendar: { bg: 'Към календара', en: 'To the calendar' },
  breadcrumbs: { bg: 'Къде се намирате', en: 'Where you are' },
})
