import type { Lang } from '#src/platform/i18n/lang.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'

export interface Settlement {
  readonly id: string
  readonly slug: string
  /** „гр.“, „с.“ or „ман.“ */
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

/** As all rooms announce it: where one of them calls it otherwise, everything is read anew. */
export const announcedSettlement = ({ id, ...place }: Pick<Settlement, 'id' | 'kind' | 'name'>) => ({
  id,
  names: { bg: settlementInRow(place, 'bg'), en: settlementInRow(place, 'en') },
})

/** The bare name, where „град“ or „село“ would disturb: in a list of filters, after „в“. */
export const settlementShortName = ({ name }: Pick<Settlement, 'name'>, lang: Lang): string =>
  lang === 'bg' ? name : transliterate(name)

type Named = Pick<Settlement, 'kind' | 'name' | 'municipality' | 'oblast'>

/** With all that tells it from others of its name: „с. Николово, община Русе, област Русе“. */
export const settlementInFull = (settlement: Named, lang: Lang): string => {
  const { municipality, oblast } = settlement
  const name = settlementName(settlement, lang)
  return lang === 'bg'
    ? `${name}, община\u00a0${municipality}, област\u00a0${oblast}`
    : `${name}, municipality of ${transliterate(municipality)}, oblast of ${transliterate(oblast)}`
}

/** As a form shows what it knows, and as it understands it again: „с. Николово, Русе“. */
export const settlementTyped = (settlement: Pick<Settlement, 'kind' | 'name' | 'municipality'>, lang: Lang): string =>
  lang === 'bg'
    ? `${settlement.kind} ${settlement.name}, ${settlement.municipality}`
    : `${transliterate(settlement.name)}, ${transliterate(settlement.municipality)}`
