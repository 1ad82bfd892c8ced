import { nameKey } from '../organisations/name-key.ts'

/** Words that half of the organisations of a town have in their names. */
const usual = new Set(
  nameKey(
    'народно читалище градско селско библиотека регионална градска общинска община музей исторически регионален училище',
    'основно средно гимназия професионална национално театър държавен опера университет сдружение фондация клуб център',
    'за на и от в с при свети проф д-р',
  ).split(' '),
)

interface Known {
  readonly name: string
  readonly settlement: string
  readonly status: string
  readonly registerNumber: string | null
  readonly eik: string | null
}

interface Asked {
  readonly name: string
  readonly registerNumber: string | undefined
  readonly eik: string | undefined
}

/** Which of these an application may be about, the likelier first: the same number, a word of the name, a draft that waits. */
export function likelyOnes<One extends Known>({ name, registerNumber, eik }: Asked, known: readonly One[]): One[] {
  const asked = new Set(nameKey(name).split(' '))
  const rank = (one: One): number => {
    if (one.registerNumber !== null && one.registerNumber === registerNumber) return 0
    if (one.eik !== null && one.eik === eik) return 0
    const place = nameKey(one.settlement).split(' ')
    const words = nameKey(one.name).split(' ')
    if (words.some((word) => asked.has(word) && !usual.has(word) && !place.includes(word))) return 1
    return one.status === 'draft' ? 2 : 3
  }
  return known
    .map((one) => ({ one, rank: rank(one) }))
    .filter((each) => each.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ one }) => one)
}
