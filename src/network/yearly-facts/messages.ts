import { phrases } from '#src/platform/i18n/phrases.ts'

const nbsp = '\u00a0'

export const messages = phrases({
  numbers: { bg: 'Числа за годината', en: 'Numbers of the year' },
  ofYear: { bg: (year: number) => `Числа за ${year}${nbsp}г.`, en: (year: number) => `Numbers of ${year}` },
  lead: {
    bg: 'В реда на информационната карта. Попълнете каквото знаете; останалото може да почака. Старите числа се пазят.',
    en: 'In the order of the information card. Fill in what you know; the rest can wait. Old numbers are kept.',
  },
  years: { bg: 'Години', en: 'Years' },
  year: { bg: (year: number) => `${year}${nbsp}г.`, en: (year: number) => String(year) },
  before: {
    bg: (year: number, value: string) => `За ${year}${nbsp}г.: ${value}`,
    en: (year: number, value: string) => `In ${year}: ${value}`,
  },
  asOf: { bg: 'Към дата', en: 'As of' },
  source: { bg: 'Откъде са числата', en: 'Where the numbers are from' },
  sourceHint: { bg: (usual: string) => `Обикновено: ${usual}.`, en: (usual: string) => `Usually: ${usual}.` },
  save: { bg: 'Запишете числата', en: 'Save the numbers' },
  questions: { bg: 'Записано е. Погледнете още веднъж:', en: 'These are saved. Look once more:' },
  leap: {
    bg: (label: string, value: string, year: number, before: string) =>
      `${label}: ${value}, а за ${year}${nbsp}г. са ${before}. Ако е така, нищо не правете; ако не, поправете го.`,
    en: (label: string, value: string, year: number, before: string) =>
      `${label}: ${value}, and ${before} in ${year}. If that is right, leave it; if not, mend it.`,
  },
  part: {
    bg: (label: string, value: string, whole: string, of: string) =>
      `„${label}“ (${value}) е повече от „${whole}“ (${of}). Поправете едното от двете.`,
    en: (label: string, value: string, whole: string, of: string) =>
      `“${label}” (${value}) is more than “${whole}” (${of}). Mend one of them.`,
  },
  history: { bg: 'Какво е стояло преди', en: 'What stood before' },
  number: { bg: 'Число', en: 'Number' },
  value: { bg: 'Стойност', en: 'Value' },
  entered: { bg: 'Записано', en: 'Entered' },
  by: { bg: 'От кого', en: 'By whom' },
  none: { bg: 'няма', en: 'none' },
})
