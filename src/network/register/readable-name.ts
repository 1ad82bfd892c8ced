const smallWords = new Set([
  'в',
  'във',
  'и',
  'на',
  'от',
  'по',
  'при',
  'с',
  'със',
  'за',
  'до',
  'г',
  'ул',
  'бул',
  'пл',
  'кв',
  'п',
  'к',
  'с',
])
const romanNumber = /^[IVXІХ]+$/
const abbreviations = new Set(['НЧ', 'СУ', 'ОУ', 'ЕТ', 'БГ', 'БДЖ'])

/**
 * A name or address as the register writes it, with single spaces; where it is all in capitals, only words begin with one: „АРАРАТ-2001“
 * becomes „Арарат-2001“. Abbreviations and Roman numbers stay. Capitals within other words („Йордан Русчев – ДАНКО“) are the writer's.
 */
export function readableName(text: string): string {
  const spaced = text.replace(/[\s\u00a0]+/g, ' ').trim()
  return /\p{Ll}/u.test(spaced) || !/\p{Lu}{3}/u.test(spaced) ? spaced : spaced.replace(/\p{L}+/gu, inWords)
}

function inWords(word: string, at: number): string {
  if (romanNumber.test(word) || abbreviations.has(word)) return word
  const lower = word.toLowerCase()
  return at > 0 && smallWords.has(lower) ? lower : word.charAt(0) + lower.slice(1)
}

/** The year of founding that the name ends with: „Просвета 1928г.“, „20 април 1876 г. - основано 1854 г.“ Not after `latest`. */
export function yearInName(name: string, latest: number): number | null {
  const years = [...name.matchAll(/(?<!\d)(?:18|19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  return years.filter((year) => year >= 1840 && year <= latest).at(-1) ?? null
}
