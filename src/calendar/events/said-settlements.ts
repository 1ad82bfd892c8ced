import { foldLatin } from '#src/platform/language/fold.ts'

/** Names of settlements that a place in words may hold, as the register keeps them for finding. */
export interface SaidSettlements {
  /** What follows „с.“ or „гр.“ is one. */
  readonly sure: readonly string[]
  /** Any other word with a capital, and two of them beside each other, may be one. */
  readonly perhaps: readonly string[]
}

/** Names of houses and of streets, which are called after settlements too. */
const quoted = /[„“"«][^„“"«»”]*[“"»”]/gu
const street =
  /(?<!\p{L})(?:(?:ул|бул|пл|кв|ж\.\s?к)\.|(?:улица|булевард|площада?|квартала?|парка?|зала(?:та)?|хотела?)(?!\p{L}))\s*\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*/gu
const afterKind = /(?<!\p{L})(?:[сС]\.|[гГ]р\.|[сС]ело|[гГ]рад)\s*(\p{Lu}[\p{L}-]+)(?:\s+(\p{Lu}[\p{L}-]+))?/gu
const capitals = /\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/gu

export function saidSettlements(words: string): SaidSettlements {
  const bare = words.replaceAll(quoted, ' ').replaceAll(quoted, ' ').replaceAll(street, ' ')
  const sure = [...bare.matchAll(afterKind)].flatMap(([, first = '', second]) => together([first, second ?? '']))
  const perhaps = [...bare.matchAll(capitals)].flatMap(([run]) => together(run.split(/\s+/)))
  return { sure: keys(sure), perhaps: keys(perhaps) }
}

/** Each word, and each with the one after it: „Велико Търново“. */
const together = (run: readonly string[]): string[] =>
  run.flatMap((word, at) => (run[at + 1] ? [word, `${word} ${run[at + 1]}`] : [word]))

const keys = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== '').map(foldLatin))]

interface Known {
  readonly id: string
  readonly latin: string
}

/**
 * Where the words say that it is, among the settlements `known` of these names; `own` where they name none or that one. Null where
 * they name another one that is not known, or several.
 */
export function settlementOf(
  { sure, perhaps }: SaidSettlements,
  known: readonly Known[],
  own: string | null,
): string | null {
  const ids = (names: readonly string[]) => known.filter(({ latin }) => names.includes(latin)).map(({ id }) => id)
  const named = ids(sure.length > 0 ? sure : perhaps)
  if ((own !== null && named.includes(own)) || (named.length === 0 && sure.length === 0)) return own
  const [only = null, second] = named
  return second === undefined ? only : null
}
