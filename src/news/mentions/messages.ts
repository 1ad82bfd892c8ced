import { phrases } from '#src/platform/i18n/phrases.ts'

export const mentionMessages = phrases({
  title: { bg: 'Споменавания в медиите', en: 'Mentions in the media' },
  lead: {
    bg: 'Запишете, когато вестник, радио, телевизия или сайт пише за организацията. Вижда се на страницата ѝ и влиза в „Числата ни“.',
    en: 'Write down when a newspaper, radio, television or site tells of you. It is shown on your page and counted in “Our numbers”.',
  },
  add: { bg: 'Ново споменаване', en: 'A new mention' },
  medium: { bg: 'Медия', en: 'Medium' },
  mediumHint: { bg: 'Например „Утро“, Радио Русе, БНТ 2.', en: 'Such as Utro, Radio Ruse, BNT 2.' },
  mediumMissing: {
    bg: 'Напишете името на медията, например „Утро“.',
    en: 'Write the name of the medium, such as Utro.',
  },
  date: { bg: 'Дата', en: 'Date' },
  dateAhead: {
    bg: 'Тази дата още не е дошла. Напишете деня на публикацията.',
    en: 'This day has not come yet. Write the day on which it was published.',
  },
  heading: { bg: 'Заглавие', en: 'Title' },
  headingHint: { bg: 'Както стои в медията. Може и празно.', en: 'As the medium has it. May be empty.' },
  link: { bg: 'Връзка', en: 'Link' },
  linkHint: { bg: 'Адресът на публикацията, ако я има в мрежата.', en: 'The address, if it can be read on the web.' },
  copy: { bg: 'Къде е копието', en: 'Where the copy is' },
  copyHint: {
    bg: 'Адрес на запазено копие или папка, например „папка „Медии“ 2026“. Вижда се само тук.',
    en: 'The address of a kept copy, or a folder, such as “folder Media 2026”. It is shown only here.',
  },
  file: { bg: 'Копие от „Снимки и файлове“', en: 'A copy from “Pictures and files”' },
  noFile: { bg: 'Няма', en: 'None' },
  picture: { bg: 'снимка', en: 'picture' },
  document: { bg: 'файл', en: 'file' },
  upload: { bg: 'Или качете сканираната страница', en: 'Or send the scanned page' },
  uploadHint: {
    bg: 'Снимка (JPEG, PNG, WebP до 20\u00a0MB) или файл (PDF, Word, до 25\u00a0MB). Не се показва на сайта: текстът е на медията. Остава и в „Снимки и файлове“.',
    en: 'A picture (JPEG, PNG, WebP, up to 20\u00a0MB) or a file (PDF, Word, up to 25\u00a0MB). The site does not show it: the words are the medium’s. It also lies among “Pictures and files”.',
  },
  mentionIn: {
    bg: (medium: string) => `споменаване: ${medium}`,
    en: (medium: string) => `mention: ${medium}`,
  },
  cuttingOf: {
    bg: (medium: string, day: string) => `Изрезка: ${medium}, ${day}`,
    en: (medium: string, day: string) => `Cutting: ${medium}, ${day}`,
  },
  fileGone: {
    bg: 'Този файл вече го няма в „Снимки и файлове“. Изберете друг; написаното дотук е запазено.',
    en: 'This file is no longer among “Pictures and files”. Choose another; what you wrote is kept.',
  },
  fileOnce: {
    bg: 'Изберете копие от списъка или качете ново, не и двете.',
    en: 'Choose a copy from the list or send a new one, not both.',
  },
  fileAgain: {
    bg: 'Изберете файла отново; написаното дотук е запазено.',
    en: 'Choose the file again; what you wrote is kept.',
  },
  item: { bg: 'По наш материал', en: 'After an item of yours' },
  itemHint: { bg: 'Споменаването се показва и на неговата страница.', en: 'The mention is shown on its page too.' },
  noItem: { bg: 'Не е по наш материал', en: 'Not after an item of ours' },
  submit: { bg: 'Запишете споменаването', en: 'Save the mention' },
  all: { bg: 'Записани дотук', en: 'So far' },
  none: { bg: 'Още няма записани споменавания.', en: 'There are no mentions yet.' },
  remove: { bg: 'Махнете', en: 'Remove' },
  removeHint: {
    bg: 'Ще изчезне и от страницата, и от числата.',
    en: 'It will be gone from your page and from the numbers.',
  },
  removeNow: { bg: 'Махнете споменаването', en: 'Remove the mention' },
  saved: { bg: 'Споменаването е записано.', en: 'The mention is saved.' },
  removed: { bg: 'Споменаването е махнато.', en: 'The mention is removed.' },
  pages: { bg: 'Страници', en: 'Pages' },
  newer: { bg: 'По-нови', en: 'Newer' },
  older: { bg: 'По-стари', en: 'Older' },
})
