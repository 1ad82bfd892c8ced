import { phrases } from '#src/platform/i18n/phrases.ts'

export const messages = phrases({
  tools: { bg: 'Оформяне на текста', en: 'Formatting' },
  bold: { bg: 'Получер (Ctrl+B)', en: 'Bold (Ctrl+B)' },
  boldShort: { bg: 'Получер', en: 'Bold' },
  italic: { bg: 'Курсив (Ctrl+I)', en: 'Italic (Ctrl+I)' },
  italicShort: { bg: 'Курсив', en: 'Italic' },
  link: { bg: 'Връзка (Ctrl+K)', en: 'Link (Ctrl+K)' },
  linkShort: { bg: 'Връзка', en: 'Link' },
  heading: { bg: 'Подзаглавие', en: 'Heading' },
  headingShort: { bg: 'Подзаглавие', en: 'Heading' },
  list: { bg: 'Списък с тирета', en: 'List' },
  listShort: { bg: '– Списък', en: '– List' },
  numbers: { bg: 'Номериран списък', en: 'Numbered list' },
  numbersShort: { bg: '1. Списък', en: '1. List' },
  quote: { bg: 'Цитат', en: 'Quotation' },
  quoteShort: { bg: 'Цитат', en: 'Quotation' },
  preview: { bg: 'Как ще изглежда', en: 'How it will look' },
  previewFailed: {
    bg: 'Сега не успяхме да покажем текста. Написаното е тук; опитайте пак след малко.',
    en: 'The text could not be shown just now. What you wrote is here; try again in a moment.',
  },
  help: { bg: 'Как се оформя текстът', en: 'How to format the text' },
})
