import { phrases } from '#src/platform/i18n/phrases.ts'

export const feedMessages = phrases({
  name: { bg: 'Новини от Мултиполис „Знание“', en: 'News of Multipolis “Knowledge”' },
  named: {
    bg: (what: string) => `Новини от Мултиполис „Знание“: ${what}`,
    en: (what: string) => `News of Multipolis “Knowledge”: ${what}`,
  },
  newest: {
    bg: (most: number) => `Последните ${most} новини, репортажи, прессъобщения и обяви.`,
    en: (most: number) => `The latest ${most} news, reports, press releases and public notices.`,
  },
})
