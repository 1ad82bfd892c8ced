import { phrases } from '#src/platform/i18n/phrases.ts'

export const pressMessages = phrases({
  title: { bg: 'За медиите', en: 'For the press' },
  titleOf: { bg: (title: string) => `За медиите: ${title}`, en: (title: string) => `For the press: ${title}` },
  lead: {
    bg: 'Вземете текста и снимките наготово. Посочете източника и автора на снимката.',
    en: 'Take the text and the pictures as they are. Name the source and the author of the picture.',
  },
  files: { bg: 'Файлове', en: 'Files' },
  text: { bg: 'Текст (TXT)', en: 'Text (TXT)' },
  docx: { bg: 'Документ (DOCX)', en: 'Document (DOCX)' },
  zip: { bg: 'Всичко заедно, със снимките (ZIP)', en: 'All of it with the pictures (ZIP)' },
  pictures: { bg: 'Снимки', en: 'Pictures' },
  takePicture: {
    bg: (number: number) => `Свалете снимка ${number} (JPEG)`,
    en: (number: number) => `Download picture ${number} (JPEG)`,
  },
  photoBy: { bg: (author: string) => `Снимка: ${author}.`, en: (author: string) => `Photo: ${author}.` },
  plain: { bg: 'Текстът за копиране', en: 'The text to copy' },
  social: { bg: 'За публикация в социална мрежа', en: 'For a post in a social network' },
  socialHint: {
    bg: 'Поставете го в публикацията; адресът накрая показва снимката сам.',
    en: 'Paste it into the post; the address at its end brings the picture by itself.',
  },
  questions: { bg: (who: string) => `За въпроси: ${who}`, en: (who: string) => `Questions to: ${who}` },
  source: { bg: (what: string) => `Източник: ${what}`, en: (what: string) => `Source: ${what}` },
  address: { bg: (page: string) => `Адрес: ${page}`, en: (page: string) => `Address: ${page}` },
  telephone: { bg: (number: string) => `тел. ${number}`, en: (number: string) => `tel. ${number}` },
  page: { bg: 'стр.', en: 'p.' },
})
