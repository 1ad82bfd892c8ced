import { phrases } from '#src/platform/i18n/phrases.ts'

/** Words of the short lists that events alone choose from. */
export const accessTermWords = phrases({
  'sign-language': { bg: 'превод на жестов език', en: 'sign language' },
  interpreting: { bg: 'устен превод', en: 'interpreting' },
  subtitles: { bg: 'субтитри', en: 'subtitles' },
  'audio-description': { bg: 'аудиодескрипция', en: 'audio description' },
  'hearing-loop': { bg: 'индукционен контур за слухови апарати', en: 'hearing loop' },
  quiet: { bg: 'тихо, без силна музика и светлини', en: 'quiet, without loud music and lights' },
  'easy-language': { bg: 'на лесен език', en: 'in easy language' },
})

export const countedKindWords = phrases({
  celebration: { bg: 'празненство, фестивал', en: 'celebration, festival' },
  anniversary: { bg: 'честване на бележита дата', en: 'commemoration of a date' },
  book: { bg: 'представяне или обсъждане на книга', en: 'presentation or discussion of a book' },
  other: { bg: 'друга проява', en: 'another event' },
})

export const libraryKindWords = phrases({
  social: { bg: 'социално', en: 'social' },
  educational: { bg: 'образователно', en: 'educational' },
  charity: { bg: 'дарителско', en: 'charitable' },
  seminar: { bg: 'семинар, обучение', en: 'seminar, training' },
  author: { bg: 'среща с творец', en: 'meeting with an author or artist' },
  anniversary: { bg: 'чествано събитие или годишнина', en: 'anniversary' },
})

export const reportTagWords = phrases({
  disabilities: { bg: 'работа с хора с увреждания', en: 'work with people with disabilities' },
  minorities: { bg: 'работа с малцинства', en: 'work with minorities' },
  generations: { bg: 'работа с различни възрасти', en: 'work with several generations' },
  volunteering: { bg: 'с доброволци', en: 'with volunteers' },
  civic: { bg: 'гражданско участие', en: 'civic participation' },
  sport: { bg: 'спорт', en: 'sport' },
})

/** Languages that events are held in here; Bulgarian is not said. */
export const spokenLanguages = ['en', 'ro', 'de', 'fr', 'ru', 'uk', 'tr', 'rom'] as const
export const spokenWords = phrases({
  en: { bg: 'на английски', en: 'in English' },
  ro: { bg: 'на румънски', en: 'in Romanian' },
  de: { bg: 'на немски', en: 'in German' },
  fr: { bg: 'на френски', en: 'in French' },
  ru: { bg: 'на руски', en: 'in Russian' },
  uk: { bg: 'на украински', en: 'in Ukrainian' },
  tr: { bg: 'на турски', en: 'in Turkish' },
  rom: { bg: 'на ромски', en: 'in Romani' },
})

export const roleKindWords = phrases({
  'co-organiser': { bg: 'Съорганизатор', en: 'Co-organiser' },
  host: { bg: 'Домакин', en: 'Host' },
  participant: { bg: 'Участва', en: 'Takes part' },
})
