import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const documentMessages = phrases({
  file: { bg: 'Файл', en: 'File' },
  fileHint: {
    bg: `PDF, Word, Excel, PowerPoint (без макроси), OpenDocument или чист текст, до 25${nbsp}MB. Името на автора вътре във файла остава; ако не бива да се вижда, махнете го преди това.`,
    en: `PDF, Word, Excel, PowerPoint (without macros), OpenDocument or plain text, up to 25${nbsp}MB. The name of its author inside the file stays; take it out before, if it should not be seen.`,
  },
  title: { bg: 'Заглавие', en: 'Title' },
  titleHint: {
    bg: `Както ще стои на страницата: „Програма за 2027${nbsp}г.“, „Формуляр за записване“.`,
    en: 'As it will stand on the page: “Programme for 2027”, “Form for joining”.',
  },
  lang: { bg: 'На какъв език е', en: 'Its language' },
  bg: { bg: 'български', en: 'Bulgarian' },
  en: { bg: 'английски', en: 'English' },
  unlisted: {
    bg: 'Само за работното място: не стои сред файловете на публичната страница',
    en: 'For the desk alone: it does not stand among the files of your page',
  },
  wrongCutting: {
    bg: 'Този файл не е нито снимка (JPEG, PNG, WebP), нито документ, който приемаме. Запазете го като PDF; написаното дотук е запазено.',
    en: 'This file is neither a picture (JPEG, PNG, WebP) nor a document that is taken. Save it as PDF; what you wrote is kept.',
  },
  isUnlisted: { bg: 'само за работното място', en: 'for the desk alone' },
  again: {
    bg: 'Изберете файла отново: пазим го, когато и останалото е наред. Написаното дотук е запазено.',
    en: 'Choose the file again: it is kept once the rest is right. What you wrote is kept.',
  },
  missing: { bg: 'Изберете файл от компютъра си.', en: 'Choose a file from your computer.' },
  tooLarge: {
    bg: `Файлът е над 25${nbsp}MB. Намалете го и опитайте пак; написаното дотук е запазено.`,
    en: `The file has more than 25${nbsp}MB. Make it smaller and try again; what you wrote is kept.`,
  },
  wrongKind: {
    bg: 'Този файл не е от приеманите видове. Запазете го като PDF и го изберете отново; написаното дотук е запазено.',
    en: 'This file is none of the kinds that are taken. Save it as PDF and choose it again; what you wrote is kept.',
  },
  macros: {
    bg: 'В този файл има макроси (скрита програма) и затова не го приемаме. Запазете го без тях или като PDF; написаното дотук е запазено.',
    en: 'This file holds macros (a hidden program) and is not taken. Save it without them or as PDF; what you wrote is kept.',
  },
  list: { bg: 'Файлове за изтегляне', en: 'Files to download' },
})
