import { isAlike } from '#src/platform/language/pasted-text.ts'
import type { ReadText } from './read-text.ts'
import type { Finding, Rule } from './rule.ts'

const choir = { alt: 'Двайсет деца с червени шапки пеят на сцената.' }
const longAlt = 160
const fileName =
  /^\S+\.(?:jpe?g|png|gif|webp|heic|avif|tiff?|bmp)$|^(?:img|dsc|dscn|image|photo|снимка|picture|screenshot|p)[\s_-]*\d*$/iu
const saysPicture =
  /^(?:снимка|фотография|изображение|картинка|илюстрация|photo|picture|image|illustration)(?:\s+(?:на|с|от|of|with)|\s*:)(?!\p{L})/iu

/** Kept where every picture with words keeps it. */
const each =
  (broken: (alt: string, text: ReadText) => boolean) =>
  (text: ReadText): Finding => {
    const said = text.pictures.filter((alt) => alt !== '')
    if (said.length === 0) return undefined
    const worst = said.find((alt) => broken(alt, text))
    return worst === undefined ? { kept: true } : { kept: false, what: worst }
  }

/** What a picture shows, for those who do not see it and for search engines. */
export const pictureRules: readonly Rule[] = [
  {
    id: 'alt-missing',
    part: 'pictures',
    find: ({ pictures }) => {
      if (pictures.includes('')) return { kept: false }
      return pictures.length === 0 || pictures.some((alt) => fileName.test(alt)) ? undefined : { kept: true }
    },
    good: { bg: 'Снимката е описана с думи.', en: 'The picture is described in words.' },
    hint: {
      bg: 'Снимката няма описание. Кажете в едно изречение какво се вижда на нея.',
      en: 'The picture has no description. Say in a sentence what is seen in it.',
    },
    examples: { kept: { pictures: [choir] }, broken: { pictures: [choir, { alt: '' }] } },
  },
  {
    id: 'alt-file',
    part: 'pictures',
    find: each((alt) => fileName.test(alt)),
    hint: {
      bg: (alt) => `„${alt}“ е име на файл. Кажете какво се вижда на снимката.`,
      en: (alt) => `“${alt}” is the name of a file. Say what is seen in the picture.`,
    },
    examples: { kept: { pictures: [choir] }, broken: { pictures: [{ alt: 'IMG_2034.jpg' }] } },
  },
  {
    id: 'alt-repeats',
    part: 'pictures',
    find: each((alt, { title }) => title !== '' && isAlike(alt, title)),
    hint: {
      bg: 'Описанието на снимката повтаря заглавието. Кажете какво се вижда, заглавието се чете и без нея.',
      en: 'The description of the picture repeats the title. Say what is seen; the title is read anyway.',
    },
    examples: {
      kept: { title: 'Коледен концерт', pictures: [choir] },
      broken: { title: 'Коледен концерт', pictures: [{ alt: 'Коледен концерт' }] },
    },
  },
  {
    id: 'alt-says-picture',
    part: 'pictures',
    find: each((alt) => saysPicture.test(alt)),
    hint: {
      bg: 'Описанието започва със „снимка на“. Четците казват сами, че е снимка: започнете с това, което се вижда.',
      en: 'The description begins with “photo of”. Screen readers say so themselves: begin with what is seen.',
    },
    examples: { kept: { pictures: [choir] }, broken: { pictures: [{ alt: 'Снимка на деца от хора' }] } },
  },
  {
    id: 'alt-long',
    part: 'pictures',
    find: each((alt) => alt.length > longAlt),
    hint: {
      bg: `Описанието на снимката е над ${longAlt} знака. Оставете главното, другото е за текста под нея.`,
      en: `The description of the picture is over ${longAlt} characters. Keep the main thing; the rest belongs below it.`,
    },
    examples: { kept: { pictures: [choir] }, broken: { pictures: [{ alt: 'Деца с червени шапки пеят. '.repeat(8) }] } },
  },
]
