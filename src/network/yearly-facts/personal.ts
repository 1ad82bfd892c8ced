import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'
import { numberOf } from './catalogue.ts'
import { forgetEnteredBy, readEnteredBy } from './yearly-facts.store.ts'

const words = phrases({ entered: { bg: 'Числа, които сте записали', en: 'Numbers that you have entered' } })

/** Beside a number stands who entered it; the number is the organisation's and stays. */
export const numbersPersonal: Personal = {
  keeps: [
    {
      bg: 'Кой е записал число за годината, за да може да бъде попитан. До изтриването на профила му.',
      en: 'Who entered a number of a year, so that he can be asked. Until his account is erased.',
    },
  ],
  export: async (query, person, lang) => ({
    [words[lang].entered]: (await readEnteredBy(query, person)).map(({ key, entered_at, ...row }) => ({
      ...row,
      number: numberOf(key)?.label[lang] ?? key,
      entered: entered_at,
    })),
  }),
  erase: (tx, person) => forgetEnteredBy(tx, person),
}
