import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const messages = phrases({
  about: { bg: 'отпечатва афиша на събитие', en: 'prints the poster of an event' },
  poster: { bg: 'Афиш за печат (PDF, А4)', en: 'Poster to print (PDF, A4)' },
  telephone: { bg: 'Телефон', en: 'Telephone' },
  draft: { bg: 'чернова, още не е публикувано', en: 'draft, not published yet' },
  untitled: { bg: 'Събитие', en: 'Event' },
  qrAlt: { bg: 'QR код към страницата на събитието', en: 'QR code to the page of the event' },
  moreAt: { bg: 'Подробности и промени', en: 'Details and changes' },
  source: {
    bg: (who: string, day: string) => `Източник: ${who}. Вярно към ${day}; промените са на страницата.`,
    en: (who: string, day: string) => `Source: ${who}. True as of ${day}; changes are on its page.`,
  },
  until: { bg: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  moreDates: { bg: 'Следват и други дати.', en: 'Further dates follow.' },
  moreDatesCounted: {
    bg: (count: number) => `и още ${count}\u00a0${plural('bg', count, 'дата', 'дати')}`,
    en: (count: number) => `and ${count} more ${plural('en', count, 'date', 'dates')}`,
  },
  photoBy: { bg: (author: string) => `Снимка: ${author}.`, en: (author: string) => `Photograph: ${author}.` },
  contract: { bg: (number: string) => `Договор №\u00a0${number}.`, en: (number: string) => `Contract no. ${number}.` },
  name: { bg: 'Мултиполис „Знание“', en: 'Multipolis “Knowledge”' },
})
