import type { Lang } from '../i18n/lang.ts'
import { phrases } from '../i18n/phrases.ts'
import { plural } from '../i18n/plural.ts'

type Said = number | string

/** What is wrong and what to do, in the voice of the house: no blame, and what was typed stays. */
export const formMessages = phrases({
  summary: {
    bg: (count: number) => `Поправете ${count === 1 ? 'едно нещо' : `${count} неща`}; останалото е запазено.`,
    en: (count: number) => `Mend ${plural('en', count, 'one thing', `${count} things`)}; the rest is kept.`,
  },
  changed: {
    bg: 'Докато попълвахте, друг записа промяна. Написаното сега е запазено тук; прегледайте го и запишете отново.',
    en: 'Somebody else saved a change while you were writing. What you wrote is kept here; look it over and save again.',
  },
  missing: { bg: 'Попълнете това поле.', en: 'Fill in this field.' },
  missingMail: { bg: 'Напишете имейл.', en: 'Write an e-mail address.' },
  missingPhone: { bg: 'Напишете телефон.', en: 'Write a telephone number.' },
  missingChoice: { bg: 'Изберете едно от изброените.', en: 'Choose one of these.' },
  tooLong: {
    bg: (length: Said, most: Said) => `Текстът е ${length} знака, а приемаме до ${most}. Съкратете го.`,
    en: (length: Said, most: Said) => `The text has ${length} characters; up to ${most} are accepted. Shorten it.`,
  },
  unknownChoice: {
    bg: 'Този избор вече го няма. Изберете друг.',
    en: 'This choice is no longer there. Choose another.',
  },
  notMail: {
    bg: 'Това не прилича на имейл. Напишете го така: ime@primer.bg.',
    en: 'This does not look like an e-mail address. Write it like this: name@example.org.',
  },
  notPhone: {
    bg: 'Телефонът се пише с цифри, например 082 123 456 или +359 88 123 4567.',
    en: 'Write the telephone number in digits, such as 082 123 456 or +359 88 123 4567.',
  },
  notWebsite: {
    bg: 'Напишете адреса на сайта така: https://primer.bg.',
    en: 'Write the address of the site like this: https://example.org.',
  },
  notDate: {
    bg: 'Напишете датата така: 27.11.2026.',
    en: 'Write the date like this: 27.11.2026.',
  },
  noSuchDay: {
    bg: (month: string, days: number, last: string, next: string) =>
      `${month} има ${days} дни. Имахте предвид ${last} или ${next}?`,
    en: (month: string, days: number, last: string, next: string) =>
      `${month} has ${days} days. Did you mean ${last} or ${next}?`,
  },
  notTime: { bg: 'Напишете часа така: 18:00.', en: 'Write the time like this: 18:00.' },
  notNumber: { bg: 'Напишете число с цифри.', en: 'Write a number in digits.' },
  notWhole: { bg: 'Напишете цяло число, без запетая.', en: 'Write a whole number.' },
  outOfRange: {
    bg: (least: string, most: string) => `Числото трябва да е от ${least} до ${most}.`,
    en: (least: string, most: string) => `The number must be from ${least} to ${most}.`,
  },
})

const nameless = ['missing', 'missingChoice', 'unknownChoice', 'notDate', 'notTime', 'notNumber', 'notWhole'] as const
const namelessAbout = ['tooLong', 'outOfRange'] as const

/** Whether a sentence is told beside its field alone: it does not say which one it is about. */
function isNameless(sentence: string, lang: Lang): boolean {
  const words = formMessages[lang]
  if (nameless.some((name) => words[name] === sentence)) return true
  return namelessAbout.some((name) => {
    const [head = '', tail = ''] = words[name]('\0', '\0').split(/\0.*\0/)
    return sentence.startsWith(head) && sentence.endsWith(tail)
  })
}

/** For where many fields are told of together: „Име: попълнете това поле.“ What says by itself what it is about stays as it is. */
export function namedSentence(sentence: string, label: string | undefined, lang: Lang): string {
  if (!label || !isNameless(sentence, lang)) return sentence
  if (/[.?!:]$/.test(label)) return `${label} ${sentence}`
  return `${label}: ${sentence.charAt(0).toLocaleLowerCase(lang)}${sentence.slice(1)}`
}
