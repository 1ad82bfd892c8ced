import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const messages = phrases({
  title: { bg: 'Помощ за текста', en: 'Help with a text' },
  titleIn: {
    bg: (written: Lang) => (written === 'bg' ? 'Помощ за текста на български' : 'Помощ за текста на английски'),
    en: (written: Lang) => (written === 'bg' ? 'Help with the Bulgarian text' : 'Help with the English text'),
  },
  lead: {
    bg: 'Поставете текст, както е. Казваме първо какво е добро, после най-много три подсказки. Нищо не се променя и нищо не се запазва.',
    en: 'Paste a text as it is. We say first what is good, then three hints at most. Nothing is changed and nothing is kept.',
  },
  kind: { bg: 'Какво пишете', en: 'What it is' },
  event: { bg: 'Събитие', en: 'Event' },
  announcement: { bg: 'Съобщение за предстоящо', en: 'Announcement' },
  report: { bg: 'Разказ за минало', en: 'Report' },
  'press-release': { bg: 'Прессъобщение', en: 'Press release' },
  'public-notice': { bg: 'Важно съобщение', en: 'Public notice' },
  text: { bg: 'Текст', en: 'Text' },
  textHint: {
    bg: 'Първият ред е заглавието, вторият – уводът.',
    en: 'The first line is the title, the second the lead.',
  },
  description: { bg: 'Описание за търсачките', en: 'Description for search engines' },
  descriptionHint: {
    bg: 'По желание; без него търсачките показват увода.',
    en: 'Optional; without it search engines show the lead.',
  },
  alt: { bg: 'Описание на снимката', en: 'Description of the picture' },
  altHint: {
    bg: 'По желание: какво се вижда, в едно изречение.',
    en: 'Optional: what is seen, in one sentence.',
  },
  missingText: {
    bg: 'Няма текст. Поставете го така, както ще излезе.',
    en: 'There is no text. Paste it as it will appear.',
  },
  check: { bg: 'Прегледайте', en: 'Look it over' },
  seen: { bg: 'Какво видяхме', en: 'What we saw' },
  good: { bg: 'Какво е добро', en: 'What is good' },
  hints: { bg: 'Какво може още', en: 'What more can be done' },
  noHints: { bg: 'Нямаме подсказки. Текстът е готов.', en: 'We have no hints. The text is ready.' },
  questions: { bg: 'Какво пита читателят', en: 'What a reader asks' },
  what: { bg: 'Какво', en: 'What' },
  when: { bg: 'Кога', en: 'When' },
  where: { bg: 'Къде', en: 'Where' },
  whom: { bg: 'За кого', en: 'For whom' },
  price: { bg: 'Цена', en: 'Price' },
  access: { bg: 'Достъпна среда', en: 'Accessibility' },
  notSaid: { bg: 'не пише', en: 'not said' },
  more: {
    bg: 'Какво пита читателят и какво показват търсачките',
    en: 'What a reader asks and what search engines show',
  },
  look: { bg: 'Така ще изглежда в търсачките', en: 'How search engines will show it' },
  pixels: {
    bg: (pixels: number, most: number) => `Заглавие: ${pixels} от ${most} пиксела.`,
    en: (pixels: number, most: number) => `Title: ${pixels} of ${most} pixels.`,
  },
  characters: {
    bg: (length: number, least: number, most: number) =>
      `Описание: ${length} ${plural('bg', length, 'знак', 'знака')}; най-добре от ${least} до ${most}.`,
    en: (length: number, least: number, most: number) =>
      `Description: ${length} ${plural('en', length, 'character', 'characters')}; best from ${least} to ${most}.`,
  },
  setting: { bg: 'Кавички, тирета, интервали', en: 'Quotes, dashes, spaces' },
  settingCount: {
    bg: (count: number) =>
      `На ${count} ${plural('bg', count, 'място', 'места')} знаците могат да станат като в книга. Така ще се променят:`,
    en: (count: number) =>
      `In ${count} ${plural('en', count, 'place', 'places')} the signs can become as in a book. This is how they would change:`,
  },
  settingMore: {
    bg: (count: number) => `и още ${count}`,
    en: (count: number) => `and ${count} more`,
  },
  spaceShown: {
    bg: 'С „␣“ е показан интервал, на който редът не се пренася.',
    en: '“␣” shows a space at which the line does not break.',
  },
  becomes: { bg: 'става', en: 'becomes' },
  quotes: { bg: 'кавички', en: 'quotes' },
  dash: { bg: 'тире', en: 'dash' },
  dots: { bg: 'многоточие', en: 'ellipsis' },
  spaces: {
    bg: (count: number) => `${count} ${plural('bg', count, 'интервал', 'интервала')}`,
    en: (count: number) => `${count} ${plural('en', count, 'space', 'spaces')}`,
  },
  set: { bg: 'Оправете знаците', en: 'Set these signs' },
  isSet: {
    bg: (count: number) => `Оправихме знаците на ${count} ${plural('bg', count, 'място', 'места')}. Думите са същите.`,
    en: (count: number) =>
      `We set the signs in ${count} ${plural('en', count, 'place', 'places')}. The words are the same.`,
  },
})
