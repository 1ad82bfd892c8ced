import { phrases } from '#src/platform/i18n/phrases.ts'

export const pictureMessages = phrases({
  title: { bg: 'Снимка към събитието', en: 'Picture of the event' },
  lead: {
    bg: 'Стои вместо рисунката на страницата на събитието, на картичките и когато някой го сподели. Афиш, снимка от миналия път, залата – всичко върши работа.',
    en: 'It stands instead of the drawing on the page of the event, on its cards, and wherever somebody shares it. A poster, a photograph of the last time, the hall – anything will do.',
  },
  attach: { bg: 'Добавете снимката', en: 'Add the picture' },
  change: { bg: 'Запазете', en: 'Save' },
  saved: { bg: 'Снимката е при събитието.', en: 'The event has its picture.' },
  removed: { bg: 'Снимката е премахната. Стои рисунката.', en: 'The picture is gone. The drawing stands again.' },
  removeTitle: { bg: 'Премахнете снимката', en: 'Remove the picture' },
  removeText: {
    bg: 'Изчезва веднага отвсякъде и не може да се върне; на мястото ѝ застава рисунката.',
    en: 'It goes at once, everywhere, and does not come back; the drawing stands in its place.',
  },
  remove: { bg: 'Премахнете', en: 'Remove' },
  missing: {
    bg: 'Изберете снимка от телефона или компютъра си.',
    en: 'Choose a picture from your telephone or computer.',
  },
  back: { bg: 'Към събитието', en: 'To the event' },
})
