import { greeting, isAlike, isShouted } from '#src/platform/language/pasted-text.ts'
import { titleWidth } from '../for-search/search-look.ts'
import { isBare } from '../questions/answers.ts'
import type { Rule } from './rule.ts'

const concert = 'Коледен концерт на хор „Дунавски звуци“'
const endless =
  'Тържествен коледен концерт на детския и юношеския хор „Дунавски звуци“ при Народно читалище „Пробуда-1901“ в Николово'

/** The title and the first sentence: what is seen in lists, and all that many read. */
export const titleRules: readonly Rule[] = [
  {
    id: 'title-shouted',
    part: 'title',
    find: ({ title }) => (title === '' ? undefined : { kept: !isShouted(title) }),
    hint: {
      bg: 'Заглавието е само с главни букви. С малки се чете по-бързо и се побира повече.',
      en: 'The title is all in capitals. Small letters are read faster, and more of them fit.',
    },
    examples: { kept: { title: concert }, broken: { title: 'КОЛЕДЕН КОНЦЕРТ НА ХОРА' } },
  },
  {
    id: 'title-wide',
    part: 'title',
    find: ({ title, look: { titlePixels: wide } }) => {
      if (wide > titleWidth.most) return { kept: false, what: String(wide) }
      // A single word in capitals is seen whole as well, and is nothing to be praised for.
      return wide > titleWidth.sure || isBare(title) || isShouted(title) ? undefined : { kept: true }
    },
    good: {
      bg: 'Заглавието се вижда цяло в търсачките.',
      en: 'The title is seen whole in search engines.',
    },
    hint: {
      bg: (pixels) =>
        `Заглавието е ${pixels} пиксела широко; търсачките показват до ${titleWidth.most}. Съкратете края.`,
      en: (pixels) =>
        `The title is ${pixels} pixels wide; search engines show up to ${titleWidth.most}. Shorten its end.`,
    },
    examples: { kept: { title: concert }, broken: { title: endless } },
  },
  {
    id: 'lead-missing',
    part: 'lead',
    find: ({ lead, body }) => (lead === '' && body.length > longWithoutLead ? { kept: false } : undefined),
    hint: {
      bg: 'Няма увод. Едно изречение в началото стига на онези, които не четат нататък.',
      en: 'There is no lead. One sentence at the start is enough for those who read no further.',
    },
    examples: {
      kept: { lead: 'Коледни песни от пет века.', body: 'Хорът пее от 1920 г. '.repeat(40) },
      broken: { lead: '', body: 'Хорът пее от 1920 г. '.repeat(40) },
    },
  },
  {
    id: 'lead-greets',
    part: 'lead',
    find: ({ lead }) => (lead === '' ? undefined : { kept: !greeting.test(lead) && !invites.test(lead) }),
    good: {
      bg: 'Първото изречение започва направо с новото.',
      en: 'The first sentence begins with the news itself.',
    },
    hint: {
      bg: 'Първото изречение поздравява. Започнете с това какво ще има, поканата може да остане накрая.',
      en: 'The first sentence greets. Begin with what there will be; the invitation may stay for the end.',
    },
    examples: {
      kept: { lead: 'Коледни песни от пет века звучат в салона на 20 декември.' },
      broken: { lead: 'Уважаеми жители, имаме удоволствието да ви поканим на концерт.' },
    },
  },
  {
    id: 'lead-repeats',
    part: 'lead',
    find: ({ lead, title }) => (lead === '' ? undefined : { kept: !isAlike(lead, title) }),
    hint: {
      bg: 'Уводът повтаря заглавието. Кажете в него нещо, което заглавието не казва.',
      en: 'The lead repeats the title. Let it say something that the title does not.',
    },
    examples: {
      kept: { title: concert, lead: 'Коледни песни от пет века.' },
      broken: { title: concert, lead: `${concert}.` },
    },
  },
  {
    id: 'title-stop',
    part: 'title',
    find: ({ title }) => (title === '' ? undefined : { kept: !/[^.]\.$/u.test(title) }),
    hint: {
      bg: 'Заглавието завършва с точка. На афиша тя е излишна.',
      en: 'The title ends with a full stop. A poster does without.',
    },
    examples: { kept: { title: concert }, broken: { title: 'Хорът пее за Коледа.' } },
  },
]

const longWithoutLead = 400
const invites =
  /^(?:каним|имаме\s+(?:удоволствието|честта)|с\s+удоволствие|we\s+(?:are\s+(?:pleased|happy)|invite)|dear|you\s+are\s+invited)(?!\p{L})/iu
