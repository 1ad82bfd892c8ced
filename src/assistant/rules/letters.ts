import type { Rule } from './rule.ts'

const isMixed = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)
const mostExclamations = 2
const shortText = 150

/** Signs and length. */
export const letterRules: readonly Rule[] = [
  {
    id: 'letters-mixed',
    part: 'body',
    find: ({ all }) => {
      const word = all.match(/\p{L}+/gu)?.find(isMixed)
      return word === undefined ? undefined : { kept: false, what: word }
    },
    hint: {
      bg: (word) => `В „${word}“ има латинска буква. Напишете думата отново: така търсенето не я намира.`,
      en: (word) => `“${word}” mixes two alphabets. Type the word again: as it is, no search finds it.`,
    },
    examples: { kept: { body: 'Мария Иванова чете.' }, broken: { body: 'М\u0061рия Иванова чете.' } },
  },
  {
    id: 'exclaims',
    part: 'body',
    find: ({ all }) =>
      all === '' ? undefined : { kept: (all.match(/!/g) ?? []).length <= mostExclamations && !all.includes('!!') },
    hint: {
      bg: 'Удивителните са много. Точката звучи по-сигурно.',
      en: 'There are many exclamation marks. A full stop sounds surer.',
    },
    examples: {
      kept: { body: 'Елате с приятели!' },
      broken: { body: 'Елате!!! Ще бъде весело! Не пропускайте!' },
    },
  },
  {
    id: 'short',
    part: 'body',
    find: ({ all }) => {
      const words = all.match(/\p{L}+/gu)?.length ?? 0
      return words > 0 && words <= shortText ? { kept: true } : undefined
    },
    good: {
      bg: 'Текстът се чете за по-малко от минута.',
      en: 'The text is read in less than a minute.',
    },
    examples: { kept: { body: 'Елате с приятели.' } },
  },
]
