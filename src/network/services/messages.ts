import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  services: { bg: 'Услуги', en: 'Services' },
  lead: {
    bg: 'Какво може да получи човек на място или по телефона, извън събитията. Новите за годината се броят в отчетите.',
    en: 'What people can get beside events, on the spot or by telephone. Those new in a year are counted in reports.',
  },
  add: { bg: 'Добавете услуга', en: 'Add a service' },
  newService: { bg: 'Нова услуга', en: 'New service' },
  none: { bg: 'Още няма вписани услуги.', en: 'No services are entered yet.' },
  noneHint: {
    bg: 'Например: заемане за дома, копиране, книга по телефона, помощ с електронни услуги.',
    en: 'Such as lending, copying, books by telephone, help with services online.',
  },
  offered: { bg: 'Предлагат се', en: 'Offered' },
  ended: { bg: 'Вече не се предлагат', en: 'No longer offered' },
  newCount: {
    bg: (year: number, count: number) => `Нови за ${year}${nbsp}г.: ${count}`,
    en: (year: number, count: number) => `New in ${year}: ${count}`,
  },
  name: { bg: 'Услуга', en: 'Service, in Bulgarian' },
  nameEn: { bg: 'Услуга на английски', en: 'Service, in English' },
  audience: { bg: 'За кого', en: 'For whom, in Bulgarian' },
  audienceEn: { bg: 'За кого – на английски', en: 'For whom, in English' },
  place: { bg: 'Къде', en: 'Where, in Bulgarian' },
  placeEn: { bg: 'Къде – на английски', en: 'Where, in English' },
  price: { bg: 'Цена', en: 'Price, in Bulgarian' },
  priceHint: { bg: 'С думи: „безплатно“, „по ценоразпис“.', en: 'In words: “free”, “by the price list”.' },
  priceEn: { bg: 'Цена на английски', en: 'Price, in English' },
  optional: { bg: 'Не е задължително.', en: 'Not required.' },
  inEnglish: { bg: 'На английски', en: 'In English' },
  since: { bg: 'От коя година', en: 'Since which year' },
  newIn: { bg: 'Нова за година', en: 'New in year' },
  newInHint: {
    bg: 'Годината, в която се брои като нова услуга. Празно – не се брои.',
    en: 'The year in which it counts as new. Empty: it does not.',
  },
  newLabel: { bg: 'нова', en: 'new' },
  endedOn: { bg: 'Последен ден', en: 'Last day' },
  endedHint: { bg: 'Попълнете, когато услугата спре. Остава в числата.', en: 'When it ends. It stays in the numbers.' },
  funding: { bg: 'Показва се със знака на', en: 'Shown with the mark of' },
  save: { bg: 'Запишете', en: 'Save' },
  back: { bg: 'Назад', en: 'Back' },
  missingName: {
    bg: 'Липсва име на услугата. Напишете го на български или на английски.',
    en: 'The name of the service is missing. Write it in Bulgarian or in English.',
  },
  englishWithoutName: {
    bg: 'Има английски текст, но няма английско име. Напишете и името.',
    en: 'There is English text without an English name. Write the name too.',
  },
  yearAhead: {
    bg: (year: number) => `Годината е след ${year}${nbsp}г. Напишете година, която е започнала.`,
    en: (year: number) => `The year is after ${year}. Write one that has begun.`,
  },
  newBeforeSince: {
    bg: (year: number) => `Услугата е от ${year}${nbsp}г. и не може да е нова преди това.`,
    en: (year: number) => `The service is of ${year} and cannot be new before.`,
  },
})
