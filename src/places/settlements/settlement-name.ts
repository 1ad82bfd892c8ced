import { fold, foldLatin } from '#src/platform/language/fold.ts'

/** What somebody typed to name a settlement, taken apart. All but the code are folded. */
export interface TypedSettlement {
  readonly name: string
  /** `foldLatin` of the name: „Николово“ and "Nikolovo" alike. */
  readonly latin: string
  /** Kind as the register writes it, where it was typed: „с.“, „гр.“ */
  readonly kind: string | undefined
  /** Municipality or oblast, or both, after the comma; `foldLatin`. */
  readonly within: readonly string[]
  readonly ekatte: string | undefined
}

const kinds: ReadonlyMap<string, string> = new Map([
  ...['с', 'село', 's', 'selo', 'village'].map((word) => [word, 'с.'] as const),
  ...['гр', 'град', 'gr', 'grad', 'town', 'city'].map((word) => [word, 'гр.'] as const),
  ...['ман', 'манастир', 'man'].map((word) => [word, 'ман.'] as const),
])

/** A kind stands before a dot or a space; no name of the register begins with such a word. */
const kindBefore = /^(\p{L}+)(?:\.\s*|\s+)(?=\S)/u
const area = /^(?:общ(?:ина)?|обл(?:аст)?|municipality(?: of)?|obsh?t(?:ina)?|obl(?:ast)?)(?:\.\s*|\s+)/iu
const most = 100

/** „с. Николово“, „николово, русе“, „Nikolovo, общ. Русе, обл. Русе“, „Николово (Русе)“, „51679“. */
export function readSettlementName(typed: string): TypedSettlement {
  const text = typed
    .slice(0, most)
    .replaceAll('\u0000', '')
    .replaceAll('(', ',')
    .replaceAll(/[)\u00a0]/g, ' ')
  const [first = '', ...rest] = text.split(',').map((part) => part.trim())
  const [before, word] = kindBefore.exec(first) ?? []
  const kind = word === undefined ? undefined : kinds.get(word.toLowerCase())
  const name = kind === undefined || before === undefined ? first : first.slice(before.length)
  return {
    name: fold(name),
    latin: foldLatin(name),
    kind,
    within: rest.map((part) => foldLatin(part.replace(area, ''))).filter((part) => part !== ''),
    ekatte: /^\d{5}$/.test(first) ? first : undefined,
  }
}
