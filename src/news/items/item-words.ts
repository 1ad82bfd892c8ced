import { phrases } from '#src/platform/i18n/phrases.ts'

/** What items are called. */
export const kindWords = phrases({
  announcement: { bg: 'новина', en: 'news' },
  report: { bg: 'репортаж', en: 'report' },
  'press-release': { bg: 'прессъобщение', en: 'press release' },
  'public-notice': { bg: 'обява', en: 'public notice' },
})
