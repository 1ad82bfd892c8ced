import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  search: { bg: 'Търсете в целия сайт', en: 'Search the whole site' },
  searchFor: {
    bg: (words: string) => `Търсете „${words}“ в целия сайт`,
    en: (words: string) => `Search the whole site for “${words}”`,
  },
})
