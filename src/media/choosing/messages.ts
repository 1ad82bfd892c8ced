import { phrases } from '#src/platform/i18n/phrases.ts'

export const chooserMessages = phrases({
  legend: { bg: 'Снимка', en: 'Picture' },
  hint: {
    bg: 'Изберете от снимките на организацията или качете нова.',
    en: 'Choose from the pictures of the organisation, or send a new one.',
  },
  gallery: { bg: 'Още снимки', en: 'More pictures' },
  galleryHint: {
    bg: 'Отбележете кои да стоят под текста. Новите застават накрая; след като запишете, им избирате място и надпис.',
    en: 'Tick those that shall stand below the text. New ones come last; once saved, each gets its place and caption.',
  },
  none: { bg: 'Без снимка', en: 'No picture' },
  fresh: { bg: 'Нова снимка', en: 'A new picture' },
  sendFresh: { bg: 'Качете нова снимка', en: 'Send a new picture' },
  freshHint: {
    bg: 'Попълва се само ако изберете „Нова снимка“ или посочите файл.',
    en: 'Only for “A new picture”.',
  },
  older: {
    bg: (count: number) => (count === 1 ? 'Още една снимка' : `Още ${count} снимки`),
    en: (count: number) => (count === 1 ? 'One more picture' : `${count} more pictures`),
  },
  decorative: { bg: 'снимка за украса', en: 'decoration' },
  empty: {
    bg: 'Организацията още няма снимки. Качете първата тук.',
    en: 'The organisation has no pictures yet. Send the first one here.',
  },
  gone: {
    bg: 'Тази снимка вече я няма сред снимките на организацията. Изберете друга; написаното дотук е запазено.',
    en: 'This picture is no longer among those of the organisation. Choose another; what you wrote is kept.',
  },
  missing: {
    bg: 'Изберете снимка от телефона или компютъра си, или отбележете „Без снимка“.',
    en: 'Choose a picture from your telephone or computer, or “No picture”.',
  },
})
