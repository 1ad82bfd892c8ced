import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  brand: { bg: 'Мултиполис', en: 'Multipolis' },
  skip: { bg: 'Към съдържанието', en: 'Skip to content' },
  mainMenu: { bg: 'Главно меню', en: 'Main menu' },
  menu: { bg: 'Меню', en: 'Menu' },
  footMenu: { bg: 'За платформата', en: 'About the platform' },
  otherLanguage: { bg: 'English', en: 'Български' },
})
