import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  partners: { bg: 'Партньори', en: 'Partners' },
  partnersTitle: { bg: 'Партньори в мрежата', en: 'Partners of the network' },
  partnersLead: {
    bg: 'Библиотеки, читалища, училища, музеи и организации, които водят общ календар.',
    en: 'Libraries, community centres, schools, museums and organisations that keep one calendar together.',
  },
  breadcrumbs: { bg: 'Къде се намирате', en: 'Where you are' },
  inBrief: { bg: 'Накратко', en: 'In brief' },
  kind: { bg: 'Вид', en: 'Kind' },
  where: { bg: 'Къде', en: 'Where' },
  municipality: { bg: (name: string) => `община ${name}`, en: (name: string) => `municipality of ${name}` },
  founded: { bg: 'Година на основаване', en: 'Founded' },
  year: { bg: (year: number) => `${year}\u00a0г.`, en: (year: number) => String(year) },
  phone: { bg: 'Телефон', en: 'Telephone' },
  website: { bg: 'Сайт', en: 'Website' },
  noPartners: { bg: 'Още няма партньори.', en: 'There are no partners yet.' },
  toCalendar: { bg: 'Към календара', en: 'To the calendar' },
  library: { bg: 'библиотека', en: 'library' },
  chitalishte: { bg: 'читалище', en: 'community centre (chitalishte)' },
  school: { bg: 'училище', en: 'school' },
  museum: { bg: 'музей', en: 'museum' },
  theatre: { bg: 'театър или опера', en: 'theatre or opera' },
  university: { bg: 'университет', en: 'university' },
  municipalityKind: { bg: 'община', en: 'municipality' },
  ngo: { bg: 'неправителствена организация', en: 'non-governmental organisation' },
  private: { bg: 'частна организация', en: 'private organisation' },
})

export const typeWords = {
  bg: { ...messages.bg, municipality: messages.bg.municipalityKind },
  en: { ...messages.en, municipality: messages.en.municipalityKind },
}
