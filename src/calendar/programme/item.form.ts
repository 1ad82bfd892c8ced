import { choice, optional, text, whole } from '#src/platform/form/fields.ts'
import { type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { moneyWords } from '#src/platform/language/money.ts'
import { fundsIn } from './planned-fund.ts'
import { type Outcome, outcomes, type ProgrammeItem } from './programme-item.ts'

export interface ItemForm {
  readonly item: ProgrammeItem
  readonly outcome: Outcome | null
}

const mostFunds = 12

/** What was typed about one item of the programme. */
export function readItemForm(form: URLSearchParams, lang: Lang, year: number): FormReading<ItemForm> {
  const reading = readFields(form, lang, {
    number: optional(text({ most: 100 })),
    responsible: optional(text({ most: 300 })),
    partners: optional(text({ most: 500 })),
    group: optional(text({ most: 300 })),
    expected: optional(whole({ least: 1, most: 1_000_000 })),
    funds: optional(text({ most: 2000 })),
    outcome: optional(choice(outcomes)),
  })
  if (!reading.ok) return reading
  const {
    number = null,
    responsible = null,
    partners = null,
    group = null,
    expected = null,
    funds = '',
    outcome,
  } = reading.value
  const money = funds
    .split('\n')
    .flatMap((line) => fundsIn(line, '', null))
    .slice(0, mostFunds)
  const item = { year, number, responsible, partners, group, expected, funds: money }
  return { ok: true, value: { item, outcome: outcome ?? null } }
}

/** The item as its fields show it. */
export const typedItem = ({ item, outcome }: ItemForm): URLSearchParams =>
  new URLSearchParams(
    Object.entries({
      number: item.number ?? '',
      responsible: item.responsible ?? '',
      partners: item.partners ?? '',
      group: item.group ?? '',
      expected: item.expected === null ? '' : String(item.expected),
      funds: item.funds
        .map(({ source, cents, currency }) =>
          `${source} ${cents === null ? '' : moneyWords(cents, currency, 'bg')}`.trim(),
        )
        .join('\n'),
      outcome: outcome ?? '',
    }),
  )
