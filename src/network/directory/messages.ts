import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const directoryMessages = phrases({
  search: { bg: 'Име или част от него', en: 'Name, or a part of it' },
  place: { bg: 'Място', en: 'Place' },
  anyPlace: { bg: 'навсякъде', en: 'anywhere' },
  sphere: { bg: 'Направление', en: 'Field' },
  type: { bg: 'Вид', en: 'Kind' },
  pageName: { bg: 'Страница', en: 'Page' },
  show: { bg: 'Покажете', en: 'Show' },
  clear: { bg: 'Изчистете избора', en: 'Clear the choice' },
  remove: { bg: 'премахнете избора', en: 'remove this choice' },
  problems: { bg: 'Част от избора не разбрахме', en: 'Part of the choice was not understood' },
  unknownValue: {
    bg: (field: string, typed: string) => `${field}: няма „${typed}“. Показваме останалото.`,
    en: (field: string, typed: string) => `${field}: there is no “${typed}”. The rest is shown.`,
  },
  found: {
    bg: (count: number) => plural('bg', count, 'Един партньор', `${count} партньори`),
    en: (count: number) => plural('en', count, 'One partner', `${count} partners`),
  },
  foundIn: {
    bg: (found: string, place: string) => `${found}, ${place}`,
    en: (found: string, place: string) => `${found}, ${place}`,
  },
  since: { bg: (year: number) => `от ${year}\u00a0г.`, en: (year: number) => `since ${year}` },
  stepFree: { bg: 'вход без стъпала', en: 'step-free entrance' },
  none: { bg: 'По този избор няма партньори.', en: 'There are no partners for this choice.' },
  noneHint: {
    bg: 'Опитайте с част от името, без кавички и тирета, или с по-голямо място.',
    en: 'Try a part of the name, without quotation marks and dashes, or a larger place.',
  },
  onlyName: {
    bg: (count: number) => `Само по името (${count})`,
    en: (count: number) => `By the name alone (${count})`,
  },
  join: { bg: 'Как се включва организация', en: 'How an organisation joins' },
  map: { bg: 'Карта на партньорите', en: 'Map of the partners' },
  toMap: { bg: 'Към картата', en: 'To the map' },
  mapHint: {
    bg: 'Всяка точка води към партньорите на мястото. Същото е и в списъка.',
    en: 'Each dot leads to the partners of that place. The list says the same.',
  },
  dot: {
    bg: (place: string, count: number) => `${place}: ${plural('bg', count, 'един партньор', `${count} партньори`)}`,
    en: (place: string, count: number) => `${place}: ${plural('en', count, 'one partner', `${count} partners`)}`,
  },
  unplaced: {
    bg: (count: number) =>
      plural('bg', count, 'Още един е само в списъка.', `Още ${count} са само в списъка: мястото им няма координати.`),
    en: (count: number) =>
      plural(
        'en',
        count,
        'One more is only in the list.',
        `${count} more are only in the list: their place has no coordinates.`,
      ),
  },
  pages: { bg: 'Страници', en: 'Pages' },
  page: { bg: (page: number) => `страница ${page}`, en: (page: number) => `page ${page}` },
  pageOf: {
    bg: (page: number, last: number) => `страница ${page} от ${last}`,
    en: (page: number, last: number) => `page ${page} of ${last}`,
  },
  previous: { bg: 'Предишна', en: 'Previous' },
  next: { bg: 'Следваща', en: 'Next' },
  culture: { bg: 'Култура', en: 'Culture' },
  education: { bg: 'Образование', en: 'Education' },
  science: { bg: 'Наука', en: 'Science' },
})
