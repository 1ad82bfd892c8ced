import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  picture: { bg: 'Снимка', en: 'Picture' },
  pictureHint: {
    bg: `JPEG, PNG или WebP до 20${nbsp}MB. Мястото и данните от телефона се премахват.`,
    en: `JPEG, PNG or WebP, up to 20${nbsp}MB. Place and camera data are taken out.`,
  },
  alt: { bg: 'Какво се вижда', en: 'What it shows, in Bulgarian' },
  altHint: {
    bg: 'Едно изречение за хора, които не виждат снимката, например „Хор от двайсет жени в носии пее на сцена“. Ако е афиш, препишете важното.',
    en: 'One sentence for people who do not see the picture. If it is a poster, write down what matters.',
  },
  altEn: { bg: 'Същото на английски', en: 'The same in English' },
  altEnHint: { bg: 'По желание.', en: 'If you like.' },
  decorative: {
    bg: 'Снимката е само украса и не казва нищо, което го няма в текста',
    en: 'The picture is decoration alone and says nothing that the text does not',
  },
  author: { bg: 'Автор', en: 'Author' },
  authorHint: { bg: 'Името стои под снимката. По желание.', en: 'The name stands below the picture. If you like.' },
  licence: { bg: 'Право да я показвате', en: 'Your right to show it' },
  own: { bg: 'наша снимка', en: 'our own picture' },
  permission: { bg: 'с разрешение на автора', en: 'with permission of the author' },
  'cc-by': { bg: 'CC BY (с посочване на автора)', en: 'CC BY (naming the author)' },
  'cc-by-sa': { bg: 'CC BY-SA', en: 'CC BY-SA' },
  'public-domain': { bg: 'свободна от авторски права', en: 'in the public domain' },
  peopleHint: {
    bg: 'Ако на снимката се познават хора, те трябва да са съгласни; за деца – родителите им.',
    en: 'People who can be recognised must agree; for children, their parents.',
  },
  tooLarge: {
    bg: (size: number) =>
      `Снимката е ${size}${nbsp}MB, а приемаме до 20${nbsp}MB. Изберете по-малка; написаното дотук е запазено.`,
    en: (size: number) =>
      `The picture has ${size}${nbsp}MB; up to 20${nbsp}MB are accepted. Choose a smaller one; what you wrote is kept.`,
  },
  wrongType: {
    bg: 'Този файл не е снимка JPEG, PNG или WebP. Ако е PDF или документ, запазете го като снимка; написаното дотук е запазено.',
    en: 'This file is no JPEG, PNG or WebP picture. If it is a PDF or a document, save it as a picture; what you wrote is kept.',
  },
  tooManyPixels: {
    bg: 'Снимката е над 40 мегапиксела. Намалете я или направете друга; написаното дотук е запазено.',
    en: 'The picture has more than 40 megapixels. Make it smaller; what you wrote is kept.',
  },
  broken: {
    bg: 'Снимката не може да се отвори докрай; сигурно е прекъснала при копирането. Изберете я отново; написаното дотук е запазено.',
    en: 'The picture cannot be opened to its end; it may have been cut off. Choose it again; what you wrote is kept.',
  },
  busy: {
    bg: 'В момента се обработват много снимки. Опитайте след минута; написаното дотук е запазено.',
    en: 'Many pictures are being worked on. Try again in a minute; what you wrote is kept.',
  },
  altMissing: {
    bg: 'Кажете с едно изречение какво се вижда, или отбележете, че снимката е украса.',
    en: 'Say in one sentence what it shows, or tick that it is decoration.',
  },
  byAuthor: { bg: (name: string) => `Снимка: ${name}`, en: (name: string) => `Picture: ${name}` },
})
