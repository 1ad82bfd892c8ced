import { phrases } from '#src/platform/i18n/phrases.ts'

export const settlementMessages = phrases({
  hint: {
    bg: 'Например: Николово. Ако името се повтаря, допишете общината: Николово, Русе.',
    en: 'For example: Nikolovo. Where the name repeats, add the municipality: Nikolovo, Ruse.',
  },
  missing: { bg: 'Напишете населеното място.', en: 'Write the settlement.' },
  which: { bg: (name: string) => `Кое ${name}?`, en: (name: string) => `Which ${name}?` },
  whichOfThese: { bg: 'Кое от тези?', en: 'Which of these?' },
  several: {
    bg: (name: string) => `Кое ${name}? Има няколко места с това име: изберете едно от списъка.`,
    en: (name: string) => `Which ${name}? There are several places of this name: choose one from the list.`,
  },
  similar: {
    bg: 'Няма място точно с това име. Изберете едно от близките или поправете името.',
    en: 'No place has exactly this name. Choose one of those near it, or mend the name.',
  },
  none: {
    bg: (typed: string) => `Не намираме „${typed}“. Проверете името или напишете кода по ЕКАТТЕ.`,
    en: (typed: string) => `“${typed}” was not found. Check the name, or write the EKATTE code.`,
  },
})
