import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'
import { oneStop } from '#src/platform/language/sentences.ts'

/** „във вторник“, „във Варна“, „в петък“. */
const inBefore = (word: string): string => (/^[вф]/i.test(word) ? 'във' : 'в')

/** Words of finding: filters, what was found, what to do where nothing was. */
export const findingMessages = phrases({
  chosen: { bg: 'Избрано', en: 'Chosen' },
  clearAll: { bg: 'Изчистете всички', en: 'Clear all' },
  afterWork: { bg: 'След работа', en: 'After work' },
  free: { bg: 'Вход свободен', en: 'Free admission' },
  stepFree: { bg: 'Без стъпала', en: 'Step-free' },
  online: { bg: 'Онлайн', en: 'Online' },
  ways: { bg: 'Удобно за мен', en: 'What suits me' },
  place: { bg: 'Място', en: 'Place' },
  near: { bg: 'И наоколо', en: 'And around it' },
  nearNone: { bg: 'само там', en: 'only there' },
  kilometres: { bg: (count: number) => `до ${count}\u00a0км`, en: (count: number) => `up to ${count}\u00a0km` },
  around: {
    bg: (place: string, count: number) => `${place} и до ${count}\u00a0км наоколо`,
    en: (place: string, count: number) => `${place} and up to ${count}\u00a0km around`,
  },
  nearWhat: {
    bg: 'За „наоколо“ изберете село или град. Показваме всичко от избраното място.',
    en: 'For “around”, choose a village or a town. Everything of the place chosen is shown.',
  },
  topic: { bg: 'Тема', en: 'Topic' },
  anyTopic: { bg: 'всички теми', en: 'any topic' },
  audience: { bg: 'За кого', en: 'For whom' },
  anyAudience: { bg: 'за всички', en: 'for anybody' },
  level: { bg: 'Ниво', en: 'Level' },
  anyLevel: { bg: 'всички нива', en: 'any level' },
  found: {
    bg: (count: number) => `${count} ${plural('bg', count, 'събитие', 'събития')}`,
    en: (count: number) => `${count} ${plural('en', count, 'event', 'events')}`,
  },
  fromDay: { bg: (day: string) => `от ${day}`, en: (day: string) => `from ${day}` },
  toDay: { bg: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  map: { bg: 'Карта', en: 'Map' },
  mapOf: { bg: 'Карта на събитията', en: 'Map of the events' },
  mapHint: {
    bg: 'Всяка точка води към събитията там. Същото е и в списъка.',
    en: 'Each dot leads to the events there. The list says the same.',
  },
  dot: {
    bg: (place: string, count: number) => `${place}: ${count} ${plural('bg', count, 'събитие', 'събития')}`,
    en: (place: string, count: number) => `${place}: ${count} ${plural('en', count, 'event', 'events')}`,
  },
  nothingFor: {
    bg: (choice: string) => `${choice} няма обявени събития.`,
    en: (choice: string) => `no events are announced ${choice}.`,
  },
  inPlace: { bg: (place: string) => `${inBefore(place)} ${place}`, en: (place: string) => `in ${place}` },
  byChoice: { bg: 'по този избор', en: 'for this choice' },
  weekend: { bg: 'в събота и неделя', en: 'this weekend' },
  onDays: { bg: (days: string) => `на ${days}`, en: (days: string) => `on ${days}` },
  onDay: { bg: (day: string) => `${inBefore(day)} ${day}`, en: (day: string) => `on ${day}` },
  atHour: { bg: (hour: string) => `в ${hour}`, en: (hour: string) => `at ${hour}` },
  nearestIs: {
    bg: (when: string) => oneStop(`Най-близкото е ${when}.`),
    en: (when: string) => `The nearest is ${when}.`,
  },
  nearestOther: {
    bg: (when: string) => oneStop(`Най-близкото извън избора е ${when}.`),
    en: (when: string) => `The nearest outside the choice is ${when}.`,
  },
})

/** How filters are called where a value was not understood. */
export const fieldWords = phrases({
  place: { bg: 'Населено място', en: 'Place' },
  near: { bg: 'Наоколо', en: 'Around' },
  topic: { bg: 'Тема', en: 'Topic' },
  audience: { bg: 'За кого', en: 'For whom' },
  'after-work': { bg: 'След работа', en: 'After work' },
  free: { bg: 'Вход свободен', en: 'Free admission' },
  access: { bg: 'Достъпност', en: 'Access' },
  online: { bg: 'Онлайн', en: 'Online' },
  level: { bg: 'Ниво', en: 'Level' },
  organisation: { bg: 'Организатор', en: 'Organiser' },
})
