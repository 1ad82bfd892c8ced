import type { NumberKey } from './catalogue.ts'

/** Something to ask about, never to refuse. */
export type Oddity =
  | { readonly key: string; readonly kind: 'leap'; readonly value: number; readonly before: number }
  | { readonly key: string; readonly kind: 'part'; readonly value: number; readonly whole: string; readonly of: number }

/** A number ten times last year's or a tenth of it; small ones may leap. */
const leap = 10
const worthAsking = 20

/** What a careful colleague would ask about the numbers of a year, in the order of the catalogue. */
export function odditiesIn(
  numbers: readonly NumberKey[],
  values: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): Oddity[] {
  return numbers.flatMap(({ key, partOf }): Oddity[] => {
    const value = values.get(key)
    if (value === undefined) return []
    const [earlier, whole] = [before.get(key), partOf === undefined ? undefined : values.get(partOf)]
    return [
      ...(earlier !== undefined && leaps(value, earlier)
        ? [{ key, kind: 'leap' as const, value, before: earlier }]
        : []),
      ...(partOf !== undefined && whole !== undefined && value > whole
        ? [{ key, kind: 'part' as const, value, whole: partOf, of: whole }]
        : []),
    ]
  })
}

function leaps(value: number, before: number): boolean {
  const [less, more] = value < before ? [value, before] : [before, value]
  return more >= worthAsking && more >= less * leap
}
