import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Question } from '../questions/question.ts'
import type { TextAbout, TextFacts } from './text-facts.ts'

/** A whole text as staff write it, with everything that must be said of it. */
export interface WholeText {
  readonly name: string
  readonly lang: Lang
  readonly kind: TextAbout['kind']
  readonly answered?: TextAbout['answered']
  readonly text: TextFacts
  readonly good: readonly string[]
  readonly hints: readonly string[]
  /** Questions that it leaves open. */
  readonly open: readonly Question[]
  /** Quotes, dashes and dots that an editor would set otherwise. */
  readonly signs: number
}

/** Today is Monday, 23 November 2026. */
export const wholeTexts: readonly WholeText[] = [
  {
    name: 'an event of which everything is said',
    lang: 'bg',
    kind: 'event',
    text: {
      title: 'Коледен концерт на хор „Дунавски звуци“',
      lead: 'Коледни песни от пет века звучат в салона на читалището в Николово на 20 декември 2026 г. от 18:00 ч. Вход свободен.',
      body: 'Концертът е за деца и родители. Пеят 32-ма хористи с диригент Елена Петрова.\nВход без стъпала откъм двора.',
      pictures: [{ alt: 'Двайсет деца с червени шапки пеят на сцената.' }],
    },
    good: ['clear', 'alt-missing', 'lead-greets'],
    hints: [],
    open: [],
    signs: 0,
  },
  {
    name: 'an invitation as it stands on many doors',
    lang: 'bg',
    kind: 'event',
    text: {
      title: 'ПОКАНА',
      lead: 'Уважаеми жители на селото,',
      body: 'НЧ "Пробуда-1901" има удоволствието да Ви покани на тържество!!! Ще има изненади - елате...',
    },
    good: ['short'],
    hints: ['said-when', 'said-where', 'said-what'],
    open: ['what', 'when', 'where', 'whom', 'price', 'access'],
    signs: 4,
  },
  {
    name: 'a post with the day, without the hour, with a picture from a telephone',
    lang: 'bg',
    kind: 'announcement',
    text: {
      title: 'Работилница за мартеници в Мартен',
      lead: 'На 27 февруари 2027 г. в читалището в Мартен правим мартеници.',
      body: 'За деца от 7 до 12 години. Материалите са от нас.',
      pictures: [{ alt: 'IMG_2034.jpg' }],
    },
    good: ['clear', 'lead-greets', 'title-wide'],
    hints: ['said-hour', 'said-price', 'said-access'],
    open: ['price', 'access'],
    signs: 0,
  },
  {
    name: 'a report of what was',
    lang: 'bg',
    kind: 'report',
    text: {
      title: 'Осемдесет деца четоха в Нощта на библиотеките',
      lead: 'Осемдесет деца от Русе и Николово прекараха нощта на 20 ноември 2026 г. в детския отдел на Регионалната библиотека.',
      body: 'Най-малкият читател беше на четири години. Четохме „Ян Бибиян“ на глас до полунощ, а сутринта закусихме заедно.',
      pictures: [{ alt: 'Деца с фенерчета четат между рафтовете.' }],
    },
    good: ['clear', 'alt-missing', 'lead-greets'],
    hints: [],
    open: [],
    signs: 0,
  },
  {
    name: 'a title that goes on and on, and a weekday that is not that of the date',
    lang: 'bg',
    kind: 'press-release',
    text: {
      title:
        'Регионална библиотека „Любен Каравелов“ открива изложба с документи, снимки и лични вещи от архива на фамилия Каравелови.',
      lead: 'Изложбата се открива в четвъртък, 27 ноември 2026 г., от 17:30 ч. във фоайето на библиотеката.',
      body: 'Показани са 46 документа.',
    },
    good: ['clear', 'lead-greets', 'short'],
    hints: ['day-wrong', 'title-wide', 'description-length'],
    open: [],
    signs: 0,
  },
  {
    name: 'a notice of a closed reading room',
    lang: 'bg',
    kind: 'public-notice',
    text: {
      title: 'Читалнята не работи на 30 ноември',
      lead: 'Поради ремонт на отоплението читалнята на първия етаж е затворена на 30 ноември 2026 г.',
      body: 'Заемната работи както обикновено, от 9 до 18 ч.',
    },
    good: ['lead-greets', 'title-wide', 'short'],
    hints: ['description-length'],
    open: [],
    signs: 0,
  },
  {
    name: 'an event whose fields say the rest, with a letter of the other alphabet',
    lang: 'bg',
    kind: 'event',
    answered: {
      when: 'петък, 4 декември 2026 г., 18:00 ч.',
      where: 'Читалище „Просвета“, Николово',
      price: 'вход свободен',
    },
    text: { title: 'Вечер на разказа', lead: 'Четем на глас и говорим с М\u0061рия Иванова.', body: null },
    good: ['clear', 'lead-greets', 'title-wide'],
    hints: ['letters-mixed', 'said-whom', 'said-access'],
    open: ['whom', 'access'],
    signs: 0,
  },
  {
    name: 'an announcement in English',
    lang: 'en',
    kind: 'event',
    text: {
      title: 'Reading night at the Regional Library',
      lead: 'Bring a blanket: on 4 December 2026 we read aloud until midnight at the Regional Library in Ruse, from 19:00.',
      body: 'For children aged 7 to 12. Free admission, step-free entrance from the yard - see "how to get there".',
    },
    good: ['clear', 'lead-greets', 'title-wide'],
    hints: [],
    open: [],
    signs: 3,
  },
  {
    name: 'nothing but a word',
    lang: 'bg',
    kind: 'announcement',
    text: { title: 'Концерт' },
    good: ['short'],
    hints: ['said-when', 'said-where', 'said-what'],
    open: ['what', 'when', 'where', 'whom', 'price', 'access'],
    signs: 0,
  },
]
