import { slugOf } from '#src/platform/language/slug.ts'
import type { Settlement } from '../settlements/settlement.ts'

export type Unnamed = Omit<Settlement, 'slug'> & { readonly ekatte: string }

const slugged = (...parts: readonly string[]) => slugOf(parts.join(' '), { prefix: 'place' })

/**
 * Addresses for new settlements: the name by the Transliteration Act; where several share it, the one town has it, the others add
 * their municipality, then their oblast, then their code. Whatever is taken stays as it is. The order given does not matter.
 */
export function giveSlugs(settlements: readonly Unnamed[], taken: ReadonlySet<string>): Map<string, string> {
  const used = new Set(taken)
  const given = new Map<string, string>()
  const sorted = [...settlements].sort((one, other) => (one.ekatte < other.ekatte ? -1 : 1))
  const sharing = Map.groupBy(sorted, ({ name }) => slugged(name))
  for (const settlement of sorted) {
    const alike = sharing.get(slugged(settlement.name)) ?? []
    const slug = waysOf(settlement, mayBeBare(settlement, alike)).find((way) => !used.has(way))
    if (slug === undefined) throw new Error(`No address is left for ${settlement.ekatte}`)
    used.add(slug)
    given.set(settlement.ekatte, slug)
  }
  return given
}

function mayBeBare(settlement: Unnamed, alike: readonly Unnamed[]): boolean {
  if (alike.length === 1) return true
  return settlement.kind === 'гр.' && alike.filter(({ kind }) => kind === 'гр.').length === 1
}

const waysOf = ({ name, municipality, oblast, ekatte }: Unnamed, bare: boolean): string[] => [
  ...(bare ? [slugged(name)] : []),
  slugged(name, municipality),
  slugged(name, municipality, oblast),
  slugged(name, ekatte),
]
