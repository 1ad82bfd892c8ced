import { readOrganisationNames } from '#src/network/index.ts'
import { readSettlements, settlementShortName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'

/** What the filters of a list can be set to, by slug. Small lists, kept until a partner or a place changes. */
export interface Choices {
  readonly places: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly organisations: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

export const readChoices = ({ database, memo }: House, lang: Lang): Promise<Choices> =>
  memo.get(`calendar choices ${lang}`, ['places', 'network'], async () => {
    const settlements = await readSettlements(database.read)
    const organisations = await readOrganisationNames(database.read, lang)
    return {
      places: new Map(
        settlements.map((place) => [place.slug, { id: place.id, name: settlementShortName(place, lang) }]),
      ),
      organisations: new Map(
        organisations.map(({ slug, id, name, place }) => [slug, { id, name: withPlace(name, place) }]),
      ),
    }
  })

/** „НЧ „Пробуда-1901“, с. Николово“; a name that says its settlement says it once. */
const withPlace = (name: string, place: string): string =>
  name.includes(place.replace(/^\S+\.\u00a0/, '')) ? name : `${name}, ${place}`
