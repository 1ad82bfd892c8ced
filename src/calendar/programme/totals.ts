import type { PlannedFund } from './planned-fund.ts'
import type { ProgrammeLine } from './programme-lines.ts'

/** Numbers of a programme; what happens in the house and away from it is counted apart. */
export interface Totals {
  readonly items: number
  readonly seat: number
  readonly away: number
  readonly confirmed: number
  /** People expected, and for how many items that is said. */
  readonly expected: number
  readonly expectedOf: number
  /** By source and currency, the largest first. */
  readonly funds: readonly PlannedFund[]
  /** By currency. */
  readonly sums: readonly { readonly currency: PlannedFund['currency']; readonly cents: number }[]
}

export function totalsOf(lines: readonly ProgrammeLine[]): Totals {
  const items = lines.map(({ planned }) => planned.item)
  const said = items.flatMap(({ expected }) => expected ?? [])
  const money = items.flatMap(({ funds }) => funds).filter(({ cents }) => cents !== null)
  const away = lines.filter(({ event }) => event.details.away).length
  const bySource = Map.groupBy(money, ({ source, currency }) => `${currency} ${source.toLocaleLowerCase('bg')}`)
  const sumOf = (funds: readonly PlannedFund[]) => funds.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
  return {
    items: lines.length,
    seat: lines.length - away,
    away,
    confirmed: lines.filter(({ event }) => event.status === 'confirmed').length,
    expected: said.reduce((sum, each) => sum + each, 0),
    expectedOf: said.length,
    funds: [...bySource.values()]
      .flatMap((funds) => (funds[0] ? { ...funds[0], cents: sumOf(funds) } : []))
      .sort((one, other) => other.cents - one.cents),
    sums: [...Map.groupBy(money, ({ currency }) => currency)].map(([currency, funds]) => ({
      currency,
      cents: sumOf(funds),
    })),
  }
}
