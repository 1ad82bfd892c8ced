import { phrases } from '#src/platform/i18n/phrases.ts'

const results = (count: number) => (count === 1 ? '1 резултат' : `${count} резултата`)

export const messages = phrases({
  search: { bg: 'Търсене', en: 'Search' },
  lead: {
    bg: 'Събития, новини, организации и места. Пишете на кирилица или на латиница, с грешки или без.',
    en: 'Events, news, organisations and places. Type in Bulgarian or in Latin letters, with mistakes or without.',
  },
  field: { bg: 'Какво търсите', en: 'What are you looking for' },
  show: { bg: 'Търсете', en: 'Search' },
  count: { bg: results, en: (count: number) => (count === 1 ? '1 result' : `${count} results`) },
  over: { bg: (count: number) => `над ${count} резултата`, en: (count: number) => `over ${count} results` },
  kind: { bg: 'Вид', en: 'Kind' },
  organisation: { bg: 'Организация', en: 'Organisation' },
  place: { bg: 'Място', en: 'Place' },
  level: { bg: 'Ниво', en: 'Level' },
  time: { bg: 'Време', en: 'Time' },
  more: { bg: 'Още: място, организация, време, ниво', en: 'More: place, organisation, time, level' },
  remove: { bg: 'премахнете', en: 'remove' },
  none: {
    bg: (typed: string) => `За „${typed}“ не намерихме нищо.`,
    en: (typed: string) => `Nothing found for “${typed}”.`,
  },
  noneHint: {
    bg: 'Опитайте с една дума или с друга дума за същото.',
    en: 'Try a single word, or another word for the same thing.',
  },
  instead: {
    bg: (typed: string, words: string) => `За „${typed}“ не намерихме нищо. Ето какво има за ${words}.`,
    en: (typed: string, words: string) => `Nothing found for “${typed}”. Here is what there is for ${words}.`,
  },
  without: {
    bg: (words: string, count: number) =>
      `${count === 1 ? `Думата ${words} я` : `Думите ${words} ги`} няма никъде; търсихме останалите.`,
    en: (words: string, _count: number) => `Nobody has written ${words}; we looked for the rest.`,
  },
  partial: {
    bg: 'Няма нищо с всички тези думи. Ето какво има с някои от тях.',
    en: 'There is nothing with all these words. Here is what there is with some of them.',
  },
  noneChosen: {
    bg: 'С този избор няма нищо. Премахнете част от него.',
    en: 'There is nothing with this choice. Take part of it away.',
  },
  wrongChoice: {
    bg: 'Част от избора в адреса не съществува. Показваме резултатите без нея.',
    en: 'Part of the choice in the address does not exist. These are the results without it.',
  },
  clear: { bg: 'Покажете всички резултати', en: 'Show all results' },
  toCalendar: { bg: 'Към календара', en: 'To the calendar' },
  pages: { bg: 'Страници', en: 'Pages' },
  previous: { bg: 'Предишна', en: 'Previous' },
  next: { bg: 'Следваща', en: 'Next' },
  pageOf: {
    bg: (page: number, pages: number) => `страница ${page} от ${pages}`,
    en: (page: number, pages: number) => `page ${page} of ${pages}`,
  },
  resultsFor: { bg: (typed: string) => `Търсене: ${typed}`, en: (typed: string) => `Search: ${typed}` },
  making: {
    bg: 'Търсенето още се подготвя. Опитайте пак след минута.',
    en: 'The search is still being prepared. Try again in a minute.',
  },
})

/** Values that are chosen by a word of ours. */
export const choiceWords = phrases({
  coming: { bg: 'предстои', en: 'coming' },
  past: { bg: 'минало', en: 'past' },
  local: { bg: 'местно', en: 'local' },
  municipal: { bg: 'общинско', en: 'municipal' },
  regional: { bg: 'регионално', en: 'regional' },
  national: { bg: 'национално', en: 'national' },
  international: { bg: 'международно', en: 'international' },
})
