import { phrases } from '#src/platform/i18n/phrases.ts'

export const pictureMessages = phrases({
  title: { bg: 'Снимка към събитието', en: 'Picture of the event' },
  lead: {
    bg: 'Стои вместо рисунката на страницата на събитието, на картичките и когато някой го сподели. Афиш, снимка от миналия път, залата – всичко върши работа.',
    en: 'It stands instead of the drawing on the page of the event, on its cards, and wherever somebody shares it. A poster, a photograph of the last time, the hall – anything will do.',
  },
  attach: { bg: 'Добавете снимката', en: 'Add the picture' },
  change: { bg: 'Запазете', en: 'Save' },
  saved: { bg: 'Снимката вече стои при събитието.', en: 'The picture now stands with the event.' },
  asVisitor: { bg: 'Вижте го като посетител', en: 'See it as a visitor' },
  removed: {
    bg: 'Снимката вече не е при събитието. Стои рисунката.',
    en: 'The event has no picture. The drawing stands again.',
  },
  chooseTitle: { bg: 'От снимките на организацията', en: 'From the pictures of the organisation' },
  choose: { bg: 'Сложете избраната', en: 'Take the chosen one' },
  missingChoice: { bg: 'Изберете снимка от показаните.', en: 'Choose one of the pictures shown.' },
  removeTitle: { bg: 'Махнете снимката от събитието', en: 'Take the picture off the event' },
  removeText: {
    bg: 'На мястото ѝ застава рисунката. Самата снимка остава в „Снимки и файлове“; ако някой на нея не е съгласен да се показва, оттеглете я оттам.',
    en: 'The drawing stands in its place. The picture stays in “Pictures and files”; if somebody in it does not agree to be shown, withdraw it there.',
  },
  remove: { bg: 'Махнете я', en: 'Take it off' },
  missing: {
    bg: 'Изберете снимка от телефона или компютъра си.',
    en: 'Choose a picture from your telephone or computer.',
  },
  back: { bg: 'Към събитието', en: 'To the event' },
})
