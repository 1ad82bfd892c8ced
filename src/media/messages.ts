import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  picture: { bg: 'Снимка', en: 'Picture' },
  pictureHint: {
    bg: `JPEG, PNG или WebP до 20${nbsp}MB. Мястото и данните от телефона се премахват.`,
    en: `JPEG, PNG or WebP, up to 20${nbsp}MB. Place and camera data are taken out.`,
  },
  dropHere: { bg: 'Може и да го пуснете тук с мишката.', en: 'You may also drop it here.' },
  sending: { bg: 'Изпраща се', en: 'Sending' },
  working: {
    bg: 'Изпратено. Снимката се подготвя, още няколко секунди…',
    en: 'Sent. The picture is being prepared, a few more seconds…',
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
    bg: 'Възрастните, които се познават на снимката, трябва да са съгласни.',
    en: 'Adults who can be recognised must agree.',
  },
  focus: { bg: 'Кое да се вижда, когато снимката се отреже', en: 'What stays seen where the picture is cut' },
  focusHint: {
    bg: 'На картичките остава само част от снимката. Изберете къде са лицата или важното.',
    en: 'Cards show a part of the picture. Choose where the faces are, or what matters.',
  },
  'top-left': { bg: 'горе вляво', en: 'top left' },
  top: { bg: 'горе', en: 'top' },
  'top-right': { bg: 'горе вдясно', en: 'top right' },
  left: { bg: 'вляво', en: 'left' },
  center: { bg: 'в средата', en: 'the middle' },
  right: { bg: 'вдясно', en: 'right' },
  'bottom-left': { bg: 'долу вляво', en: 'bottom left' },
  bottom: { bg: 'долу', en: 'bottom' },
  'bottom-right': { bg: 'долу вдясно', en: 'bottom right' },
  children: { bg: 'На снимката се познават деца', en: 'Children can be recognised in the picture' },
  childrenHint: {
    bg: 'Снимка, на която се познават деца, се показва само със съгласие на родителите. Пишете у кого са съгласията, от кога са и за какво; имена на деца не пишете.',
    en: 'A picture in which children can be recognised is shown only with the consent of their parents. Write who keeps the papers, their date and scope; never a child’s name.',
  },
  consents: { bg: 'Съгласия на родителите', en: 'Consents of the parents' },
  holder: { bg: 'У кого са съгласията', en: 'Who keeps the papers' },
  holderHint: {
    bg: 'Например: канцеларията на читалището, папка „Съгласия 2026“.',
    en: 'For example: the office of the chitalishte, folder “Consents 2026”.',
  },
  givenOn: { bg: 'От коя дата', en: 'Given on' },
  scope: { bg: 'За какво са дадени', en: 'What they allow' },
  site: { bg: 'само за сайта', en: 'this site alone' },
  print: { bg: 'за сайта и за печат', en: 'this site and print' },
  everywhere: { bg: 'за сайта, печат и социални мрежи', en: 'this site, print and social networks' },
  holderMissing: {
    bg: 'Кажете у кого са съгласията на родителите. Без тях снимка с деца не се показва.',
    en: 'Say who keeps the consents of the parents. Without them a picture of children is not shown.',
  },
  givenOnMissing: { bg: 'Кажете от коя дата са съгласията.', en: 'Say on which day the consents were given.' },
  scopeMissing: { bg: 'Изберете за какво са дадени съгласията.', en: 'Choose what the consents allow.' },
  tooLarge: {
    bg: (size: number) =>
      `Снимката е ${size}${nbsp}MB, а приемаме до 20${nbsp}MB. Изберете по-малка; написаното дотук е запазено.`,
    en: (size: number) =>
      `The picture has ${size}${nbsp}MB; up to 20${nbsp}MB are accepted. Choose a smaller one; what you wrote is kept.`,
  },
  tooLargeHere: {
    bg: `Снимката е над 20${nbsp}MB. Изберете по-малка; написаното дотук е запазено.`,
    en: `The picture has more than 20${nbsp}MB. Choose a smaller one; what you wrote is kept.`,
  },
  sent: { bg: 'Изпратено. Още миг…', en: 'Sent. One moment…' },
  failed: {
    bg: 'Файлът не можа да се изпрати. Проверете връзката и дали още сте влезли, изчакайте минута и опитайте пак; написаното стои тук.',
    en: 'The file could not be sent. Check your connection and whether you are still signed in, wait a minute and try again; what you wrote stands here.',
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
  withdrawnBefore: {
    bg: 'Тази снимка е оттеглена, защото някой на нея не е съгласен да се показва. Изберете друга; написаното дотук е запазено.',
    en: 'This picture was withdrawn because somebody in it does not agree to be shown. Choose another; what you wrote is kept.',
  },
  altMissing: {
    bg: 'Кажете с едно изречение какво се вижда, или отбележете, че снимката е украса.',
    en: 'Say in one sentence what it shows, or tick that it is decoration.',
  },
  byAuthor: { bg: (name: string) => `Снимка: ${name}`, en: (name: string) => `Picture: ${name}` },
})
