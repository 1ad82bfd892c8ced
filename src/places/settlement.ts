import type { Lang } from '#src/platform/i18n/lang.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'

export interface Settlement {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly name: string
  readonly municipality: string
  readonly oblast: string
}

/** „с. Николово“, in English „Nikolovo“ by the Transliteration Act. */
export const settlementName = ({ kind, name }: Pick<Settlement, 'kind' | 'name'>, lang: Lang): string =>
  lang === 'bg' ? `${kind}\u00a0${name}` : transliterate(name)

/** As rows say it: „Русе“, but „с. Николово“; a town needs no „гр.“ after every house in it. */
export const settlementInRow = (settlement: Pick<Settlement, 'kind' | 'name'>, lang: Lang): string =>
  settlement.kind === 'гр.' ? settlementShortName(settlement, lang) : settlementName(settlement, lang)

/** The bare name, where „град“ or „село“ would disturb: in a list of filters, after „в“. */
export const settlementShortName = ({ name }: Pick<Settlement, 'name'>, lang: Lang): string =>
  lang === 'bg' ? name : transliterate(name)
