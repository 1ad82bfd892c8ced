import { descriptionLength } from '../for-search/search-look.ts'
import type { Rule } from './rule.ts'

const { least, most } = descriptionLength
/** Not quite what fits, and not worth a word. */
const enough = 100
const longSlug = 60
const fitting =
  'Хор „Дунавски звуци“ пее коледни песни от пет века на 20 декември от 18:00 ч. в салона на читалището в Николово. Вход свободен.'

/** What search engines show of it: the description under the title, and the address. */
export const searchRules: readonly Rule[] = [
  {
    id: 'description-length',
    part: 'description',
    find: ({ look: { description } }) => {
      const { length } = description
      if (length === 0 || (length >= enough && length < least)) return undefined
      return { kept: length >= least && length <= most, what: String(length) }
    },
    good: {
      bg: 'Описанието за търсачките е с точната дължина.',
      en: 'The description for search engines is of the right length.',
    },
    hint: {
      bg: (length) =>
        `Описанието за търсачките е ${length} знака. Между ${least} и ${most} се вижда цяло и казва достатъчно.`,
      en: (length) =>
        `The description for search engines has ${length} characters. Between ${least} and ${most} it is seen whole and says enough.`,
    },
    examples: { kept: { lead: fitting }, broken: { lead: 'Коледни песни.' } },
  },
  {
    id: 'slug-long',
    part: 'slug',
    find: ({ look: { slug } }) => ({ kept: slug.length <= longSlug, what: String(slug.length) }),
    hint: {
      bg: (length) =>
        `Адресът на страницата е ${length} знака. По-късо заглавие прави адрес, който се диктува по телефона.`,
      en: (length) =>
        `The address of the page has ${length} characters. A shorter title makes one that can be told by phone.`,
    },
    examples: {
      kept: { slug: 'koleden-kontsert' },
      broken: { slug: 'tarzhestven-koleden-kontsert-na-detskiya-i-yunosheskiya-hor-dunavski-zvutsi' },
    },
  },
]
