import { fold } from '#src/platform/language/fold.ts'

export interface KnownSettlement {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly municipality: string
  readonly oblast: string
}

export type SettlementMatch =
  | { readonly ok: true; readonly settlement: KnownSettlement }
  | { readonly ok: false; readonly code: 'settlement-unknown' | 'settlement-ambiguous' }

export type SettlementIndex = ReadonlyMap<string, readonly KnownSettlement[]>

/** By oblast, municipality and name together: each of the three alone repeats. */
export const indexSettlements = (settlements: readonly KnownSettlement[]): SettlementIndex =>
  Map.groupBy(settlements, ({ oblast, municipality, name }) => keyOf(oblast, municipality, name))

/** The settlement that „СЕЛО БРЕСТОВИЦА“ in „РОДОПИ“, „ПЛОВДИВ“ is; its kind decides where a town and a village share their name. */
export function matchSettlement(
  index: SettlementIndex,
  { oblast, municipality, settlement }: { oblast: string; municipality: string; settlement: string },
): SettlementMatch {
  const { kind, name } = kindAndName(settlement)
  const named = index.get(keyOf(oblast, municipality, name)) ?? []
  const ofKind = named.filter((each) => kind === undefined || each.kind === kind)
  const [found, another] = ofKind.length > 0 ? ofKind : named
  if (!found) return { ok: false, code: 'settlement-unknown' }
  return another ? { ok: false, code: 'settlement-ambiguous' } : { ok: true, settlement: found }
}

/** „ГРАД СОФИЯ“, „с. Николово“, „СЕЛО  ГАРА ОРЕШЕЦ“: EKATTE counts what grew around a station among the villages, without „гара“. */
function kindAndName(text: string): { kind: string | undefined; name: string } {
  const [, word, rest] = /^(село|град|гара|с\.|гр\.|манастир)\s*(.+)$/iu.exec(text.trim()) ?? []
  const name = (rest ?? text).trim().replace(/^(?:гара\s+)+/iu, '')
  const kind = word?.toLowerCase().charAt(0)
  const town = word?.toLowerCase() === 'гара' ? 'с.' : kind === 'г' ? 'гр.' : kind === 'с' ? 'с.' : undefined
  return { kind: town, name }
}

/** The same area under the names that EKATTE, the register and people give it. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['софия(столица)', 'софияград'],
  ['софиястолица', 'софияград'],
  ['добричселска', 'добричка'],
])

/** Spaces and dashes do not count: „Зелен дол“ is „Зелендол“. */
const bare = (text: string): string => {
  const key = fold(text.slice(0, 200))
    .replace(/^(?:обл(?:аст)?|общ(?:ина)?)[. ]+/u, '')
    .replaceAll(' ', '')
  return aliases.get(key) ?? key
}

const keyOf = (...parts: readonly string[]): string => parts.map(bare).join('|')
export const sameArea = (one: string, other: string): boolean => bare(one) === bare(other)
