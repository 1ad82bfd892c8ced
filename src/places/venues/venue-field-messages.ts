import { phrases } from '#src/platform/i18n/phrases.ts'

export const venueFieldMessages = phrases({
  which: {
    bg: (typed: string) => `Под „${typed}“ намерихме повече от едно. Изберете кое от местата имате предвид.`,
    en: (typed: string) => `“${typed}” fits several places. Choose the one that you mean.`,
  },
  meant: { bg: 'Кое място?', en: 'Which place?' },
  none: {
    bg: (typed: string) => `Никое от тях: оставете „${typed}“`,
    en: (typed: string) => `None of these: leave “${typed}”`,
  },
})
